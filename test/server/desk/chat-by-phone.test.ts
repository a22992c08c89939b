import { beforeAll, describe, expect, it } from "vitest";
import { callId as toCallId } from "../../../domain/ids.ts";
import { instantAt } from "../../../server/clock.ts";
import { emptyDeskWaitMs } from "../../../server/desk/desk-limits.ts";
import type { Handoff } from "../../../server/protocol/desk.ts";
import { handoverRouteSchema } from "../../../server/telephony/handover/handover-route.ts";
import { noTelephony } from "../running-service.ts";
import type { StaffClient } from "../staff-client.ts";
import { DeskScene } from "./desk-scene.ts";

const queue = "+861085550000";
const helpPhone = "400-000-2000";

describe("a chat for which people are there on the telephone only", () => {
  let scene: DeskScene;
  let li: StaffClient;
  beforeAll(async () => {
    const routes = [handoverRouteSchema.parse({ to: queue, languages: ["zh"] })];
    const handover = { routes, sipLogin: undefined };
    scene = await DeskScene.open(undefined, { telephony: { ...noTelephony, handover } });
    li = await scene.staff("li");
    const { settings: store } = scene.services.store;
    const { settings, version } = await store.read();
    const at = instantAt(scene.clock.now());
    await store.write({ ...settings, helpPhone }, { version, by: "test", at });
  });

  const told = async (language = "zh-CN") => {
    const { chat, callId } = await scene.debtor(language);
    await chat.say(language === "zh-CN" ? "转人工" : "I want to talk to a person");
    const { body } = await li.ask("GET", "/api/desk");
    const handoffs = body["handoffs"] as readonly Handoff[];
    const handoff = handoffs.find(({ call }) => call.id === callId);
    await scene.pass(emptyDeskWaitMs + 1);
    const text = () => chat.messages.map((one) => one.text).join("\n");
    return { chat, callId, handoff, text };
  };
  const callbacksOf = async (callId: string) =>
    (await scene.services.store.tasks.list({ state: "open" })).tasks.filter(
      (task) => task.callId === callId && task.kind === "callback",
    );

  it("stands at the desk as one that cannot go there", async () => {
    const { handoff } = await told();
    expect(handoff?.beside).toMatchObject({ to: queue, state: "phone_only" });
  });

  it("is told the number for debtors, never the one of the queue, and asked about a call back", async () => {
    const { chat, callId, text } = await told();
    await chat.say("好的，可以");
    expect(text()).toContain(helpPhone);
    expect(text()).not.toContain(queue);
    expect(text()).toMatch(/记下.*吗/);
    const booked = await callbacksOf(callId);
    expect(booked.map(({ dueAt }) => dueAt)).toEqual(["2026-11-20T03:15:00.000Z"]);
    // The talk goes on.
    expect((await chat.say("我欠多少钱")).length).toBeGreaterThan(0);
  });

  it("stays with the agent where no call is wanted", async () => {
    const { chat, callId, text } = await told();
    await chat.say("不用了");
    expect(text()).toMatch(/在这里/);
    expect(await callbacksOf(callId)).toEqual([]);
    expect((await chat.say("我欠多少钱")).length).toBeGreaterThan(0);
  });

  it("is not told of a telephone in a language that nobody there speaks", async () => {
    const { callId, text } = await told("en-US");
    expect(text()).not.toContain(helpPhone);
    const entries = await scene.services.store.events.read(toCallId(callId));
    expect(entries.map(({ event }) => event)).not.toContainEqual(
      expect.objectContaining({ isByPhone: true }),
    );
  });
});
