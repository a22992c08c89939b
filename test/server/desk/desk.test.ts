import { beforeAll, describe, expect, it } from "vitest";
import {
  chatWaitMs,
  deskLostMs,
  emptyDeskWaitMs,
  ringMs,
} from "../../../server/desk/desk-limits.ts";
import { callId as toCallId } from "../../../domain/ids.ts";
import type { Handoff } from "../../../server/protocol/desk.ts";
import { Device } from "../chat-client.ts";
import { emptyStore, storeKinds } from "../storage/test-databases.ts";
import type { StaffClient } from "../staff-client.ts";
import { DeskScene } from "./desk-scene.ts";
import { withoutIdentifiers } from "../../without-identifiers.ts";

const asksForPerson = "我要找人工";

const queueOf = async (client: StaffClient): Promise<readonly Handoff[]> =>
  (await client.ask("GET", "/api/desk")).body["handoffs"] as readonly Handoff[];

describe.each(storeKinds)("the desk over the %s store", (kind) => {
  let scene: DeskScene;
  let li: StaffClient;
  let wang: StaffClient;
  beforeAll(async () => {
    scene = await DeskScene.open(await emptyStore(kind));
    [li, wang] = [await scene.staff("li"), await scene.staff("wang")];
  });

  const promisesOf = (callId: string) =>
    scene.services.store.database.db
      .selectFrom("promises")
      .selectAll()
      .where("call_id", "=", callId)
      .execute();

  it("shows a call in the queue in the turn in which a person is asked for", async () => {
    const { chat, callId } = await scene.debtor();
    await chat.say(asksForPerson);
    const [handoff] = (await queueOf(li)).filter(({ call }) => call.id === callId);
    expect(handoff).toMatchObject({ state: "waiting", reason: "asked_for_human", takenBy: null });
  });

  it("gives a call to one of two who accept at the same moment", async () => {
    const { chat, callId } = await scene.debtor();
    await chat.say(asksForPerson);
    const accepts = await Promise.all(
      [li, wang].map((client) => client.ask("POST", `/api/desk/calls/${callId}/accept`)),
    );
    expect(accepts.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(accepts.find(({ status }) => status === 409)?.body.error?.code).toBe("CALL_TAKEN");
    const joins = (await scene.log(callId)).filter((type) => type === "person-join");
    expect(joins).toHaveLength(1);
  });

  it("lets the one who leads talk with the debtor, and silences the agent", async () => {
    const { chat, callId } = await scene.debtor();
    await chat.say(asksForPerson);
    await li.ask("POST", `/api/desk/calls/${callId}/accept`);
    const words = { id: crypto.randomUUID(), text: "您好，我是李娜，您慢慢说。" };
    const said = await li.ask("POST", `/api/desk/calls/${callId}/say`, { body: words });
    expect(said.body["status"]).toBe("sent");
    const answered = await chat.say("好的，谢谢");
    expect(chat.messages.at(-2)).toMatchObject({ speaker: "person", text: words.text });
    expect(answered.map(({ speaker }) => speaker)).toEqual(["debtor"]);
    const state = chat.events.findLast((event) => event.type === "messages");
    expect(state).toMatchObject({ person: "joined" });
  });

  it("delivers words that are sent twice once", async () => {
    const { chat, callId } = await scene.debtor();
    await li.ask("POST", `/api/desk/calls/${callId}/accept`);
    const body = { id: crypto.randomUUID(), text: "我在听，您慢慢说。" };
    await li.ask("POST", `/api/desk/calls/${callId}/say`, { body });
    await li.ask("POST", `/api/desk/calls/${callId}/say`, { body });
    await chat.say("好的");
    expect(chat.messages.filter(({ text }) => text === body.text)).toHaveLength(1);
  });

  it("refuses words, a return and an end to whoever does not lead", async () => {
    const { callId } = await scene.debtor();
    await li.ask("POST", `/api/desk/calls/${callId}/accept`);
    const body = { id: crypto.randomUUID(), text: "您好。" };
    const refused = [
      await wang.ask("POST", `/api/desk/calls/${callId}/say`, { body }),
      await wang.ask("POST", `/api/desk/calls/${callId}/give-back`),
      await wang.ask("POST", `/api/desk/calls/${callId}/end`),
    ];
    expect(refused.map(({ body: { error } }) => error?.code)).toEqual(
      Array(3).fill("CALL_NOT_YOURS"),
    );
  });

  it("holds back a threat that a person types, and nothing of it leaves", async () => {
    const { chat, callId } = await scene.debtor();
    await li.ask("POST", `/api/desk/calls/${callId}/accept`);
    const body = {
      id: crypto.randomUUID(),
      text: "再不还钱我们就去你单位找你领导。",
      isWarned: true,
    };
    const said = await li.ask("POST", `/api/desk/calls/${callId}/say`, { body });
    expect(said.body["status"]).toBe("blocked");
    await chat.say("好的");
    expect(chat.messages.some(({ speaker }) => speaker === "person")).toBe(false);
  });

  it("gives the call back to the agent, who says so and goes on", async () => {
    const { chat, callId } = await scene.debtor();
    await chat.say(asksForPerson);
    await li.ask("POST", `/api/desk/calls/${callId}/accept`);
    await li.ask("POST", `/api/desk/calls/${callId}/give-back`);
    const answer = await chat.say("我是陈伟，后四位4567");
    expect(answer.some(({ speaker }) => speaker === "agent")).toBe(true);
    expect((await queueOf(li)).some(({ call }) => call.id === callId)).toBe(false);
  });

  it("tells the pack before the first word: who, why, what was offered, how they felt", async () => {
    const { chat, callId } = await scene.debtor();
    await chat.say("我是陈伟，后四位4567");
    await chat.say("我失业了，现在没有收入");
    await chat.say(asksForPerson);
    const { body } = await li.ask("POST", `/api/desk/calls/${callId}/accept`);
    expect(body).toMatchObject({
      identity: { verified: true, by: ["name", "idLast4"] },
      whyNow: { reason: "asked_for_human", turn: 3, quote: asksForPerson },
      arrears: { code: "job_loss", hardship: true },
    });
    expect(body["offers"]).not.toEqual([]);
    expect(body["emotion"]).toHaveLength(3);
    expect(withoutIdentifiers(body)).not.toContain('4567"');
  });

  it("comes back and books a call where nobody answers in time, inside legal hours", async () => {
    const { chat, callId } = await scene.debtor();
    await chat.say(asksForPerson);
    await scene.pass(emptyDeskWaitMs + 1);
    const answer = await chat.say("好的");
    expect(await scene.log(callId)).toContain("person-wait-end");
    expect(chat.messages.map(({ text }) => text).join("")).toMatch(/给您打电话/);
    expect(answer.length).toBeGreaterThan(1);
  });

  it("never sends away somebody in danger", async () => {
    const { chat, callId } = await scene.debtor();
    await chat.say("我不想活了");
    await scene.pass(chatWaitMs * 2);
    expect(await scene.log(callId)).not.toContain("person-wait-end");
    const [handoff] = (await queueOf(li)).filter(({ call }) => call.id === callId);
    expect(handoff).toMatchObject({ state: "waiting", waitUntil: null });
  });

  it("takes a call back from a desk that is gone, and calls a person again", async () => {
    const { chat, callId } = await scene.debtor();
    await chat.say(asksForPerson);
    await li.ask("POST", `/api/desk/calls/${callId}/accept`);
    await scene.pass(deskLostMs + 1);
    const log = await scene.log(callId);
    expect(log.filter((type) => type === "handoff-request")).toHaveLength(2);
    const [handoff] = (await queueOf(li)).filter(({ call }) => call.id === callId);
    expect(handoff).toMatchObject({ state: "waiting" });
  });

  it("keeps a call with a desk that is there, however long it takes", async () => {
    const { chat, callId } = await scene.debtor();
    const feed = await li.watch();
    feed.send({ type: "watch-desk" });
    await feed.next("desk");
    await chat.say(asksForPerson);
    await li.ask("POST", `/api/desk/calls/${callId}/accept`);
    await scene.pass(deskLostMs * 3);
    expect(await scene.log(callId)).not.toContain("person-leave");
    feed.close();
  });

  it("rings for who is free and fits, and then for the next", async () => {
    const [feedLi, feedWang] = [await li.watch(), await wang.watch()];
    for (const feed of [feedLi, feedWang]) {
      feed.send({ type: "watch-desk" });
      await feed.next("desk");
    }
    await li.ask("PUT", "/api/desk/seat", { body: { status: "available" } });
    scene.clock.pass(1_000);
    await wang.ask("PUT", "/api/desk/seat", { body: { status: "available" } });
    const { chat, callId } = await scene.debtor();
    await chat.say(asksForPerson);
    const offer = async () =>
      (await queueOf(li)).find(({ call }) => call.id === callId)?.offer?.user;
    // Whoever leads a call of an earlier test is passed over: end those first.
    const first = await offer();
    await scene.pass(ringMs);
    const second = await offer();
    expect([first, second]).toContain("wang");
    for (const feed of [feedLi, feedWang]) feed.close();
  });

  it("takes hints from the fixed list only, and hands over on one", async () => {
    const { callId } = await scene.debtor();
    const bad = await li.ask("POST", `/api/desk/calls/${callId}/hints`, {
      body: { hint: "press_harder" },
    });
    expect(bad.status).toBe(400);
    const good = await li.ask("POST", `/api/desk/calls/${callId}/hints`, {
      body: { hint: "hand_over" },
    });
    expect(good.status).toBe(204);
    expect((await queueOf(li)).some(({ call }) => call.id === callId)).toBe(true);
  });

  it("drafts the wrap-up from the log and keeps what the person saved", async () => {
    const { chat, callId } = await scene.debtor();
    await chat.say("我是陈伟，后四位4567");
    await li.ask("POST", `/api/desk/calls/${callId}/accept`);
    const draft = await li.ask("GET", `/api/desk/calls/${callId}/wrap-up`);
    expect(draft.body).toMatchObject({ saved: null, promise: null });
    const body = {
      disposition: "PTP",
      note: "周五还清",
      promise: { amount: "8440.00", date: "2026-11-27" },
      nextAction: "remind",
    };
    await li.ask("PUT", `/api/desk/calls/${callId}/wrap-up`, { body });
    const saved = await li.ask("GET", `/api/desk/calls/${callId}/wrap-up`);
    expect(saved.body["saved"]).toMatchObject({ by: "li", ...body });
    expect(await promisesOf(callId)).toMatchObject([
      { state: "open", due_on: "2026-11-27", amount: 844_000 },
    ]);
    const without = { ...body, promise: null, nextAction: "" };
    await li.ask("PUT", `/api/desk/calls/${callId}/wrap-up`, { body: without });
    const again = await li.ask("GET", `/api/desk/calls/${callId}/wrap-up`);
    expect(again.body["saved"]).toMatchObject({ by: "li", ...without });
    expect(await promisesOf(callId)).toMatchObject([{ state: "withdrawn" }]);
    await li.ask("PUT", `/api/desk/calls/${callId}/wrap-up`, { body });
    expect(await promisesOf(callId)).toMatchObject([{ state: "open", amount: 844_000 }]);
  });

  it("follows up no promise that the person says was none, and again the one before it", async () => {
    const first = await scene.debtor();
    await li.ask("POST", `/api/desk/calls/${first.callId}/accept`);
    const promise = { amount: "100.00", date: "2026-11-27" };
    const body = { disposition: "PTP", note: "", nextAction: "", promise };
    await li.ask("PUT", `/api/desk/calls/${first.callId}/wrap-up`, { body });
    const { caseId } = (await scene.services.store.calls.get(toCallId(first.callId))).summary;
    first.chat.send({ type: "leave" });
    await scene.services.calls.leave(toCallId(first.callId));
    const link = await scene.services.links.create(caseId, { hours: 1, by: "test" });
    const chat = await new Device(scene.running.url).open(link.token);
    const call = chat.events.find((event) => event.type === "call");
    const callId = call?.type === "call" ? call.callId : "";
    await chat.say("我是陈伟，后四位4567");
    await chat.say("我忘了，明天全部还清");
    await chat.say("对，没错");
    const { outcome } = await scene.services.store.calls.get(toCallId(callId));
    expect(outcome.promise).not.toBeNull();
    await li.ask("POST", `/api/desk/calls/${callId}/accept`);
    const without = { ...body, disposition: "HARD", promise: null };
    await li.ask("PUT", `/api/desk/calls/${callId}/wrap-up`, { body: without });
    expect(await promisesOf(callId)).toMatchObject([{ state: "withdrawn" }]);
    expect(await promisesOf(first.callId)).toMatchObject([{ state: "open", decided_at: null }]);
  });

  it("keeps a wrap-up from nobody but who led the call", async () => {
    const { callId } = await scene.debtor();
    await li.ask("POST", `/api/desk/calls/${callId}/accept`);
    const body = { disposition: "HUM", note: "", nextAction: "", promise: null };
    const path = `/api/desk/calls/${callId}/wrap-up`;
    expect((await wang.ask("PUT", path, { body })).body.error?.code).toBe("CALL_NOT_YOURS");
    expect((await li.ask("PUT", path, { body })).status).toBe(204);
  });

  it("writes amounts with the currency of the case, in the pack, the draft and the calls before", async () => {
    const { chat, callId } = await scene.debtor("en-GB");
    await chat.say("I'm Robin Hughes, 4567");
    await chat.say("I forgot it. I will pay all of it tomorrow.");
    await chat.say("Yes, that is right.");
    const { outcome, summary } = await scene.services.store.calls.get(toCallId(callId));
    expect(outcome.promise).not.toBeNull();
    const { amount, date } = outcome.promise ?? { amount: "", date: "" };
    const { body: pack } = await li.ask("GET", `/api/desk/calls/${callId}/pack`);
    expect(pack["currency"]).toBe("GBP");
    const { body: draft } = await li.ask("GET", `/api/desk/calls/${callId}/wrap-up`);
    expect(draft["currency"]).toBe("GBP");
    expect(draft["note"]).toContain(`PTP ${amount} GBP ${date}`);
    chat.send({ type: "leave" });
    await scene.services.calls.leave(toCallId(callId));
    const link = await scene.services.links.create(summary.caseId, { hours: 1, by: "test" });
    const again = await new Device(scene.running.url).open(link.token);
    const call = again.events.find((event) => event.type === "call");
    const later = call?.type === "call" ? call.callId : "";
    const { body: next } = await li.ask("GET", `/api/desk/calls/${later}/pack`);
    expect(next["before"]).toMatchObject([{ callId, promise: { amount, date } }]);
  });

  it("has whoever led a call wrap up before the next one rings, and leaves it to who is away", async () => {
    const statusOf = async (user: string) =>
      (await scene.services.store.desk.seats()).find((seat) => seat.user === user)?.status;
    for (const [status, after] of [
      ["available", "wrap_up"],
      ["away", "away"],
    ] as const) {
      await li.ask("PUT", "/api/desk/seat", { body: { status } });
      const { callId } = await scene.debtor();
      await li.ask("POST", `/api/desk/calls/${callId}/accept`);
      expect(await statusOf("li")).toBe(status);
      await li.ask("POST", `/api/desk/calls/${callId}/give-back`);
      expect(await statusOf("li")).toBe(after);
    }
    await li.ask("PUT", "/api/desk/seat", { body: { status: "available" } });
    const { chat, callId } = await scene.debtor();
    await li.ask("POST", `/api/desk/calls/${callId}/accept`);
    chat.send({ type: "leave" });
    await expect.poll(() => statusOf("li")).toBe("wrap_up");
  });

  it("a later chat of the same case comes back to what was agreed, once the debtor is verified", async () => {
    const { chat, callId } = await scene.debtor();
    await chat.say("我是陈伟，后四位4567");
    await chat.say("我忘了，11月25日一次还清");
    await chat.say("对，没错");
    chat.send({ type: "leave" });
    const { store, calls, links } = scene.services;
    const { summary, outcome } = await store.calls.get(toCallId(callId));
    expect(outcome.promise).not.toBeNull();
    await calls.leave(toCallId(callId));
    const { token } = await links.create(summary.caseId, { hours: 1, by: "test" });
    const again = await new Device(scene.running.url).open(token);
    expect(again.messages.map(({ text }) => text).join("")).not.toContain("8440");
    const answer = await again.say("我是陈伟，后四位4567");
    expect(answer.map(({ text }) => text).join("")).toMatch(/11月20日.*11月25日|11月25日.*8440/);
  });

  it("is closed to roles that only read", async () => {
    const qa = await scene.staff(`qa-${kind}`, "qa");
    const { callId } = await scene.debtor();
    const { status, body } = await qa.ask("POST", `/api/desk/calls/${callId}/accept`);
    expect([status, body.error?.code]).toEqual([403, "FORBIDDEN"]);
  });
});
