import { beforeAll, describe, expect, it } from "vitest";
import { callId as toCallId } from "../../../domain/ids.ts";
import { exportCall } from "../../../server/calls/export-call.ts";
import { Device } from "../chat-client.ts";
import { runService, TestClock } from "../running-service.ts";

type Running = Awaited<ReturnType<typeof runService>>;

const hour = 3_600_000;

describe("a chat at its limits", () => {
  const clock = new TestClock();
  let running: Running;
  beforeAll(async () => {
    running = await runService({ clock: clock.now });
  });

  const newToken = async (caseId: string): Promise<string> =>
    (await running.ready.services.links.create(caseId, { hours: 48, by: "test" })).token;

  it("is over after twelve hours, and the same link begins a new one", async () => {
    const device = new Device(running.url);
    const token = await newToken("C-1003");
    const chat = await device.open(token);
    clock.pass(12 * hour + 1);
    chat.send({ type: "turn", id: "turn-late", n: 1, text: "hello" });
    expect((await chat.next("error")).error.code).toBe("CHAT_OVER");
    expect((await device.door(token)).body.state).toBe("over");
    const again = await device.open(token);
    expect(again.events[0]).toMatchObject({ isOver: false, debtorTurns: 0 });
    await again.say("hello");
  });

  it("answers somebody in danger however long it has been", async () => {
    const chat = await new Device(running.url).open(await newToken("C-1002"));
    await chat.say("I want to kill myself");
    clock.pass(20 * hour);
    await running.ready.services.calls.sweep();
    const answer = await chat.say("I am going to do it now, please help");
    expect(answer.length).toBeGreaterThan(1);
    expect(chat.events.at(-1)).toMatchObject({ isOver: false });
  });

  it("resolves today and tomorrow at the moment they are said", async () => {
    const chat = await new Device(running.url).open(await newToken("C-1001"));
    await chat.say("我是陈伟，后四位4567。");
    clock.pass(11 * hour);
    const today = new Intl.DateTimeFormat("zh-CN", {
      timeZone: "Asia/Shanghai",
      month: "long",
      day: "numeric",
    }).format(clock.nowMs + 24 * hour);
    const answer = await chat.say("我明天一次还清。");
    expect(answer.map(({ text }) => text).join("")).toContain(today);
  });

  it("can be exported after the clock was set back", async () => {
    const chat = await new Device(running.url).open(await newToken("C-1003"));
    clock.pass(60_000);
    await chat.say("hello");
    clock.pass(-30_000);
    await chat.say("are you there?");
    const { callId } = chat.events[0] as { callId: string };
    const { store } = running.ready.services;
    const record = await exportCall(store, toCallId(callId), { isRedacted: true });
    expect(record.turns.length).toBeGreaterThan(3);
  });

  it("keeps to a flag that the staff sets on the case meanwhile", async () => {
    const { cases } = running.ready.services.store;
    const chat = await new Device(running.url).open(await newToken("C-1003"));
    await chat.say("I'm Robin Hughes, 4567.");
    const debt = await cases.forCall("C-1003");
    const { version } = await cases.view("C-1003");
    const at = "2026-11-20T02:05:00.000Z" as never;
    await cases.change({ ...debt, flags: ["cease"] }, { at, version });
    const answer = await chat.say("How much do I owe?");
    expect(answer.map(({ text }) => text).join(" ")).not.toMatch(/637/);
  });
});
