import type { LossLog } from "../loss-log.ts";
import { partyRole } from "../party-role.ts";
import { bareCall, type Segment, type SourceCall } from "../source-call.ts";
import { clockMs, momentMs } from "../clock-ms.ts";

const clock = String.raw`\d{1,4}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
const moment = String.raw`\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[ T]+\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
const oneTime = `(?:${moment}|${clock})`;
const times = String.raw`[\[(（【]?\s*(?<start>${oneTime})(?:\s*(?:-->|->|[-–—~～至])\s*(?<end>${oneTime}))?\s*[\])）】]?`;
const label = String.raw`(?<label>[\p{L}_][\p{L}\p{N}_ .#'’()（）-]{0,39}?)`;
/** Times may stand before the label or behind it. */
const before = new RegExp(
  String.raw`^\s*(?:${times}\s*)?${label}\s*[:：](?!//)\s*(?<text>.*)$`,
  "u",
);
const behind = new RegExp(String.raw`^\s*${label}\s*${times}\s*[:：]?\s*(?<text>.*)$`, "u");

/** `Speaker 1`, `A`, `说话人2`: who is told apart and not named. */
const genericLabel =
  /^(?:speaker|spk|spkr|channel|ch|party|说话人|发言人|讲话人|声道|通道)[ _-]*[\p{N}A-Z]*$|^[A-Z甲乙]$/iu;

interface Line {
  readonly number: number;
  readonly label: string | undefined;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly text: string;
}

/**
 * Text with a name before what was said, such as `坐席：` and `客户：` or `Agent:` and `Customer:`, with or without
 * times. A line without a name goes on with the turn before it; lines before the first are a loss.
 */
export function readPlainText(text: string, losses: LossLog): SourceCall {
  const lines = text.split(/\r\n|\n|\r/u).map(parseLine);
  const isSpeaker = speakersOf(lines);
  const turns: { readonly line: Line; readonly texts: string[] }[] = [];
  for (const line of lines) {
    if (line.label !== undefined && isSpeaker(line.label)) turns.push({ line, texts: [line.text] });
    else if (line.text.trim() !== "" || line.label !== undefined) addTo(turns.at(-1), line, losses);
  }
  const toMs = timeReader(turns.map(({ line }) => line));
  const segments = turns.flatMap(({ line, texts }): Segment[] => {
    const said = texts
      .filter((part) => part.trim() !== "")
      .join(" ")
      .trim();
    const path = `line ${line.number}`;
    const role = partyRole(line.label ?? "");
    if (said === "" || role === "other") {
      losses.segment("line", said === "" ? "empty" : "not-a-party");
      return [];
    }
    const [startMs, endMs] = [toMs(line.start), toMs(line.end)];
    const speaker = line.label ?? "";
    return [{ speaker, role, text: said, startMs, endMs, confidence: undefined, path }];
  });
  return bareCall("plain-text", segments);
}

function addTo(turn: { readonly texts: string[] } | undefined, line: Line, losses: LossLog): void {
  const whole = line.label === undefined ? line.text : `${line.label}：${line.text}`;
  if (turn === undefined) losses.segment("line", "unlabelled");
  else turn.texts.push(whole.trim());
}

function parseLine(line: string, index: number): Line {
  // A time behind the name has a colon too: it must not end the name.
  const found = behind.exec(line)?.groups ?? before.exec(line)?.groups;
  return {
    number: index + 1,
    label: found?.["label"]?.trim(),
    start: found?.["start"],
    end: found?.["end"],
    text: found?.["text"] ?? line,
  };
}

/** Names that are no known label must come twice: once, it is a heading, or a colon within what was said. */
function speakersOf(lines: readonly Line[]): (label: string) => boolean {
  const counts = new Map<string, number>();
  for (const { label } of lines) {
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const hasKnown = [...counts.keys()].some((label) => isKnown(label));
  return (label) => isKnown(label) || (!hasKnown && (counts.get(label) ?? 0) > 1);
}

const isKnown = (label: string): boolean =>
  partyRole(label) !== undefined || genericLabel.test(label);

/** Times of day count from the first one of the file; times of the recording are taken as they are. */
function timeReader(lines: readonly Line[]): (time: string | undefined) => number | undefined {
  const moments = lines.flatMap(({ start }) => momentMs(start ?? "") ?? []);
  const firstMs = moments[0];
  return (time) => {
    if (time === undefined) return undefined;
    const atMs = momentMs(time);
    return atMs === undefined || firstMs === undefined ? clockMs(time) : atMs - firstMs;
  };
}
