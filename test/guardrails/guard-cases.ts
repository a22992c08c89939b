import { caseSchema, type DebtCase } from "../../domain/case.ts";
import type { Locale } from "../../domain/locale.ts";
import type { GuardContext } from "../../guardrails/index.ts";
import { loadPack } from "../../guardrails/load-pack.ts";

/** The pack that most often goes with a language. */
export const packOf = (locale: Locale) => loadPack(locale === "zh-CN" ? "cn" : "us");

/** A context in which the debtor is verified and nothing else is known. */
export const contextOf = (locale: Locale, rest: Partial<GuardContext> = {}): GuardContext => ({
  pack: packOf(locale),
  locale,
  verified: true,
  ...rest,
});

/** The example case, in Chinese or English. */
export function sampleCase(locale: Locale, rest: Readonly<Record<string, unknown>> = {}): DebtCase {
  const isChinese = locale === "zh-CN";
  return caseSchema.parse({
    caseId: "C-1001",
    creditor: isChinese ? "禾悦小额贷款" : "Thornbury Example Loans",
    product: isChinese ? "消费贷" : "personal loan",
    officialChannel: isChinese ? "禾悦官方App" : "the Thornbury app",
    complaintChannel: "400-000-1101",
    currency: isChinese ? "CNY" : "USD",
    debtor: {
      name: isChinese ? "陈伟" : "John Smith",
      idLast4: "4567",
      birthDate: "1988-03-02",
      timezone: isChinese ? "Asia/Shanghai" : "America/New_York",
    },
    principal: "8000.00",
    interest: "260.00",
    lateFee: "180.00",
    balance: "8440.00",
    dueDate: "2026-10-15",
    balanceAsOf: isChinese ? "2026-11-20T00:00:00+08:00" : "2026-11-20T00:00:00-05:00",
    offers: {
      instalments: [3, 6, 12],
      lateFeeWaiver: { max: "0.50", when: "pay_in_full" },
      deferralDays: 30,
    },
    ...rest,
  });
}
