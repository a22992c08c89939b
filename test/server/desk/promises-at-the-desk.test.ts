import { beforeAll, describe, expect, it } from "vitest";
import { callId as toCallId } from "../../../domain/ids.ts";
import { instantAt } from "../../../server/clock.ts";
import { followPromises } from "../../../server/rounds/treatment/follow-promises.ts";
import { Device, type ChatClient } from "../chat-client.ts";
import { emptyStore, storeKinds } from "../storage/test-databases.ts";
import type { StaffClient } from "../staff-client.ts";
import { DeskScene } from "./desk-scene.ts";

const verify = "我是陈伟，后四位4567";

type Promised = { readonly amount: string; readonly date: string } | null;

describe.each(storeKinds)("promises at the desk over the %s store", (kind) => {
  let scene: DeskScene;
  let li: StaffClient;
  beforeAll(async () => {
    scene = await DeskScene.open(await emptyStore(kind));
    li = await scene.staff("li");
  });

  const promiseOf = async (callId: string) =>
    await scene.services.store.database.db
      .selectFrom("promises")
      .selectAll()
      .where("call_id", "=", callId)
      .executeTakeFirst();
  const takes = (callId: string) => li.ask("POST", `/api/desk/calls/${callId}/accept`);
  const givesBack = (callId: string) => li.ask("POST", `/api/desk/calls/${callId}/give-back`);
  const notes = async (callId: string, promise: Promised, note = "") => {
    scene.clock.pass(1_000);
    const body = { disposition: "HUM", note, nextAction: "", promise };
    const { status } = await li.ask("PUT", `/api/desk/calls/${callId}/wrap-up`, { body });
    expect(status).toBe(204);
    scene.clock.pass(1_000);
  };
  const leaves = (callId: string) => scene.services.calls.leave(toCallId(callId));
  async function again(caseId: string): Promise<{ chat: ChatClient; callId: string }> {
    const { token } = await scene.services.links.create(caseId, { hours: 1, by: "test" });
    const chat = await new Device(scene.running.url).open(token);
    const call = chat.events.find((event) => event.type === "call");
    return { chat, callId: call?.type === "call" ? call.callId : "" };
  }
  async function agrees(chat: ChatClient, date: string): Promise<void> {
    await chat.say(`我${date}一次还清`);
    await chat.say("对，没错");
  }
  /** Somebody who has agreed with the agent to pay it all on the 25th. */
  async function agreed() {
    const { chat, callId } = await scene.debtor();
    await chat.say(verify);
    await chat.say("我忘了");
    await agrees(chat, "11月25日");
    const { summary } = await scene.services.store.calls.get(toCallId(callId));
    return { chat, callId, caseId: summary.caseId };
  }
  const followed = async () => {
    scene.clock.pass(1_000);
    // The time of the scene, also where the store has a clock of its own.
    const clock = () => Promise.resolve(scene.clock.now());
    await followPromises({ ...scene.services.rounds.deciding, clock });
  };

  it("one that was struck out and is made anew with the agent in the same call is followed up", async () => {
    const { chat, callId } = await agreed();
    await takes(callId);
    await givesBack(callId);
    await notes(callId, null);
    expect(await promiseOf(callId)).toMatchObject({ state: "withdrawn" });
    await agrees(chat, "11月25日");
    await leaves(callId);
    await followed();
    expect(await promiseOf(callId)).toMatchObject({ state: "open", due_on: "2026-11-25" });
    // Whoever changes only the note afterwards strikes nothing out.
    await notes(callId, null, "Spoke with him.");
    await followed();
    expect(await promiseOf(callId)).toMatchObject({ state: "open", due_on: "2026-11-25" });
  });

  it("one that the agent takes after a person has noted another is the one that is followed up", async () => {
    const { chat, callId, caseId } = await agreed();
    await takes(callId);
    await givesBack(callId);
    const noted = { amount: "100.00", date: "2026-11-23" };
    await notes(callId, noted);
    await agrees(chat, "11月27日");
    await leaves(callId);
    await followed();
    const stands = { state: "open", due_on: "2026-11-27", amount: 844_000 };
    expect(await promiseOf(callId)).toMatchObject(stands);
    await notes(callId, noted, "Spoke with him.");
    expect(await promiseOf(callId)).toMatchObject(stands);
    expect(await scene.services.store.desk.notedPromise(toCallId(callId))).toBeUndefined();
    // Written down anew it is the person's again.
    await notes(callId, null);
    await notes(callId, noted);
    expect(await promiseOf(callId)).toMatchObject({ state: "open", amount: 10_000 });
    expect(await scene.services.payments.ofCase(caseId)).toMatchObject({
      due: { amount: "100.00", date: "2026-11-23" },
    });
  });

  it("of the next call after one was struck out is followed up like any other", async () => {
    const { callId, caseId } = await agreed();
    await takes(callId);
    await leaves(callId);
    await notes(callId, null);
    const next = await again(caseId);
    await takes(next.callId);
    await leaves(next.callId);
    await notes(next.callId, { amount: "500.00", date: "2026-11-24" });
    await followed();
    expect(await promiseOf(callId)).toMatchObject({ state: "withdrawn" });
    expect(await promiseOf(next.callId)).toMatchObject({ state: "open", amount: 50_000 });
    // A note to the first call that is changed later leaves the newer promise alone.
    await notes(callId, null, "Changed.");
    expect(await promiseOf(next.callId)).toMatchObject({ state: "open", amount: 50_000 });
  });

  it("one that was paid in its own call is kept, and nobody is followed up for it", async () => {
    const { callId, caseId } = await agreed();
    scene.clock.pass(60_000);
    const paidAt = instantAt(scene.clock.now());
    const payment = { paymentId: `p-${caseId}`, amount: "8440.00", paidAt, reason: "On the list." };
    await scene.services.payments.book(caseId, payment, "admin");
    scene.clock.pass(60_000);
    await leaves(callId);
    await followed();
    expect(await promiseOf(callId)).toMatchObject({ state: "kept" });
  });

  it("that a person has struck out is claimed by nobody: not in the next call, the pack, or as due", async () => {
    const { callId, caseId } = await agreed();
    await takes(callId);
    await leaves(callId);
    await notes(callId, null, "He is waiting for his wages.");
    expect((await scene.services.payments.ofCase(caseId)).due).toBeNull();
    const next = await again(caseId);
    const answer = (await next.chat.say(verify)).map(({ text }) => text).join("");
    expect(answer).toContain("11月20日");
    expect(answer).not.toContain("11月25日");
    const { body } = await li.ask("GET", `/api/desk/calls/${next.callId}/pack`);
    expect(body["before"]).toMatchObject([
      {
        callId,
        promise: null,
        note: { by: "li", text: "He is waiting for his wages.", nextAction: "" },
      },
    ]);
  });

  it("that a person took is what the next call comes back to", async () => {
    const { callId, caseId } = await agreed();
    await takes(callId);
    await leaves(callId);
    await notes(callId, { amount: "300.00", date: "2026-11-24" });
    const next = await again(caseId);
    const answer = (await next.chat.say(verify)).map(({ text }) => text).join("");
    expect(answer).toMatch(/11月24日.*300元/u);
    const { body } = await li.ask("GET", `/api/desk/calls/${next.callId}/pack`);
    expect(body["before"]).toMatchObject([{ promise: { amount: "300.00", date: "2026-11-24" } }]);
  });
});
