import type { MentionOf } from "../fact-scene.ts";
import { signOf } from "./sign-of.ts";

type Amount = MentionOf<"amount">;

const composition =
  /由|包括|包含|拆|分别|构成|其中|\b(?:made up of|consists? of|consisting of|comprising|that['’]s|broken down|which is|includes?|as|of which)\b|[:：(（]/iu;

/** "Only the £27.60 late fee on top of £612.40": two known amounts whose sum is known too. */
export function addedParts(
  amounts: readonly Amount[],
  text: string,
  known: ReadonlySet<number>,
): readonly Amount[] {
  return amounts.flatMap((first, at) => {
    const second = amounts[at + 1];
    if (second === undefined || signOf(text.slice(first.to, second.from)) !== 1) return [];
    const values = [first.minorUnits, second.minorUnits, first.minorUnits + second.minorUnits];
    return values.every((value) => known.has(value)) ? [first, second] : [];
  });
}

/** "£1,050, made up of £980, £44 and £26": the parts of a known whole, which need no names. */
export function composedParts(
  amounts: readonly Amount[],
  text: string,
  known: ReadonlySet<number>,
): readonly Amount[] {
  return amounts.flatMap((whole, at) => {
    const first = amounts[at + 1];
    if (first === undefined || !composition.test(text.slice(whole.to, first.from))) return [];
    const parts = [3, 2]
      .map((count) => amounts.slice(at + 1, at + 1 + count))
      .find((each) => each.reduce((sum, part) => sum + part.minorUnits, 0) === whole.minorUnits);
    const areKnown =
      known.has(whole.minorUnits) && parts?.every((part) => known.has(part.minorUnits));
    return areKnown === true && !namesParts.test(text.slice(first.from)) ? (parts ?? []) : [];
  });
}

/** Parts that are called by name are checked by name. */
const namesParts = /本金|利息|违约金|滞纳金|\b(?:principal|interest|fees?|charges?)\b/iu;
