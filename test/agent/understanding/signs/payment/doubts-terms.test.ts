import { describe, expect, it } from "vitest";
import {
  disownsTerms,
  findsItEarly,
  isInTwoMinds,
} from "../../../../../agent/understanding/signs/payment/doubts-terms.ts";

const cases = [
  {
    sign: isInTwoMinds,
    heard: [
      "好嘛 但是我要先问哈我婆娘",
      "我得跟家里商量一下",
      "对 不过我不晓得到时候有没得钱",
      "怕到时候还不上",
      "我再想想",
      "I'd have to ask my wife",
      "not sure if I'll have it",
    ],
    not: ["我老婆同意了", "我想办法凑", "不知道怎么付款", "家里出事了", "my wife agrees", "yes"],
  },
  {
    sign: findsItEarly,
    heard: [
      "要得是要得 就是第一期早了点",
      "十号太早",
      "能不能晚几天",
      "that's a bit soon",
      "any later?",
    ],
    not: ["早上好", "手头紧了点", "我早就知道", "晚上还", "the sooner the better", "call me later"],
  },
  {
    sign: disownsTerms,
    heard: [
      "谁说的十号",
      "哪个说的12期",
      "我啥时候答应过",
      "who said the 10th",
      "when did I agree",
    ],
    not: ["谁说了算", "你说的十号", "我说的是十号", "who are you", "I said the 10th"],
  },
];

describe.each(cases)("$sign.name", ({ sign, heard, not }) => {
  it.each(heard)("hears %s", (text) => {
    expect(sign(text)).toBe(true);
  });

  it.each(not)("leaves %s", (text) => {
    expect(sign(text)).toBe(false);
  });
});
