import { describe, expect, it } from "vitest";
import { callInWords, inChinese, keysOf, verifies } from "./call-in-words.ts";

const inEnglish = (...texts: readonly string[]) => callInWords([verifies, ...texts]);
describe("what was done to a debtor in our name", () => {
  it.each([
    "how u gonna call my mama phone bout this",
    "you guys told my neighbor",
    "are you allowed to call me at 6 in the morning",
    "the last guy said if i paid 500 the rest would be forgiven",
    "yall only do this to black folks",
  ])("is a complaint that a person looks into, without the word: %s", async (text) => {
    const call = await inEnglish(text);
    expect(call.outcome()).toMatchObject({ disposition: "COMP", handoff: "complaint" });
    expect(keysOf(call)).toEqual(["complaint"]);
  });

  it.each(["你们咋打我妈电话", "早上六点打电话合适吗", "上次那个人说还500就不用还了"])(
    "is a complaint in Chinese too, and nobody else is taken to be on the line: %s",
    async (text) => {
      const call = await inChinese(text);
      expect(call.outcome()).toMatchObject({ disposition: "COMP", handoff: "complaint" });
      expect(call.state.party).toBe("unknown");
    },
  );

  it.each([
    "你们那个小王说我不还就喊人来我屋头泼油漆",
    "催收的人威胁我 说要到我家来",
    "你们半夜十二点打电话",
  ])("is one where we threatened or rang at night, and no refusal to pay: %s", async (text) => {
    const call = await inChinese(text);
    expect(call.outcome()).toMatchObject({ disposition: "COMP", handoff: "complaint" });
    expect(call.state.refusals).toBe(0);
  });

  it("is told on: when they were called is no time to call, and what else was done is noted", async () => {
    const call = await inChinese("你们的人骂我 我要投诉", "昨天下午打的");
    expect(call.state.callback.wanted).toBe(false);
    const more = await call.hear({ text: "他骂我老赖 还说要到我娃儿学校去", atMs: 0 });
    expect(more.move.lines.map(({ key }) => key)).toEqual(["noted_for_person"]);
    const asked = await call.hear({ text: "我投诉了好久有结果嘛", atMs: 0 });
    expect(asked.move.lines.map(({ key }) => key)).toContain("wait_complaint");
  });

  it("is not denied where a plea for privacy is followed by what came of the call", async () => {
    expect(keysOf(await inEnglish("do not call my job"))).toContain("rights_private");
    const call = await inEnglish("do not call my job", "my boss got mad");
    expect(call.outcome().handoff).toBe("complaint");
  });

  it("is a complaint where how often they are called is told a second time", async () => {
    const call = await inEnglish("yall stay callin me", "quit playin on my phone");
    expect(call.outcome().handoff).toBe("complaint");
  });

  it("is not heard where somebody asks beforehand", async () => {
    const call = await inEnglish("will you call my boss");
    expect(call.outcome().handoff).toBeNull();
  });
});

describe("who tells of a death in the family", () => {
  it.each(["my husband died in august", "my daughter passed away two weeks ago"])(
    "hears condolence: %s",
    async (text) => {
      const call = await inEnglish(text);
      expect(keysOf(call)).toContain("deceased");
      expect(call.outcome()).toMatchObject({ disposition: "VULN", hold: true });
    },
  );

  it("hears it in Chinese", async () => {
    expect(keysOf(await inChinese("我女儿上个月去世了"))).toContain("deceased");
  });

  it("and not where somebody is ill", async () => {
    expect(keysOf(await inEnglish("my son has cancer"))).toContain("vulnerable");
  });
});
