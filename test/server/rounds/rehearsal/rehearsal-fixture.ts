import { formatCase } from "../../../../domain/parse/format-case.ts";
import { rehearsalRequestSchema } from "../../../../server/protocol/rehearsals.ts";
import { roundPlanSchema } from "../../../../server/protocol/rounds.ts";
import { instantAt } from "../../../../server/clock.ts";
import type { RehearsalInput } from "../../../../server/rounds/rehearsal/rehearsal-input.ts";
import { caseOf, fridayMs } from "../round-fixture.ts";

/** A rehearsal of so many Chinese debtors from a Friday at ten on; everybody answers unless something else is said. */
export function rehearsalOf(
  count: number,
  {
    plan = {},
    request = {},
    cases = count,
    caseAt = () => ({}),
  }: {
    readonly plan?: object;
    readonly request?: object;
    readonly cases?: number;
    readonly caseAt?: (index: number) => object;
  } = {},
): RehearsalInput {
  const at = instantAt(fridayMs);
  const debts = Array.from({ length: count }, (_, index) =>
    caseOf(`C-${String(index).padStart(4, "0")}`, caseAt(index)),
  );
  return {
    plan: roundPlanSchema.parse({
      name: "November",
      treatments: [{ id: "all", triesMax: 3 }],
      linesMax: 5,
      ...plan,
    }),
    request: rehearsalRequestSchema.parse({ days: 2, ...request }),
    reach: { person: 1, thirdParty: 0, voicemail: 0, from: 0 },
    sampleIds: debts.map(({ caseId }) => caseId),
    cases,
    startMs: fridayMs,
    rows: {
      cases: debts.map((debt) => ({
        case_id: debt.caseId,
        body: JSON.stringify(formatCase(debt)),
        version: 1,
        created_at: at,
        updated_at: at,
        search: "",
        hold: 0,
        frozen: 0,
        is_example: 0,
      })),
      case_arms: [],
      marks: [],
      calls: [],
      attempts: [],
      payments: [],
      promises: [],
      hour_answers: [],
      messages: [],
      opt_outs: [],
      receipts: [],
    },
  };
}
