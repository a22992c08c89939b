import type { MentionOf } from "../fact-scene.ts";
import { signOf, type Sign } from "../values/sign-of.ts";

type Amount = MentionOf<"amount">;

const result =
  /等于|[就便]?是|得|共|合计|之后|以后|[=＝]|\b(?:is|are|it['’]s|that['’]s|makes|equals|gives|comes? to|get|pay|owe|leaves)\b/iu;

/** A calculation that starts with its second part: "add the $60 fee and it's $3,750". */
const leading =
  /(?:[加算连]上|再加|减去?|扣[掉除])\s*$|\b(?:add(?:ing)?|plus|minus|less|knock off)(?: the| a| your)?\s*$/iu;

/** An amount that goes into a sum; NaN is the value of one that is not said. */
export interface Part {
  readonly from: number;
  readonly value: number;
  readonly sign: Sign;
}

/** "A plus B minus C is …": the amounts that are put together before the result at `at`. */
export function partsBefore(
  amounts: readonly Amount[],
  at: number,
  text: string,
): Part[] | undefined {
  const last = amounts[at - 1];
  const amount = amounts[at];
  if (last === undefined || amount === undefined) return undefined;
  const link = text.slice(last.to, amount.from);
  if (!result.test(link) || signOf(link) !== undefined) return undefined;
  const parts = chainBefore(amounts, at, text);
  return parts.length > 1 ? parts : undefined;
}

/** The amounts that lead up to a place, as long as the words between them add or take away. */
function chainBefore(amounts: readonly Amount[], at: number, text: string): Part[] {
  const parts: Part[] = [];
  for (let index = at - 1; index >= 0; index--) {
    const { from, minorUnits } = amounts[index] as Amount;
    const words = text.slice(amounts[index - 1]?.to ?? 0, from);
    const sign = index > 0 || leading.test(words) ? signOf(words) : undefined;
    parts.unshift({ from, value: minorUnits, sign: sign ?? 1 });
    if (sign === undefined) break;
    if (index === 0) parts.unshift({ from, value: Number.NaN, sign: 1 });
  }
  return parts;
}

/** Whether a result is what its parts come to; a first part that is not said must be known. */
export function sumClaim(
  parts: readonly Part[],
  { minorUnits }: Amount,
  known: ReadonlySet<number>,
): boolean | undefined {
  const said = parts.filter(({ value }) => !Number.isNaN(value));
  const sum = said.reduce((total, { value, sign }) => total + sign * value, 0);
  const areKnown = said.every(({ value }) => known.has(value));
  if (said.length === parts.length) return areKnown && sum === minorUnits;
  return areKnown && known.has(minorUnits) && known.has(minorUnits - sum) ? true : undefined;
}
