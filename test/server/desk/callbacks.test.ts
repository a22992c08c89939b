import { beforeEach, describe, expect, it } from "vitest";
import type { Instant } from "../../../domain/calendar.ts";
import { callId as toCallId } from "../../../domain/ids.ts";
import { emptyDeskWaitMs } from "../../../server/desk/desk-limits.ts";
import { DeskScene } from "./desk-scene.ts";

describe("a call back that the agent books", () => {
  let scene: DeskScene;
  beforeEach(async () => {
    scene = await DeskScene.open();
  });

  const startAt = (now: string): void => {
    scene.clock.nowMs = Date.parse(now);
  };

  /** What the debtor says, then nobody comes. @returns the call back that was booked, and what was said of it. */
  const nobodyComesTo = async (
    ...said: readonly string[]
  ): Promise<{ readonly callbackAt: Instant | undefined; readonly text: string }> => {
    const { chat, callId } = await scene.debtor();
    for (const text of said) await chat.say(text);
    await scene.pass(emptyDeskWaitMs + 1);
    await chat.say("好的");
    const entries = await scene.services.store.events.read(toCallId(callId));
    const end = entries.map(({ event }) => event).find(({ type }) => type === "person-wait-end");
    expect(end?.type).toBe("person-wait-end");
    const text = chat.messages.map((one) => one.text).join("");
    return { callbackAt: end?.type === "person-wait-end" ? end.callbackAt : undefined, text };
  };

  it("is an hour ahead on a working day", async () => {
    const { callbackAt } = await nobodyComesTo("转人工");
    expect(callbackAt).toBe("2026-11-20T11:15:00+08:00");
  });

  it("leaves a run of public holidays in peace, on the debtor's calendar", async () => {
    startAt("2026-09-30T20:30:00+08:00");
    const { callbackAt, text } = await nobodyComesTo("转人工");
    expect(callbackAt).toBe("2026-10-08T09:00:00+08:00");
    expect(text).toContain("给您打电话");
  });

  it("is promised to whoever disputes the debt and asks for a person", async () => {
    const { callbackAt } = await nobodyComesTo(
      "我是陈伟，后四位4567。",
      "这钱我从来没借过",
      "我要转人工",
    );
    expect(callbackAt).toBe("2026-11-20T11:15:00+08:00");
  });

  it("is not promised to whoever disputes the debt and asked for nobody: the case is frozen", async () => {
    const { callbackAt, text } = await nobodyComesTo("我是陈伟，后四位4567。", "这钱我从来没借过");
    expect(callbackAt).toBeUndefined();
    expect(text).not.toContain("给您打电话");
  });
});
