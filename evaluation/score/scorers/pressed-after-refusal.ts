import { means } from "../../../agent/policy/heard-turn.ts";
import type { Trigger } from "../../../domain/vocabulary.ts";
import type { CallContext, DebtorTurn } from "../call-context.ts";
import type { CallFinding } from "../call-finding.ts";
import { cannotPay } from "../cues/cannot-pay.ts";
import { findingAt } from "../finding-at.ts";

/** Requests after a clear refusal from which it is pressing. */
const requestsMax = 1;

/** After a clear refusal or inability, the second request without a new offer. At most one finding a call. */
export function scorePressedAfterRefusal(call: CallContext): CallFinding[] {
  let isRefused = false;
  let requests = 0;
  for (const turn of call.turns) {
    if (turn.speaker === "debtor") {
      const isWilling = yields(turn);
      isRefused = refuses(turn, call) || (isRefused && !isWilling);
      if (isWilling) requests = 0;
    } else if (isRefused && turn.acts.has("asks_money") && !turn.acts.has("offer")) {
      requests += 1;
      if (requests > requestsMax) {
        return [
          findingAt(call, turn.index, {
            kind: "pressed_after_refusal",
            ruleId: "score.pressing",
            severity: "major",
            confidence: 0.7,
          }),
        ];
      }
    }
  }
  return [];
}

const refuses = ({ heard, text, triggers }: DebtorTurn, { language }: CallContext): boolean =>
  means(heard, "refuse_to_pay") ||
  cannotPay(text, language) ||
  triggers.some((trigger) => unable.has(trigger));

/** Who then names a sum or a day, or takes an offer, is asked about that. */
const yields = ({ heard }: DebtorTurn): boolean =>
  means(heard, "promise_to_pay", "choose_plan", "partial_payment") &&
  !means(heard, "refuse_to_pay");

/** What says by itself that nothing can, or may, be paid now. */
const unable: ReadonlySet<Trigger> = new Set([
  "hardship",
  "bankrupt",
  "cease",
  "vulnerable",
  "selfharm",
]);
