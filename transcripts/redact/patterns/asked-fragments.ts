import type { DigitRun } from "../digits/digit-runs.ts";
import type { Reading } from "../reading.ts";
import type { Found } from "../redaction.ts";

/** Digits of an identity fragment, and of the pieces in which it is read out. */
const fragmentMin = 4;
const pieceMin = 2;

/** What may stand beside digits in an answer that is nothing but digits. */
const small =
  /[\s\p{P}\p{S}]|嗯|呃|啊|额|哦|对|是|的|好|等一下|叉|\b(?:uh|um|er|erm|yeah|yes|ok|okay|it's|x|and|then)\b/gu;

/** Digits in the answer to the question for an identity fragment, right or wrong. */
export function findAskedFragments(reading: Reading): Found[] {
  if (!reading.asked.has("identity_fragment")) return [];
  const runs = reading.strictRuns();
  const isAllDigits = isNothingBut(reading.text, runs);
  return runs
    .filter((run) => isAllDigits || isFragment(run))
    .map((run) => reading.found("identity_fragment", run));
}

function isFragment({ digits, items }: DigitRun): boolean {
  if (digits.length >= fragmentMin) return true;
  const isSpoken = items.every(({ kind }) => kind === "single" || kind === "slip");
  return isSpoken && digits.length >= pieceMin;
}

function isNothingBut(text: string, runs: readonly DigitRun[]): boolean {
  let rest = "";
  let end = 0;
  for (const { from, to } of runs) {
    rest += text.slice(end, from);
    end = to;
  }
  rest += text.slice(end);
  return rest.replace(small, "") === "";
}
