import { expect, it } from "vitest";
import type { PlainDate } from "../../../../domain/calendar.ts";
import type { Locale } from "../../../../domain/locale.ts";
import type { MinorUnits } from "../../../../domain/money.ts";
import { formatDate } from "../../../../language/format/date.ts";
import { formatMoney } from "../../../../language/format/money.ts";
import { wordingCases } from "../../../prompts/wording-cases.ts";
import { driveCall, sampleRecords } from "../../speaker/sample-records.ts";
import { expectSameValues } from "./values-of.ts";

const fills: Readonly<Record<string, (locale: Locale) => string>> = {
  date: (locale) => formatDate("2026-11-25" as PlainDate, locale, { withWeekday: true }),
  latest: (locale) => formatDate("2027-01-02" as PlainDate, locale, { referenceYear: 2026 }),
  asOf: (locale) => formatDate("2026-11-20" as PlainDate, locale),
  dueDate: (locale) => formatDate("2026-10-15" as PlainDate, locale),
  count: () => "6",
  version: () => "2",
  name: (locale) => (locale === "zh-CN" ? "陈伟" : "Denise Carter"),
};
const texts = new Set(
  "institution creditor product officialChannel complaintChannel agency reason topic document answer".split(
    " ",
  ),
);

it("keeps the values of every scripted line, whatever its facts", () => {
  for (const { text, locale } of wordingCases) {
    const filled = text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const fill = fills[name];
      if (fill !== undefined) return fill(locale);
      return texts.has(name)
        ? "Northgate"
        : formatMoney(281_333 as MinorUnits, locale === "zh-CN" ? "CNY" : "USD", locale);
    });
    expectSameValues(filled, locale);
  }
});

it("keeps the values of everything that was said in the sample calls", async () => {
  for (const record of sampleRecords) {
    const said: string[] = [];
    await driveCall(record, {
      onEvent: (event) => {
        if (event.type === "sentence-approve") said.push(event.text);
      },
    });
    expect(said.length).toBeGreaterThan(0);
    for (const text of said) expectSameValues(text, record.locale);
  }
});
