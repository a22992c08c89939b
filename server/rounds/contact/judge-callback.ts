import { dispositionEffects } from "../../../domain/dispositions.ts";
import {
  contactRequestSchema,
  mayContact,
  nextOpenMoment,
  type ContactRequest,
} from "../../../guardrails/contact/index.ts";
import { instantAt } from "../../clock.ts";
import { flagsOfMarks } from "../../storage/calls/marks.ts";
import type { CaseFacts, PastContact } from "./case-facts.ts";
import { hasOpenMark, isUnreachable } from "./judge-contact.ts";
import { latestLift } from "./latest-lift.ts";
import { callbackMs, type ContactVerdict } from "./contact-verdict.ts";
import { inconvenientOf, optOutsOf, wishRule } from "./wishes-of.ts";
import { withoutRevoked } from "./revoked-consents.ts";

/** A call by a person that nobody has dialled yet: all of it plain data. */
export interface CallbackQuestion {
  readonly facts: CaseFacts;
  /** The debtor has asked for a person, and so to be called. */
  readonly isAsked: boolean;
  /** When they asked, or were told. */
  readonly askedMs: number;
}

/**
 * Whether a person may call the debtor back at a moment: by the calendar of rounds and the contact policy. Who asked for a
 * person has agreed to be called, which caps of courtesy heed as they do in rounds; the hour is ours, so that no holiday
 * and no night is open by it. Pure.
 */
export function judgeCallback(
  { facts, isAsked, askedMs }: CallbackQuestion,
  atMs: number,
): ContactVerdict {
  const closed = closedBy(facts);
  if (closed !== undefined) return never(closed);
  const parsed = contactRequestSchema.safeParse(requestOf({ facts, isAsked, askedMs }, atMs));
  if (!parsed.success) return never("round.case_unreadable");
  const request: ContactRequest = withoutRevoked(parsed.data, facts.optOuts);
  const wished = wishAgainst({ facts, isAsked }, atMs);
  if (wished !== undefined) return wished;
  const openMs = nextOpenMoment(request);
  if (openMs === undefined) return never("all.calendar");
  if (openMs > atMs) return { decision: "deferred", rule: "all.calendar", untilMs: openMs };
  const { decision, until, rule } = mayContact(request);
  if (decision === "allowed") return { decision, rule };
  if (decision === "never" || until === null) return never(rule ?? "all.hold");
  return { decision, rule: rule ?? "all.calendar", untilMs: until };
}

/** Who asks for a person wants them soon, whatever day they named; but never on a telephone that we are to leave alone. */
function wishAgainst(
  { facts, isAsked }: Pick<CallbackQuestion, "facts" | "isAsked">,
  atMs: number,
): ContactVerdict | undefined {
  const wished = wishRule({ facts, channel: "voice", nowMs: atMs });
  return isAsked && wished?.decision === "deferred" ? undefined : wished;
}

/** Why nobody rings this number at all. */
function closedBy(facts: CaseFacts): string | undefined {
  if (hasOpenMark(facts, "number-block")) return "all.number.blocked";
  if (hasOpenMark(facts, "number-retire")) return "all.number.wrong";
  return isUnreachable(facts, "voice") ? "round.unreachable" : undefined;
}

const never = (rule: string): ContactVerdict => ({ decision: "never", rule });

function requestOf({ facts, isAsked, askedMs }: CallbackQuestion, atMs: number): object {
  const { body, number, hold, frozen, marks } = facts;
  const flags = [...(body.flags ?? []), ...flagsOfMarks(marks)];
  const agreed = {
    from: instantAt(atMs),
    to: instantAt(atMs + callbackMs),
    agreedAt: instantAt(askedMs),
    number,
  };
  // A frozen case is not collected on; who disputes it and asks for a person is called about just that.
  const isStopped = frozen && !isAsked;
  return {
    now: instantAt(atMs),
    channel: "voice",
    direction: "outbound",
    number,
    agent: "person",
    purpose: "reply",
    case: {
      ...body,
      debtorId: facts.debtorId,
      flags: [...new Set(isAsked ? flags.filter((flag) => flag !== "dispute") : flags)],
    },
    history: isAsked ? facts.history.map(withoutFreeze) : facts.history,
    holds: [...(hold ? ["hold"] : []), ...(isStopped ? ["freeze"] : [])],
    optOuts: optOutsOf(facts),
    inconvenient: inconvenientOf(facts),
    agreedTimes: isAsked ? [agreed] : [],
    payments: facts.payments,
    liftedAt: facts.liftedAt,
    numberClearedAt: latestLift(facts.marks, ["number-retire", "number-block"]),
  };
}

/** A talk that froze the case, as the mere talk that it was besides; what holds the case stays as it is. */
function withoutFreeze(contact: PastContact): PastContact {
  const effects = Object.entries(dispositionEffects).find(([key]) => key === contact.outcome)?.[1];
  const isFreezeOnly = effects?.freeze === true && !effects.hold;
  return isFreezeOnly ? { ...contact, outcome: "RPC_NC" } : contact;
}
