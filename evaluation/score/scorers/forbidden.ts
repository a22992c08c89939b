import type { Finding } from "../../../domain/finding.ts";
import type { Language } from "../../../domain/locale.ts";
import type { AgentTurn, CallContext } from "../call-context.ts";
import type { CallFinding, FindingSeverity } from "../call-finding.ts";
import { givesDebtAway } from "../gives-debt-away.ts";
import { talkedFindings } from "../talked-findings.ts";
import { findingAt } from "../finding-at.ts";
import { harmConfidence } from "../harm-confidence.ts";

/**
 * Words of a forbidden family F01–F18 by the agent: one finding a family and turn (compliance-facts §3). What only
 * the meaning of the whole sentence suggests is for a person to decide, unless the model is very sure.
 */
export function scoreForbidden(call: CallContext): CallFinding[] {
  let isPerson = call.agentKind === "human";
  return call.agentTurns.flatMap((turn) => {
    const findings = gravestOf(turn).filter(
      (finding) => !(finding.family === "F17" && isPerson) && isMeant(finding, turn, call),
    );
    // Whoever speaks after the call was given to a person may well say to be one.
    isPerson ||= turn.acts.has("handoff") && turn.acts.has("human_joins");
    const listed = findings.map((finding) => toFinding(finding, turn, call));
    const found = new Set(listed.flatMap((each) => (each.verdict === "found" ? each.detail : [])));
    const talked = talkedFindings(turn, call).filter(
      ({ detail }) => !found.has(detail) && !(detail === "F17" && isPerson),
    );
    // What was found by its words is no longer a matter for a person.
    const settled = new Set(talked.map(({ detail }) => detail));
    return [
      ...listed.filter(({ detail, verdict }) => verdict === "found" || !settled.has(detail)),
      ...talked,
    ];
  });
}

/** The gravest finding of each family; the fact check's are another scorer's. */
function gravestOf({ guard }: AgentTurn): Finding[] {
  const gravest = new Map<string, Finding>();
  for (const finding of guard) {
    if (isTitle(finding, guard)) continue;
    const known = gravest.get(finding.family);
    const isSurer = known?.ruleId === meaningRule && finding.ruleId !== meaningRule;
    if (finding.family !== "FACT" && (known === undefined || isSurer)) {
      gravest.set(finding.family, finding);
    }
  }
  return [...gravest.values()];
}

/** "The County Court Enforcement Office" claims an office, and no step at law that was taken. */
const isTitle = ({ family, span }: Finding, guard: readonly Finding[]): boolean =>
  family === "F09" &&
  guard.some(
    (other) => other.family === "F03" && other.span[0] < span[1] && span[0] < other.span[1],
  );

function isMeant({ family, ruleId, span }: Finding, turn: AgentTurn, call: CallContext): boolean {
  if (family === "F16") return givesDebtAway(turn, call) !== undefined;
  // Who warns of private accounts and codes has to name them.
  if (family === "F12" && turn.acts.has("safety_warning")) return false;
  return ruleId !== meaningRule || span[1] - span[0] >= meaningCharsMin[call.language];
}

/** A word or two mean too little to be judged by their meaning. */
const meaningCharsMin: Readonly<Record<Language, number>> = { zh: 6, en: 16 };

function toFinding(finding: Finding, turn: AgentTurn, call: CallContext): CallFinding {
  const isByMeaning = finding.ruleId === meaningRule;
  const isUnsure = isByMeaning && unsureFamilies.has(finding.family);
  const confidence = isByMeaning ? meaningConfidence(finding, turn, call) : phraseConfidence;
  return findingAt(call, turn.index, {
    kind: "forbidden",
    ruleId: finding.ruleId,
    family: finding.family,
    detail: finding.family,
    span: finding.span,
    severity: severities[finding.severity],
    confidence,
    verdict:
      isUnsure || (isByMeaning && confidence < surelyMeant[call.language])
        ? "cannot_tell"
        : "found",
  });
}

const meaningRule = "all.meaning";

/** Who somebody is can be told by its words, hardly by the tone of a sentence. */
const unsureFamilies: ReadonlySet<string> = new Set(["F03", "F17"]);

/** A listed phrase in its context is nearly certain. */
const phraseConfidence = 0.9;

/** Confidence of the meaning model from which its word alone is a finding; set on the development calls. */
const surelyMeant: Readonly<Record<Language, number>> = { zh: 0.85, en: 0.65 };

function meaningConfidence({ span }: Finding, turn: AgentTurn, call: CallContext): number {
  const confidence = harmConfidence(turn.text.slice(...span), turn, call);
  return Math.round(confidence * 1000) / 1000;
}

const severities: Readonly<Record<Finding["severity"], FindingSeverity>> = {
  critical: "critical",
  block: "critical",
  rewrite: "major",
  warn: "minor",
};
