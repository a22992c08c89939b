import { addDays, dateAt, daysBetween } from "../../domain/calendar.ts";
import type { DebtCase } from "../../domain/case.ts";
import { promiseDaysDefault } from "../../domain/limits.ts";
import { scaleMoney, subtractMoney, type MinorUnits } from "../../domain/money.ts";
import type { GuardContext } from "../guard-context.ts";
import type { KnownValues } from "./value-sets.ts";

/** Shares are written with at most four decimals, so this many parts hold each exactly. */
const partsOfOne = 10_000;

/** Adds all that a case bears out: what is owed, since when, and what was authorised. */
export function addCaseValues(debt: DebtCase, known: KnownValues, context: GuardContext): void {
  const zone = context.timezone ?? debt.debtor.timezone;
  const asOf = dateAt(debt.balanceAsOf, zone);
  const today = dateAt(context.now ?? debt.balanceAsOf, zone);
  const overdueDays = [asOf, today].map((day) => daysBetween(debt.dueDate, day));
  addAll(known.money, [debt.principal, debt.interest, debt.lateFee, debt.balance]);
  addAll(known.dates, [debt.dueDate, asOf]);
  addAll(known.days, overdueDays);
  known.times.add(debt.balanceAsOf);
  addTexts(debt, known);
  addOffers(debt, known, today);
  if (debt.legalStatus?.date !== undefined) known.dates.add(debt.legalStatus.date);
  for (const rate of Object.values(debt.rates ?? {})) addRate(rate, known);
}

function addTexts(debt: DebtCase, known: KnownValues): void {
  const texts = [
    debt.creditor,
    debt.publicName,
    debt.agency,
    debt.officialChannel,
    debt.complaintChannel,
    debt.product,
    debt.debtor.name,
    debt.legalStatus?.caseNumber,
  ];
  for (const text of texts) if (text !== undefined) known.texts.add(text);
}

function addOffers(debt: DebtCase, known: KnownValues, today: ReturnType<typeof dateAt>): void {
  const { offers, balance, lateFee } = debt;
  addAll(known.counts, offers.instalments);
  for (const count of offers.instalments) {
    addShares({ balance, shares: count, lastShares: 1 }, known);
    const stepUpShares = 2 * count - Math.floor(count / 2);
    if (offers.stepUp) addShares({ balance, shares: stepUpShares, lastShares: 2 }, known);
  }
  if (offers.lateFeeWaiver !== undefined) {
    const share = Math.round(Number(offers.lateFeeWaiver.max) * partsOfOne);
    const waived = scaleMoney(lateFee, share, partsOfOne);
    known.shares.add(share);
    addAll(known.money, [waived, subtractMoney(lateFee, waived), subtractMoney(balance, waived)]);
  }
  if (offers.deferralDays > 0) {
    known.days.add(offers.deferralDays);
    known.dates.add(addDays(today, offers.deferralDays));
    known.dates.add(addDays(debt.dueDate, offers.deferralDays));
  }
  known.dates.add(addDays(today, offers.maxPromiseDays ?? promiseDaysDefault));
  if (offers.expiresOn !== undefined) known.dates.add(offers.expiresOn);
  if (offers.minPartPayment !== undefined) known.money.add(offers.minPartPayment);
}

/** The amounts of a plan: one share, two where it rises, and what the last one holds. */
function addShares(
  plan: { readonly balance: MinorUnits; readonly shares: number; readonly lastShares: number },
  known: KnownValues,
): void {
  const { balance, shares, lastShares } = plan;
  const each = scaleMoney(balance, 1, shares);
  addAll(known.money, [each, lastShares * each, balance - each * (shares - lastShares)]);
}

/** A rate such as "0.05%" or "0.0005" as basis points. */
function addRate(rate: string, known: KnownValues): void {
  const value = Number(rate.replace("%", ""));
  if (!Number.isFinite(value)) return;
  known.shares.add(Math.round(value * (rate.includes("%") ? partsOfOne / 100 : partsOfOne)));
}

function addAll<T>(set: Set<T>, values: readonly T[]): void {
  for (const value of values) set.add(value);
}
