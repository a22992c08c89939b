import type { DigitRun } from "../digits/digit-runs.ts";
import type { Reading } from "../reading.ts";
import type { Found } from "../redaction.ts";
import { kindOfNumber } from "./number-checks.ts";
import { isPublicNumber } from "./plain-values.ts";

/** Digits from which on a number that is no sum and no day is somebody's. */
const longMin = 7;

/** Digits of the shortest string that is read out one by one and means no count. */
const spokenMin = 4;

/** Digits that stay a number though letters stand at them: half of a word in a log. */
const attachedMin = 11;

/** Numbers of persons that nothing introduces: identity numbers, cards, telephones, and whatever is as long. */
export function findLongNumbers(reading: Reading): Found[] {
  return reading.strictRuns().flatMap((run) => {
    const { digits } = run;
    if (isPublicNumber(digits) || isPartOfWord(reading, run)) return [];
    const isSpoken = run.items.every(({ kind }) => kind !== "figure");
    if (digits.length >= longMin) return [longNumber(reading, run, isSpoken)];
    const isOneByOne = isSpoken || isTyped(run);
    return isOneByOne && isReadOut(reading, run) ? [reading.found("identity_fragment", run)] : [];
  });
}

function longNumber(reading: Reading, run: DigitRun, isSpoken: boolean): Found {
  const before = reading.text.slice(Math.max(0, run.from - 2), run.from);
  const kind = kindOfNumber({
    digits: run.digits,
    groups: groupsOf(run, isSpoken),
    isSpoken,
    isInternational: /\+ ?$/.test(before),
  });
  const lead = /[+(]{1,2} ?$/.exec(before)?.[0].length ?? 0;
  return reading.found(kind, { from: run.from - lead, to: run.to });
}

/** Typed one by one as they are said: 1 2 0 6. */
const isTyped = (run: DigitRun): boolean =>
  run.items.every(({ digits }) => digits.length === 1) &&
  run.gaps.slice(1).every((gap) => gap === " ");

/** The groups of a number: of figures as written, of spoken digits by the pauses. */
function groupsOf(run: DigitRun, isSpoken: boolean): number[] {
  const groups: number[] = [];
  for (const [at, item] of run.items.entries()) {
    const isNew = isSpoken ? /[,、…]/.test(run.gaps[at] ?? "") : (run.gaps[at] ?? "") !== "";
    const last = groups.length - 1;
    if (at === 0 || isNew) groups.push(item.digits.length);
    else groups[last] = (groups[last] ?? 0) + item.digits.length;
  }
  return groups;
}

/** Figures inside a word of letters ("id7f3a99") are no number, unless they are many. */
function isPartOfWord(reading: Reading, run: DigitRun): boolean {
  const isFigure = run.items[0]?.kind === "figure";
  const touches =
    /[a-z_]/.test(reading.text.charAt(run.from - 1)) || /[a-z_]/.test(reading.text.charAt(run.to));
  return isFigure && touches && run.digits.length < attachedMin;
}

/** What follows digits that count something or name a year. */
const counted =
  /^ ?(?:年|月|号楼|个|天|期|块|元|次|人|岁|%|(?:days?|weeks?|months?|years?|payments?|instal?lments?|dollars?|pounds?|bucks|percent|times|o'clock|am|pm)(?![a-z]))/;

/** Whether spoken digits are read out one by one, as nobody says a sum. */
function isReadOut(reading: Reading, run: DigitRun): boolean {
  if (run.digits.length < spokenMin || run.items.some(({ kind }) => kind === "pair")) return false;
  const words = reading.text.slice(run.from, run.to);
  return (
    !counted.test(reading.text.slice(run.to, run.to + 14)) && !/^(?:七七八八|三三两两)$/.test(words)
  );
}
