import { describe, expect, it } from "vitest";
import { isSmallTalk } from "../../../../../agent/understanding/signs/talk/small-talk.ts";
import { understand } from "../../../../../agent/understanding/understand.ts";

const zh = ["讲个笑话呗", "今天星期几", "今天好冷哦", "你吃饭了没", "你多大了"];
const en = [
  "tell me a joke",
  "how are you today",
  "what day is it",
  "it's so cold",
  "what's your name?",
];

describe("small talk", () => {
  it.each(zh)("is heard in %s", (text) => expect(isSmallTalk(text, "zh")).toBe(true));
  it.each(en)("is heard in %s", (text) => expect(isSmallTalk(text, "en")).toBe(true));

  it.each(["天气不好工地没法开工", "今天好冷，暖气费都交不起", "今天还行吗"])(
    "is not what tells of one's business: %s",
    (text) => expect(isSmallTalk(text, "zh")).toBe(false),
  );
  it.each(["what day is it due", "it's cold and I can't work", "how are you going to help me pay"])(
    "is not what tells of one's business: %s",
    (text) => expect(isSmallTalk(text, "en")).toBe(false),
  );

  it.each([...zh, ...en])("offers no day, gives no reason and raises nothing: %s", (text) => {
    const locale = /\p{Script=Han}/u.test(text) ? "zh-CN" : "en-US";
    const understood = understand({
      text,
      locale,
      now: "2026-11-20T10:00:00+08:00",
      timezone: "Asia/Shanghai",
      asked: "reason",
    });
    expect(understood).toMatchObject({ isAside: true, triggers: [], slots: {} });
    expect(understood.reason).toBeUndefined();
  });
});
