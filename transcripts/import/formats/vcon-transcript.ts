import type { LossLog } from "../loss-log.ts";
import { partyRole } from "../party-role.ts";
import { segmentOf, secondsToMs, sumOf } from "../segment-of.ts";
import type { Segment } from "../source-call.ts";
import type { SourceValue } from "../source-value.ts";
import { readPlainText } from "./plain-text.ts";
import { bodyText, type VconDialog, type VconParties } from "./vcon-dialog.ts";
import { readVendorCall } from "./vendor-formats.ts";

interface Reading {
  readonly parties: VconParties;
  readonly dialogs: readonly VconDialog[];
  readonly losses: LossLog;
}

/** What was said by the transcripts among a vCon's analyses; of two of the same dialog the first. */
export function readVconTranscripts(whole: SourceValue, reading: Reading): Segment[] {
  const done = new Set<number>();
  return whole
    .at("analysis")
    .list()
    .flatMap((analysis) => {
      if (!/transcript/iu.test(analysis.at("type").text() ?? "")) return [];
      const dialogs = dialogIndexes(analysis.at("dialog"));
      if (dialogs.some((dialog) => done.has(dialog))) return [];
      const segments = readBody(analysis, reading);
      if (segments.length === 0) return [];
      for (const dialog of dialogs) done.add(dialog);
      const { offsetMs = 0 } = reading.dialogs[dialogs[0] ?? 0] ?? {};
      return segments.map((segment) => ({
        ...segment,
        startMs: sumOf(segment.startMs, offsetMs),
        endMs: sumOf(segment.endMs, offsetMs),
      }));
    });
}

function dialogIndexes(value: SourceValue): readonly number[] {
  const list = value.list().flatMap((entry) => entry.number() ?? []);
  return list.length > 0 ? list : [value.number() ?? 0];
}

function readBody(analysis: SourceValue, reading: Reading): readonly Segment[] {
  const body = analysis.at("body");
  if (body.isObject || body.isList) return readJson(body, reading);
  const text = bodyText(analysis) ?? "";
  const value = jsonOf(text);
  return value === undefined
    ? readPlainText(text, reading.losses).segments
    : readJson(body.unpacked(value), reading);
}

/** Only objects and lists: a text that happens to be a number is a text. */
function jsonOf(text: string): unknown {
  if (!/^\s*[[{]/u.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function readJson(body: SourceValue, reading: Reading): readonly Segment[] {
  const vendors = readVendorCall(body, reading.losses);
  if (vendors !== undefined) return vendors.segments;
  const rows = [body, body.at("turns"), body.at("segments"), body.at("transcript")]
    .map((value) => value.list())
    .find((list) => list.length > 0);
  return (rows ?? []).flatMap((row) => readRow(row, reading) ?? []);
}

/** A row of the WTF extension (seconds), of our own transcripts (milliseconds), or of what older tools write. */
function readRow(row: SourceValue, { parties, losses }: Reading): Segment | undefined {
  const party = row.at("party").number() ?? (row.at("speaker").isThere ? undefined : -1);
  const named = row.at("speaker").label() ?? row.at("role").text();
  const startMs = row.at("startMs").number() ?? secondsToMs(startOf(row));
  const lasts = sumOf(startMs, secondsToMs(row.at("duration").number()));
  const said = [row.at("text"), row.at("message"), row.at("transcript")];
  return segmentOf(
    {
      source: row,
      speaker: named ?? `party ${party ?? 0}`,
      role: roleOf(named, party, parties),
      text: said.map((value) => value.text()).find((text) => text !== undefined),
      startMs,
      endMs: row.at("endMs").number() ?? secondsToMs(row.at("end").number()) ?? lasts,
      confidence: row.at("confidence").number(),
    },
    losses,
  );
}

const startOf = (row: SourceValue): number | undefined =>
  row.at("start").number() ?? row.at("timestamp").number();

/** A speaker may be named by a word, or by the index of a party. */
function roleOf(named: string | undefined, party: number | undefined, parties: VconParties) {
  const byName = named === undefined ? undefined : partyRole(named);
  const index = named !== undefined && /^\d{1,3}$/u.test(named) ? Number(named) : party;
  return byName ?? (index === undefined ? undefined : parties[index]);
}
