import type { Clause } from "../words/clause.ts";
import { dateWords, type DateClaim } from "../words/date-words.ts";
import type { DateRole } from "../values/known-facts.ts";
import { roleWordsIn } from "../words/role-words.ts";

const rolesOf: Readonly<Record<DateClaim, readonly DateRole[]>> = {
  due: ["due", "agreed"],
  past: ["due"],
  asOf: ["asOf"],
  expiry: ["expiry"],
  deferral: ["deferral", "agreed", "latest"],
  delay: ["deferral", "agreed", "latest"],
  latest: ["latest", "agreed"],
  reply: ["expiry", "agreed"],
  legal: ["legal"],
  contact: ["contact", "agreed"],
  lastContact: ["lastContact", "agreed"],
  deadline: ["expiry", "deferral", "latest", "agreed"],
};

/** "The offer, at the latest": its own last day, or the last day to pay. */
const latestOfOffer: readonly DateRole[] = ["expiry", "latest", "agreed"];

/** "…, to December 1", "…, on November 10": a clause of a word or two goes with the one before it. */
function carriedClaim(
  before: string,
  earlier: string,
  language: "zh" | "en",
): DateClaim | undefined {
  if (before.trim().length > carriedCharsMax) return undefined;
  const last = roleWordsIn<DateClaim>(earlier, dateWords[language]).at(-1)?.claim;
  if (last === "expiry" && asking.test(earlier)) return last;
  return last === "delay" || last === "legal" ? last : undefined;
}

const carriedCharsMax = 16;

/** "When does it end? Mar 20", 什么时候截止啊，…: the day answers. */
const asking = /(?:啊|呢|吗)[，,]\s*$|[?？]\s*$/u;

/** The claims of the words around a day. */
interface DateClaims {
  readonly before: readonly DateClaim[];
  readonly after: readonly DateClaim[];
  /** The sentence puts a payment off. */
  readonly isDelayed: boolean;
}

/** A last day is that of what the words around it offer or put off, else the last one to pay on. */
const limitsOf = (
  claim: "deadline" | "latest",
  { before, after, isDelayed }: DateClaims,
): readonly DateRole[] | undefined => {
  if (isDelayed) return rolesOf.delay;
  if (before.includes("expiry")) return claim === "latest" ? latestOfOffer : rolesOf.expiry;
  return after.includes("reply") ? rolesOf.reply : undefined;
};

/** "You were to pay by the 15th": a day that lies behind. */
const isOfThePast = (claim: DateClaim, before: readonly DateClaim[]): boolean =>
  before.includes("past") && (claim === "deadline" || claim === "past");

/** "If we move it, the next due date would be …" names the new one. */
const nextDue = /\bnext due\b|下(?:一个)?(?:次)?还款日/i;

/**
 * What a day may be by the words of its clause: the last before it decides, else the first after it;
 * undefined where none is there. "By" a day asks for a payment, so a day that is past is none.
 */
export function dateRolesIn(
  clause: Clause,
  earlier: string,
  language: "zh" | "en",
): readonly DateRole[] | undefined {
  const claimsOf = (words: string): DateClaim[] =>
    roleWordsIn<DateClaim>(words, dateWords[language]).map(({ claim }) => claim);
  const [before, after] = [claimsOf(clause.before), claimsOf(clause.after)];
  const claim = before.at(-1) ?? after[0] ?? carriedClaim(clause.before, earlier, language);
  if (claim === undefined) return undefined;
  if (claim === "due" && nextDue.test(clause.before)) return rolesOf.delay;
  const isLimit = claim === "deadline" || claim === "latest";
  const isDelayed = isLimit && [...before, ...claimsOf(earlier)].includes("delay");
  const limits = isLimit ? limitsOf(claim, { before, after, isDelayed }) : undefined;
  return limits ?? (isOfThePast(claim, before) ? rolesOf.past : rolesOf[claim]);
}
