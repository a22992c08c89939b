import { specOf, type LineKey } from "../../domain/lines.ts";
import { anyMark, factMarks } from "./fact-marks.ts";

/** The same masked wording with two of its facts in each other's place, pair by pair. */
export function swappedFacts(masked: string, line: LineKey): string[] {
  const marks = Object.keys(specOf(line).facts)
    .map((name) => factMarks[name] ?? "")
    .filter((mark) => masked.includes(mark));
  return marks.flatMap((one, index) =>
    marks.slice(index + 1).map((other) => swap(masked, one, other)),
  );
}

const swap = (text: string, a: string, b: string): string =>
  text.replace(anyMark, (mark) => (mark === a ? b : mark === b ? a : mark));
