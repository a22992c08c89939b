import { describe, expect, it } from "vitest";
import {
  fetchesDebtor,
  wantsToHelp,
} from "../../../../../agent/understanding/signs/people/fetches-debtor.ts";

describe("fetchesDebtor", () => {
  it.each([
    "我是他老婆 他就在旁边",
    "我是他老婆 你等一下我喊他来听",
    "我帮他接的 他在洗澡 你等哈",
    "hang on, I'll get him",
    "he's right here",
    "she's in the shower",
  ])("is heard: %s", (text) => {
    expect(fetchesDebtor(text)).toBe(true);
  });

  it.each([
    "他不在",
    "他出去了 你等会儿打",
    "他不想接",
    "我是他老婆",
    "he's not here",
    "he's out, I'll get him to call",
    "she's at work",
  ])("is not heard: %s", (text) => {
    expect(fetchesDebtor(text)).toBe(false);
  });
});

describe("wantsToHelp", () => {
  it.each([
    "我是陈伟的妹妹 想帮他还钱",
    "我爸叫陈伟 他耳朵听不见 我帮他问一下",
    "我替我妈还",
    "I'm calling on behalf of my father",
    "I want to help my son with it",
  ])("is heard: %s", (text) => {
    expect(wantsToHelp(text)).toBe(true);
  });

  it.each(["帮我还", "我朋友帮我", "他欠多少", "can you help me", "my son helps me"])(
    "is not heard: %s",
    (text) => {
      expect(wantsToHelp(text)).toBe(false);
    },
  );
});
