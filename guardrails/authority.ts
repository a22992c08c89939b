import { languageOf } from "../domain/locale.ts";
import { caseNumberKey, caseNumbersIn } from "./facts/values/case-numbers.ts";
import { legalFaultsIn } from "./facts/faults/legal-fault.ts";
import { stageRank } from "./facts/values/legal-stage.ts";
import type { GuardContext } from "./guard-context.ts";
import type { PhraseHit } from "./phrases/find-phrases.ts";

const enforcementWords =
  /执行|冻结|查封|扣押|拍卖|划扣|保全|失信|限高|限制|garnish|lev(?:y|ied)|seiz|froze|freez|lien|foreclos|repo|auction|tow|bailiff/i;
const judgmentWords = /判决|裁定|裁决|judg|ruled|ordered|ccj|signed/i;

/** What denies the words right after it. */
const denied =
  /(?:没有?|不存在|尚未|并未|未|无)(?:任何|正式|相关|经过?|进入|启动|申请|被|法院|作出|的){0,4}$|\b(?:no|not|never|n['’]t|nothing)(?: (?:been|yet|any|a|county|has|have|court)){0,3}\s*$/i;

/** True if the case or the line authorises what a phrase says, so that it is no false claim. */
export function isAuthorised(hit: PhraseHit, text: string, context: GuardContext): boolean {
  if (hit.kind === "authorised") return mayWaive(context);
  if (hit.family === "F10" && isOfLateFee(hit.span, text)) return mayWaive(context);
  if (hit.family === "F09") return isLegalFact(hit.span, text, context);
  // Once the recording has stopped, saying so is the truth.
  return hit.family === "F17" && context.line === "recording_stopped";
}

/** Only the late fee can be waived; how much of it may be is the fact check's. */
function isOfLateFee([from, to]: PhraseHit["span"], text: string): boolean {
  const words = clauseAround(text, from, to);
  return lateFee.test(words) && waiving.test(words) && !debt.test(words);
}

const lateFee = /违约金|滞纳金|\blate (?:payment )?(?:fees?|charges?)\b|\bwaiver\b/i;
const waiving = /减|免|\b(?:waiv\w+|forgiv\w+|remov\w+|drop\w*)\b/i;
const debt = /本金|利息|欠款|债|余额|\b(?:principal|interest|balance|debt|loan)\b/i;

/** The clause in which a phrase stands. */
function clauseAround(text: string, from: number, to: number): string {
  const before = /[^，,。；;.!?]*$/u.exec(text.slice(0, from))?.[0] ?? "";
  const after = /^[^，,。；;.!?]*/u.exec(text.slice(to))?.[0] ?? "";
  return before + text.slice(from, to) + after;
}

/** A waiver was authorised by the creditor, or is a fact of the line. */
function mayWaive({ caseFacts, facts }: GuardContext): boolean {
  if (caseFacts?.offers.lateFeeWaiver !== undefined) return true;
  return (facts ?? []).some(
    (fact) =>
      (fact.kind === "money" && fact.name === "waived") ||
      (fact.kind === "options" &&
        fact.value.some((option) => option.kind === "full" && option.waived > 0)),
  );
}

/**
 * The case has the status and the sentence gives its number, or the sentence denies what is not so. What
 * the fact check finds in the same clause, with what was expected, is not found a second time here.
 */
function isLegalFact(span: PhraseHit["span"], text: string, context: GuardContext): boolean {
  const [from, to] = span;
  const hasFacts = context.facts !== undefined || context.caseFacts !== undefined;
  const isFound = legalFaultsIn(text, context).some(
    ({ clause }) => clause[0] < to && from < clause[1],
  );
  if (isFound) return hasFacts;
  const legal = context.caseFacts?.legalStatus;
  if (context.caseFacts !== undefined && denied.test(text.slice(0, from))) return true;
  if (legal === undefined || legal.status === "none") return false;
  const words = text.slice(from, to);
  const needed = enforcementWords.test(words) ? 3 : judgmentWords.test(words) ? 2 : 1;
  const isReached = stageRank(legal.status) >= needed;
  return isReached && (!needsNumber(context) || givesNumber(legal.caseNumber, text, context));
}

/** The rule that lets a legal status be said only with the number of its case. */
const numberRule = "cn.legal.status";

const needsNumber = ({ pack }: GuardContext): boolean =>
  pack.provisions.some(({ id }) => id === numberRule);

/** The number in figures or as it is spoken; a case without one has none to give. */
function givesNumber(number: string | undefined, text: string, { locale }: GuardContext): boolean {
  if (number === undefined || text.includes(number)) return true;
  const key = caseNumberKey(number);
  return caseNumbersIn(text, languageOf(locale)).some((said) => said.key === key);
}
