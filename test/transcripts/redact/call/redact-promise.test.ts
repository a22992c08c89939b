import { describe, expect, it } from "vitest";
import { parsePlainDate } from "../../../../domain/calendar.ts";
import { minorUnits } from "../../../../domain/money.ts";
import { redactPromise } from "../../../../transcripts/redact/index.ts";
import { people } from "../people.ts";

describe("redactPromise", () => {
  it("redacts the quote and keeps amount, day and channel", () => {
    const date = parsePlainDate("2026-11-25");
    if (date === undefined) throw new TypeError("Expected a day.");
    const promise = { amount: minorUnits(281_333), date, method: "官方App" };
    expect(
      redactPromise({ ...promise, quote: "我陈伟25号一定还2813.33" }, { known: people.chenWei }),
    ).toEqual({ ...promise, quote: "我[姓名]25号一定还2813.33" });
  });
});
