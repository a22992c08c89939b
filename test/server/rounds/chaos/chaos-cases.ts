import type { Random } from "./random.ts";

/** Where the debtors of a run live: a clock that changes in the night, another, and one that never does. */
const homes = [
  { place: "US-NY", zone: "America/New_York", area: "1212", language: "en-US", currency: "USD" },
  { place: "US-MA", zone: "America/New_York", area: "1617", language: "en-US", currency: "USD" },
  { place: "US-TX", zone: "America/Chicago", area: "1512", language: "en-US", currency: "USD" },
  { place: "GB", zone: "Europe/London", area: "4479", language: "en-GB", currency: "GBP" },
  { place: "CN-31", zone: "Asia/Shanghai", area: "86138", language: "zh-CN", currency: "CNY" },
  { place: "CN-44", zone: "Asia/Shanghai", area: "86139", language: "zh-CN", currency: "CNY" },
] as const;

/** Nights in which clocks change, and one with a midnight only; the run begins in the afternoon before. */
export const beginnings = [
  "2026-03-07T16:00:00Z",
  "2026-10-31T16:00:00Z",
  "2026-10-24T09:00:00Z",
  "2026-11-19T04:00:00Z",
] as const;

/** Cases of a run: some debtors have two, some share a telephone, some must not be called at all. */
export function chaosCases(count: number, random: Random, startMs: number): readonly object[] {
  const at = (ms: number): string => new Date(ms).toISOString();
  return Array.from({ length: count }, (_, index) => {
    const home = homes[Math.floor(random() * homes.length)] ?? homes[0];
    // Every fifth shares the telephone, every seventh the debtor of the one before.
    const person = index % 5 === 4 ? index - 1 : index;
    const digits = home.area.startsWith("1") ? 7 : 8;
    const phone = `+${home.area}${String(2_000_000 + person * 37).padStart(digits, "5")}`;
    const draw = random();
    return {
      caseId: `C-${String(index).padStart(6, "0")}`,
      ...(index % 7 === 6
        ? { debtorId: `D-${index - 1}` }
        : index % 7 === 5
          ? { debtorId: `D-${index}` }
          : {}),
      creditor: "Example Bank",
      product: "loan",
      place: home.place,
      currency: home.currency,
      debtor: {
        name: nameOf(index),
        phone,
        birthDate: birthDateOf(index),
        timezone: home.zone,
        language: home.language,
      },
      principal: "1000.00",
      interest: "0.00",
      lateFee: "0.00",
      balance: "1000.00",
      dueDate: "2026-01-01",
      // Some balances grow too old while the round goes on.
      balanceAsOf: at(startMs - (draw < 0.1 ? 90 : 10) * 3_600_000),
      tier: draw < 0.5 ? "M1" : "M3",
      consents: { voice_ai: true },
      flags: draw > 0.95 ? ["cease"] : [],
    };
  });
}

/** Birthdays that there are: so many days from 1930 on are people of age. */
const birthDays = 25_000;

/**
 * Everybody has a birthday of their own, but every eleventh is the person of the case before, without an id that
 * says so. Where there are more people than birthdays it is name and birthday together.
 */
function birthDateOf(index: number): string {
  const person = index % 11 === 10 ? index - 1 : index;
  return new Date(Date.UTC(1930, 0, 1 + (person % birthDays))).toISOString().slice(0, 10);
}

/** One name for the first thousand; then one for each eleven cases, in letters. */
function nameOf(index: number): string {
  if (index < 1_000) return "Alex Morgan";
  const letters = Math.floor(index / 11)
    .toString(26)
    .replaceAll(/./gu, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
  return `Alex Mor${letters}`;
}
