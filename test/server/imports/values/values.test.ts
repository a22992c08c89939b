import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { describe, expect, it } from "vitest";
import { findForbidden, hideNumbers } from "../../../../server/imports/values/find-forbidden.ts";
import { readDate } from "../../../../server/imports/values/read-date.ts";
import { readFlags } from "../../../../server/imports/values/read-flags.ts";
import { readMoment } from "../../../../server/imports/values/read-moment.ts";
import { readMoney } from "../../../../server/imports/values/read-money.ts";
import { readPlace } from "../../../../server/imports/values/read-place.ts";
import { readPhone } from "../../../../server/imports/values/read-phone.ts";

/** What was read, or the code of why not. */
const outcome = (result: {
  readonly success: boolean;
  readonly value?: unknown;
  readonly error?: { readonly code: string };
}): unknown => (result.success ? result.value : result.error?.code);

describe("an amount", () => {
  it.each([
    ["8440", "8440"],
    ["8440.5", "8440.5"],
    ["¥8,440.00", "8440.00"],
    ["￥８４４０．００", "8440.00"],
    ["US$1,234,567.89", "1234567.89"],
    ["8440.00元", "8440.00"],
    ["8440.1000", "8440.10"],
  ])("%s is %s", (text, amount) => {
    expect(outcome(readMoney(text, { decimal: ".", currency: undefined }))).toBe(amount);
  });

  it.each([
    "8440.005",
    "8.440",
    "-5",
    "1,2,3",
    "84,40",
    "8440,50",
    "1.2万",
    "about 5",
    "12345678901",
  ])("%s is refused, for nothing is guessed or rounded", (text) => {
    expect(outcome(readMoney(text, { decimal: ".", currency: undefined }))).toBe("AMOUNT_INVALID");
  });

  it.each([
    ["¥8440.00", "CNY", "8440.00"],
    ["8440 元", "CNY", "8440"],
    ["￡8,440", "GBP", "8440"],
    ["$8440.00", "CNY", "AMOUNT_INVALID"],
    ["¥8440.00", "USD", "AMOUNT_INVALID"],
    ["8440 EUR", "GBP", "AMOUNT_INVALID"],
  ] as const)("%s in a row of %s is %s", (text, currency, amount) => {
    expect(outcome(readMoney(text, { decimal: ".", currency }))).toBe(amount);
  });

  it("has its comma before the cents where the list says so, and then no point", () => {
    expect(outcome(readMoney("8.440,50", { decimal: ",", currency: "EUR" }))).toBe("8440.50");
    expect(outcome(readMoney("8440,5", { decimal: ",", currency: "EUR" }))).toBe("8440.5");
    expect(outcome(readMoney("8440.50", { decimal: ",", currency: "EUR" }))).toBe("AMOUNT_INVALID");
  });
});

describe("a date", () => {
  it.each([
    "2026-04-03",
    "2026/4/3",
    "2026.04.03",
    "20260403",
    "2026年4月3日",
    "2026-04-03 00:00:00",
    "3 Apr 2026",
    "April 3, 2026",
  ])("%s is the third of April", (text) => {
    expect(outcome(readDate(text, "ymd"))).toBe("2026-04-03");
  });

  it("that can be read in two ways is refused until the list says which it is", () => {
    expect(outcome(readDate("03/04/2026", "ymd"))).toBe("DATE_AMBIGUOUS");
    expect(outcome(readDate("03/04/2026", "dmy"))).toBe("2026-04-03");
    expect(outcome(readDate("03/04/2026", "mdy"))).toBe("2026-03-04");
  });

  it("that can be read in one way only is read so", () => {
    expect(outcome(readDate("13/04/2026", "ymd"))).toBe("2026-04-13");
    expect(outcome(readDate("12/13/2026", "ymd"))).toBe("2026-12-13");
    expect(outcome(readDate("05/05/2026", "ymd"))).toBe("2026-05-05");
    expect(outcome(readDate("13/04/2026", "mdy"))).toBe("DATE_INVALID");
  });

  it.each(["2026-02-30", "2026-13-01", "46310", "tomorrow", "2026-04-03 08:00", "3 Foo 2026"])(
    "%s is none",
    (text) => {
      expect(outcome(readDate(text, "ymd"))).toBe("DATE_INVALID");
    },
  );
});

describe("a moment", () => {
  const zone = { order: "ymd", timezone: "America/New_York" } as const;

  it("keeps the offset it is written with, and has that of the zone on that day otherwise", () => {
    expect(outcome(readMoment("2026-11-19T08:00:00+08:00", zone))).toBe(
      "2026-11-19T08:00:00+08:00",
    );
    expect(outcome(readMoment("2026-07-01 08:00", zone))).toBe("2026-07-01T08:00:00-04:00");
    expect(outcome(readMoment("2026-12-01 8:05:09", zone))).toBe("2026-12-01T08:05:09-05:00");
  });

  it("is the first minute of a day that is written alone", () => {
    expect(outcome(readMoment("2026/11/19", zone))).toBe("2026-11-19T00:00:00-05:00");
  });

  it("is refused where there is no such time, or its day could be two", () => {
    expect(outcome(readMoment("2026-11-19 25:00", zone))).toBe("DATE_INVALID");
    expect(outcome(readMoment("03/04/2026 08:00", zone))).toBe("DATE_AMBIGUOUS");
  });
});

describe("a telephone number", () => {
  it.each([
    ["138 0000 0001", "CN", "+8613800000001", "Asia/Shanghai"],
    ["008613800000001", undefined, "+8613800000001", "Asia/Shanghai"],
    ["(617) 555-0123", "US", "+16175550123", undefined],
    ["07400 123456", "GB", "+447400123456", "Europe/London"],
  ] as const)("%s of %s is %s", (text, country, number, timezone) => {
    expect(outcome(readPhone(text, country))).toMatchObject({ number, timezone });
  });

  it.each(["1380000000", "12345", "none", "13800000001/13800000002", "617-555-0123 ext 4"])(
    "%s is none",
    (text) => {
      expect(outcome(readPhone(text, "CN"))).toBe("PHONE_INVALID");
    },
  );

  it("of eleven digits in China is what the library says of each, whichever came before it", () => {
    const seen = { valid: 0, invalid: 0 };
    for (let segment = 10_000; segment < 20_000; segment += 1) {
      for (const rest of ["000000", "999999", String((segment * 7_919) % 1_000_000)]) {
        const text = `${segment}${rest.padStart(6, "0")}`;
        const phone = parsePhoneNumberFromString(text, "CN");
        const isValid = phone?.isValid() === true;
        seen[isValid ? "valid" : "invalid"] += 1;
        const timezone = "Asia/Shanghai";
        const value = { number: phone?.number, country: phone?.country, timezone };
        const read = outcome(readPhone(text, "CN"));
        if (isValid) expect(read).toEqual(value);
        else expect(read).toBe("PHONE_INVALID");
      }
    }
    expect(seen.valid).toBeGreaterThan(10_000);
    expect(seen.invalid).toBeGreaterThan(5_000);
  });

  it("without its country is none where the list does not tell it", () => {
    expect(outcome(readPhone("13800000001", undefined))).toBe("PHONE_INVALID");
  });
});

describe("flags", () => {
  it("are read in both languages, apart by any of the usual signs", () => {
    expect(outcome(readFlags("经济困难、投诉；Attorney, do not call"))).toEqual([
      "hardship",
      "complaint",
      "attorney",
      "cease",
    ]);
    expect(outcome(readFlags("无"))).toEqual([]);
  });

  it("that nobody knows refuse the row, for they may be a reason not to call", () => {
    expect(outcome(readFlags("hardship, X7"))).toBe("FIELD_INVALID");
  });
});

describe("numbers that must not be in a list", () => {
  it.each([
    ["110101199003078515", "ID_NUMBER_FOUND"],
    ["身份证110101199003078515。", "ID_NUMBER_FOUND"],
    ["110101 19900307 8515", "ID_NUMBER_FOUND"],
    ["１１０１０１１９９００３０７８５１５", "ID_NUMBER_FOUND"],
    ["ssn 536-90-4399", "ID_NUMBER_FOUND"],
    ["AB 12 34 56 C", "ID_NUMBER_FOUND"],
    ["4111 1111 1111 1111", "CARD_NUMBER_FOUND"],
    ["card:5555555555554444!", "CARD_NUMBER_FOUND"],
    ["378282246310005", "CARD_NUMBER_FOUND"],
  ])("%s: %s", (text, code) => {
    expect(findForbidden(text)).toBe(code);
  });

  it.each([
    "110101199003078516",
    "4111111111111112",
    "6222-0200-0000-0000-8",
    "13800000001 13900000002",
    "+4915123456789",
    "C-2026112000000001",
    "000-12-3456",
    "2026-11-20 08:00",
    "承诺周五还款 8440.00",
  ])("%s may stay: its check digits or its form say that it is something else", (text) => {
    expect(findForbidden(text)).toBeUndefined();
  });

  it("are hidden from whoever mends the row", () => {
    expect(hideNumbers("卡 4111 1111 1111 1111 尾")).toBe("卡 **** **** **** **** 尾");
    expect(hideNumbers("13800000001")).toBe("13800000001");
  });
});

describe("a place", () => {
  it.each([
    ["US-CA", undefined, "US-CA"],
    ["ca", "USD", "US-CA"],
    ["DE", "USD", "US-DE"],
    ["DE", "EUR", "DE"],
    ["gb", "GBP", "GB"],
    ["CN-31", "CNY", "CN-31"],
    ["US", "USD", "US"],
  ] as const)("%s in a list in %s is %s", (text, currency, place) => {
    expect(outcome(readPlace(text, currency))).toBe(place);
  });

  it.each(["US-ZZ", "California", "CA", "", "US-"])("%s tells no rules", (text) => {
    expect(outcome(readPlace(text, "EUR"))).toBe("FIELD_INVALID");
  });
});
