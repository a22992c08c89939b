import { DateTime } from "luxon";
import type { CallFacts } from "../../domain/events.ts";
import { dateAt, parseInstant } from "../../domain/calendar.ts";
import type { DebtCase } from "../../domain/case.ts";
import { callId } from "../../domain/ids.ts";
import type { Jurisdiction, Locale } from "../../domain/locale.ts";
import { formatDecimal, minorUnits } from "../../domain/money.ts";
import { parseCase } from "../../domain/parse/parse-case.ts";
import { debtorFacts, type LocaleFacts } from "./debtor-facts.ts";
import type { Draw } from "./draw.ts";
import type { Persona } from "./persona.ts";

/** One call before its first word: whom it is with, about what. */
export interface SimulatedSetup {
  readonly call: CallFacts;
  readonly case: DebtCase;
}

/** A case of a round, to be rehearsed with simulated debtors before anybody is called. */
export interface GivenCase {
  readonly case: DebtCase;
  readonly locale: Locale;
  readonly jurisdiction: Jurisdiction;
}

/** Draws the call about a given case: on the day of its balance, in the hours in which any pack allows it. */
export function drawCallAbout(
  id: string,
  persona: Persona,
  { given, draw }: { readonly given: GivenCase; readonly draw: Draw },
): SimulatedSetup {
  const { case: debt, locale, jurisdiction } = given;
  const day = dateAt(debt.balanceAsOf, debt.debtor.timezone);
  const at = DateTime.fromISO(`${day}T${drawClock(draw)}`, { zone: debt.debtor.timezone });
  const startedAt = parseInstant(at.toISO({ suppressMilliseconds: true }) ?? "");
  if (startedAt === undefined) throw new RangeError("Expected a moment that exists.");
  const call: CallFacts = {
    id: callId(id),
    locale,
    jurisdiction,
    channel: draw.chance(1 / 2) ? "voice" : "chat",
    direction: persona.direction,
    startedAt,
  };
  return { call, case: debt };
}

/** Draws an invented case that suits the persona, and the call about it. */
export function drawCase(id: string, persona: Persona, where: { locale: Locale; draw: Draw }) {
  const { locale, draw } = where;
  const facts = debtorFacts.locales[locale];
  const parsed = parseCase(wireCase(id, persona, { facts, locale, draw }));
  if (!parsed.success) throw new RangeError(`Expected a sound case: ${parsed.error[0]?.message}`);
  return { call: drawCall(id, persona, { facts, locale, draw }), case: parsed.value };
}

interface Place {
  readonly facts: LocaleFacts;
  readonly locale: Locale;
  readonly draw: Draw;
}

/** A time of day at which every pack allows a call. */
const drawClock = (draw: Draw): string =>
  `${draw.between(10, 17)}:${String(draw.between(0, 59)).padStart(2, "0")}:00`;

function drawCall(id: string, persona: Persona, { facts, locale, draw }: Place): CallFacts {
  // Days on which neither month nor year of a promise is in doubt.
  const day = draw.between(9, 20);
  const hour = draw.between(10, 17);
  const clock = `${hour}:${String(draw.between(0, 59)).padStart(2, "0")}:00`;
  const startedAt = parseInstant(`2026-11-${String(day).padStart(2, "0")}T${clock}${facts.offset}`);
  if (startedAt === undefined) throw new RangeError("Expected a moment that exists.");
  return {
    id: callId(id),
    locale,
    jurisdiction: facts.jurisdiction,
    channel: draw.chance(1 / 2) ? "voice" : "chat",
    direction: persona.direction,
    startedAt,
  };
}

/** Parts of the principal, in hundredths, that interest and late fee come to. */
const interestHundredths = [1, 9] as const;
const feeHundredths = [1, 5] as const;

const money = (units: number): string => formatDecimal(minorUnits(units));

function wireCase(id: string, persona: Persona, { facts, locale, draw }: Place): object {
  const [least, most] = facts.principal;
  const principal = draw.between(least, most) * 100;
  const interest = Math.round((principal * draw.between(...interestHundredths)) / 100);
  const lateFee = Math.round((principal * draw.between(...feeHundredths)) / 100);
  const balance = principal + interest + lateFee;
  const creditor = draw.pick(facts.creditors);
  const offers = draw.pick(persona.offers ?? Object.keys(debtorFacts.offers));
  return {
    caseId: `SIM-${id}`,
    creditor,
    product: draw.pick(facts.products),
    currency: facts.currency,
    place: facts.place,
    officialChannel: locale === "zh-CN" ? `${creditor}官方App` : `the ${creditor} app`,
    complaintChannel: locale === "zh-CN" ? "400-000-1001" : "the complaint line on your statement",
    debtor: {
      name: draw.pick(facts.names),
      phone: `${facts.phone}${draw.between(1000, 9999)}`,
      idLast4: String(draw.between(1000, 9999)),
      birthDate: `${draw.between(1958, 2001)}-0${draw.between(1, 9)}-${draw.between(10, 28)}`,
      timezone: facts.timezone,
      language: locale,
    },
    principal: money(principal),
    interest: money(interest),
    lateFee: money(lateFee),
    balance: money(balance),
    dueDate: `2026-10-${draw.between(10, 28)}`,
    balanceAsOf: `2026-11-09T00:00:00${facts.offset}`,
    tier: draw.pick(["M1", "M2"]),
    offers: debtorFacts.offers[offers],
  };
}
