import { describe, expect, it } from "vitest";
import type { Asked, Trigger } from "../../../domain/vocabulary.ts";
import { misreadAnswers, ruledOutByAnswer } from "../../../agent/understanding/misread-answers.ts";

const turn = (text: string, asked: Asked | null = null, debtorName?: string) => ({
  text,
  language: "en" as const,
  asked,
  debtorName,
});

describe("triggers that a plain answer is misread as", () => {
  it.each<[string, readonly Trigger[]]>([
    ["im not interested", ["wrong_person"]],
    ["he says yes", ["vulnerable"]],
    ["am I being scammed", ["suspect_fraud"]],
    ["passing you to my husband he does the money", ["vulnerable"]],
    ["Her number's on the letter she sent you last week.", ["already_paid"]],
    ["My new job starts next week, so my pay comes late.", ["hardship"]],
    ["I'm next of kin, I have a right to know.", ["deceased"]],
  ])("%s", (text, out) => {
    expect(ruledOutByAnswer(turn(text))).toEqual(out);
  });

  it.each([
    "he says he'll hit me if i pay",
    "I'm getting hit by my husband",
    "I'm put down by my husband every day",
    "I got your letter, I sent you 200 last week",
    "wrong number, not interested",
    "my wages are late again and the kids are hungry",
    "I'm next of kin, he's no longer with us",
    "my husband handles the money and won't give me any",
    "I sent the payment with the letter",
    "I'm next of kin, she died in May",
    "not interested in paying",
    "I lost my job and my pay is late",
  ])("%s rules none out", (text) => {
    expect(ruledOutByAnswer(turn(text))).toEqual([]);
  });
});

it("whoever is asked for proof and fears a swindle may mean us", () => {
  expect(ruledOutByAnswer(turn("am I being scammed", "name"))).toEqual([]);
});

describe("intents that a plain answer is misread as", () => {
  it.each<[string, Asked | null, string]>([
    ["12 please", "date", "promise_to_pay"],
    ["after the holidays", "reason", "ask_deferral"],
    ["probably second week of january", null, "ask_deferral"],
    ["You can tell me, I'm family", "name", "third_party"],
    ["400 i said", "confirm", "partial_payment"],
    ["This is John Smith.", "name", "confirm_identity"],
  ])("%s, asked for %s, is %s", (text, asked, meant) => {
    const found = misreadAnswers.find(([says]) => says(turn(text, asked, "John Smith")));
    expect(found?.[2]).toBe(meant);
  });

  it("leaves a time to call, and another's name", () => {
    for (const said of [
      turn("after the holidays", "callbackAt"),
      turn("12", "instalments"),
      turn("This is John Smith.", "name", "Denise Carter"),
    ]) {
      expect(misreadAnswers.filter(([says]) => says(said))).toEqual([]);
    }
  });
});
