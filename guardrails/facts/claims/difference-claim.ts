import type { MentionOf, SentenceScene } from "../fact-scene.ts";

type Amount = MentionOf<"amount">;

const more = /多[了出]?|高[出了]?|\b(?:more|higher|bigger|above) than\b/iu;
const less = /少[了]?|低[了]?|\b(?:less|lower|smaller|below) than\b/iu;
const compared = /比[^，,。]{0,20}$/u;
const between =
  /(?:相?差|差额|差价)(?:的?就?是|了|额|价)*[^，,。\d]{0,2}$|\bdifference\b[^,.;]*$/iu;
const thanAfter = /^\s*(?:more|less|higher|lower|bigger|smaller) than\b/iu;

const parts = [
  ["principal", /本金|\bprincipal\b/giu],
  ["interest", /利息|\binterest\b/giu],
  ["lateFee", /违约金|滞纳金|\b(?:late )?fees?\b|\bpenalt(?:y|ies)\b/giu],
] as const;

/**
 * "The interest is $600 more than the late fee", "before the waiver 720, after it 690; the difference is 30":
 * true if two amounts of the sentence or the two parts that it names are so far apart; undefined where
 * the words make no such claim or name nothing to compare.
 */
export function differenceClaim(
  amounts: readonly Amount[],
  at: number,
  scene: SentenceScene,
): boolean | undefined {
  const { text, known } = scene;
  const amount = amounts[at] as Amount;
  const before = text.slice(0, amount.from);
  const after = text.slice(amount.to);
  const than = thanAfter.exec(after)?.[0] ?? comparedBefore(before);
  if (than === undefined && !between.test(before)) return undefined;
  const names = namedParts(text);
  const [first, second] = names;
  if (names.length !== 2 || first === undefined || second === undefined) {
    return isBetweenSaid(amounts, at, scene) ? true : undefined;
  }
  const valueOf = (role: string): number =>
    known.money.find((fact) => fact.role === role)?.value ?? Number.NaN;
  const gap = valueOf(first) - valueOf(second);
  if (than === undefined) return Math.abs(gap) === amount.minorUnits;
  return (less.test(than) ? -gap : gap) === amount.minorUnits;
}

/** 利息比违约金多 before the amount: the words of the comparison. */
function comparedBefore(before: string): string | undefined {
  const words = compared.exec(before)?.[0];
  return words !== undefined && (more.test(words) || less.test(words)) ? words : undefined;
}

/** The parts of the debt that a sentence names, each once, in the order of their first place. */
function namedParts(text: string): string[] {
  return parts
    .map(([role, words]) => ({ role, at: text.search(words) }))
    .filter((each) => each.at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ role }) => role);
}

/** Two known amounts of the sentence lie that far apart. */
function isBetweenSaid(amounts: readonly Amount[], at: number, { known }: SentenceScene): boolean {
  const values = new Set(known.money.map(({ value }) => value));
  const others = amounts.filter((_, index) => index !== at).map(({ minorUnits }) => minorUnits);
  const gap = amounts[at]?.minorUnits ?? 0;
  return others.some(
    (value) => values.has(value) && values.has(value + gap) && others.includes(value + gap),
  );
}
