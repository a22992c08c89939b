import type { AgentTurn, CallContext } from "../call-context.ts";
import type { CallFinding } from "../call-finding.ts";
import { findingAt } from "../finding-at.ts";
import { openingOf } from "../opening-of.ts";

type Disclosure = "institution" | "recording" | "ai" | "notice";

/** A disclosure that the opening, or in the US the first words after verification, lacked. compliance-facts §5. */
export function scoreDisclosureMissing(call: CallContext): CallFinding[] {
  const missing: (readonly [Disclosure, number])[] = [];
  const { last, said } = openingOf(call);
  if (last !== undefined && !call.startsMidway) {
    for (const each of neededOf(call)) if (!said.has(each)) missing.push([each, last.index]);
  }
  const unnoticed = noticeMissingAt(call);
  if (unnoticed !== undefined) missing.push(["notice", unnoticed]);
  return missing.map(([detail, turn]) =>
    findingAt(call, turn, {
      kind: "disclosure_missing",
      ruleId: `score.disclosure.${detail}`,
      detail,
      severity: "major",
      confidence: detail === "institution" ? 0.75 : 0.9,
    }),
  );
}

/** What an opening must say of this call. */
export function neededOf({
  record,
  agentKind,
}: CallContext): readonly ("institution" | "recording" | "ai")[] {
  return [
    "institution",
    ...(record.channel === "voice" ? (["recording"] as const) : []),
    ...(agentKind === "ai" ? (["ai"] as const) : []),
  ];
}

/** The debt collector's notice (12 CFR 1006.18(e)) is due with the first debt talk after verification. */
function noticeMissingAt({ record, agentTurns }: CallContext): number | undefined {
  if (record.jurisdiction !== "us" || record.case?.agency === undefined) return undefined;
  const after = agentTurns.filter(({ standing }) => standing.verified !== "no");
  if (after.length === 0 || after.some(({ acts }) => acts.has("notice"))) return undefined;
  return (after.find(speaksOfDebt) ?? after[0])?.index;
}

const speaksOfDebt = ({ acts }: AgentTurn): boolean =>
  acts.has("overdue") || acts.has("asks_money") || acts.has("offer");
