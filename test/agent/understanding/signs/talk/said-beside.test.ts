import { describe, expect, it } from "vitest";
import {
  claimsEarlierDeal,
  hadPassingIllness,
} from "../../../../../agent/understanding/signs/talk/said-beside.ts";

const cases = [
  {
    sign: claimsEarlierDeal,
    heard: [
      "i had an agreement with somebody named Tara she said 50 a month",
      "i spoke to tara last week and we agreed 50 a month",
      "I spoke to one of your managers yesterday and she said fifty a month",
      "i already have a plan with you",
      "we agreed on 50 a month with your colleague",
    ],
    not: [
      "i can do 50 a month",
      "i spoke to my wife and we agreed 50 a month",
      "i have an agreement with my landlord",
      "i have an arrangement with the council",
      "i spoke to stepchange and they said 50 a month",
      "can we agree on 50 a month",
      "i agreed to 100 on friday",
    ],
  },
  {
    sign: hadPassingIllness,
    heard: ["i had covid and lost 3 weeks of work", "we all had the flu", "i caught a bad cold"],
    not: [
      "i have covid",
      "i still have long covid, i had covid in march",
      "i had covid and was on a ventilator",
      "i had cancer",
      "my wife had covid and died",
      "i had a stroke",
    ],
  },
];

describe.each(cases)("$sign.name", ({ sign, heard, not }) => {
  it.each(heard)("is heard in: %s", (text) => {
    expect(sign(text)).toBe(true);
  });

  it.each(not)("is not heard in: %s", (text) => {
    expect(sign(text)).toBe(false);
  });
});
