import { describe, expect, it } from "vitest";
import type { Instant } from "../../../domain/calendar.ts";
import { callInWords, verifies } from "./call-in-words.ts";

const facts = { locale: "zh-CN", jurisdiction: "cn" } as const;
const debtor = { name: "陈伟", idLast4: "4567", timezone: "Asia/Shanghai" };

describe("a verified debtor who names a time at which nobody may call", () => {
  it.each(["can you stop calling me in the mornings", "please don't call before noon"])(
    "is asked for a better one: %s",
    async (text) => {
      const call = await callInWords([verifies]);
      const reply = await call.hear({ text, atMs: 0 });
      expect(reply.move).toMatchObject({ asked: "callbackAt", ends: false });
      expect(call.outcome()).toMatchObject({ disposition: "CB", hold: false });
    },
  );

  it.each(["晚上能不能莫打", "晚上十点后能不能不打电话"])(
    "is heard where it is asked for: %s",
    async (text) => {
      const call = await callInWords(["我是陈伟4567", text], { debtor }, facts);
      expect(call.outcome()).toMatchObject({ disposition: "CB", hold: false });
      expect(call.state.wishes.map(({ kind }) => kind)).toContain("hours");
    },
  );

  it("or that their data be erased, is no end of contact: a person sees to it", async () => {
    const call = await callInWords(["我是陈伟4567", "把我的信息删了"], { debtor }, facts);
    expect(call.outcome()).toMatchObject({ hold: false, handoff: "authority" });
    expect(call.state.lastLines.map(({ key }) => key)).toEqual(["data_noted"]);
  });

  it("and asks whether it was heard, is told what was noted", async () => {
    const talk = ["我是陈伟4567", "你们莫再给我打电话了 有事发短信", "听到没得"];
    const call = await callInWords(talk, { debtor }, facts);
    expect(call.state.lastLines.map(({ key }) => key)).toEqual(["wish_no_calls"]);
  });

  it("is not called at that time", async () => {
    const call = await callInWords(["我是陈伟4567", "晚上别打电话 白天可以"], { debtor }, facts);
    expect(call.state.callback.at).toBeUndefined();
    expect(call.outcome()).toMatchObject({ disposition: "CB", hold: false });
  });

  it("is called at the time that suits", async () => {
    const call = await callInWords(
      ["我是陈伟4567", "中午别打 我午休 下午可以"],
      { debtor },
      { ...facts, startedAt: "2026-11-20T10:05:00+08:00" as Instant },
    );
    expect(call.state.callback.at).toContain("T14:00");
  });

  it("and offers a payment, is heard in that", async () => {
    const call = await callInWords([
      verifies,
      "I forgot",
      "don't call me on sundays, I can pay 200 on friday",
    ]);
    expect(call.state.asked).toBe("confirm");
    expect(call.outcome()).toMatchObject({ hold: false });
  });

  it.each([
    "stop calling me",
    "dont call me in the morning or ever",
    "no calls, no texts, no emails",
  ])("who wants no calls at all gets none: %s", async (text) => {
    const call = await callInWords([verifies, text]);
    expect(call.outcome()).toMatchObject({ disposition: "CEASE", hold: true });
  });
});
