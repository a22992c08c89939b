import type { Channel, Direction, Jurisdiction, Locale } from "../../domain/locale.ts";
import type { Layout } from "./assign-roles.ts";
import type { TextEncoding } from "./decode-text.ts";
import type { LossReport } from "./loss-log.ts";
import type { ImportFormat, PartyRole } from "./source-call.ts";

/** A turn of a record that was imported. Keys that the call record does not have are kept by its readers. */
export interface ImportedTurn {
  readonly speaker: PartyRole;
  readonly text: string;
  readonly startMs?: number;
  readonly endMs?: number;
  /** Of the recogniser in the words, 0 to 1. */
  readonly confidence?: number;
  /** That this speaker said it, where all are on one channel; 0.5: cannot tell. */
  readonly speakerConfidence?: number;
}

/** How a record came to be: what a scorer needs to know before it believes it. */
export interface ImportNote {
  readonly format: ImportFormat;
  readonly layout: Layout;
  /** That agent and debtor are who they are said to be, 0 to 1; the layout's. */
  readonly confidence: number;
  readonly losses: LossReport;
  /** The file, as it was named, and the call's place in it. */
  readonly source: string;
  readonly encoding?: TextEncoding;
  /** The recogniser that wrote down a recording. */
  readonly transcribedBy?: string;
  /** Turns of which nobody can say whose they are. */
  readonly untoldTurns?: number;
}

/** A call record (design: version 1 of the file format) as JSON, with how it was imported. */
export interface ImportedRecord {
  readonly kindline: 1;
  readonly id: string;
  readonly locale: Locale;
  readonly jurisdiction: Jurisdiction;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly startedAt: string;
  /** As it was given; absent where none was. */
  readonly case?: unknown;
  readonly turns: readonly ImportedTurn[];
  readonly import: ImportNote;
}
