import { describe, expect, it } from "vitest";
import { datesIn, mentionsOf, placesIn } from "./mentions-of.ts";

const countsIn = (text: string): number[] =>
  mentionsOf("instalments", text).map(({ count }) => count);
const frequenciesIn = (text: string): string[] =>
  mentionsOf("frequency", text).map(({ value }) => value);
const durationsIn = (text: string): number[] =>
  mentionsOf("duration", text).map(({ days }) => days);

describe("a number of payments", () => {
  const rows: [text: string, count: number][] = [
    ["six payments", 6],
    ["in 6 instalments", 6],
    ["3 equal monthly installments", 3],
    ["over three months", 3],
    ["over the next 6 months", 6],
    ["split it in three", 3],
    ["split it into 4 please", 4],
    ["spread it over a year", 12],
    ["a three-payment plan", 3],
    ["the six month plan", 6],
    ["in two goes", 2],
    ["split it three ways", 3],
    ["split it in half", 2],
    ["can i do it in 3 payments?", 3],
    ["fifty a month for six months", 6],
    ["3 x 55.48", 3],
    ["pay in 3", 3],
    ["can I do it in four", 4],
    ["six lots of fifty", 6],
    ["two payments", 2],
    ["120 payments", 120],
  ];
  it.each(rows)("%s", (text, count) => {
    expect(countsIn(text)).toEqual([count]);
    expect(mentionsOf("amount", text).map(({ minorUnits }) => minorUnits)).not.toContain(
      count * 100,
    );
  });
  it.each([
    "I missed two payments",
    "I'm three payments behind", // The word after decides as well.
    "the last two payments",
    "one payment",
    "121 payments",
    "in three months",
    "over the last three months",
    "for three months I've been sick",
    "over three months ago",
    "the parts of the car",
  ])("and %s is none", (text) => {
    expect(countsIn(text)).toEqual([]);
  });
});

describe("how often", () => {
  const rows: [text: string, ...values: string[]][] = [
    ["monthly", "monthly"],
    ["fifty a month", "monthly"],
    ["$50/month", "monthly"],
    ["£50 pcm", "monthly"],
    ["£50 pm", "monthly"],
    ["every month", "monthly"],
    ["per month", "monthly"],
    ["the 15th of each month", "monthly"],
    ["every week", "weekly"],
    ["twenty quid a week", "weekly"],
    ["per week", "weekly"],
    ["weekly", "weekly"],
    ["every Friday", "weekly"],
    ["on Fridays", "weekly"],
    ["once a week", "weekly"],
    ["£20 p/w", "weekly"],
    ["20pw", "weekly"],
    ["£20 per calendar month", "monthly"],
    ["fifty a fortnight", "biweekly"],
    ["six monthly payments", "monthly"],
    ["every two weeks", "biweekly"],
    ["fortnightly", "biweekly"],
    ["every second Tuesday", "biweekly"],
    ["every three weeks"],
    ["every other month"],
    ["every other week", "biweekly"],
    ["bi-weekly", "biweekly"],
    ["bi-monthly"],
    ["every day"],
    ["for a month"],
    ["a month ago"],
  ];
  it.each(rows.map(([text, ...values]) => ({ text, values })))("$text", ({ text, values }) => {
    expect(frequenciesIn(text)).toEqual(values);
  });
  it("leaves the day of every Friday a date of its own", () => {
    expect(placesIn("fifty every Friday")).toEqual([
      "amount: fifty",
      "frequency: every",
      "date: Friday",
    ]);
  });
});

describe("a span of time", () => {
  const rows: [text: string, days: number][] = [
    ["thirty days", 30],
    ["two weeks", 14],
    ["a fortnight", 14],
    ["give me a week", 7],
    ["another two weeks", 14],
    ["for a month", 30],
    ["a couple of weeks", 14],
    ["48 hours", 2],
    ["within ten days", 10],
    ["two more weeks", 14],
    ["three months", 90],
    ["one month", 30],
    ["going on three years", 1095],
  ];
  it.each(rows)("%s", (text, days) => {
    expect(durationsIn(text)).toEqual([days]);
    expect(datesIn(text)).toEqual([]);
  });
  it.each(["fourteen years old", "twice a day", "36 hours", "five minutes", "in ten days"])(
    "and %s is none",
    (text) => {
      expect(durationsIn(text)).toEqual([]);
    },
  );
});
