import { agreementOf } from "../agreement.ts";
import type { CallContext } from "../call-context.ts";
import type { CallFinding } from "../call-finding.ts";
import { findingAt } from "../finding-at.ts";

/** Something was agreed, and amount, date and official channel were not read back and confirmed. */
export function scoreNoReadBack(call: CallContext): CallFinding[] {
  const { agreedAt, confirmedAt, lastAgentAt } = agreementOf(call);
  if (agreedAt === undefined || confirmedAt !== undefined || lastAgentAt === undefined) return [];
  return [
    findingAt(call, lastAgentAt, {
      kind: "no_read_back",
      ruleId: "score.read_back",
      severity: "major",
      confidence: 0.7,
    }),
  ];
}
