import type { Paint } from "./colour.ts";

/** What became of all inputs of a replay. */
export interface Summary {
  /** Calls that were replayed. */
  calls: number;
  withoutExpectations: number;
  /** Ids of calls with failed expectations. */
  readonly failed: string[];
  /** Inputs that could not be used. */
  bad: number;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

/** The last line of a replay for people. */
export function describeSummary(summary: Summary, paint: Paint): string {
  const { calls, withoutExpectations, failed, bad } = summary;
  const expecting = calls - withoutExpectations;
  const met = expecting - failed.length;
  const parts = [plural(calls, "call")];
  if (expecting > 0)
    parts.push(paint(failed.length === 0 ? "green" : "red", `${met} of ${expecting} as expected`));
  if (withoutExpectations > 0) parts.push(`${withoutExpectations} without expectations`);
  if (bad > 0) parts.push(paint("red", plural(bad, "bad input")));
  const list = failed.length === 0 ? "" : `Not as expected: ${failed.join(", ")}\n`;
  return `${parts.join(", ")}.\n${list}`;
}
