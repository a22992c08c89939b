import type { Instant } from "../../domain/calendar.ts";
import type { FactRow } from "./fact-row.ts";
import { readJsonLines } from "./json-lines.ts";

type Language = "zh" | "en";

/** Amounts of the case below, in its currency's major unit. */
const amounts: Readonly<Record<string, number>> = {
  balance: 6600,
  principal: 6000,
  interest: 420,
  lateFee: 180,
  waived: 72,
  feeAfterWaiver: 108,
  settlement: 6528,
  instalment: 550,
  minimum: 500,
  principalAndInterest: 6420,
  interestAndFee: 600,
  principalAndFee: 6180,
};

const days: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: { dueDate: "10月10日", expiresOn: "11月27日", asOf: "11月18日" },
  en: { dueDate: "October 10", expiresOn: "November 27", asOf: "November 18" },
};

const others: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: { daysOverdue: "39天", deferral: "30天", daysLeft: "9天", n: "12", waiverShare: "40%" },
  en: {
    daysOverdue: "39 days",
    deferral: "30 days",
    daysLeft: "9 days",
    n: "12",
    waiverShare: "40%",
  },
};

const caseOf = (language: Language) => ({
  caseId: "L-1",
  creditor: language === "zh" ? "江海银行" : "Harbor First Bank",
  product: language === "zh" ? "信用卡" : "credit card",
  currency: language === "zh" ? "CNY" : "USD",
  debtor: {
    name: language === "zh" ? "周敏" : "Dana Whitlock",
    phone: language === "zh" ? "+8613800000011" : "+12125550141",
    idLast4: "2043",
    timezone: language === "zh" ? "Asia/Shanghai" : "America/New_York",
    language: language === "zh" ? "zh-CN" : "en-US",
  },
  principal: "6000.00",
  interest: "420.00",
  lateFee: "180.00",
  balance: "6600.00",
  dueDate: "2026-10-10",
  balanceAsOf: "2026-11-18T13:00:00Z",
  tier: "M2",
  flags: [],
  offers: {
    instalments: [12],
    interestFree: true,
    lateFeeWaiver: { max: "0.40", when: "pay_in_full" },
    deferralDays: 30,
    expiresOn: "2026-11-27",
    minPartPayment: "500.00",
  },
  legalStatus: { status: "none" },
  place: language === "zh" ? "CN-31" : "US-NY",
});

const money = (amount: number, language: Language): string =>
  language === "zh"
    ? `${amount}元`
    : amount.toLocaleString("en-US", { style: "currency", currency: "USD" });

/** What may stand in the slots of one kind, so that another of its kind says a true value of the wrong thing. */
function valuesOf(language: Language): readonly Readonly<Record<string, string>>[] {
  const said = Object.entries(amounts).map(([slot, amount]): [string, string] => [
    slot,
    money(amount, language),
  ]);
  return [Object.fromEntries(said), days[language], others[language]];
}

const slotsIn = (text: string): string[] =>
  Array.from(text.matchAll(/\{(\w+)\}/g), ([, slot]) => slot ?? "");

/** Lines with named slots as sentences that are true of a case, and with a true value in the wrong place. */
export function lineRows(path: string, language: Language): readonly FactRow[] {
  const [sums = {}, dates = {}, rest = {}] = valuesOf(language);
  const all = { ...sums, ...dates, ...rest };
  const lines = readJsonLines<{ readonly text: string }>(path)
    .map(({ text }) => text)
    .filter((text) => slotsIn(text).every((slot) => slot in all));
  return lines.map((text, index) => ({
    id: `${language}-${index}`,
    locale: language === "zh" ? "zh-CN" : "en-US",
    now: "2026-11-18T15:00:00Z" as Instant,
    case: caseOf(language),
    text: fill(text, all),
    mutations: [sums, dates].flatMap((values) => swapped(text, { all, values, index })),
  }));
}

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, slot: string) => values[slot] ?? "");

/** One slot with a value that the line does not have elsewhere, and its first two with each other's. */
function swapped(
  text: string,
  given: {
    readonly all: Readonly<Record<string, string>>;
    readonly values: Readonly<Record<string, string>>;
    readonly index: number;
  },
): FactRow["mutations"] {
  const { all, values, index } = given;
  const own = [...new Set(slotsIn(text).filter((slot) => slot in values))];
  const strangers = Object.keys(values).filter((slot) => !own.includes(slot));
  const slot = own[index % own.length];
  const stranger = strangers[index % strangers.length];
  const [first, second] = own;
  const over = [
    ...(slot === undefined || stranger === undefined ? [] : [{ [slot]: values[stranger] ?? "" }]),
    ...(first === undefined || second === undefined
      ? []
      : [{ [first]: values[second] ?? "", [second]: values[first] ?? "" }]),
  ];
  return over.map((each) => ({ text: fill(text, { ...all, ...each }), what: "role" }));
}
