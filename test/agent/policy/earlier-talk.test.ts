import { describe, expect, it } from "vitest";
import type { Instant, PlainDate } from "../../../domain/calendar.ts";
import type { EarlierTalk } from "../../../domain/events.ts";
import { minorUnits } from "../../../domain/money.ts";
import { callInWords, verifies } from "../regression/call-in-words.ts";
import { PolicyCall } from "./harness.ts";
import { asksForMoney } from "./random-debtor.ts";

const spokenAt = "2026-11-12T15:00:00+08:00" as Instant;
const promised = (date: string): EarlierTalk => ({
  spokenAt,
  promise: { amount: minorUnits(100_000), date: date as PlainDate },
});

describe("a debtor who was spoken with before", () => {
  it("hears nothing of it before they are verified", () => {
    const call = new PolicyCall({ earlier: promised("2026-11-18") });
    expect(call.opening.keys).not.toContain("last_promise");
    expect(call.hear({ intents: ["confirm_identity"] }).keys).not.toContain("last_promise");
  });

  it("hears what was agreed, before what is overdue, once", () => {
    const call = new PolicyCall({ earlier: promised("2026-11-18") });
    const { keys } = call.verify();
    expect(keys.indexOf("last_promise")).toBeGreaterThanOrEqual(0);
    expect(keys.indexOf("last_promise")).toBeLessThan(keys.indexOf("state_overdue"));
    expect(call.hear({ intents: ["ask_plan"] }).keys).not.toContain("last_promise");
  });

  it("hears that they were spoken with, where nothing was agreed", () => {
    expect(new PolicyCall({ earlier: { spokenAt } }).verify().keys).toContain("last_talk");
  });

  it.each([
    ["2026-11-19", true],
    ["2026-11-20", false],
    ["2026-11-25", false],
  ])("with a promise for %s on 2026-11-20 is asked for money: %s", (date, asks) => {
    const call = new PolicyCall({ earlier: promised(date) });
    const said = [call.verify(), call.hear({ intents: ["disagree"] })];
    expect(said.some(asksForMoney)).toBe(asks);
  });

  it("who is on hold hears nothing of money", () => {
    const call = new PolicyCall({
      case: { flags: ["vulnerable"] },
      earlier: promised("2026-11-18"),
    });
    expect(call.verify().keys).not.toContain("last_promise");
  });
});

describe("what was said the last time, when it is asked for", () => {
  const zh = { locale: "zh-CN", jurisdiction: "cn" } as const;
  const chinese = {
    currency: "CNY",
    debtor: { name: "陈伟", idLast4: "4567", timezone: "Asia/Shanghai" },
  };
  const isChinese = (text: string) => /\p{Script=Han}/u.test(text);
  /** What a verified debtor hears who asks that. */
  const answerTo = async (text: string, earlier?: EarlierTalk) => {
    const more = earlier === undefined ? {} : { earlier };
    const call = isChinese(text)
      ? await callInWords(["我是陈伟，后四位4567。"], chinese, { ...zh, ...more })
      : await callInWords([verifies], {}, more);
    const { asked } = call.state;
    const reply = await call.hear({ text, atMs: 0 });
    expect(call.state.asked).toBe(asked);
    return reply;
  };

  const questions = [
    "我们上次怎么说的？",
    "上次说到哪了",
    "我上次答应了什么",
    "What did we say last time?",
    "where did we leave things?",
  ];
  it.each(questions)("is what is on record, and no menu: %s", async (text) => {
    const { move, sentences } = await answerTo(text, promised("2026-11-18"));
    expect(move.lines.map(({ key }) => key)).toEqual(["last_promise"]);
    expect(sentences.join(" ")).toMatch(/1,?000/);
  });

  it.each(questions)("is that nothing stands, where nothing was agreed: %s", async (text) => {
    const { move } = await answerTo(text, { spokenAt });
    expect(move.lines.map(({ key }) => key)).toEqual(["last_without_promise"]);
  });

  it.each(questions)("is that nothing is noted, where nothing is: %s", async (text) => {
    const { move } = await answerTo(text);
    expect(move.lines.map(({ key }) => key)).toEqual(["last_unknown"]);
  });

  it.each(["我们上次怎么说的？", "What did we say last time?"])(
    "is not told before somebody is verified: %s",
    async (text) => {
      const facts = { ...(isChinese(text) ? zh : {}), earlier: promised("2026-11-18") };
      const call = await callInWords([], isChinese(text) ? chinese : {}, facts);
      const { move, sentences } = await call.hear({ text, atMs: 0 });
      expect(move.lines.map(({ key }) => key).join(" ")).not.toContain("last_");
      expect(sentences.join(" ")).not.toMatch(/1,?000/);
    },
  );

  it("is not told to somebody who is on hold", async () => {
    const facts = { ...zh, earlier: promised("2026-11-18") };
    const call = await callInWords(["我是陈伟，后四位4567。", "我不想活了"], chinese, facts);
    const { move } = await call.hear({ text: "我们上次怎么说的？", atMs: 0 });
    expect(move.lines.map(({ key }) => key).join(" ")).not.toContain("last_");
  });
});
