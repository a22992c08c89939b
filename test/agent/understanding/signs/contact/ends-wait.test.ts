import { describe, expect, it } from "vitest";
import { endsWait, waitsOn } from "../../../../../agent/understanding/signs/contact/ends-wait.ts";

describe("waitsOn", () => {
  it.each([
    "我等哈嘛",
    "等一会儿",
    "我等着",
    "我等着呢",
    "好的我等",
    "等哈",
    "I'll wait",
    "ok, holding",
    "hold on",
  ])("is to wait, and nothing else: %s", (text) => expect(waitsOn(text)).toBe(true));

  it.each([
    "你等着",
    "我等你们上门",
    "不等了",
    "等发工资再还",
    "等我明天再打",
    "wait for my paycheck",
    "you wait",
    "hold on, I never borrowed that",
  ])("and not: %s", (text) => expect(waitsOn(text)).toBe(false));
});

describe("endsWait", () => {
  it.each([
    "不等了",
    "等不了了",
    "算了 你跟我说吧",
    "还是你给我办嘛",
    "不用叫人工了",
    "不用转人工 就跟你说",
    "I can't wait any longer",
    "never mind the wait",
    "can you just help me instead",
  ])("is to go on without a person: %s", (text) => expect(endsWait(text)).toBe(true));

  it.each([
    "我等着",
    "咋还没人",
    "我不等发工资就还",
    "你们同事跟我说过",
    "等不到工资",
    "I'll wait",
    "I'm still waiting on my paycheck",
    "I can't wait for this to be over",
    "tell me when they come",
  ])("and not: %s", (text) => expect(endsWait(text)).toBe(false));
});
