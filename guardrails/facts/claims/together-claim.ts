import type { MentionOf, SentenceScene } from "../fact-scene.ts";

type Amount = MentionOf<"amount">;

const together =
  /加一起|加起来|合在?一起|合计|总共|一共|共计|[两三]项|\b(?:together|altogether|in total|combined|all told|for (?:the )?(?:two|both|three)|makes?|the total)\b/iu;

/** "Interest 180, late fee 120, so 300 for the two": the sum of the last two or three amounts. */
export function togetherClaim(
  amounts: readonly Amount[],
  at: number,
  { text, known }: SentenceScene,
): true | undefined {
  const amount = amounts[at] as Amount;
  const before = text.slice(amounts[at - 1]?.to ?? 0, amount.from);
  const after = text.slice(amount.to, amounts[at + 1]?.from).slice(0, togetherReach);
  if (!together.test(before) && !together.test(after)) return undefined;
  const values = new Set(known.money.map(({ value }) => value));
  const isSum = [2, 3].some((count) => {
    const parts = amounts.slice(Math.max(0, at - count), at);
    const sum = parts.reduce((total, { minorUnits }) => total + minorUnits, 0);
    return (
      parts.length === count &&
      sum === amount.minorUnits &&
      parts.every(({ minorUnits }) => values.has(minorUnits))
    );
  });
  return isSum ? true : undefined;
}

/** Characters after an amount in which "for the two" belongs to it. */
const togetherReach = 16;
