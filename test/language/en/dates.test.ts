import { describe, expect, it } from "vitest";
import type { MentionContext } from "../../../language/mention.ts";
import { datesIn, gb, mentionsOf, us, usOn } from "./mentions-of.ts";

type Rows = readonly (readonly [text: string, ...dates: string[]])[];

const check = (rows: Rows, context: MentionContext = us): void => {
  it.each(rows.map(([text, ...dates]) => ({ text, dates })))("$text", ({ text, dates }) => {
    expect(datesIn(text, context)).toEqual(dates);
  });
};

// Today is Friday, 20 November 2026, unless a table says otherwise.

describe("days counted from today", () => {
  check([
    ["today", "2026-11-20"],
    ["tonight", "2026-11-20"],
    ["tomorrow", "2026-11-21"],
    ["tmrw", "2026-11-21"],
    ["yesterday", "2026-11-19"],
    ["the day after tomorrow", "2026-11-22"],
    ["the day before yesterday", "2026-11-18"],
    ["in ten days", "2026-11-30"],
    ["in about 3 weeks", "2026-12-11"],
    ["two weeks from today", "2026-12-04"],
    ["ten days from now", "2026-11-30"],
    ["two days from tomorrow", "2026-11-23"],
    ["in a fortnight", "2026-12-04"],
    ["in two weeks' time", "2026-12-04"],
    ["in a week", "2026-11-27"],
    ["in a month", "2026-12-20"],
    ["in three months", "2027-02-20"],
    ["in four business days", "2026-11-26"],
    ["a week tomorrow", "2026-11-28"],
    ["tomorrow week", "2026-11-28"],
    ["a fortnight today", "2026-12-04"],
    ["a week ago", "2026-11-13"],
    ["two days ago", "2026-11-18"],
    ["in a couple of weeks", "2026-12-04?"],
    ["two fridays from now", "2026-12-04"],
    ["half on the 1st and half two weeks later", "2026-12-01", "2026-12-15"],
  ]);
});

describe("a bare weekday is the next one after today, whatever stands around it", () => {
  check([
    ["Friday", "2026-11-27"],
    ["on saturday", "2026-11-21"],
    ["by thurs", "2026-11-26"],
    ["this coming tuesday", "2026-11-24"],
    ["this Friday", "2026-11-27?"],
    ["this Monday", "2026-11-23"],
    ["every friday", "2026-11-27"],
    ["next Friday", "2026-11-27"],
    ["next Monday", "2026-11-23"],
    ["friday next week", "2026-11-27"],
    ["Sunday of next week", "2026-11-29"],
    ["next week on thursday", "2026-11-26"],
    ["next week friday", "2026-11-27"],
    ["Friday week", "2026-12-04"],
    ["a week on Friday", "2026-12-04"],
    ["a week from friday", "2026-12-04"],
    ["two weeks on monday", "2026-12-07"],
    ["a fortnight on Saturday", "2026-12-05"],
    ["last Friday", "2026-11-13"],
    ["this past wednesday", "2026-11-18"],
    ["friday after next", "2026-12-04?"],
    ["not this Friday, the next one", "2026-11-27?", "2026-12-04"],
  ]);
  it("and a weekday of any week is none", () => {
    expect(datesIn("That's a Friday.")).toEqual([]);
    expect(datesIn("I get paid on Fridays")).toEqual([]);
    expect(datesIn("I sat in the sun")).toEqual([]);
    expect(datesIn("on sat")).toEqual(["2026-11-21"]);
  });
});

describe("feasts and holidays are days", () => {
  check([
    ["on MLK Day", "2027-01-18"],
    ["presidents' day", "2027-02-15"],
    ["Good Friday", "2027-03-26"],
    ["Easter Monday", "2027-03-29"],
    ["bank holiday Monday", "2027-03-29"],
    ["the day after the bank holiday", "2027-03-30"],
    ["over the bank holiday weekend"],
    ["at the bank on Monday", "2026-11-23"],
    ["a good friend"],
  ]);
});

describe("next Friday is the Friday of the next calendar week", () => {
  const rows: [today: string, text: string, date: string][] = [
    ["2026-11-15", "next Friday", "2026-11-20?"], // said on a Sunday
    ["2026-11-16", "next Friday", "2026-11-27?"], // on a Monday
    ["2026-11-17", "next Friday", "2026-11-27"], // on a Tuesday
    ["2026-11-21", "next Friday", "2026-11-27"], // on a Saturday
    ["2026-11-16", "next Monday", "2026-11-23"],
    ["2026-11-15", "next Monday", "2026-11-16?"],
    ["2026-11-15", "next Sunday", "2026-11-22"],
    ["2026-11-16", "this Friday", "2026-11-20"],
    ["2026-11-21", "this Friday", "2026-11-27"],
    ["2026-11-16", "Friday week", "2026-11-27"],
    ["2026-11-18", "Friday after next", "2026-12-04?"],
  ];
  it.each(rows)("on %s, %s", (today, text, date) => {
    expect(datesIn(text, usOn(today))).toEqual([date]);
  });
});

describe("a bare day of the month is the next such day after today", () => {
  check([
    ["the 25th", "2026-11-25"],
    ["on the fifth", "2026-12-05"],
    ["the 20th", "2026-12-20"],
    ["by the twenty-first", "2026-11-21"],
    ["the twenty fifth", "2026-11-25"],
    ["the thirty first", "2026-12-31"],
    ["payday on the 15th", "2026-12-15"],
    ["I get paid on the 25th", "2026-11-25"],
    ["Fifteenth.", "2026-12-15"],
    ["it's the second", "2026-12-02"],
    ["on the first", "2026-12-01"],
    ["the first of the month", "2026-12-01"],
    ["the 5th of next month", "2026-12-05"],
    ["the 15th of this month", "2026-11-15"],
    ["5th next month", "2026-12-05"],
    ["the 15th of every month", "2026-12-15"],
    ["Friday the 27th", "2026-11-27"],
    ["on the 25", "2026-11-25"],
  ]);
  it("and an ordinal that counts is none", () => {
    const texts = [
      "the first payment",
      "the second one",
      "first of all",
      "a second",
      "on the first floor",
    ];
    expect(texts.flatMap((text) => datesIn(text))).toEqual([]);
  });
});

describe("a month and a day are the next such day from today on", () => {
  check([
    ["January eighth", "2027-01-08"],
    ["December 15th", "2026-12-15"],
    ["Dec. 15", "2026-12-15"],
    ["15 December", "2026-12-15"],
    ["the fifteenth of december", "2026-12-15"],
    ["december the fifteenth", "2026-12-15"],
    ["june thirty", "2027-06-30"],
    ["may twenty-first", "2027-05-21"],
    ["November 20", "2026-11-20"],
    ["November 19", "2027-11-19"],
    ["Tuesday, December 15", "2026-12-15"],
    ["Tuesday, December 16", "2026-12-16?"],
    ["tomorrow, Saturday, November 21", "2026-11-21"],
    ["today, Friday", "2026-11-20"],
    ["today, the 20th", "2026-11-20"],
    ["Friday the 20th", "2026-11-20"],
    ["Jan 12, 2027", "2027-01-12"],
    ["christmas eve", "2026-12-24"],
    ["black friday", "2026-11-27"],
    ["cyber monday", "2026-11-30"],
    ["new year's day", "2027-01-01"],
    ["fourteenth of the second", "2027-02-14"],
  ]);
  it("and a month that is a verb or has no day is none", () => {
    expect(datesIn("I may second that")).toEqual([]);
    expect(datesIn("in december")).toEqual([]);
    expect(datesIn("July 2027")).toEqual([]);
    expect(datesIn("in december two fifty")).toEqual([]);
  });
});

describe("a birth date has the year that was said", () => {
  check([
    ["March second nineteen eighty eight", "1988-03-02"],
    ["2nd of March 1988", "1988-03-02"],
    ["August ninth, nineteen ninety-one", "1991-08-09"],
    ["September the twenty-first nineteen seventy eight", "1978-09-21"],
    ["september 10 nineteen oh one", "1901-09-10"],
    ["the tenth of September, two thousand", "2000-09-10"],
    ["may fifth two thousand and three", "2003-05-05"],
    ["march second eighty-eight", "1988-03-02"],
    ["2nd of March '88", "1988-03-02"],
    ["Fourteenth of the second, nineteen fifty-nine", "1959-02-14"],
    [
      "January thirteenth, no, sorry, thirtieth, three zero, nineteen seventy-five",
      "2027-01-13",
      "1975-01-30",
    ],
    ["03/02/1988", "1988-03-02?"],
    ["03 02 1988", "1988-03-02?"],
    ["03/23/88", "1988-03-23"],
    ["oh three oh two nineteen eighty eight", "1988-03-02?"],
    ["three two nineteen eighty-eight", "1988-03-02?"],
    ["1988-03-02", "1988-03-02"],
  ]);
});

describe("figures", () => {
  check([
    ["11/25", "2026-11-25"],
    ["25/11", "2026-11-25"],
    ["5/6", "2027-05-06?"],
    ["5/5", "2027-05-05"],
    ["2026-12-15", "2026-12-15"],
    ["12/15/2026.", "2026-12-15"],
    ["12/15, 2026", "2026-12-15"],
    ["12-15-26", "2026-12-15"],
    ["on 12-15", "2026-12-15"],
    ["1/2 of it"],
    ["3-5 days"],
  ]);
  it("are read day first in Britain", () => {
    expect(datesIn("5/6", gb)).toEqual(["2027-06-05?"]);
    expect(datesIn("25/11", gb)).toEqual(["2026-11-25"]);
    expect(datesIn("11/25", gb)).toEqual(["2026-11-25"]);
    expect(datesIn("03/02/1988", gb)).toEqual(["1988-02-03?"]);
    expect(datesIn("17.05.84", gb)).toEqual(["1984-05-17"]);
  });
  it("of two keep this century for ten years ahead", () => {
    expect(datesIn("3/13/36")).toEqual(["2036-03-13"]);
    expect(datesIn("3/13/37")).toEqual(["1937-03-13"]);
  });
});

describe("the ends of periods", () => {
  check([
    ["end of the month", "2026-11-30"],
    ["by the end of next month", "2026-12-31"],
    ["end of november", "2026-11-30"],
    ["end of february", "2027-02-28"],
    ["last day of the month", "2026-11-30"],
    ["last working day of the month", "2026-11-30"],
    ["the last business day of January", "2027-01-29"],
    ["on the last working day of next month", "2026-12-31"],
    ["my last working day"],
    ["end of the year", "2026-12-31"],
    ["end of the week", "2026-11-20?"],
    ["end of next week", "2026-11-27?"],
    ["by end of day", "2026-11-20"],
    ["end of day Monday", "2026-11-23"],
    ["month end", "2026-11-30"],
    ["end of month", "2026-11-30"],
    ["by the end of the day", "2026-11-20"],
    ["at the end of the day it's your fault"],
    ["start of next month", "2026-12-01?"],
    ["beginning of the month", "2026-12-01?"],
    ["middle of the month", "2026-12-15?"],
    ["the weekend", "2026-11-21?"],
    ["the second Friday in December", "2026-12-11"],
    ["the first friday of next month", "2026-12-04"],
    ["the last Friday of the month", "2026-11-27"],
    ["third tuesday", "2026-12-15"],
  ]);
});

describe("a day that does not exist is no mention, and its number is no amount", () => {
  it.each([
    "February 30",
    "feb thirtieth",
    "2/30/2027",
    "2027-02-29",
    "the 31st of this month",
    "fifth monday in december",
  ])("%s", (text) => {
    expect(mentionsOf("date", text)).toEqual([]);
    expect(mentionsOf("amount", text)).toEqual([]);
  });
  it("while one day less does", () => {
    expect(datesIn("february 28")).toEqual(["2027-02-28"]);
    expect(datesIn("the 30th of this month")).toEqual(["2026-11-30"]);
    expect(datesIn("February 29")).toEqual(["2028-02-29"]);
  });
});

describe("words of the past turn a day back", () => {
  check([
    ["I paid on the 6th", "2026-11-06"],
    ["It was the sixth.", "2026-11-06"],
    ["he died on the ninth. Of this month.", "2026-11-09"],
    ["it was approved on 3 november", "2026-11-03"],
    ["overdue since October 30", "2026-10-30"],
    ["the balance as of November 20", "2026-11-20"],
    ["We had the funeral on Tuesday", "2026-11-17"],
    ["It was the thirtieth of August", "2026-08-30"],
    ["I was going to pay on Tuesday", "2026-11-24"],
    ["I get paid on the 6th", "2026-12-06"],
    ["I paid. I'll send it on the 6th", "2026-12-06"],
  ]);
});

it("days are counted in the debtor's zone", () => {
  const late = { ...us, now: "2026-11-21T01:00:00Z" };
  expect(datesIn("today", late)).toEqual(["2026-11-20"]);
  expect(datesIn("today", { ...late, timezone: "Europe/London" })).toEqual(["2026-11-21"]);
});
