import fc from "fast-check";
import { formatDecimal, minorUnits } from "../../../domain/money.ts";
import { specOf, type Line, type LineKey } from "../../../domain/lines.ts";
import { HINTS } from "../../../domain/hints.ts";
import { instalmentsMax } from "../../../domain/limits.ts";
import { mayBeTimeBarred } from "../../../domain/case.ts";
import { addDays } from "../../../domain/calendar.ts";
import { dispositionPrecedence } from "../../../domain/dispositions.ts";
import { triggerEffects } from "../../../domain/triggers.ts";
import {
  EMOTION_LABELS,
  INTENTS,
  REASON_CODES,
  TRIGGERS,
  type Asked,
} from "../../../domain/vocabulary.ts";
import { eligibleOptions } from "../../../agent/offers/eligible-options.ts";
import { isVerified } from "../../../agent/policy/people/identity.ts";
import { PolicyCall, type Meaning, type Said } from "./harness.ts";

/** Lines that ask for money, in any way. */
export const moneyRequests: ReadonlySet<string> = new Set<LineKey>([
  "ask_how",
  "hardship_options",
  "affordable_options",
  "ask_amount",
  "ask_instalments",
  "ask_date",
  "ask_day_within",
  "ask_first_date",
  "not_in_offers",
  "confirm_again",
  "confirm_by_key",
  "date_by_key",
  "not_confirmed",
  "amount_over_balance",
  "part_below_minimum",
  "date_past",
  "date_not_real",
  "date_too_far",
  "waiver_condition",
  "read_back_full",
  "read_back_waived",
  "read_back_part",
  "read_back_plan",
  "read_back_plan_even",
  "read_back_step_up",
  "read_back_deferral",
]);

export const asksForMoney = (said: Said): boolean =>
  said.keys.some((key) => moneyRequests.has(key));

const today = "2026-11-20" as Parameters<typeof addDays>[0];
const money = fc
  .integer({ min: 0, max: 2_000_000 })
  .map((units) => formatDecimal(minorUnits(units)));
const date = fc.integer({ min: -10, max: 90 }).map((days) => addDays(today, days));
const some = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 3 });

/** An object without the keys whose value is undefined. */
const present = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Partial<T>;

const slots = fc
  .record({
    amount: some(money),
    amountExpr: some(fc.constantFrom("full", "half", "minimum")),
    date: some(date),
    instalments: some(fc.integer({ min: 1, max: 30 })),
    frequency: some(fc.constantFrom("weekly", "biweekly", "monthly")),
    idLast4: some(fc.constantFrom("4567", "1111")),
    birthDate: some(fc.constantFrom("1988-03-02", "1990-01-01")),
    name: some(fc.constantFrom("陈伟", "王芳")),
    callbackAt: some(fc.constantFrom("2026-11-20T19:30:00+08:00", "2026-11-20T23:30:00+08:00")),
  })
  .map(present);

const turn = fc
  .record({
    intents: fc.uniqueArray(fc.constantFrom(...INTENTS), { minLength: 1, maxLength: 3 }),
    triggers: fc.oneof(
      { weight: 5, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...TRIGGERS), { maxLength: 2 }) },
    ),
    slots,
    emotion: fc.constantFrom(...EMOTION_LABELS).map((label) => ({
      label,
      abnormal: label === "angry" || label === "desperate",
    })),
    reason: some(fc.constantFrom(...REASON_CODES).map((code) => ({ code, quote: "…" }))),
    affordable: some(
      fc.record({ amount: money, per: fc.constantFrom("once", "weekly", "monthly") }),
    ),
  })
  .map((parts) => ({ type: "turn" as const, parts: present(parts) as Meaning }));

/** Turns of somebody who means to come to an agreement, so that agreements are reached often. */
const cooperative = fc
  .oneof(
    fc.constantFrom<Meaning>(
      { intents: ["agree"] },
      { intents: ["ask_plan"] },
      { intents: ["give_reason"], reason: { code: "cash_flow", quote: "…" } },
      { intents: ["promise_to_pay"], slots: { amountExpr: "full" } },
      { intents: ["promise_to_pay", "ask_waiver"], slots: { amountExpr: "full" } },
    ),
    fc
      .integer({ min: 2, max: 12 })
      .map((instalments): Meaning => ({ intents: ["choose_plan"], slots: { instalments } })),
    fc
      .record({ amount: money, date })
      .map((slots): Meaning => ({ intents: ["partial_payment"], slots })),
    date.map((each): Meaning => ({ intents: ["promise_to_pay"], slots: { date: each } })),
  )
  .map((parts) => ({ type: "turn" as const, parts }));

const personId = "li.na";

const lineEvent = fc.constantFrom(
  { type: "keypad-press" as const, digits: "4567" },
  { type: "silence-elapse" as const },
  { type: "payment-receive" as const, amount: minorUnits(100_000) },
  { type: "person-join" as const, personId },
  { type: "person-leave" as const, personId, cause: "give-back" as const },
  { type: "person-leave" as const, personId, cause: "lost" as const },
  { type: "person-wait-end" as const },
  ...HINTS.map((hint) => ({ type: "hint-give" as const, hint, personId })),
);

const offers = fc.record(
  {
    instalments: fc.uniqueArray(fc.integer({ min: 2, max: instalmentsMax }), { maxLength: 4 }),
    stepUp: fc.boolean(),
    lateFeeWaiver: fc.constantFrom(
      { max: "0.50", when: "pay_in_full" },
      { max: "1", when: "pay_in_full" },
    ),
    deferralDays: fc.integer({ min: 0, max: 60 }),
    minPartPayment: money,
    maxPromiseDays: fc.integer({ min: 0, max: 60 }),
  },
  { requiredKeys: [] },
);

/** A debtor who says anything at all, on a case with any offers. */
export const randomDebtor = fc.record({
  balance: money,
  offers,
  timeBarred: fc.oneof(
    { weight: 9, arbitrary: fc.constant(false) },
    fc.constantFrom(true, "unknown"),
  ),
  direction: fc.constantFrom("outbound" as const, "inbound" as const),
  verifies: fc.boolean(),
  rules: fc.record({
    debtAdvice: fc.boolean(),
    listOptionsAlways: fc.boolean(),
    debtCollectorNotice: fc.boolean(),
  }),
  script: fc.array(
    fc.oneof(
      { weight: 3, arbitrary: turn },
      { weight: 6, arbitrary: cooperative },
      { weight: 1, arbitrary: lineEvent },
    ),
    {
      maxLength: 14,
    },
  ),
});

type RandomDebtor = typeof randomDebtor extends fc.Arbitrary<infer T> ? T : never;

/** Plays the script and throws at the first thing that must never happen. */
export function playRandomDebtor(debtor: RandomDebtor): PolicyCall {
  const { balance, timeBarred, direction, rules } = debtor;
  const call = new PolicyCall({
    case: { balance, offers: debtor.offers, timeBarred },
    call: { direction },
    rules,
  });
  assertPublic(call.opening, "opening");
  if (debtor.verifies) {
    call.hear({ intents: ["confirm_identity"], slots: { name: "陈伟" } });
    call.hear({ slots: { idLast4: "4567" } });
  }
  for (const event of debtor.script) {
    const mayNotAsk = stopsForGood(call);
    // To a read-back a short "not right" is a correction, which may be asked about.
    const askedBefore = call.state.asked;
    const hadPerson = call.state.personJoined;
    const said = event.type === "turn" ? call.hear(event.parts) : call.feed(event);
    if (hadPerson && call.state.personJoined && said.keys.length > 0)
      throw new Error(`spoke while a person led the call: ${said.keys.join()}`);
    if (event.type === "turn" && said.move === undefined)
      throw new Error("a turn was not answered");
    if (!isVerified(call.state)) assertPublic(said, event.type);
    const stopsNow = event.type === "turn" && stopsThisTurn(event.parts, askedBefore);
    const countsAsPaid = call.state.paid > 0;
    if ((mayNotAsk || (stopsNow && !countsAsPaid)) && asksForMoney(said)) {
      throw new Error(`asked for money after a stop: ${said.keys.join()}`);
    }
    for (const line of said.move?.lines ?? []) assertOffered(call, line);
  }
  assertEnds(call);
  assertOutcome(call);
  return call;
}

const stopsThisTurn = (parts: Meaning, asked: Asked | null): boolean =>
  (parts.triggers ?? []).some(
    (trigger) =>
      triggerEffects[trigger].stop !== "none" &&
      !(trigger === "dispute" && asked === "confirm") &&
      !(trigger === "time" && offersWhole(parts)),
  );

/** Whoever has no time and offers a payment with its day is read it back. */
const offersWhole = ({ slots = {} }: Meaning): boolean =>
  slots.date !== undefined && (slots.amount ?? slots.amountExpr ?? slots.instalments) !== undefined;

const stopsForGood = (call: PolicyCall): boolean =>
  call.state.hold ||
  call.state.frozen ||
  call.state.stop === "channels" ||
  mayBeTimeBarred(call.state.debt);

function assertPublic(said: Said, where: string): void {
  const leaked = said.keys.find((key) => specOf(key as LineKey).privacy === "debt");
  if (leaked !== undefined) throw new Error(`${leaked} said before verification, at ${where}`);
}

/** Everything listed is authorised, and nothing is above what they said they can afford. */
function assertOffered(call: PolicyCall, line: Line): void {
  if (!("options" in line.facts)) return;
  const { debt, today: day, affordable } = call.state;
  const eligible = eligibleOptions({
    case: debt,
    today: day,
    ...(affordable === undefined ? {} : { affordable }),
  });
  for (const option of line.facts.options) {
    const isEligible = eligible.some((each) =>
      each.kind === "full"
        ? option.kind === "full"
        : JSON.stringify(each) === JSON.stringify(option),
    );
    if (!isEligible) throw new Error(`listed without authority: ${JSON.stringify(option)}`);
  }
}

/** Whoever takes their leave is let go, except where a life may be in danger. */
function assertEnds(call: PolicyCall): void {
  if (call.state.personJoined) call.feed({ type: "person-leave", personId, cause: "give-back" });
  call.hear({ intents: ["goodbye"] });
  call.hear({ intents: ["goodbye"] });
  const inCrisis = call.state.triggers.includes("selfharm");
  if (!inCrisis && !call.state.ended) throw new Error("two goodbyes did not end the call");
}

function assertOutcome(call: PolicyCall): void {
  const outcome = call.outcome();
  if (!dispositionPrecedence.includes(outcome.disposition)) throw new Error(outcome.disposition);
  const { agreed, debt } = call.state;
  // What came in after the agreement changed the balance it was made of.
  if (agreed === undefined || call.state.paid > 0) return;
  const { arrangement } = agreed;
  if (arrangement.kind === "plan") {
    const sum = arrangement.instalments.reduce((total, each) => total + each.amount, 0);
    if (sum !== debt.balance) throw new Error("instalments do not sum up to the balance");
    if (!debt.offers.instalments.includes(arrangement.instalments.length))
      throw new Error("plan without authority");
  } else if (arrangement.kind === "full") {
    if (arrangement.payment.amount + arrangement.waived !== debt.balance)
      throw new Error("full is not full");
  } else if (arrangement.payment.amount > debt.balance) {
    throw new Error("more than the balance");
  }
}
