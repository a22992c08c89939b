import { means } from "../../agent/policy/heard-turn.ts";
import type { CallContext, DebtorTurn } from "./call-context.ts";
import type { StepScores } from "./score-steps.ts";

/** What a file must be able to show of a call. */
export const EVIDENCE_PARTS = ["identity", "disclosure", "willingness", "offer", "recap"] as const;
export type EvidencePart = (typeof EVIDENCE_PARTS)[number];

export interface EvidenceScore {
  /** `not_due` where the call never came to it. */
  readonly status: "present" | "absent" | "not_due" | "cannot_tell";
  /** The turn that shows it. */
  readonly turn: number | null;
}

export type Evidence = Readonly<Record<EvidencePart, EvidenceScore>>;

/** Whether the recording proves identity, disclosures, willingness, offer and recap, and where. */
export function scoreEvidence(call: CallContext, steps: StepScores): Evidence {
  const isDue = steps.state_overdue.done === true;
  const willing = call.debtorTurns.find(showsWillingness);
  const offer = call.agentTurns.find(({ acts }) => acts.has("offer") || acts.has("asks_money"));
  return {
    identity: fromStep(steps.verify, isDue || steps.verify.done !== false),
    disclosure: fromStep(steps.open, true),
    willingness: fromTurn(willing?.index, isDue),
    offer: fromTurn(offer?.index, isDue),
    recap: fromStep(steps.agree, willing !== undefined && agrees(willing)),
  };
}

/** What the debtor is willing to do is said, be it yes or no. */
const showsWillingness = ({ heard }: DebtorTurn): boolean =>
  means(
    heard,
    "promise_to_pay",
    "partial_payment",
    "choose_plan",
    "refuse_to_pay",
    "ask_plan",
    "ask_deferral",
  );

const agrees = ({ heard }: DebtorTurn): boolean =>
  means(heard, "promise_to_pay", "partial_payment", "choose_plan");

function fromStep({ done, turn }: StepScores["open"], isDue: boolean): EvidenceScore {
  if (done === "cannot_tell") return { status: "cannot_tell", turn };
  if (done) return { status: "present", turn };
  return { status: isDue ? "absent" : "not_due", turn: null };
}

const fromTurn = (turn: number | undefined, isDue: boolean): EvidenceScore =>
  turn === undefined
    ? { status: isDue ? "absent" : "not_due", turn: null }
    : { status: "present", turn };
