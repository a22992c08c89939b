import { compilePhrases, readPhrase } from "./phrases.ts";
import { skip, spanOf, type Reading, type Scan } from "./scan.ts";
import { wordAt } from "./tokens.ts";

type Expression = "full" | "half" | "minimum" | "none";

const whole = "amount|balance|debt|bill|sum|total|payment|thing|lot|loan|account|shebang";
const sum = "balance|debt|bill|total|lot|loan";
const pay = "pay|pays|paying|clear|clearing";
const now =
  "now|today|tomorrow|this|next|on|and|then|up|down|upfront|first|later|by|in|at|when|if|it|" +
  "monday|tuesday|wednesday|thursday|friday|saturday|sunday|.";

/** How people name a sum by its place in the debt; `none` for what only looks like it. */
const phrases = compilePhrases<Expression>([
  ["full", `full ${whole}`],
  ["full", "in < full"],
  ["none", "in full time|swing"],
  ["none", "in full and final"],
  ["full", `whole|entire ${whole}`],
  ["full", "whole of it"],
  ["full", "take|get|have|send|give the lot"],
  ["none", "thats the lot"],
  ["none", "that is|'s the lot"],
  ["full", "the lot ."],
  ["full", `the lot > ${now.replace("|.", "")}`],
  ["full", "total amount|balance"],
  ["full", "all of it|this|that"],
  ["none", "stop all of it"],
  ["full", "all at once"],
  ["full", "all in one go|payment"],
  ["full", "in < one go|hit|shot"],
  ["full", "all i owe"],
  ["full", "all that i owe"],
  ["full", "everything i owe"],
  ["full", "everything that i owe"],
  ["full", `${pay}|settle everything`],
  ["full", `${pay}|settle|do it|this|that all`],
  ["full", `${pay}|settle all`],
  ["full", `${pay}|settle|do < all of it|this|that`],
  ["full", `${pay}|settle|do < all at once`],
  ["none", `${pay}|settle all day|my|right`],
  ["none", `${pay}|settle all of them|these|those|my|you`],
  ["full", `${pay} it|this|that|them off`],
  ["full", "pay|settle it up"],
  ["full", "clear|clearing it"],
  ["none", "clear|clearing it up"],
  ["full", `${pay}|settle the outstanding|remaining|rest balance|amount`],
  ["full", `${pay} off`],
  ["full", `${pay} off the|my ${whole}`],
  ["full", `${pay} off it|this|that`],
  ["full", `${pay}|settle the|my|this ${sum}`],
  ["full", `${pay}|settle the|my ${sum} off`],
  ["full", "settle up"],
  ["full", `${pay} the|my|this ${whole} off`],
  ["half", "half of it|that|this|the|what"],
  ["none", "half of the year|month|week|day|time"],
  ["half", `half the ${sum}|amount|money|payment|whole`],
  ["half", "half ."],
  ["half", `half > ${now.replace("|.", "")}`],
  ["none", "first|second|other|better|last|past half"],
  ["minimum", "minimum"],
  ["minimum", "minimum|min payment|payments|amount"],
  ["minimum", "the least i can pay|get|send"],
  ["minimum", "least|lowest|smallest payment|amount"],
  ["none", "minimum wage"],
  ["none", "a minimum"],
]);

/** "they cut my hours in half" leaves no half to pay. */
const cutWords: ReadonlySet<string> = new Set(["in", "by"]);

/** The words that may start an expression. */
export const expressionWords: readonly string[] = [...phrases.keys()];

/** A sum that is named by its place in the debt: everything, half of it, the minimum. */
export function readAmountExpression(scan: Scan, at: number): Reading | undefined {
  const read = readPhrase(phrases, scan.tokens, at);
  const isCut = wordAt(scan.tokens, at) === "half" && cutWords.has(wordAt(scan.tokens, at - 1));
  if (read === undefined || isCut) return undefined;
  const { value, next } = read;
  if (value === "none") return skip(next);
  return {
    next,
    mentions: [{ ...spanOf(scan, read.at, next), kind: "amount-expression", value }],
  };
}
