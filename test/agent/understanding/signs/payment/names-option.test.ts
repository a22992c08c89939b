import { describe, expect, it } from "vitest";
import {
  asksToDefer,
  movesPayment,
  namesDeferral,
  namesFullOption,
  namesOwnTime,
} from "../../../../../agent/understanding/signs/payment/names-option.ts";

describe("the whole at once, of what was listed", () => {
  it.each([
    "the waiver one",
    "the one with the fee waived",
    "one payment",
    "lump sum",
    "i'll take the full one",
    "一次性那个",
  ])("is heard: %s", (text) => {
    expect(namesFullOption(text)).toBe(true);
  });

  it.each([
    "six payments",
    "the first one",
    "can you waive the fee",
    "one payment a month",
    "full of questions",
    "分期那个",
  ])("is not: %s", (text) => {
    expect(namesFullOption(text)).toBe(false);
  });
});

describe("the deferral, of what was listed", () => {
  it.each([
    "ok the move to december",
    "ill take the payment holiday",
    "the later date",
    "延期那个",
  ])("is heard: %s", (text) => {
    expect(namesDeferral(text)).toBe(true);
  });

  it.each([
    "i moved house",
    "i was on holiday",
    "the holiday did me in, moneywise?",
    "I had a lot on with the move",
    "sorry for the delay",
    "what's the difference between the plan and the deferral thing",
    "move on",
    "the twelve months",
  ])("is not: %s", (text) => {
    expect(namesDeferral(text)).toBe(false);
  });
});

describe("a payment that is to be moved to a day", () => {
  it.each([
    "move it to december 23 please",
    "push the payment to friday",
    "defer it until the 20th",
  ])("is heard: %s", (text) => {
    expect(movesPayment(text)).toBe(true);
  });

  it.each([
    "i moved to december street",
    "push it",
    "can you move",
    "put it in writing to me",
    "let's put this to bed",
  ])("is not: %s", (text) => {
    expect(movesPayment(text)).toBe(false);
  });
});

describe("a time of their own", () => {
  it.each(["two more weeks", "how long can you defer it", "until payday", "能缓几天吗"])(
    "is heard: %s",
    (text) => {
      expect(namesOwnTime(text)).toBe(true);
    },
  );

  it.each(["can i defer it a month", "can i get an extension", "defer", "能不能缓一下"])(
    "is not: %s",
    (text) => {
      expect(namesOwnTime(text)).toBe(false);
    },
  );
});

describe("a deferral by name", () => {
  it.each(["can i defer it a month", "can i get an extension", "能不能延期一个月", "想申请缓一缓"])(
    "is asked for: %s",
    (text) => {
      expect(asksToDefer(text)).toBe(true);
    },
  );

  it.each(["my employer pays me late this month", "i push carts for a living", "工资延期发了"])(
    "is not: %s",
    (text) => {
      expect(asksToDefer(text)).toBe(false);
    },
  );
});
