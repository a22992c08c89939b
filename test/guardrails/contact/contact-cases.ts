import { formatContactAnswer } from "../../../guardrails/contact/format-contact-answer.ts";
import { contactRequestSchema } from "../../../guardrails/contact/contact-request.ts";
import { mayContact } from "../../../guardrails/contact/may-contact.ts";

type Wire = Readonly<Record<string, unknown>>;

/** A contact as the wire carries it, that nothing stops: an AI's call on a Friday morning. */
export const calm = {
  cn: {
    now: "2026-11-20T10:00:00+08:00",
    channel: "voice",
    direction: "outbound",
    number: "+8613800000001",
    case: { caseId: "C-1", place: "CN-31", debtor: { timezone: "Asia/Shanghai" } },
  },
  us: {
    now: "2026-11-20T10:00:00-06:00",
    channel: "voice",
    direction: "outbound",
    number: "+12145550123",
    case: { caseId: "C-1", place: "US-TX", debtor: { timezone: "America/Chicago" } },
    consents: ["voice_ai", "sms", "email", "chat"],
  },
  uk: {
    now: "2026-11-20T10:00:00Z",
    channel: "voice",
    direction: "outbound",
    number: "+442079460958",
    case: { caseId: "C-1", place: "GB", debtor: { timezone: "Europe/London" } },
  },
} as const;

/** The answer to a request of the wire, in the debtor's zone. */
export function ask(request: Wire, changes: Wire = {}) {
  const parsed = contactRequestSchema.parse({ ...request, ...changes });
  return formatContactAnswer(mayContact(parsed), parsed.case.debtor.timezone ?? "UTC");
}

/** The answer without the budget: `allowed`, or decision, rule and until in one line. */
export function decide(request: Wire, changes: Wire = {}): string {
  const { decision, rule, until } = ask(request, changes);
  return [decision, rule, until?.replace(":00.000", "")].filter(Boolean).join(" ");
}

/** Outbound calls, one at each moment. */
export const calls = (outcome: string, ...moments: readonly string[]) =>
  moments.map((at) => ({ at, channel: "voice", direction: "outbound", outcome }));

/** Outbound text messages, one at each moment. */
export const texts = (...moments: readonly string[]) =>
  moments.map((at) => ({ at, channel: "sms", direction: "outbound", outcome: "SENT" }));
