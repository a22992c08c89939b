import { figureOf } from "../values/figure-of.ts";
import type { MentionOf, SentenceScene } from "../fact-scene.ts";

const number = "(\\d{1,2}|[一二两三四五六七八九十]{1,3}|[a-z]+(?:-[a-z]+)?)";

/** "The first two payments together come to", 前两期一共, with the amount right after. */
const firstTogether = new RegExp(
  `(?:[前头]${number}(?:期|个月)|\\bfirst ${number} (?:payments|instal?lments|months)\\b)[^，,。.;；]{0,4}` +
    "(?:一共|总共|合计|共|加起来|\\b(?:together|combined|in total|total|come to|add up to)\\b)[^\\d，,。.;；]{0,12}$",
  "iu",
);

/** "After the first $650, there'd be 5 payments left, $3,250 altogether": what is still to pay of a plan. */
const leftTogether = new RegExp(
  `(?:还有|还剩|剩下?|余下?)${number}(?:期|个月|笔)[^。.;；\\d]{0,12}$|` +
    `\\b${number} (?:more )?(?:payments|instal?lments) (?:left|remaining|to go)[^.;\\d]{0,20}$`,
  "iu",
);

/**
 * Several instalments of a plan as one amount: so many times the instalment, or what is left of the
 * balance after the others. True or false where the words claim that, else undefined.
 */
export function multipleClaim(
  { minorUnits, from }: MentionOf<"amount">,
  { text, known }: SentenceScene,
): boolean | undefined {
  const before = text.slice(0, from);
  const plans = known.money.filter(
    ({ role, count }) => role === "instalment" && count !== undefined,
  );
  const first = countIn(firstTogether.exec(before));
  if (first !== undefined) {
    return plans.some(({ value, count = 0 }) => first < count && first * value === minorUnits);
  }
  const left = countIn(leftTogether.exec(before));
  if (left === undefined) return undefined;
  const balance = known.money.find(({ role }) => role === "balance")?.value ?? Number.NaN;
  return plans.some(
    ({ value, count = 0 }) => left < count && balance - (count - left) * value === minorUnits,
  );
}

function countIn(match: RegExpExecArray | null): number | undefined {
  const words = match?.slice(1).find((group) => group !== undefined);
  return words === undefined ? undefined : figureOf(words);
}
