import { caseSchema, type DebtCase } from "../../domain/case.ts";
import { languageOf, type Locale } from "../../domain/locale.ts";

const make = (currency: "CNY" | "USD" | "GBP", timezone: string): DebtCase =>
  caseSchema.parse({
    caseId: "no-case",
    creditor: "no-case",
    product: "no-case",
    currency,
    debtor: { name: "no-case", timezone },
    principal: "0",
    interest: "0",
    lateFee: "0",
    balance: "0",
    dueDate: "2000-01-01",
    balanceAsOf: "2000-01-01T00:00:00Z",
  });

let chinese: DebtCase | undefined;
let american: DebtCase | undefined;
let british: DebtCase | undefined;

/**
 * What the policy's memory is fed where a recording has no case. None of its values is ever compared with
 * what was said: without a case the scorers answer "cannot tell".
 */
export function standInCase(locale: Locale): DebtCase {
  if (languageOf(locale) === "zh") return (chinese ??= make("CNY", "Asia/Shanghai"));
  if (locale === "en-GB") return (british ??= make("GBP", "Europe/London"));
  return (american ??= make("USD", "America/New_York"));
}
