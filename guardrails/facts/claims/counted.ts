import { figureOf } from "../values/figure-of.ts";

/** A number in a list whose last one has the unit: "three, six or twelve months", 3、6、12期. */
const listed =
  /^(?:\s*(?:[,，、/]|\bor\b|\band\b|\bto\b|或者?|和|到|至|-|~)+\s*[\w一二三四五六七八九十]+){1,4}\s*(?:-?\s*(?:months?|payments?|instal?lments?)\b|个月|期)/iu;

/** Whether the number before that place is one of such a list. */
export const isListedCount = (text: string, to: number): boolean => listed.test(text.slice(to));

/** What people count without claiming anything of the case. */
const things =
  /^[\s-]+(?:hours?\b(?!.*\bpay)|(?:digits?|one|payment|instal?lment|month)\b|of (?:you|us|them|these|those)|(?:good |different |separate |simple )?(?:dates|figures|amounts|options?|ways?|choices?|things?|questions?|minutes?|seconds?|possibilit\w+|more (?:things?|questions?)|steps?|kinds?|sorts?|moments?)\b)/iu;

/** Whether the number before that place counts such things. */
export const countsThings = (text: string, to: number): boolean => things.test(text.slice(to));

/** Whether the payments there are what is left of a plan: 后面还有两期, "five more instalments". */
export const isLeft = (text: string, from: number, to: number): boolean =>
  /(?:还有|还剩|剩下?|余下?)\s*$|\b(?:then|another|other|remaining)\s*$/iu.test(
    text.slice(0, from),
  ) ||
  /\bmore\b/i.test(text.slice(from, to)) ||
  /^\s*(?:left|remaining|more|to go|after that|afterwards)\b/i.test(text.slice(to));

const paid =
  /(?:[前头]面?|\bfirst )([\d一二两三四五六七八九十]{1,3}|[a-z-]+)(?:期|个月| payments| instal?lments)/iu;

/** How many payments of a plan the words before say are made already; the first one where they do not. */
export function paidBefore(text: string, from: number): number {
  const words = paid.exec(text.slice(0, from))?.[1];
  return (words === undefined ? undefined : figureOf(words)) ?? 1;
}

/** Words that name the last payment of a plan apart from the others: "eleven of this, then one of that". */
export const namesLast =
  /\b(?:then|and|plus|with) (?:an? |one |the )?(?:last|final|one)\b|\bthe (?:last|final)(?: one)? is\b/iu;

export const chineseLast = /最后[那的]?一?[期笔次]|末期|尾期/u;

const firstBefore = /(?:[前头]面?|\bfirst )\s*$/iu;

/** "Of $10 and one of $12": the payment that comes on top of those counted before. */
const oneMore =
  /^(?: (?:payments|instal?lments))? (?:of|at)\b[^;。]{0,80}?\b(?:and|plus|then) (?:then )?(?:one|an?)(?: (?:last|final|more))?(?: one| payment| instal?lment)? (?:of|at|for)\b/iu;

/** Whether the payments there are all but the last of a plan: "the first five … and the last", "five of … and one of …". */
export function areAllButLast(text: string, from: number, to: number): boolean {
  if (oneMore.test(text.slice(to))) return true;
  const after = text.slice(to);
  return (
    firstBefore.test(text.slice(0, from)) && (namesLast.test(after) || chineseLast.test(after))
  );
}
