import { describe, expect, it } from "vitest";
import {
  asksIfContactGoesOn,
  asksIfTroubled,
  asksOfNo,
} from "../../../../../agent/understanding/signs/payment/asks-what-if.ts";

const cases = [
  {
    sign: asksIfTroubled,
    heard: [
      "what if i cant make friday",
      "can i change it if something comes up",
      "what if i lose my job",
      "what if i need to move a payment",
      "what happens if my check is late",
      "just so i know what happens if i cant make it one month",
    ],
    not: [
      "what happens if i don't pay",
      "what if i pay it all on friday",
      "i can't make friday",
      "can i change it to the 20th",
      "i lost my job",
      "what if i pay 600",
      "something came up so i'm late",
    ],
  },
  {
    sign: asksOfNo,
    heard: ["what happens if i say no", "what if I don't agree", "what if i turn it down"],
    not: ["what happens if i don't pay", "i say no", "no", "what if i say the 20th"],
  },
  {
    sign: asksIfContactGoesOn,
    heard: [
      "will you still call me",
      "are you going to keep calling me",
      "will you keep texting me",
      "do the calls stop once i pay",
    ],
    not: [
      "will you call me back",
      "will you still call me back",
      "will you call my boss",
      "why are you calling me",
      "and will you text me that?",
      "why do you keep calling",
      "stop calling me",
      "are they gonna cut my phone off",
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
