import type { DebtCase } from "../domain/case.ts";
import { LOCALES, type Locale } from "../domain/locale.ts";
import { parseCase } from "../domain/parse/parse-case.ts";

const offers = {
  instalments: [3, 6, 12],
  interestFree: true,
  lateFeeWaiver: { max: "0.50", when: "pay_in_full" },
  deferralDays: 30,
};

const cases: Readonly<Record<Locale, object>> = {
  "zh-CN": {
    caseId: "C-1001",
    creditor: "安信消费金融",
    officialChannel: "安信消费金融官方App",
    complaintChannel: "400-000-1001",
    product: "消费贷",
    currency: "CNY",
    debtor: {
      name: "陈伟",
      phone: "+8613800000001",
      idLast4: "4567",
      birthDate: "1988-03-02",
      timezone: "Asia/Shanghai",
      language: "zh-CN",
    },
    principal: "8000.00",
    interest: "260.00",
    lateFee: "180.00",
    balance: "8440.00",
    tier: "M2",
    offers,
  },
  "en-US": {
    caseId: "C-1002",
    creditor: "Example Lending",
    officialChannel: "the Example Lending app",
    complaintChannel: "the number on your statement",
    place: "US-MA",
    product: "personal loan",
    currency: "USD",
    debtor: {
      name: "Alex Morgan",
      phone: "+16175550100",
      idLast4: "4567",
      birthDate: "1988-03-02",
      timezone: "America/New_York",
      language: "en-US",
    },
    principal: "1100.00",
    interest: "64.00",
    lateFee: "36.00",
    balance: "1200.00",
    tier: "M1",
    offers,
  },
  "en-GB": {
    caseId: "C-1003",
    creditor: "Example Bank",
    officialChannel: "the Example Bank app",
    complaintChannel: "the number on the back of your card",
    place: "GB-ENG",
    product: "credit card",
    currency: "GBP",
    debtor: {
      name: "Robin Hughes",
      phone: "+442079460100",
      idLast4: "4567",
      birthDate: "1988-03-02",
      timezone: "Europe/London",
      language: "en-GB",
    },
    principal: "600.00",
    interest: "25.80",
    lateFee: "12.00",
    balance: "637.80",
    tier: "M1",
    offers,
  },
};

/** How long the payment of an example case has been overdue. */
const overdueMs = 36 * 24 * 60 * 60 * 1000;

/**
 * An invented case to try the agent with, overdue for some weeks.
 * @param now the moment of the conversation, ISO 8601.
 */
export function exampleCase(locale: Locale, now: string): DebtCase {
  const due = new Date(Date.parse(now) - overdueMs).toISOString().slice(0, 10);
  const parsed = parseCase({ ...cases[locale], dueDate: due, balanceAsOf: now });
  if (!parsed.success) throw new TypeError(`Expected a sound example case for ${locale}.`);
  return parsed.value;
}

/** All example cases, one a locale. */
export const exampleCases = (now: string): readonly DebtCase[] =>
  LOCALES.map((locale) => exampleCase(locale, now));
