import type { Channel, Direction } from "../../domain/locale.ts";
import type { TextEncoding } from "./decode-text.ts";

/** The formats that are told apart. */
export const IMPORT_FORMATS = [
  "kindline",
  "vcon",
  "deepgram",
  "assemblyai",
  "contact-lens",
  "call-analytics",
  "genesys",
  "ccai",
  "plain-text",
  "csv",
  "audio",
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Who speaks, where a source says so. */
export type PartyRole = "agent" | "debtor";

/** One piece of what was said, as the source has it. Times in milliseconds from the start of the call. */
export interface Segment {
  /** What the source calls who speaks: `A`, `channel 0`, `AGENT`. */
  readonly speaker: string;
  /** Undefined where the source does not say which of the two it is. */
  readonly role: PartyRole | undefined;
  readonly text: string;
  readonly startMs: number | undefined;
  readonly endMs: number | undefined;
  /** The recogniser's own, 0 to 1. */
  readonly confidence: number | undefined;
  /** Where it stands in the source, for whoever looks for it. */
  readonly path: string;
}

/** Audio that is part of a transcript file. */
export interface InlineRecording {
  readonly bytes: Uint8Array;
  /** Who is on the channels in their order, as far as it is declared. */
  readonly roles: readonly (PartyRole | undefined)[];
  /** When it begins, from the start of the call. */
  readonly startMs: number;
  readonly path: string;
}

/** One call as a source has it, before it is known who is the agent. */
export interface SourceCall {
  readonly format: ImportFormat;
  readonly id: string | undefined;
  /** ISO 8601 with its offset. */
  readonly startedAt: string | undefined;
  readonly direction: Direction | undefined;
  readonly channel: Channel;
  /** A language tag such as `en-US`. */
  readonly language: string | undefined;
  readonly segments: readonly Segment[];
  /** The source cuts at pauses: pieces of one speaker that follow each other are one turn. */
  readonly isCutAtPauses: boolean;
  readonly recordings: readonly InlineRecording[];
  /** How the bytes were text, where they were. */
  readonly encoding?: TextEncoding;
}

/** A call of which only the words are known. */
export const bareCall = (format: ImportFormat, segments: readonly Segment[]): SourceCall => ({
  format,
  id: undefined,
  startedAt: undefined,
  direction: undefined,
  channel: "voice",
  language: undefined,
  segments,
  isCutAtPauses: false,
  recordings: [],
});
