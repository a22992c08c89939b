import { describe, expect, it } from "vitest";
import { findDays } from "../../../../transcripts/redact/dates/find-days.ts";

const read = (text: string): string[] =>
  findDays(text).map(({ year, readings }) =>
    [year ?? "", ...readings.map(({ month, day }) => `${month}-${day ?? ""}`)].join(" "),
  );

describe("findDays", () => {
  it.each([
    ["1988年3月2日", "1988 3-2"],
    ["88年3月2号", "88 3-2"],
    ["一九八八年三月二号", "1988 3-2"],
    ["七五年十一月初", "75 11-"],
    ["十二月二十一号", " 12-21"],
    ["三月廿三", " 3-23"],
    ["1988-03-02", "1988 3-2"],
    ["1988.3.2", "1988 3-2"],
    ["……1988/3/2", "1988 3-2"],
    ["3/2/1988", "1988 3-2 2-3"],
    ["13/2/88", "88 2-13"],
    ["21 06 1979", "1979 6-21"],
    ["march 2, 1988", "1988 3-2"],
    ["march the second nineteen eighty-eight", "1988 3-2"],
    ["2nd of march in 88", "88 3-2"],
    ["the twenty-first of june, seventy-nine", "79 6-21"],
    ["fourteenth of the second, nineteen fifty-nine", "1959 2-14"],
    ["october 1948", "1948 10-"],
    ["january third two thousand and one", "2001 1-3"],
    ["may 6 twenty oh one", "2001 5-6"],
  ])("reads %s", (text, value) => {
    expect(read(text)).toEqual([value]);
  });

  it.each(["may i pay", "march on", "8440.00", "1,2,3", "第三期", "32月1日", "五六个月"])(
    "reads no day in %s",
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  it("takes no count for a year", () => {
    expect(read("12th of march in 30 days")).toEqual([" 3-12"]);
  });
});
