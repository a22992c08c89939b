import type { Mention } from "../../../language/mention.ts";
import type { Clause } from "../words/clause.ts";
import type { MoneyRole } from "../values/known-facts.ts";
import { moneyWords, type MoneyClaim } from "../words/money-words.ts";
import { roleWordsIn, type RoleWord } from "../words/role-words.ts";

type Word = RoleWord<MoneyClaim>;

/** What an amount may be where its clause makes the claim. */
const rolesOf: Readonly<Record<MoneyClaim, readonly MoneyRole[]>> = {
  balance: ["balance", "remaining", "agreed"],
  principal: ["principal"],
  interest: ["interest"],
  lateFee: ["lateFee"],
  instalment: ["instalment", "agreed"],
  last: ["last", "agreed"],
  ordinal: ["instalment", "last", "agreed"],
  minimum: ["minimum", "agreed"],
  first: ["minimum", "instalment", "agreed"],
  waived: ["waived"],
  settlement: ["settlement", "agreed"],
  sum: ["sum", "agreed"],
  raised: ["balance", "sum"],
  reduced: ["settlement", "feeAfterWaiver", "remaining", "agreed"],
  owed: ["balance", "settlement", "remaining", "agreed"],
  paid: ["balance", "settlement", "agreed", "remaining", "waived", "feeAfterWaiver"],
  total: ["balance", "settlement", "remaining", "agreed"],
  asked: ["balance", "settlement", "agreed", "remaining", "instalment", "last", "minimum"],
};

const sumRole: readonly MoneyRole[] = ["sum", "agreed"];
const part =
  "本金|利息|罚息|违约金|滞纳金|principal|interest|(?:late )?(?:fees?|charges?)|penalt(?:y|ies)";
const parts: ReadonlySet<MoneyClaim> = new Set(["principal", "interest", "lateFee"]);
const verbs: ReadonlySet<MoneyClaim> = new Set(["owed", "paid", "asked", "total"]);

/** "Respectively": the words stand in one list and the amounts in another. */
export const inOrder = /分别|依次|\brespectively\b|\bin (?:that|this) order\b/i;

/** What a sum leaves out is named elsewhere in the sentence. */
export const without =
  /(?:不算|不含|不计|除了|扣[掉除]|减去|除去|刨[掉去]|抛开|撇开|去掉|另外)[^，,。]{0,4}(?:本金|利息|违约金|滞纳金)|\b(?:without|excluding|apart from|aside from|besides|not counting|less|minus|take away|on top of|before)\s+(?:\w+\s+){0,2}(?:principal|interest|late|fees?|penalt)|(?:本金|利息|违约金|滞纳金)(?:之外|以外|另算|除外)|\b(?:interest|fees?|principal) aside\b/i;

const together =
  /一起|加起来|合计|总共|一共|加|本息|\b(?:together|combined|in total|plus|comes? to|makes?)\b/i;

/** A waiver or a payment in full, after which the balance is what is left. */
const settling = /减|免|一次|结清|\bwaiv|\boff\b|\bin full\b|\bsettl/i;

/** Where an amount stands: its text and the language of its words. */
interface AmountPlace {
  readonly text: string;
  readonly from: number;
  /** Where the amount before it ends; 0 if there is none. */
  readonly previousTo: number;
  readonly mentions: readonly Mention[];
  readonly language: "zh" | "en";
}

/**
 * What an amount may be by the words of its clause, or undefined where they do not plainly say. The last
 * noun before it decides; a noun right after it ("$180 in late fees") goes before one that stands apart.
 */
export function moneyRolesIn(clause: Clause, place: AmountPlace): readonly MoneyRole[] | undefined {
  const { text, from, language } = place;
  if (inOrder.test(text)) return orderedRoles(place);
  const { before, after, qualifier } = moneyWords[language];
  const own = ownWords(clause.before, place);
  const all = roleWordsIn<MoneyClaim>(own, before);
  const words = all.filter((word) => isHead(word, own) || !qualifier.test(own.slice(0, word.from)));
  const nouns = words.filter(({ claim }) => !verbs.has(claim));
  if (twoParts.test(clause.after) && !nouns.some(({ claim }) => parts.has(claim))) return sumRole;
  const following = followingNoun(clause.after, after);
  if (following !== undefined && !isBeside(nouns.at(-1), own)) {
    return followingRoles(following, nouns, { before: text.slice(0, from), after: clause.after });
  }
  return labelRoles(clause.before, place) ?? rolesBefore({ all, words, nouns }, own, place);
}

/** "Principal, interest and fees are 9,120, 1,043 and 156, in that order": each is what stands at its place. */
function orderedRoles({
  text,
  from,
  language,
  mentions,
}: AmountPlace): readonly MoneyRole[] | undefined {
  const numbers = mentions.filter(({ kind }) => kind === "amount" || kind === "digits");
  const amounts = [...new Set(numbers.map((number) => number.from))];
  const names = roleWordsIn<MoneyClaim>(
    text.slice(0, amounts[0]),
    moneyWords[language].before,
  ).filter(({ claim }) => parts.has(claim));
  const name = names[amounts.indexOf(from)];
  return names.length === amounts.length && name !== undefined ? rolesOf[name.claim] : undefined;
}

/** "Interest, $84. Late fee, $60.": a noun alone before the comma is what the amount after it is. */
function labelRoles(
  own: string,
  { text, from, previousTo, language }: AmountPlace,
): readonly MoneyRole[] | undefined {
  if (own.trim() !== "") return undefined;
  const words = label.exec(text.slice(0, from))?.[1];
  if (words === undefined || words.length > from - previousTo) return undefined;
  const [only] = roleWordsIn<MoneyClaim>(words, moneyWords[language].before);
  return only?.from === 0 && only.to === words.length ? rolesOf[only.claim] : undefined;
}

const label =
  /(?:^|[.。;；:：,，、])\s*(?:(?:and|then|the|your) )*([a-z ]{3,24}|[\u4e00-\u9fff]{2,6})[,，、]\s*$/iu;

/** "Half of the $70 late fee is $35": the noun right after an amount is that amount's, and not the next one's. */
function ownWords(before: string, { from, previousTo, language }: AmountPlace): string {
  const isBesideAmount = previousTo > 0 && before.length === from - previousTo;
  return language === "en" && isBesideAmount ? before.replace(nounOfAmount, "") : before;
}

const nounOfAmount =
  /^\s*(?:(?:in|of) )?(?:the )?(?:late (?:payment )?(?:fees?|charges?)|fees?|interest|principal|balance)\b/i;

/** "The other $100 is interest and fees": two parts of the debt together. */
const twoParts = new RegExp(
  `^\\s*(?:是|为|属于|都是|算|is|are|goes to|of|in)?\\s*(?:the )?(?:${part})\\s*(?:和|及|与|加|、|and|plus)\\s*(?:the )?(?:${part})`,
  "iu",
);

interface FollowingNoun {
  readonly claim: MoneyClaim;
  readonly words: string;
}

function followingNoun(after: string, pattern: RegExp): FollowingNoun | undefined {
  const match = pattern.exec(after);
  const claim = Object.entries(match?.groups ?? {}).find(([, word]) => word !== undefined)?.[0];
  return claim === undefined ? undefined : { claim: claim as MoneyClaim, words: match?.[0] ?? "" };
}

/** "From the late fee of $90": what is named right before its amount is the amount's own noun. */
const isHead = (word: Word, before: string): boolean => /^\s+of\s+$/.test(before.slice(word.to));

/** Right before the amount, with nothing between them but "is". */
const isBeside = (noun: Word | undefined, before: string): boolean =>
  noun !== undefined && /^[\s:：为是]{0,3}$/u.test(before.slice(noun.to));

/** "Without the interest it would be 2,754; with it it's 2,850": the second leaves nothing out. */
const leavesOut = (text: string, before: string): boolean =>
  without.test(text) && !/算上|加上|\bwith (?:it|them|that|everything)\b/i.test(before);

interface ClauseWords {
  readonly all: readonly Word[];
  /** Without those that only qualify another. */
  readonly words: readonly Word[];
  readonly nouns: readonly Word[];
}

/** What the words before an amount make of it. */
function rolesBefore(
  { all, words, nouns }: ClauseWords,
  before: string,
  place: AmountPlace,
): readonly MoneyRole[] | undefined {
  const last = nouns.at(-1)?.claim;
  const verb = words.at(-1)?.claim;
  // "A waiver if you pay it off": the amount is what is paid.
  if (last === "waived" && verb === "paid") return rolesOf.paid;
  if (leavesOut(place.text, before) && (last === undefined || !parts.has(last))) {
    return ["sum", "settlement", "remaining", "agreed"];
  }
  const summed = sumRoles(all, before);
  if (summed.isWhole) return summed.roles;
  if (last !== undefined) return [...nounRoles(nouns, place.text, before), ...summed.roles];
  const roles = verbRoles(verb, before, place);
  return roles && [...roles, ...summed.roles];
}

const ofPlan =
  /^(?!.*(?:减|免|\bwaive|\bdiscount|\bfee)).*(?:\b(?:over|with|in) (?:\d{1,2}|[a-z]+(?:-[a-z]+)?)\b(?: months| payments| instal?lments)?,|分[\d一二三四五六七八九十]{1,3}期)/iu;

/** Parts of the debt that are named before one amount may be its sum, and are where the words add them. */
function sumRoles(
  all: readonly Word[],
  before: string,
): { readonly roles: readonly MoneyRole[]; readonly isWhole: boolean } {
  const named = new Set(all.map(({ claim }) => claim).filter((claim) => parts.has(claim))).size;
  if (named < 2) return { roles: [], isWhole: false };
  if (!together.test(before)) return { roles: ["sum", "balance"], isWhole: false };
  return { roles: [named === parts.size ? "balance" : "sum", "agreed"], isWhole: true };
}

/** What a verb makes of an amount, its own or the one of the clause before. */
function verbRoles(
  verb: MoneyClaim | undefined,
  before: string,
  { text, from, previousTo, language }: AmountPlace,
): readonly MoneyRole[] | undefined {
  const earlier = text.slice(0, from);
  if (copula.test(before) && before.trim() !== "" && waivedJust.test(earlier)) return afterWaiver;
  if (loweringBy.test(before)) return rolesOf.waived;
  const { before: pattern } = moneyWords[language];
  const claim =
    verb ??
    carriedClaim(before, earlier, pattern) ??
    carriedNoun(before, text.slice(previousTo, from), pattern);
  if (claim === undefined) return undefined;
  const isReduced = reducing.test(earlier) || lowered.test(earlier);
  return rolesOf[claim].filter((role) => !isReduced || role !== "balance");
}

/** "Waive $90 of the late fee", "$90 of the late fee falls away": what is waived, not the fee. */
function followingRoles(
  { claim, words }: FollowingNoun,
  nouns: readonly Word[],
  { before, after }: Clause,
): readonly MoneyRole[] {
  if (claim === "total" && reducing.test(before)) return rolesOf.settlement;
  if (claim !== "lateFee") return rolesOf[claim];
  // "Taken from the $60 late fee": the whole fee.
  if (/从\s*$|\b(?:from|out of|of)(?: the| your)?\s*$/iu.test(before)) return rolesOf.lateFee;
  if (reducing.test(before)) return ["feeAfterWaiver"];
  if (/\binstead of\b|\bleav(?:es|ing)\s*$/i.test(before)) return ["feeAfterWaiver"];
  if (nouns.some((noun) => noun.claim === "waived")) return rolesOf.waived;
  if (!waiving.test(after)) return rolesOf.lateFee;
  return /\bof\b/i.test(words) ? rolesOf.waived : [...rolesOf.lateFee, ...rolesOf.waived];
}

const copula =
  /^\s*(?:and |so )?(?:(?:it|that|this|which|the (?:exact|precise) (?:figure|amount))(?:['’]s| is| comes to| would be)|(?:具体|准确|确切)(?:来说|数)?(?:就?是)?|也?就?是|共|为)?\s*$/iu;

/** "All in, it's $8,440": a clause without words of its own goes with the one before it. */
function carriedClaim(own: string, earlier: string, pattern: RegExp): MoneyClaim | undefined {
  if (!copula.test(own)) return undefined;
  const claims = new Set(roleWordsIn<MoneyClaim>(earlier, pattern).map(({ claim }) => claim));
  const [only] = claims;
  return claims.size === 1 && only !== undefined && verbs.has(only) ? only : undefined;
}

/** "The last one is made up, and is $2,333.36": the only noun since the amount before. */
function carriedNoun(own: string, since: string, pattern: RegExp): MoneyClaim | undefined {
  if (!copula.test(own) || own.trim() === "" || waiving.test(since)) return undefined;
  const claims = new Set(roleWordsIn<MoneyClaim>(since, pattern).map(({ claim }) => claim));
  const [only] = claims;
  return claims.size === 1 ? only : undefined;
}

/** "Knock half off the late fee, so it's …": what is waived, or what is left to pay. */
const waivedJust =
  /(?:减|免)[^，,。]{0,8}[，,][^，,。]*$|\b(?:waiv\w+|knock\w*|take|drop|off)\b[^.;,]{0,50},[^.,;]*$/i;
const afterWaiver: readonly MoneyRole[] = [
  "waived",
  "settlement",
  "feeAfterWaiver",
  "remaining",
  "agreed",
];

/** "I can knock $63.00 off the late fee, so you'd pay …", 减掉63元，您还…: no more the balance. */
const lowered =
  /\b(?:waiv\w+|(?:knock|tak|cut|com|drop)\w*\b[^;]{0,30}\boff\b)[^;]{0,40},\s*(?:so|and|then|which means|meaning|leaving)\b[^.,;]*$|(?:减[免掉去]?|免[掉除去收])[^，,。；息]{1,14}[，,](?:所以|这样|那|最后|您|你|就|只)[^，,。；]*$/iu;

const waiving = /减|免|\b(?:waiv\w+|falls? away|off|drop\w*|remov\w+|forgiv\w+|gone|goes)\b/i;

/** Nouns that stand together are one: the "principal balance" may be either. */
function chainedRoles(nouns: readonly Word[], before: string): readonly MoneyRole[] {
  const roles: MoneyRole[] = [];
  for (let at = nouns.length - 1; at >= 0; at--) {
    const noun = nouns[at];
    const next = nouns[at + 1];
    if (
      noun === undefined ||
      (next !== undefined && before.slice(noun.to, next.from).trim() !== "")
    )
      break;
    if (next !== undefined && next.from - noun.to > 1) break;
    roles.push(...rolesOf[noun.claim]);
  }
  return roles;
}

/** A fee or balance that is waived in the same clause may be named before the waiver and after it. */
function nounRoles(nouns: readonly Word[], text: string, before: string): readonly MoneyRole[] {
  const chained = chainedRoles(nouns, before);
  const last = nouns.at(-1)?.claim;
  const earlier = nouns.slice(0, -1).map(({ claim }) => claim);
  // "Over twenty-four, it drops to $687.50": a plan lowers what is paid at once.
  if (last === "reduced" && ofPlan.test(text)) return rolesOf.instalment;
  if (last === "balance" && settling.test(text)) return [...chained, "settlement"];
  if (last !== "lateFee") return chained;
  if (earlier.includes("reduced") || leftOver.test(before)) return ["feeAfterWaiver"];
  if (lowering.test(before)) return ["waived", "feeAfterWaiver"];
  return earlier.includes("waived") ? [...chained, "waived"] : chained;
}

const leftOver = /剩|\b(?:that['’]s|is|still|what['’]s) left\b|\bremain/i;
const loweringBy = /\b(?:lower|reduc|cut|drop|bring|knock)\w*\b.*\bby\s*$/i;
const lowering = /(?:少|降|减|扣)[了掉去除]?(?:收|交)?$|\b(?:by|down|off)\s*$/i;

/** Words after which a fee is what a waiver has left of it. */
const reducing =
  /(?:减|免|优惠)[^，,。]{0,4}后|\bsav(?:es?|ing) [^.]{0,30}, so\b|\b(?:after|with) (?:the|that|this|a) (?:waiver|discount|reduction)\b/i;
