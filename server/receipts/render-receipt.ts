import type { ApprovedText } from "../../domain/approved-text.ts";
import { dateAt } from "../../domain/calendar.ts";
import type { DebtCase } from "../../domain/case.ts";
import { KindlineError } from "../../domain/errors.ts";
import type { CallFacts } from "../../domain/events.ts";
import type { Fact } from "../../domain/lines.ts";
import type { Locale } from "../../domain/locale.ts";
import { release, type GuardRules } from "../../guardrails/index.ts";
import { formatDate } from "../../language/format/date.ts";
import { formatMoney } from "../../language/format/money.ts";
import { loadReceiptWords } from "../../prompts/load-receipt-words.ts";
import { loadWording } from "../../prompts/load-wording.ts";
import type { ReceiptLine } from "../../prompts/receipt-lines.ts";
import { writtenTime } from "./written-time.ts";

/** In which language a receipt is written, of which call, and by which rules it is judged. */
export interface ReceiptSetting {
  readonly locale: Locale;
  readonly call: CallFacts;
  readonly debt: DebtCase;
  readonly pack: GuardRules;
}

/**
 * A line of a receipt in words, once the guard has let it pass.
 * @throws KindlineError GUARD_FAILED where it does not: then there is no receipt.
 */
export function renderReceiptLine(line: ReceiptLine, setting: ReceiptSetting): ApprovedText {
  const { locale, call, debt, pack } = setting;
  const facts = new Map(line.facts.map((fact) => [fact.name, renderFact(fact, setting)]));
  const template = loadReceiptWords(locale)[line.key];
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => facts.get(name) ?? "");
  const { approved, findings } = release(text, {
    pack,
    locale,
    verified: true,
    facts: line.facts,
    currency: debt.currency,
    now: call.startedAt,
    timezone: debt.debtor.timezone,
  });
  if (approved !== undefined) return approved;
  const message = `Expected words of a receipt that may be written; ${line.key} may not (${findings.map(({ ruleId }) => ruleId).join(" ")}).`;
  throw new KindlineError({ code: "GUARD_FAILED", message });
}

function renderFact(fact: Fact, { locale, call, debt }: ReceiptSetting): string {
  const { timezone } = debt.debtor;
  switch (fact.kind) {
    case "text":
      return fact.value;
    case "channel":
      return (
        fact.value ??
        loadWording(locale).channel(
          fact.name === "complaintChannel" ? "channel_complaint" : "channel_official",
        )
      );
    case "money":
      return formatMoney(fact.value, debt.currency, locale);
    case "date":
      return formatDate(fact.value, locale, {
        withWeekday: true,
        referenceYear: Number(dateAt(call.startedAt, timezone).slice(0, 4)),
      });
    case "time":
      return writtenTime(fact.value, timezone, locale);
    case "count":
      return String(fact.value);
    case "options":
      // No line of a receipt carries options: nothing is offered in it.
      return "";
  }
}
