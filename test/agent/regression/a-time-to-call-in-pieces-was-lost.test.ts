import { describe, expect, it } from "vitest";
import type { Instant } from "../../../domain/calendar.ts";
import { callInWords, inChinese, keysOf, verifies } from "./call-in-words.ts";

const busy = (...texts: readonly string[]): ReturnType<typeof callInWords> =>
  callInWords([verifies, "not a good time", ...texts], {}, { startedAt });

const startedAt = "2026-11-20T15:00:00-05:00" as Instant;

describe("a time to call that comes in pieces", () => {
  it.each([["evening"], ["next week sometime"]])("is asked for once more: %s", async (text) => {
    const call = await busy(text);
    expect(keysOf(call)).toEqual(["callback_ask"]);
    expect(call.state.ended).toBe(false);
  });

  it("is taken down with its hour", async () => {
    const { state } = await busy("evening", "7");
    expect(state.callback.at).toContain("T19:00");
  });

  it("is asked for once more in Chinese", async () => {
    const call = await inChinese("我在开会", "下周吧");
    expect(keysOf(call)).toEqual(["callback_ask"]);
  });

  it.each([["no thanks"]])("is not asked for again after: %s", async (text) => {
    expect((await busy(text)).state.ended).toBe(true);
  });
});

describe("who has time after all", () => {
  it("is talked with", async () => {
    const call = await busy("actually its fine how much is it");
    expect(keysOf(call)).toContain("balance_breakdown");
    expect(call.state.ended).toBe(false);
  });

  it("is not whoever agrees to another time", async () => {
    expect((await busy("it's fine to call tomorrow at 4pm")).state.callback.at).toBeDefined();
  });
});
