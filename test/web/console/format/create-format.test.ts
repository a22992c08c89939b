import { describe, expect, it } from "vitest";
import { createFormat } from "../../../../web/console/format/create-format.ts";

const zh = createFormat("zh", "Asia/Shanghai");
const en = createFormat("en", "America/New_York");

describe("Amounts", () => {
  it("carry their currency and both decimals", () => {
    expect(zh.money("8440.00", "CNY")).toBe("¥8,440.00");
    expect(zh.money("1200", "USD")).toBe("US$1,200.00");
    expect(en.money("637.8", "GBP")).toBe("£637.80");
    expect(en.money("8440.00", "CNY")).toBe("CN¥8,440.00");
  });

  it("are exact up to the largest there may be", () => {
    expect(en.money("9999999999.99", "EUR")).toBe("€9,999,999,999.99");
    expect(en.amount("9999999999.99")).toBe("9,999,999,999.99");
  });

  it.each(["", "n/a", "-5.00", "1e3"])("that are none stay as they are: %j", (text) => {
    expect(zh.money(text, "CNY")).toBe(text);
    expect(zh.amount(text)).toBe(text);
  });
});

describe("Times", () => {
  it("stand in the reader's zone", () => {
    expect(zh.dateTime("2026-11-20T02:05:00Z")).toBe("2026/11/20 10:05");
    expect(en.dateTime("2026-11-20T10:05:00+08:00")).toBe("19 Nov 2026, 21:05");
    expect(zh.day("2026-11-20T16:00:07Z")).toBe("2026/11/21");
    expect(zh.time("2026-11-20T16:00:07Z")).toBe("00:00:07");
  });

  it("A plain date is the same day everywhere", () => {
    expect(en.date("2026-10-05")).toBe("5 Oct 2026");
    expect(zh.date("2026-10-05")).toBe("2026/10/5");
  });

  it("What is no time stays as it is", () => {
    expect(zh.dateTime("soon")).toBe("soon");
    expect(zh.date("2026-13-01")).toBe("2026-13-01");
  });
});

it.each([
  [0, "0:00"],
  [999, "0:00"],
  [59_999, "0:59"],
  [60_000, "1:00"],
  [3_599_999, "59:59"],
  [3_600_000, "1:00:00"],
  [-5_000, "0:00"],
])("A span of %i milliseconds is %s", (ms, text) => {
  expect(zh.duration(ms)).toBe(text);
});

it("A share is whole percent", () => {
  expect(zh.percent(0.924)).toBe("92%");
  expect(en.percent(1)).toBe("100%");
});
