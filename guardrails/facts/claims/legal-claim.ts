import { legalStages, legalWords, stageIn, type LegalStage } from "../values/legal-stage.ts";

/** That a court has gone so far, or that it has not. */
export interface LegalClaim {
  readonly stage: LegalStage;
  readonly isDenied: boolean;
  readonly from: number;
  readonly to: number;
  /** The clause that makes the claim. */
  readonly clause: readonly [from: number, to: number];
}

/** What stands before a stage, in its clause, where it has not been reached. */
const denial: Readonly<Record<"zh" | "en", RegExp>> = {
  zh: /没有?|未|无(?!法)|不(?:是|会|属于|在|存在|涉及|走|经|上|用)|并非|尚待|还不/u,
  en: /\b(?:no|not|never|nobody|nothing|none|without|neither|nor|yet to|hasn't|haven't|isn't|wasn't|aren't|didn't|don't|(?:past|beyond|outside|after) (?:the|its|any) [^,.;]{0,20}(?:limits?|period))\b|n['’]t\b/iu,
};

const deniedAfter =
  /^[^，,]{0,3}(?:没有?|未|尚未)|^ (?:\w+ )?(?:(?:has|have|was|is|had|did|does)(?:n['’]t| not| yet to)|never)\b/iu;

/** Words that make the stage something that has happened, and not what a debtor or a rule may do. */
const reached: Readonly<Record<"zh" | "en", RegExp>> = {
  zh: /已|了|被|进入|作出|下达|正在|阶段|程序|目前|现在|现有|收到|于|申请|法院|[您你这本该此]案|案号|案件/u,
  en: /\b(?:was|were|has|have|had|is|are|been|got|went|gone|against you|started|entered|filed|case|stage|there|status|this|account|it)\b|['’](?:s|ve|re)\b/iu,
};

/** What may or can be done, by anybody: advice and threats, which other rules judge. */
const possible: Readonly<Record<"zh" | "en", RegExp>> = {
  zh: /可以|可能|如果?|若|将|会(?!议)|以[^，,。]{0,12}为准|有权|能够|是否|有没有|是不是|等于|吗|？/u,
  en: /\b(?:(?<!on |in |since |of )may(?! (?:\d|the|[a-z]+(?:st|nd|rd|th)\b|twenty|thirty))|same as|might|can|could|would|will|if|unless|whether|should|right to)\b|['’]ll\b|\?/iu,
};

/** "The legal status is none" denies that anything was filed. */
const noStatus = /\bstatus\b[^,.;]*\b(?:none|clear)\b|状态[^，,。]{0,4}无/iu;

/** A clause also ends where "and there is …", "and a judge …" starts another. */
const clauses =
  /(?:(?!\b(?:and|but) (?:there|it|a|an|the|you|we|this|that|nothing)\b)[^，,。；;！!？?])+[？?]?|\b(?:and|but)\b/giu;

/** What a sentence says of a court, clause by clause: the furthest stage of each. */
export function legalClaimsIn(text: string, language: "zh" | "en"): LegalClaim[] {
  const parts = Array.from(text.matchAll(clauses));
  return parts.flatMap((clause, index) => {
    const at = clause.index;
    const asked = parts[index - 1]?.[0] ?? "";
    const own = claimIn(clause[0], language);
    const claims = [own, pendingIn(clause[0]), answerIn(asked, clause), stageOnly(own, clause[0])];
    return claims.flatMap((claim): LegalClaim[] => {
      if (claim === undefined) return [];
      const place = { from: at + claim.from, to: at + claim.to };
      return [{ ...claim, ...place, clause: [at, at + clause[0].length] }];
    });
  });
}

/** What still awaits its judgment has none. */
const pending =
  /审理中|(?:还|正)在审理|审理(?:阶段|程序)|立案阶段|待判|(?:只是|仅|仅仅是)立了?案|\b(?:pending|(?:awaiting|waiting (?:for|on)) (?:a |the )?(?:decision|judge?ment|court|judge|hearing|ruling)|(?:only|just)(?: been)? filed|not (?:yet )?decided|undecided|nothing decided|filing stage)\b/iu;

/** What precedes a claim in court. */
const beforeCourt = /诉前|起诉前|调解阶段|\bpre-?(?:action|suit|litigation)\b/iu;

function pendingIn(clause: string): Omit<LegalClaim, "clause"> | undefined {
  const early = beforeCourt.exec(clause);
  const match = early ?? pending.exec(clause);
  if (match === null) return undefined;
  const to = match.index + match[0].length;
  return { stage: early === null ? "judgment" : "filed", isDenied: true, from: match.index, to };
}

/** "At the filing stage": so far and no further. */
function stageOnly(
  claim: Omit<LegalClaim, "clause"> | undefined,
  clause: string,
): Omit<LegalClaim, "clause"> | undefined {
  if (claim === undefined || claim.isDenied || !stageWords.test(clause)) return undefined;
  const next = legalStages[legalStages.indexOf(claim.stage) + 1];
  return next === undefined ? undefined : { ...claim, stage: next, isDenied: true };
}

const stageWords = /阶段|状态|程序中|流程中|\b(?:stage|status|phase)\b/iu;

/** 有没有被告，有: the answer to a question that the clause before repeats. */
function answerIn(asked: string, answer: RegExpExecArray): Omit<LegalClaim, "clause"> | undefined {
  const words = yesOrNo.exec(answer[0].trim())?.[0];
  const stage = words !== undefined && question.test(asked) ? stageIn(asked, "zh") : undefined;
  if (words === undefined || stage === undefined) return undefined;
  return { stage, isDenied: /[没不]/u.test(words), from: 0, to: answer[0].length };
}

const question = /有没有|是不是|是否|[吗么]$/u;
const yesOrNo = /^(?:有的?|没有?|是的?|不是)$/u;

function claimIn(clause: string, language: "zh" | "en"): Omit<LegalClaim, "clause"> | undefined {
  const none = noStatus.exec(clause);
  if (none !== null) {
    return { stage: "filed", isDenied: true, from: none.index, to: none.index + none[0].length };
  }
  for (const [stage, words] of legalWords[language]) {
    const match = Array.from(clause.matchAll(words)).at(-1);
    if (match === undefined) continue;
    const from = match.index;
    const to = from + match[0].length;
    const isDenied =
      denial[language].test(clause.slice(0, to)) || deniedAfter.test(clause.slice(to));
    // A court may be named for other reasons; a judgment or what follows it only where there is one.
    const isPast = stage !== "filed" || reached[language].test(clause);
    const isClaim = isDenied || (isPast && !possible[language].test(clause));
    return isClaim ? { stage, isDenied, from, to } : undefined;
  }
  return undefined;
}
