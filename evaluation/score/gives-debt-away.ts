import type { Finding } from "../../domain/finding.ts";
import type { AgentTurn, CallContext } from "./call-context.ts";

/** Words so general that only the guard of live speech takes them for a debt. */
const general =
  /^(?:钱|周转|财务|征信|法务|贷后|贷款|一笔|账户|信用卡|先还|金融|还款|account|financ\w*|legal|money|pay\w*|loans?|cards?|credit|bank|owe|collections?)$/iu;

/**
 * The words of a turn that give a debt away to somebody who is not verified, or undefined. A general word
 * does not: it is said of a department, or in a name.
 */
export function givesDebtAway(turn: AgentTurn, call: CallContext): Finding | undefined {
  if (turn.standing.verified !== "no" || call.startsMidway) return undefined;
  const found = turn.guard.filter(
    ({ family, ruleId }) => family === "F16" && ruleId !== "all.meaning",
  );
  return found.find(({ span }) => {
    const words = turn.text.slice(...span).trim();
    return !general.test(words) && !isInName(span, turn.text, call) && !isRefused(span, turn.text);
  });
}

/** Words of the name that the institution goes by: known from the case, or capitals that run up to them. */
function isInName([from, to]: Finding["span"], text: string, { record }: CallContext): boolean {
  if (
    /\p{Lu}[\p{L}&'’-]*\s+(?:(?:and|of|&)\s+)?$/u.test(text.slice(0, from)) &&
    isCapital(text, from)
  )
    return true;
  const names = [record.case?.creditor, record.case?.publicName, record.case?.agency];
  return names.some((name) => {
    const at = name === undefined ? -1 : text.indexOf(name, Math.max(0, from - name.length));
    return name !== undefined && at >= 0 && at < to && from < at + name.length;
  });
}

const isCapital = (text: string, at: number): boolean => /^\s*\p{Lu}/u.test(text.slice(at));

/** What is refused is named: "the amount I cannot tell you". */
const refusal =
  /(?:不能|不便|不方便|没法|无法|不好)(?:跟|向|和|对|给|再)?.{0,6}(?:说|讲|透露|告诉|提供|回答)|只能(?:跟|和|向).{0,6}本人|\b(?:can['’]?t|cannot|can not|not able to|unable to|won['’]t|couldn['’]t|not allowed to|only)\b[^.?!]{0,25}\b(?:discuss|share|say|tell|talk|speak|disclose|go into|give)\b/iu;

/** The sentence that the words stand in refuses to tell. */
function isRefused([from, to]: Finding["span"], text: string): boolean {
  const start = text.slice(0, from).search(/[^。？！?!.]*$/u);
  const after = text.slice(to).search(/[。？！?!]|\.(?:\s|$)/u);
  return refusal.test(text.slice(start, after < 0 ? text.length : to + after));
}
