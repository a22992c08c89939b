import { KindlineError } from "../../domain/errors.ts";
import type { DecodedText } from "./decode-text.ts";
import { isTranscriptHeader, readCsv } from "./formats/csv.ts";
import { readPlainText } from "./formats/plain-text.ts";
import { isVcon, readVcon } from "./formats/vcon.ts";
import { readVendorCall } from "./formats/vendor-formats.ts";
import { LossLog } from "./loss-log.ts";
import type { SourceCall } from "./source-call.ts";
import { SourceValue } from "./source-value.ts";

/** A call as its source has it, and what of the source is not in it. */
export interface TranscriptRead {
  readonly call: SourceCall;
  readonly losses: LossLog;
}

/**
 * Reads a value of JSON that is not a call record of ours: a vCon or a vendor's transcript.
 * @throws KindlineError: IMPORT_FORMAT_UNKNOWN, or what the format's own reader finds wrong.
 */
export function readJsonTranscript(value: unknown): TranscriptRead {
  const whole = SourceValue.whole(value);
  const losses = new LossLog();
  const call = isVcon(whole) ? readVcon(whole, losses) : readVendorCall(whole, losses);
  if (call === undefined) throw unknown("a vCon, or a transcript of a vendor that is known");
  whole.countUnread(losses);
  return { call, losses };
}

/**
 * Reads a text that is not JSON: a table, or lines with the name of who speaks.
 * @throws KindlineError IMPORT_FORMAT_UNKNOWN where nobody is named in it.
 */
export function readTextTranscript({ text, encoding }: DecodedText): readonly TranscriptRead[] {
  if (isTranscriptHeader(text)) {
    return readCsv(text).map(({ call, losses }) => ({ call: { ...call, encoding }, losses }));
  }
  const losses = new LossLog();
  const call = readPlainText(text, losses);
  if (call.segments.length === 0) throw unknown("lines such as `Agent: …` and `Customer: …`");
  return [{ call: { ...call, encoding }, losses }];
}

const unknown = (expected: string): KindlineError =>
  new KindlineError({ code: "IMPORT_FORMAT_UNKNOWN", message: `Expected ${expected}.` });
