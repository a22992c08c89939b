import { contactRequestSchema, mayContact } from "../../guardrails/contact/index.ts";
import { instantAt } from "../clock.ts";
import type { ReceiptChannel } from "../protocol/receipts.ts";
import type { CaseFacts } from "../rounds/contact/case-facts.ts";
import { inconvenientOf, optOutsOf, wishRule } from "../rounds/contact/wishes-of.ts";
import { withoutRevoked } from "../rounds/contact/revoked-consents.ts";
import { holdsOf } from "../rounds/contact/holds-of.ts";
import { flagsOfMarks } from "../storage/calls/marks.ts";
import type { ReceiptKind } from "./may-receipt.ts";

/** What is asked: all of it plain data, the time included. */
export interface SendQuestion {
  readonly facts: CaseFacts;
  readonly channel: ReceiptChannel;
  readonly kind: ReceiptKind;
  readonly nowMs: number;
}

/** The rule of the contact policy by which a person may not send a receipt now; undefined if they may. Pure. */
export function sendingForbiddenBy(question: SendQuestion): string | undefined {
  const request = contactRequestSchema.safeParse(requestOf(question));
  // What cannot be judged is not sent.
  if (!request.success) return "receipt.case_unreadable";
  const wished = question.kind === "receipt" ? wishRule(question) : undefined;
  if (wished !== undefined) return wished.rule ?? "all.hold";
  const { decision, rule } = mayContact(withoutRevoked(request.data, question.facts.optOuts));
  return decision === "allowed" ? undefined : (rule ?? "all.hold");
}

function requestOf({ facts, channel, kind, nowMs }: SendQuestion): object {
  const { body, marks } = facts;
  const isBlocked = marks.some(({ mark, lifted }) => mark === "number-block" && lifted === null);
  return {
    now: instantAt(nowMs),
    channel,
    direction: "outbound",
    number: channel === "sms" ? facts.number : null,
    agent: "person",
    purpose: kind,
    verified: true,
    case: {
      ...body,
      debtorId: facts.debtorId,
      flags: [...new Set([...(body.flags ?? []), ...flagsOfMarks(marks)])],
    },
    history: facts.history,
    holds: holdsOf(facts),
    optOuts: isBlocked && channel === "sms" ? ["sms"] : optOutsOf(facts),
    inconvenient: inconvenientOf(facts),
    payments: facts.payments,
    liftedAt: facts.liftedAt,
  };
}
