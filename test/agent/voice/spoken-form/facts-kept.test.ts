import * as fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, type Instant, type PlainDate } from "../../../../domain/calendar.ts";
import { LOCALES, type Locale } from "../../../../domain/locale.ts";
import { CURRENCIES, type MinorUnits } from "../../../../domain/money.ts";
import { formatDate } from "../../../../language/format/date.ts";
import { formatMoney } from "../../../../language/format/money.ts";
import { formatTime } from "../../../../language/format/time.ts";
import { expectSameValues, valuesOf } from "./values-of.ts";

const locales = fc.constantFrom(...LOCALES);
/** Sums that people owe, those with odd parts as likely as the others. */
const sums = fc.oneof(
  fc.integer({ min: 100, max: 99_999_999 }),
  fc.integer({ min: 1, max: 999_999 }).map((units) => units * 100),
  fc.integer({ min: 1, max: 9_999 }).map((units) => units * 100 + 5),
  fc.integer({ min: 1, max: 99 }).map((units) => units * 1_000_000 + 1_010),
) as fc.Arbitrary<MinorUnits>;
const days = fc.integer({ min: -300, max: 700 }).map((n) => addDays("2026-11-20" as PlainDate, n));

const sentences: Readonly<Record<"zh" | "en", readonly ((values: string[]) => string)[]>> = {
  zh: [
    ([sum, day]) => `跟您核对一下：${day}，通过官方App，一次还清${sum}，对吗？`,
    ([sum, day]) => `逾期应还${sum}，数据截至${day}。`,
    ([sum, day]) => `可以这样安排：一次还清${sum}（免去违约金20元）或延到${day}再还。`,
  ],
  en: [
    ([sum, day]) =>
      `Let me read that back: ${sum} in full on ${day}, through our app. Is that right?`,
    ([sum, day]) => `As of ${day}, the balance is ${sum}.`,
    ([sum, day]) => `I can set up ${sum} in one payment, or the payment moved to ${day}.`,
  ],
};
const sentencesIn = (locale: Locale) => sentences[locale === "zh-CN" ? "zh" : "en"];

it("keeps every sum and day of a sentence", () => {
  fc.assert(
    fc.property(
      locales,
      sums,
      fc.constantFrom(...CURRENCIES),
      days,
      fc.record({ withWeekday: fc.boolean(), referenceYear: fc.constantFrom(2025, 2026) }),
      fc.nat(2),
      (locale, sum, currency, day, style, index) => {
        const values = [formatMoney(sum, currency, locale), formatDate(day, locale, style)];
        const text = sentencesIn(locale)[index]?.(values) ?? "";
        expect(valuesOf(text, locale)).toContain(`${sum} ${currency}`);
        expectSameValues(text, locale);
      },
    ),
    { numRuns: 2_000 },
  );
});

it("keeps every moment", () => {
  const moments = fc
    .tuple(days, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([day, hour, minute]) => {
      const [h, m] = [hour, minute].map((part) => String(part).padStart(2, "0"));
      return `${day}T${h}:${m}:00+08:00` as Instant;
    });
  fc.assert(
    fc.property(locales, moments, (locale, moment) => {
      const time = formatTime(moment, "Asia/Shanghai", locale);
      const text = locale === "zh-CN" ? `我们${time}再联系您。` : `We will call you at ${time}.`;
      expectSameValues(text, locale);
    }),
    { numRuns: 500 },
  );
});

it("keeps every rate, count and span", () => {
  const rates = fc.integer({ min: 1, max: 9_999 }).map((units) => String(units / 100));
  fc.assert(
    fc.property(
      locales,
      rates,
      fc.integer({ min: 2, max: 60 }),
      fc.integer({ min: 2, max: 99 }),
      (locale, rate, count, span) => {
        const text =
          locale === "zh-CN"
            ? `年利率${rate}%，分${count}期，宽限${span}天。`
            : `At ${rate}% a year, in ${count} monthly payments, within ${span} days.`;
        expectSameValues(text, locale);
      },
    ),
    { numRuns: 500 },
  );
});
