import { describe, expect, it } from "vitest";
import { tellsOfThreat } from "../../../../../agent/understanding/signs/contact/tells-of-threat.ts";

describe("tellsOfThreat", () => {
  it.each([
    "你们那个小王说我不还就喊人来我屋头泼油漆",
    "催收的人威胁我 说要到我家来",
    "他骂我老赖 还说要到我娃儿学校去",
    "上次那个男的打电话的人说要堵我门",
    "你们客服骂我",
    "one of your guys said he'd come to my house",
    "your agent threatened me",
    "the last agent called me a deadbeat",
    "you people threatened to come round my house",
  ])("is heard: %s", (text) => {
    expect(tellsOfThreat(text)).toBe(true);
  });

  it.each([
    "我妈说要到我家来住",
    "会不会有人到我家来",
    "你们会骂人吗",
    "我要喊人来砸你们",
    "你们在哪栋楼 我今天就带人过来砸",
    "他骂我不顾家",
    "法院说要来我家",
    "怕你们到我单位闹",
    "老婆骂我",
    "朋友说要到我家来",
    "你这套话术说三遍了 让人来",
    "你要我命啊一次还两万",
    "he threatened me with a knife",
    "are you going to send people to my house",
    "my husband said he'd come to my house",
    "somebody threatened my husband at the gas station",
  ])("is not heard: %s", (text) => {
    expect(tellsOfThreat(text)).toBe(false);
  });
});
