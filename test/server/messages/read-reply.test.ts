import { describe, expect, it } from "vitest";
import { instantAt } from "../../../server/clock.ts";
import { readReply } from "../../../server/messages/read-reply.ts";
import { replyEffects } from "../../../server/messages/reply-effects.ts";

const read = (text: string) =>
  readReply(text, {
    now: instantAt(Date.parse("2026-11-20T02:05:00.000Z")),
    timezone: "Asia/Shanghai",
    locale: /\p{Script=Han}/u.test(text) ? "zh-CN" : "en-US",
  });

describe("a message that came in", () => {
  it.each([
    ..."STOP stop Stop! STOPALL unsubscribe Cancel END quit OptOut Revoke T t TD R N".split(" "),
    ..."退订 退订！ 停止 拒收 取消订阅 ＴＤ".split(" "),
    "Stop please",
    "opt-out",
    "I want to opt out",
    "stop texting me",
    "Don't text me again",
    "do not send me any messages",
    "no more texts",
    "please take me off your list",
    "leave me alone",
    "stop contacting me",
    "别再给我发短信了",
    "不要再发了",
    "不要再联系我",
    "停止发送",
  ])("ends messages: %s", (text) => {
    expect(read(text).isStop).toBe(true);
  });

  it.each([
    "I can't stop thinking about it",
    "when does the offer end?",
    "who is this?",
    "I will pay on Friday",
    "ok",
    "好的",
    "我下周五还",
    "请发一下明细",
    "你们是谁？",
  ])("ends nothing: %s", (text) => {
    expect(read(text).isStop).toBe(false);
  });

  it.each(["STOP", "stop texting me", "I opt out", "别再给我发短信了", "退订"])(
    "ends the channel and not all contact where it speaks of messages: %s",
    (text) => {
      const effects = replyEffects(read(text));
      expect(effects).toMatchObject({ marks: [], answer: "stop_confirmed" });
    },
  );

  it.each(["stop contacting me", "leave me alone", "不要再联系我"])(
    "puts the case on hold where it means all contact: %s",
    (text) => {
      const { marks, answer } = replyEffects(read(text));
      expect([marks, answer]).toEqual([[{ mark: "hold", triggers: ["cease"] }], "cease_confirmed"]);
    },
  );

  it.each(["HELP", "help!", "Info", "帮助"])("asks for help: %s", (text) => {
    expect(replyEffects(read(text)).answer).toBe("help");
  });

  it.each([
    ["I want to die", "crisis", ["hold"], ["self_harm"]],
    ["我不想活了", "crisis", ["hold"], ["self_harm"]],
    ["talk to my lawyer", "reply", ["hold"], []],
    ["I already paid", "reply", ["freeze"], []],
    ["我要投诉", "reply", [], ["complaint"]],
    ["I need a person", "reply", [], ["nobody_came"]],
    ["who is this?", "reply", [], []],
  ] as const)("does what the same words do in a call: %s", (text, answer, marks, titles) => {
    const effects = replyEffects(read(text));
    expect(effects.answer).toBe(answer);
    expect(effects.marks.map(({ mark }) => mark)).toEqual(marks);
    expect(effects.tasks.map(({ title }) => title)).toEqual(titles);
  });

  it("retires the number of somebody who is not the debtor", () => {
    expect(replyEffects(read("wrong number"))).toMatchObject({
      numberMarks: ["number-retire"],
      answer: "wrong_person",
    });
  });
});
