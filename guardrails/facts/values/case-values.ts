import { dateAt, daysBetween } from "../../../domain/calendar.ts";
import type { DebtCase } from "../../../domain/case.ts";
import { minorUnitsMax } from "../../../domain/limits.ts";
import type { GuardContext } from "../../guard-context.ts";
import type { KnownFacts, MoneyFact } from "./known-facts.ts";
import { addOffers } from "./offer-values.ts";
import { addRate } from "./rate-values.ts";

/** Adds all that a case bears out: what is owed, since when, and what was authorised. */
export function addCaseValues(debt: DebtCase, known: KnownFacts, context: GuardContext): void {
  const zone = context.timezone ?? debt.debtor.timezone;
  const asOf = dateAt(debt.balanceAsOf, zone);
  const today = dateAt(context.now ?? debt.balanceAsOf, zone);
  for (const day of new Set([asOf, today])) {
    known.spans.push({ value: daysBetween(debt.dueDate, day), role: "overdue" });
  }
  known.dates.push(
    { value: debt.dueDate, role: "due" },
    { value: asOf, role: "asOf" },
    { value: today, role: "asOf" },
    { value: today, role: "today" },
  );
  known.times.add(debt.balanceAsOf);
  addDebt(debt, known);
  addTexts(debt, known);
  addContacts(debt, known, zone);
  addOffers(debt, known, today);
  if (debt.legalStatus?.date !== undefined) {
    const { date, status } = debt.legalStatus;
    known.dates.push({ value: date, role: "legal", stage: status });
  }
  for (const [name, rate] of Object.entries(debt.rates ?? {})) addRate({ name, rate }, known);
}

/** When the debtor was contacted before; the latest of the days is the last one. */
function addContacts(
  { priorContacts }: DebtCase,
  known: KnownFacts,
  zone: DebtCase["debtor"]["timezone"],
): void {
  const days = priorContacts.map(({ at }) => dateAt(at, zone)).sort();
  known.contacts = days.length;
  for (const value of days) known.dates.push({ value, role: "contact" });
  const last = days.at(-1);
  if (last !== undefined) known.dates.push({ value: last, role: "lastContact" });
}

/** The parts of the debt, and the sums of parts that people ask for. */
function addDebt({ principal, interest, lateFee, balance }: DebtCase, known: KnownFacts): void {
  const parts: readonly MoneyFact[] = [
    { role: "balance", value: balance },
    { role: "principal", value: principal },
    { role: "interest", value: interest },
    { role: "lateFee", value: lateFee },
    { role: "sum", value: principal + interest, without: "lateFee" },
    { role: "sum", value: principal + lateFee, without: "interest" },
    { role: "sum", value: interest + lateFee, without: "principal" },
    { role: "sum", value: balance - lateFee, without: "lateFee" },
    { role: "sum", value: balance - interest, without: "interest" },
  ];
  known.money.push(...parts.filter(({ value }) => value >= 0 && value <= minorUnitsMax));
}

function addTexts(debt: DebtCase, known: KnownFacts): void {
  const texts = [
    debt.caseId,
    debt.creditor,
    debt.publicName,
    debt.agency,
    debt.officialChannel,
    debt.complaintChannel,
    debt.product,
    debt.tier,
    debt.debtor.name,
    debt.legalStatus?.caseNumber,
  ];
  for (const text of texts) if (text !== undefined) known.texts.add(text);
}
