import {
  contactRequestSchema,
  mayContact,
  type ContactRequest,
} from "../../guardrails/contact/index.ts";
import { instantAt } from "../clock.ts";
import { addressOf, type CaseFacts } from "../rounds/contact/case-facts.ts";
import type { ContactVerdict } from "../rounds/contact/contact-verdict.ts";
import { isUnreachable } from "../rounds/contact/judge-contact.ts";
import { inconvenientOf, optOutsOf, wishRule } from "../rounds/contact/wishes-of.ts";
import { withoutRevoked } from "../rounds/contact/revoked-consents.ts";
import { holdsOf } from "../rounds/contact/holds-of.ts";
import { flagsOfMarks } from "../storage/calls/marks.ts";

/** What is asked: all of it plain data, the time included. */
export interface AnswerQuestion {
  readonly facts: CaseFacts;
  readonly channel: "sms" | "email";
  readonly purpose: "reply" | "stop_confirmation" | "collect" | "receipt";
  readonly agent: "ai" | "person";
  /** The debtor was verified in the call that it follows. */
  readonly verified?: boolean;
  /** Nothing is sent without consent, not even what the policy allows without one. */
  readonly needsConsent?: boolean;
  readonly nowMs: number;
}

/** The rule of the contact policy by which a message may not be sent now; undefined if it may. Pure. */
export function answerForbiddenBy(question: AnswerQuestion): string | undefined {
  const verdict = judgeAnswer(question);
  return verdict.decision === "allowed" ? undefined : (verdict.rule ?? "all.hold");
}

/** Whether a message may be sent now, by which rule not, and when it may be instead. Pure. */
export function judgeAnswer(question: AnswerQuestion): ContactVerdict {
  const { facts, channel } = question;
  if (isUnreachable(facts, channel)) return never("round.unreachable");
  const parsed = contactRequestSchema.safeParse(requestOf(question));
  // What cannot be judged is not sent.
  if (!parsed.success) return never("round.case_unreadable");
  const wished = comesByItself(question) ? wishRule(question) : undefined;
  if (wished !== undefined) return wished;
  const request = withoutRevoked(parsed.data, facts.optOuts);
  if (question.needsConsent === true && !hasConsent(request)) return never("all.receipt.consent");
  const { decision, until, rule } = mayContact(request);
  if (decision === "allowed") return { decision, rule };
  if (decision === "never" || until === null) return never(rule ?? "all.hold");
  return { decision, rule: rule ?? "all.hold", untilMs: until };
}

/** Who writes to us is answered at once; what comes by itself waits for the day that they named. */
const comesByItself = ({ purpose }: AnswerQuestion): boolean =>
  purpose === "collect" || purpose === "receipt";

const never = (rule: string): ContactVerdict => ({ decision: "never", rule });

/** Whether a consent to be written to on the channel of the request holds now, for this very number. */
const hasConsent = ({ consents, channel, number, now }: ContactRequest): boolean =>
  consents.some(
    (one) =>
      one.kind === channel &&
      (one.number === null || one.number === number) &&
      (one.at ?? now) <= now &&
      (one.until === null || now < one.until),
  );

function requestOf({
  facts,
  channel,
  purpose,
  agent,
  verified = false,
  nowMs,
}: AnswerQuestion): object {
  const { body, marks } = facts;
  return {
    now: instantAt(nowMs),
    channel,
    direction: "outbound",
    number: addressOf(channel, facts),
    agent,
    purpose,
    verified,
    case: {
      ...body,
      debtorId: facts.debtorId,
      flags: [...new Set([...(body.flags ?? []), ...flagsOfMarks(marks)])],
    },
    history: facts.history,
    holds: holdsOf(facts),
    optOuts: optOutsOf(facts),
    inconvenient: inconvenientOf(facts),
    payments: facts.payments,
    liftedAt: facts.liftedAt,
  };
}
