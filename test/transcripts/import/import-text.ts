import { decodeText } from "../../../transcripts/import/decode-text.ts";
import type { AgentSide } from "../../../transcripts/import/assign-roles.ts";
import {
  readJsonTranscript,
  readTextTranscript,
} from "../../../transcripts/import/read-transcript.ts";
import { toCallRecord, type ImportContext } from "../../../transcripts/import/to-call-record.ts";

/** What a record is given where its source says nothing. */
export const context = (agentSide?: AgentSide): ImportContext => ({
  source: "a.json",
  fallbackId: "a",
  fallbackStartedAt: "2026-01-01T00:00:00.000Z",
  locale: undefined,
  jurisdictionOf: (locale) => (locale === "zh-CN" ? "cn" : locale === "en-GB" ? "uk" : "us"),
  case: undefined,
  agentSide,
});

/** The record that comes of a value of JSON. */
export function ofJson(value: unknown, side?: AgentSide) {
  const { call, losses } = readJsonTranscript(value);
  return toCallRecord(call, losses, context(side));
}

/** The records that come of a text. */
export const ofText = (text: string | Uint8Array, side?: AgentSide) =>
  readTextTranscript(decodeText(typeof text === "string" ? Buffer.from(text) : text)).map(
    ({ call, losses }) => toCallRecord(call, losses, context(side)),
  );

/** The code and the field of what is thrown. */
export function faultOf(work: () => unknown): { code: unknown; field: unknown } | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    const { code, field } = error as { code: unknown; field: unknown };
    return { code, field };
  }
}
