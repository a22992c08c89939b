import { addDays, daysBetween, type PlainDate } from "../../../domain/calendar.ts";
import type { DebtCase } from "../../../domain/case.ts";
import { promiseDaysDefault } from "../../../domain/limits.ts";
import { scaleMoney, subtractMoney, type MinorUnits } from "../../../domain/money.ts";
import type { KnownFacts } from "./known-facts.ts";

/** Shares are written with at most four decimals, so this many parts hold each exactly. */
const partsOfOne = 10_000;

/** Adds what the creditor authorised: the plans with their amounts, the waiver, the delay, the last days. */
export function addOffers(debt: DebtCase, known: KnownFacts, today: PlainDate): void {
  const { offers } = debt;
  addPlans(debt, known);
  addWaiver(debt, known);
  if (offers.deferralDays > 0) {
    known.spans.push({ value: offers.deferralDays, role: "deferral" });
    for (const from of [today, debt.dueDate]) {
      known.dates.push({ value: addDays(from, offers.deferralDays), role: "deferral" });
    }
  }
  const latestDays = offers.maxPromiseDays ?? promiseDaysDefault;
  known.dates.push({ value: addDays(today, latestDays), role: "latest" });
  known.spans.push({ value: latestDays, role: "latest" });
  if (offers.expiresOn !== undefined) {
    known.dates.push({ value: offers.expiresOn, role: "expiry" });
    known.spans.push({ value: daysBetween(today, offers.expiresOn), role: "expiry" });
  }
  if (offers.minPartPayment !== undefined) {
    known.money.push({ value: offers.minPartPayment, role: "minimum" });
  }
}

function addPlans({ offers, balance }: DebtCase, known: KnownFacts): void {
  for (const count of offers.instalments) {
    known.counts.add(count);
    addShares({ balance, count, shares: count, lastShares: 1 }, known);
    const shares = 2 * count - Math.floor(count / 2);
    if (offers.stepUp) addShares({ balance, count, shares, lastShares: 2 }, known);
  }
}

interface Plan {
  readonly balance: MinorUnits;
  readonly count: number;
  /** Into how many equal shares the balance is cut, and how many of them the last instalment has. */
  readonly shares: number;
  readonly lastShares: number;
}

/**
 * The amounts of a plan: one share, two where it rises, and what the last one holds. A share may be cut to
 * the cent either way, as long as the last one takes the rest.
 */
function addShares({ balance, count, shares, lastShares }: Plan, known: KnownFacts): void {
  for (const each of new Set([scaleMoney(balance, 1, shares), Math.floor(balance / shares)])) {
    known.money.push(
      { value: each, role: "instalment", count },
      { value: lastShares * each, role: "instalment", count },
      { value: balance - each * (shares - lastShares), role: "last", count },
    );
  }
}

function addWaiver({ offers, balance, lateFee }: DebtCase, known: KnownFacts): void {
  if (offers.lateFeeWaiver === undefined) return;
  const share = Math.round(Number(offers.lateFeeWaiver.max) * partsOfOne);
  const waived = scaleMoney(lateFee, share, partsOfOne);
  known.shares.push({ value: share, role: "waiver" });
  known.money.push(
    { value: waived, role: "waived" },
    { value: subtractMoney(lateFee, waived), role: "feeAfterWaiver" },
    { value: subtractMoney(balance, waived), role: "settlement" },
  );
}
