import type { Finding } from "../../domain/finding.ts";
import { checkSentence } from "../../guardrails/index.ts";
import type { PackSet } from "../../guardrails/pack/pack-set.ts";
import { ruleBookFor } from "../../guardrails/pack/rule-book-for.ts";
import { readLog, type KnownLog } from "../calls/read-log.ts";
import { pastSentences } from "./past-sentences.ts";
import { whereaboutsOf } from "./whereabouts-of.ts";

/** The rules in use, and those that might come. */
export interface TwoSets {
  readonly inUse: PackSet;
  readonly candidate: PackSet;
}

/** A sentence that is judged otherwise: its entry in the log, by index, and what holds it back. */
export interface Change {
  readonly index: number;
  readonly findings: readonly Finding[];
}

/** What other rules would have changed in one call. */
export interface CallDiff {
  readonly sentences: number;
  readonly newlyBlocked: readonly Change[];
  readonly newlyAllowed: readonly Change[];
  /** Sentences that are judged as before, but under another rule. */
  readonly otherRule: number;
}

/**
 * Judges every sentence of a call twice, all else being as it was then.
 * @throws KindlineError NOT_FOUND, CHAIN_BROKEN, LOG_INVALID.
 */
export function diffCall(log: KnownLog, sets: TwoSets): CallDiff {
  const events = readLog(log);
  const [start] = events;
  if (start?.type !== "call-start") return unchanged;
  const where = whereaboutsOf(start.call.jurisdiction, start.case);
  const [before, after] = [ruleBookFor(sets.inUse, where), ruleBookFor(sets.candidate, where)];
  const newlyBlocked: Change[] = [];
  const newlyAllowed: Change[] = [];
  let [sentences, otherRule] = [0, 0];
  for (const { index, text, context } of pastSentences(events)) {
    sentences += 1;
    const old = checkSentence(text, { ...context, pack: before });
    const fresh = checkSentence(text, { ...context, pack: after });
    if (old.allowed && !fresh.allowed) newlyBlocked.push({ index, findings: fresh.findings });
    else if (!old.allowed && fresh.allowed) newlyAllowed.push({ index, findings: old.findings });
    else if (rulesOf(old.findings) !== rulesOf(fresh.findings)) otherRule += 1;
  }
  return { sentences, newlyBlocked, newlyAllowed, otherRule };
}

const unchanged: CallDiff = { sentences: 0, newlyBlocked: [], newlyAllowed: [], otherRule: 0 };

const rulesOf = (findings: readonly Finding[]): string =>
  findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`).join("\n");
