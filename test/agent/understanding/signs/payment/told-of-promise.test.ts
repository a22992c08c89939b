import { describe, expect, it } from "vitest";
import {
  asksOfItsRecord,
  tellsOfPromise,
  tellsWhatWasSaid,
} from "../../../../../agent/understanding/signs/payment/told-of-promise.ts";

describe("tellsOfPromise", () => {
  it.each([
    "上次客服跟我说好了月底还 你们怎么又打",
    "之前那个人答应我下个月还",
    "跟你们客服说好的",
    "your colleague agreed I could pay at the end of the month",
    "we agreed this with somebody there",
  ])("is heard: %s", (text) => {
    expect(tellsOfPromise(text)).toBe(true);
  });

  it.each([
    "上次那个客服骂我",
    "转接上次那个同事",
    "我老婆答应我了",
    "上次我说好月底还",
    "your colleague was rude",
    "I agreed with my wife",
    "the last guy said the rest would be forgiven if I agreed",
  ])("is not heard: %s", (text) => {
    expect(tellsOfPromise(text)).toBe(false);
  });
});

describe("tellsWhatWasSaid", () => {
  it.each([
    "他说给我免利息",
    "那按他说的办行不行",
    "he said the interest would stop",
    "do it the way he said",
  ])("is heard: %s", (text) => {
    expect(tellsWhatWasSaid(text)).toBe(true);
  });

  it.each(["我说过了", "利息免了吗", "I said no", "她来了"])("is not heard: %s", (text) => {
    expect(tellsWhatWasSaid(text)).toBe(false);
  });
});

describe("asksOfItsRecord", () => {
  it.each(["没有记录吗", "你查一下记录", "is there no record of it"])("is heard: %s", (text) => {
    expect(asksOfItsRecord(text)).toBe(true);
  });

  it.each(["我没有钱", "信用好"])("is not heard: %s", (text) => {
    expect(asksOfItsRecord(text)).toBe(false);
  });
});
