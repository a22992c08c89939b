import { minorUnits, parseDecimal } from "../../../domain/money.ts";
import type { Outcome } from "../../../domain/outcome.ts";
import { formatMoney } from "../../../language/format/money.ts";
import { findViolations } from "../../../evaluation/simulate/checks/find-violations.ts";
import type { Truth } from "../../../evaluation/simulate/draw-truth.ts";
import type { Persona } from "../../../evaluation/simulate/persona.ts";
import type { SimulatedCall } from "../../../evaluation/simulate/simulated-call.ts";
import type { FollowedCall } from "./followed-call.ts";
import type { PhonePerson } from "./phone-person.ts";

/** Who was spoken with in one call, and what was true of them. */
export interface Talk {
  readonly followed: FollowedCall;
  readonly person: PhonePerson;
  readonly persona: Persona | undefined;
  readonly truth: Truth | undefined;
}

/** All that was in this call and must never be; nothing, where it went as it must. */
export function judgeTalk(talk: Talk): readonly string[] {
  const { followed, person } = talk;
  return [
    ...(person.isStuck ? ["stuck: nobody ended it"] : []),
    ...followed.disclosed.map((line) => `disclosed in the log: ${line}`),
    ...atTheEar(talk),
    ...inTheTalk(talk),
  ];
}

/** What sounded, as the carrier has played it: only what the guard let pass, and no debt before its debtor. */
function atTheEar({ followed, person }: Talk): readonly string[] {
  const { setup, approved, blocked } = followed;
  return person.heard.flatMap(({ text, isVerified }) => {
    const faults: string[] = [];
    if (!approved.has(text)) faults.push(`spoken and not approved: ${text}`);
    if (blocked.has(text) && !approved.has(text)) faults.push(`spoken though blocked: ${text}`);
    if (setup === undefined || isVerified) return faults;
    const { product, balance, principal, currency } = setup.case;
    const { locale } = setup.call;
    const facts = [
      product,
      ...[balance, principal].map((sum) => formatMoney(sum, currency, locale)),
    ];
    const fact = facts.find((one) => text.includes(one));
    return fact === undefined ? faults : [...faults, `debt spoken before verification: ${text}`];
  });
}

/** What the checks of simulated calls find. */
function inTheTalk({ followed, person, persona, truth }: Talk): readonly string[] {
  const { setup, outcome } = followed;
  const { opening } = person;
  // Who speaks into a line that is just ending is not answered: nothing can be judged of that.
  const exchanges = person.exchanges.filter(({ answer }) => answer !== undefined);
  if (setup === undefined || outcome === undefined || opening === undefined) return [];
  if (persona === undefined || truth === undefined) return [];
  const call = {
    persona,
    setup,
    truth,
    opening,
    exchanges,
    state: { agreed: agreedOf(outcome) },
    outcome,
    isOver: true,
    seconds: { agent: 0, debtor: 0 },
    tokens: 0,
  } as unknown as SimulatedCall;
  return findViolations(call).map(({ kind, n, detail }) => `${persona.id} ${kind} ${n}: ${detail}`);
}

/** What was agreed to, as the checks read it from the state of a conversation. */
function agreedOf({ plan, promise }: Outcome): object | undefined {
  const paymentOf = ({ amount, date }: { amount: string; date: string }) => ({
    amount: parseDecimal(amount) ?? minorUnits(0),
    date,
  });
  if (plan !== null)
    return { arrangement: { kind: "plan", instalments: plan.instalments.map(paymentOf) } };
  if (promise === null) return undefined;
  return { arrangement: { kind: "once", payment: paymentOf(promise) } };
}
