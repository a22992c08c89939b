import { describe, expect, it } from "vitest";
import { datesIn, gb, placesIn, timesIn, us } from "./mentions-of.ts";

// Now is Friday, 20 November 2026, 10:05 in New York.

describe("a time of day is the moment it means, in the debtor's zone", () => {
  const rows: [text: string, at: string][] = [
    ["at 7:30 tonight", "2026-11-20T19:30"],
    ["tomorrow at three", "2026-11-21T15:00"],
    ["after 6", "2026-11-20T18:00"],
    ["call me after 6 please", "2026-11-20T18:00"],
    ["in an hour", "2026-11-20T11:05"],
    ["in half an hour", "2026-11-20T10:35"],
    ["in an hour and a half", "2026-11-20T11:35"],
    ["call me in 20 minutes", "2026-11-20T10:25"],
    ["two hours from now", "2026-11-20T12:05"],
    ["around noon", "2026-11-20T12:00"],
    ["half seven", "2026-11-20T19:30"],
    ["at half past two", "2026-11-20T14:30"],
    ["quarter to one", "2026-11-20T12:45"],
    ["ten past four", "2026-11-20T16:10"],
    ["at ten to four", "2026-11-20T15:50"],
    ["5pm", "2026-11-20T17:00"],
    ["5 p.m.", "2026-11-20T17:00"],
    ["five p m", "2026-11-20T17:00"],
    ["five thirty pm", "2026-11-20T17:30"],
    ["at five thirty", "2026-11-20T17:30"],
    ["3 o'clock", "2026-11-20T15:00"],
    ["three oclock", "2026-11-20T15:00"],
    ["17:45", "2026-11-20T17:45"],
    ["at 8", "2026-11-20T20:00"],
    ["at 9", "2026-11-21T09:00"],
    ["at 11", "2026-11-20T11:00"],
    ["tomorrow at 8", "2026-11-21T08:00"],
    ["Monday at 2", "2026-11-23T14:00"],
    ["2pm on Monday", "2026-11-23T14:00"],
    ["at three on the 25th", "2026-11-25T15:00"],
    ["on the 25th at three", "2026-11-25T15:00"],
    ["tomorrow like ten in the morning", "2026-11-21T10:00"],
    ["ten tomorrow", "2026-11-21T10:00"],
    ["at ten in the morning on Monday", "2026-11-23T10:00"],
    ["tomorrow evening at 7", "2026-11-21T19:00"],
    ["this evening at 7", "2026-11-20T19:00"],
    ["tomorrow, call me back any time after ten", "2026-11-21T10:00"],
    ["call me around three", "2026-11-20T15:00"],
    ["ring me by five", "2026-11-20T17:00"],
    ["12/1 at 4pm", "2026-12-01T16:00"],
    ["try me tomorrow between two and four", "2026-11-21T14:00"],
    ["5 to 6 pm", "2026-11-20T17:00"],
    ["11-1pm", "2026-11-20T11:00"],
    ["call me from 9 to 5 tomorrow", "2026-11-21T09:00"],
    ["tomorrow noon", "2026-11-21T12:00"],
    ["midnight", "2026-11-21T00:00"],
    ["12am tomorrow", "2026-11-21T00:00"],
    ["12pm tomorrow", "2026-11-21T12:00"],
  ];
  it.each(rows)("%s", (text, at) => {
    expect(timesIn(text)).toEqual([`${at}:00-05:00`]);
    expect(datesIn(text)).toEqual([]);
  });
});

describe("a part of a day is a moment where a call is spoken of, else a day", () => {
  it.each([
    ["call me tomorrow morning", "2026-11-21T09:00:00-05:00"],
    ["can you ring this afternoon", "2026-11-20T14:00:00-05:00"],
    ["try me in the morning", "2026-11-20T11:00:00-05:00"],
    ["call me tonight", "2026-11-20T19:00:00-05:00"],
  ])("%s", (text, at) => {
    expect(timesIn(text)).toEqual([at]);
    expect(datesIn(text)).toEqual([]);
  });
  it.each([
    ["I'll pay tomorrow morning", "2026-11-21"],
    ["I'll do it this afternoon", "2026-11-20"],
    ["I can pay tonight", "2026-11-20"],
  ])("%s", (text, date) => {
    expect(timesIn(text)).toEqual([]);
    expect(datesIn(text)).toEqual([date]);
  });
});

describe("a number near a day is no time where it may be money or a count", () => {
  it.each([
    "two fifty on the twenty-fifth",
    "I can pay ten tomorrow",
    "pay five on Friday",
    "at ten dollars a week",
    "at 20 percent",
    "around fifty on friday",
    "five to ten dollars",
    "after two payments",
    "at one point",
    "by five instalments",
    "about ten",
    "between two and four payments",
    "six at one forty five",
    "in a minute",
    "£50 pm",
  ])("%s", (text) => {
    expect(timesIn(text)).toEqual([]);
  });
});

describe("the offset is that of the day", () => {
  it("before and after the clocks change", () => {
    const autumn = { ...us, now: "2026-10-31T12:00:00-04:00" };
    expect(timesIn("today at 3pm", autumn)).toEqual(["2026-10-31T15:00:00-04:00"]);
    expect(timesIn("tomorrow at 3pm", autumn)).toEqual(["2026-11-01T15:00:00-05:00"]);
    const spring = { ...gb, now: "2026-03-28T12:00:00+00:00" };
    expect(timesIn("today at 3pm", spring)).toEqual(["2026-03-28T15:00:00+00:00"]);
    expect(timesIn("tomorrow at 3pm", spring)).toEqual(["2026-03-29T15:00:00+01:00"]);
  });
  it("and a time that the change of clocks skips is moved on", () => {
    const spring = { ...gb, now: "2026-03-28T12:00:00+00:00" };
    expect(timesIn("tomorrow at 1:30am", spring)).toEqual(["2026-03-29T02:30:00+01:00"]);
  });
  it("and an hour from now is an hour, also across the change", () => {
    const before = { ...us, now: "2026-11-01T01:30:00-04:00" };
    expect(timesIn("in an hour", before)).toEqual(["2026-11-01T01:30:00-05:00"]);
  });
});

it("a time and its day are one mention", () => {
  expect(placesIn("call me tomorrow like ten in the morning my time")).toEqual([
    "time: tomorrow like ten in the morning",
  ]);
  expect(placesIn("at three on Monday then")).toEqual(["time: three on Monday"]);
});
