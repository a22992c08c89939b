import type { Instant } from "../../../domain/calendar.ts";
import type { Locale } from "../../../domain/locale.ts";
import { loadPack } from "../../../guardrails/load-pack.ts";
import type { GuardContext } from "../../../guardrails/index.ts";
import { sampleCase } from "../guard-cases.ts";

const zh = (now: string, rest: Readonly<Record<string, unknown>>): GuardContext =>
  contextWith("zh-CN", now, { balanceAsOf: now, ...rest });

function contextWith(
  locale: Locale,
  now: string,
  rest: Readonly<Record<string, unknown>>,
): GuardContext {
  const jurisdiction = locale === "zh-CN" ? "cn" : locale === "en-GB" ? "uk" : "us";
  const caseFacts = sampleCase(locale, rest);
  return {
    pack: loadPack(jurisdiction),
    locale,
    verified: true,
    caseFacts,
    now: now as Instant,
    timezone: caseFacts.debtor.timezone,
  };
}

/** The cases of the sentence files, by the heading under which sentences are true of them. */
export const factCases: Readonly<Record<"zh" | "en", Readonly<Record<string, GuardContext>>>> = {
  zh: {
    open: zh("2026-11-20T10:05:00+08:00", {
      tier: "M2",
      rates: { daily: "0.05%" },
      legalStatus: { status: "none" },
      offers: {
        instalments: [3, 6, 12],
        interestFree: true,
        lateFeeWaiver: { max: "0.50", when: "pay_in_full" },
        deferralDays: 30,
        expiresOn: "2026-11-30",
      },
    }),
    suit: zh("2026-11-18T15:20:00+08:00", {
      principal: "27000.00",
      interest: "1180.50",
      lateFee: "419.50",
      balance: "28600.00",
      dueDate: "2026-08-05",
      rates: { annual: "0.18", penaltyDaily: "0.0005" },
      legalStatus: {
        status: "filed",
        caseNumber: "（2026）沪0115民初12345号",
        date: "2026-10-28",
      },
      offers: { instalments: [2, 4, 24], stepUp: true, minPartPayment: "2860.00" },
    }),
    judged: zh("2026-11-02T09:00:00+08:00", {
      principal: "11000.00",
      interest: "800.00",
      lateFee: "200.00",
      balance: "12000.00",
      dueDate: "2026-09-20",
      rates: { daily: "0.00035" },
      legalStatus: {
        status: "judgment",
        caseNumber: "（2026）粤0305民初888号",
        date: "2026-10-12",
      },
      offers: {
        instalments: [3, 6],
        lateFeeWaiver: { max: "1.00", when: "pay_in_full" },
        deferralDays: 15,
      },
    }),
  },
  en: {
    open: contextWith("en-US", "2026-11-20T11:00:00-05:00", {
      rates: { apr: "18.25%" },
      legalStatus: { status: "none" },
      offers: {
        instalments: [3, 6, 12],
        interestFree: true,
        lateFeeWaiver: { max: "0.50", when: "pay_in_full" },
        deferralDays: 30,
        expiresOn: "2026-12-01",
      },
    }),
    judged: contextWith("en-GB", "2026-11-12T14:00:00+00:00", {
      currency: "GBP",
      debtor: { name: "Priya Shah", timezone: "Europe/London" },
      principal: "1100.00",
      interest: "110.50",
      lateFee: "50.00",
      balance: "1260.50",
      balanceAsOf: "2026-11-12T00:00:00+00:00",
      dueDate: "2026-09-01",
      rates: { monthly: "1.5%" },
      legalStatus: { status: "judgment", caseNumber: "K7QZ12A9", date: "2026-10-20" },
      offers: { instalments: [2, 5], interestFree: true, deferralDays: 14 },
    }),
    small: contextWith("en-US", "2026-11-20T11:00:00-05:00", {
      principal: "780.00",
      interest: "40.00",
      lateFee: "20.00",
      balance: "840.00",
      dueDate: "2026-11-01",
      rates: { daily: "0.0005" },
      legalStatus: { status: "filed", caseNumber: "26-CV-1184", date: "2026-11-10" },
      offers: {
        instalments: [3, 4],
        minPartPayment: "100.00",
        lateFeeWaiver: { max: "1.00", when: "pay_in_full" },
        expiresOn: "2026-11-27",
      },
    }),
  },
};
