import type { MentionOf } from "../fact-scene.ts";

type Amount = MentionOf<"amount">;

const halfOf = /\bhalf (?:of )?(?:the |your )?$/i;
const result = /\b(?:is|comes? to|makes|that['’]s)\b/i;

/** "Half of the $70 late fee is $35": whether it is; undefined where nothing is halved. */
export function halfClaim(
  amounts: readonly Amount[],
  at: number,
  text: string,
): boolean | undefined {
  const whole = amounts[at - 1];
  const amount = amounts[at];
  if (whole === undefined || amount === undefined) return undefined;
  const isHalved = halfOf.test(text.slice(0, whole.from));
  if (!isHalved || !result.test(text.slice(whole.to, amount.from))) return undefined;
  return 2 * amount.minorUnits === whole.minorUnits;
}
