import { DateTime } from "luxon";
import { flagsOfMarks } from "../../storage/calls/marks.ts";
import { contactRequestSchema, mayContact } from "../../../guardrails/contact/index.ts";
import type { CaseMark } from "../../../domain/events.ts";
import type { RoundPlan } from "../../protocol/rounds.ts";
import type { ReachChannel, Treatment } from "../../protocol/treatments.ts";
import { instantAt } from "../../clock.ts";
import { latestLift } from "./latest-lift.ts";
import { addressOf, type CaseFacts } from "./case-facts.ts";
import { callbackMs, type ContactVerdict } from "./contact-verdict.ts";
import { inconvenientOf, optOutsOf, wishRule } from "./wishes-of.ts";
import { withoutRevoked } from "./revoked-consents.ts";
import { busyDebtorMs } from "../round-limits.ts";

/** What is asked: all of it plain data, the time included. */
export interface ContactQuestion {
  readonly facts: CaseFacts | undefined;
  readonly channel: ReachChannel;
  readonly plan: Pick<RoundPlan, "balanceAgeHoursMax" | "tighter">;
  readonly treatment: Pick<Treatment, "weekdays" | "onDpd">;
  readonly nowMs: number;
}

const never = (rule: string): ContactVerdict => ({ decision: "never", rule });
const later = (rule: string, untilMs: number): ContactVerdict => ({
  decision: "deferred",
  rule,
  untilMs,
});

/** Rules of rounds that stand before those of the contact policy; docs/rounds.md lists them. */
const roundRules: readonly ((
  question: ContactQuestion & { readonly facts: CaseFacts },
) => ContactVerdict | undefined)[] = [
  ({ facts, plan, nowMs }) => {
    const ageMs = nowMs - Date.parse(facts.body.balanceAsOf);
    // A balance of tomorrow has not been read by anybody: its moment is wrong, and its amount may be.
    const isSound = ageMs <= plan.balanceAgeHoursMax * hourMs && ageMs >= -dayMs;
    return isSound ? undefined : never("round.balance_stale");
  },
  ({ facts }) => (hasOpenMark(facts, "number-block") ? never("all.number.blocked") : undefined),
  ({ facts }) => (hasOpenMark(facts, "number-retire") ? never("all.number.wrong") : undefined),
  ({ facts, channel }) => (isUnreachable(facts, channel) ? never("round.unreachable") : undefined),
  ({ facts, nowMs }) =>
    facts.isBusy ? later("round.debtor_busy", nowMs + busyDebtorMs) : undefined,
  // A server that is gone does not end the call that it began.
  ({ facts: { mayTalkUntilMs }, nowMs }) =>
    nowMs < mayTalkUntilMs ? later("round.debtor_busy", mayTalkUntilMs) : undefined,
  ({ facts: { promise }, nowMs }) => promiseRule(promise, nowMs),
  callbackRule,
  wishRule,
  calendarRule,
];

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The verdict of the rounds' own rules, then of the contact policy. Pure. */
export const judgeContact = ({ nowMs, ...question }: ContactQuestion): ContactVerdict =>
  contactJudge(question)(nowMs);

/** The same for many moments: what is known is read once. */
export function contactJudge(
  question: Omit<ContactQuestion, "nowMs">,
): (nowMs: number) => ContactVerdict {
  const { facts } = question;
  if (facts === undefined) return () => never("round.case_missing");
  let parsed: ReturnType<typeof contactRequestSchema.safeParse> | undefined;
  return (nowMs) => {
    for (const rule of roundRules) {
      const verdict = rule({ ...question, facts, nowMs });
      if (verdict !== undefined) return verdict;
    }
    parsed ??= contactRequestSchema.safeParse(requestOf({ ...question, facts, nowMs }));
    if (!parsed.success) return never("round.case_unreadable");
    const request = withoutRevoked({ ...parsed.data, now: nowMs }, facts.optOuts);
    const { decision, until, rule } = mayContact(request);
    if (decision === "allowed") return { decision, rule };
    if (decision === "never" || until === null) return never(rule ?? "all.hold");
    return later(rule ?? "all.calendar", until);
  };
}

/** Whether the number takes no messages on the channel. */
export const isUnreachable = (
  { unreachable }: Pick<CaseFacts, "unreachable">,
  channel: string,
): boolean => unreachable.some((one) => one.channel === channel);

export const hasOpenMark = ({ marks }: Pick<CaseFacts, "marks">, mark: CaseMark): boolean =>
  marks.some((one) => one.mark === mark && one.lifted === null);

/** Who has promised is left alone until the day is over; before it, one reminder. */
function promiseRule(promise: CaseFacts["promise"], nowMs: number): ContactVerdict | undefined {
  if (promise === undefined) return undefined;
  const remindMs = Date.parse(promise.remindAt);
  const dueMs = Date.parse(promise.dueAt);
  if (promise.isReminded || nowMs >= dueMs)
    return later("round.promise_open", Math.max(dueMs, nowMs + hourMs));
  return nowMs < remindMs ? later("round.promise_open", remindMs) : undefined;
}

/**
 * Who asked to be called at some time at one number is not called before it at another. At that number the contact
 * policy sees to it; there alone is the time any leave to call, for elsewhere it may be night.
 */
function callbackRule({
  facts: { callbacks, number },
  channel,
  nowMs,
}: ContactQuestion & { readonly facts: CaseFacts }): ContactVerdict | undefined {
  if (channel !== "voice") return undefined;
  const ends = callbacks
    .filter((one) => one.number !== null && one.number !== number)
    .map(({ at }) => Date.parse(at) + callbackMs)
    .filter((endMs) => endMs > nowMs);
  return ends.length === 0 ? undefined : later("all.callback.wait", Math.max(...ends));
}

/** The treatment's own calendar, on the debtor's days. */
function calendarRule({
  facts: { body },
  treatment: { weekdays, onDpd },
  nowMs,
}: ContactQuestion & { readonly facts: CaseFacts }): ContactVerdict | undefined {
  if (weekdays === undefined && onDpd === undefined) return undefined;
  const zone = body.debtor.timezone ?? "UTC";
  const today = DateTime.fromMillis(nowMs, { zone }).startOf("day");
  const isOpen = (day: DateTime): boolean =>
    (weekdays?.includes(day.weekday) ?? true) &&
    (onDpd?.includes(daysPastDue(body.dueDate, day)) ?? true);
  if (isOpen(today)) return undefined;
  const last = onDpd === undefined ? 7 : Math.max(...onDpd) - daysPastDue(body.dueDate, today);
  for (let days = 1; days <= Math.max(7, last); days += 1) {
    const day = today.plus({ days });
    if (isOpen(day)) return later("round.calendar", day.toMillis());
  }
  return never("round.calendar");
}

/** Whole days from the due date to that day; negative before it. */
export const daysPastDue = (dueDate: string, day: DateTime): number =>
  Math.round(
    day
      .setZone("utc", { keepLocalTime: true })
      .startOf("day")
      .diff(DateTime.fromISO(dueDate, { zone: "utc" }), "days").days,
  );

/** The question to the contact policy. Words that cases carry beside the record's own are its words. */
function requestOf({
  facts,
  channel,
  plan,
  nowMs,
}: ContactQuestion & { readonly facts: CaseFacts }): object {
  const { body, marks, hold, frozen } = facts;
  const agreedTimes = [
    ...((body["agreedTimes"] ?? []) as readonly object[]),
    ...facts.callbacks.map(({ at, agreedAt, number }) => ({
      from: at,
      to: instantAt(Date.parse(at) + callbackMs),
      channel: "voice",
      number,
      agreedAt,
    })),
  ];
  return {
    now: instantAt(nowMs),
    channel,
    direction: "outbound",
    number: addressOf(channel, facts),
    case: {
      ...body,
      debtorId: facts.debtorId,
      flags: [...new Set([...(body.flags ?? []), ...flagsOfMarks(marks)])],
    },
    history: facts.history,
    holds: [...(hold ? ["hold"] : []), ...(frozen ? ["freeze"] : [])],
    optOuts: optOutsOf(facts),
    inconvenient: inconvenientOf(facts),
    agreedTimes,
    payments: facts.payments,
    liftedAt: facts.liftedAt,
    numberClearedAt: latestLift(facts.marks, ["number-retire", "number-block"]),
    tighter: plan.tighter,
  };
}
