import { once } from "node:events";
import { beforeAll, describe, expect, it } from "vitest";
import { callId as toCallId } from "../../domain/ids.ts";
import { verifyChain } from "../../transcripts/index.ts";
import { Device } from "./chat-client.ts";
import { exampleToken, runService, TestClock } from "./running-service.ts";
import { emptyStore, storeKinds } from "./storage/test-databases.ts";
import { withoutIdentifiers } from "../without-identifiers.ts";

type Running = Awaited<ReturnType<typeof runService>>;

/** A new link to the example case in that language. */
async function newToken({ ready }: Running, caseId = "C-1001", hours = 1): Promise<string> {
  return (await ready.services.links.create(caseId, { hours, by: "test" })).token;
}

describe("the chat of a debtor", () => {
  let running: Running;
  const clock = new TestClock();
  beforeAll(async () => {
    running = await runService({ clock: clock.now });
  });

  it("opens with the opening words, and answers each turn", async () => {
    const device = new Device(running.url);
    const chat = await device.open(exampleToken(running.ready, "zh-CN"));
    const [opening] = chat.messages;
    expect(opening).toMatchObject({ speaker: "agent", turn: 0 });
    const answer = await chat.say("我是陈伟，后四位4567。");
    expect(answer[0]).toMatchObject({ speaker: "debtor", turn: 1, text: "我是陈伟，后四位4567。" });
    expect(answer.slice(1).every(({ speaker }) => speaker === "agent")).toBe(true);
    expect(
      answer
        .slice(1)
        .map(({ text }) => text)
        .join(""),
    ).toContain("8440元");
    chat.close();
  });

  it("chats in English with an English debtor, and in the language that was picked", async () => {
    const english = await new Device(running.url).open(exampleToken(running.ready, "en-GB"));
    expect(english.messages[0]?.text).toMatch(/recorded/);
    const device = new Device(running.url);
    const token = await newToken(running, "C-1003");
    await device.door(token);
    const chat = await device.connect();
    chat.send({ type: "open", token, since: 0, locale: "zh-CN" });
    expect((await chat.next("call")).locale).toBe("zh-CN");
    expect((await chat.next("messages")).messages[0]?.text).toMatch(/录音|记录/);
  });

  it("says at the door whom one talks to, and nothing that tells of a debt", async () => {
    const { status, body } = await new Device(running.url).door(await newToken(running));
    expect(status).toBe(200);
    expect(body).toMatchObject({ institution: "安信消费金融", locale: "zh-CN", state: "new" });
    expect(withoutIdentifiers(body)).not.toMatch(/陈伟|8440|消费贷|4567/);
  });

  it("begins nothing at the door", async () => {
    const before = running.ready.services.calls.liveCount;
    const token = await newToken(running);
    const device = new Device(running.url);
    await device.door(token);
    expect((await device.door(token)).body.state).toBe("new");
    expect(running.ready.services.calls.liveCount).toBe(before);
  });

  it("counts a turn once that is sent twice, and answers it again", async () => {
    const device = new Device(running.url);
    const token = await newToken(running);
    const chat = await device.open(token);
    const first = await chat.say("我是陈伟。", "turn-0001");
    chat.send({ type: "turn", id: "turn-0001", n: 1, text: "我是陈伟。" });
    const { messages, debtorTurns } = await chat.next("messages");
    expect(messages).toEqual(first);
    expect(debtorTurns).toBe(1);
  });

  it("goes on after a lost connection with exactly what the page has not got", async () => {
    const device = new Device(running.url);
    const token = await newToken(running);
    const chat = await device.open(token);
    await chat.say("我是陈伟。");
    const last = chat.messages.at(-1)?.sequence ?? 0;
    chat.send({ type: "turn", id: "turn-lost", n: 2, text: "后四位4567。" });
    const { messages } = await chat.next("messages");
    chat.close();
    const again = await device.open(token, last);
    expect(again.messages).toEqual(messages);
    expect(again.events[0]).toMatchObject({ type: "call", debtorTurns: 2 });
  });

  it("shows both pages of one device the same chat, and orders who writes at the same time", async () => {
    const device = new Device(running.url);
    const token = await newToken(running);
    const one = await device.open(token);
    const two = await device.open(token);
    await one.say("我是陈伟。");
    const seen = await two.next("messages");
    expect(seen.messages[0]?.text).toBe("我是陈伟。");
    two.send({ type: "turn", id: "turn-late", n: 1, text: "后四位4567。" });
    const refused = await two.next("error");
    expect(refused).toMatchObject({ turnId: "turn-late", error: { code: "TURN_OUT_OF_ORDER" } });
    two.send({ type: "turn", id: "turn-late", n: 2, text: "后四位4567。" });
    expect((await two.next("messages")).debtorTurns).toBe(2);
  });

  it("ends when the debtor leaves, says so, and begins anew on the same link", async () => {
    const device = new Device(running.url);
    const token = await newToken(running);
    const chat = await device.open(token);
    chat.send({ type: "leave" });
    expect((await chat.next("messages")).isOver).toBe(true);
    chat.send({ type: "turn", id: "turn-after", n: 1, text: "喂？" });
    expect((await chat.next("error")).error.code).toBe("CHAT_OVER");
    expect((await device.door(token)).body.state).toBe("over");
    const again = await device.open(token);
    expect(again.events[0]).toMatchObject({ type: "call", isOver: false, debtorTurns: 0 });
    expect(again.messages).toHaveLength(chat.messages.length);
  });

  it("that ended while the page was away is shown as ended, and none begins by itself", async () => {
    const device = new Device(running.url);
    const token = await newToken(running);
    const chat = await device.open(token);
    chat.close();
    const { callId } = chat.events[0] as { callId: string };
    await running.ready.services.calls.leave(toCallId(callId));
    const back = await device.open(token, chat.messages.at(-1)?.sequence);
    expect(back.events[0]).toMatchObject({ type: "call", callId, isOver: true });
    expect(back.messages).toEqual([]);
  });

  it("calls a person as soon as one is asked for", async () => {
    const chat = await new Device(running.url).open(await newToken(running));
    await chat.say("我要转人工，请找真人客服。");
    expect(chat.events.at(-1)).toMatchObject({ person: "called" });
    const english = await new Device(running.url).open(await newToken(running, "C-1003"));
    await english.say("I'd like to talk to a person, please.");
    expect(english.events.at(-1)).toMatchObject({ person: "called" });
  });

  it("closes a chat in which nobody has written for long, but not one where somebody is in danger", async () => {
    const { calls, store } = running.ready.services;
    const quiet = await new Device(running.url).open(await newToken(running));
    const crisis = await new Device(running.url).open(await newToken(running));
    await crisis.say("我不想活了。");
    clock.pass(31 * 60_000);
    await calls.sweep();
    expect((await quiet.next("messages")).isOver).toBe(true);
    const open = (await store.calls.open()).map(({ handoff }) => handoff);
    expect(open).toContain("self_harm");
    crisis.close();
  });

  it("is quiet from its next turn on when another chat has stopped the case", async () => {
    const one = await new Device(running.url).open(await newToken(running, "C-1003"));
    const two = await new Device(running.url).open(await newToken(running, "C-1003"));
    await one.say("I'm Robin Hughes, 4567.");
    await two.say("I'm Robin Hughes, 4567. I never took out this loan, it is not my debt.");
    const answer = await one.say("How much do I owe?");
    expect(answer.map(({ text }) => text).join(" ")).not.toMatch(/637/);
    expect((await running.ready.services.store.cases.view("C-1003")).marks).toHaveLength(1);
  });

  it("keeps a hold that a chat has put on the case for every later chat", async () => {
    const { store } = running.ready.services;
    const found = await store.cases.view("C-1001");
    expect(found.row).toMatchObject({ hold: true });
    expect(found.row.flags).toContain("vulnerable");
    const later = await new Device(running.url).open(await newToken(running));
    const answer = await later.say("我是陈伟，后四位4567。");
    expect(answer.map(({ text }) => text).join("")).not.toContain("8440");
  });
});

describe("a link", () => {
  const clock = new TestClock();
  let running: Running;
  beforeAll(async () => {
    running = await runService({ clock: clock.now });
  });

  it("that was forged or cut off opens nothing", async () => {
    const token = await newToken(running);
    for (const bad of [`${token}x`, token.slice(0, -4), "x", token.replace(/^[^.]+/, "e30")]) {
      const { status, body } = await new Device(running.url).door(bad);
      expect([status, body.error?.code]).toEqual([403, "LINK_INVALID"]);
    }
  });

  it("opens the chat of the first device that starts it, and of no other", async () => {
    const token = await newToken(running);
    const mine = new Device(running.url);
    await mine.open(token);
    const { status, body } = await new Device(running.url).door(token);
    expect([status, body.error?.code]).toEqual([403, "LINK_USED"]);
    const other = new Device(running.url);
    await other.door(await newToken(running));
    const socket = await other.connect();
    const closed = once(socket.socket, "close");
    socket.send({ type: "open", token, since: 0 });
    expect((await socket.next("error")).error.code).toBe("LINK_USED");
    expect((await closed)[0]).toBe(4401);
  });

  it("expires, except for a chat that goes on", async () => {
    const [unused, used] = [await newToken(running), await newToken(running)];
    const device = new Device(running.url);
    const chat = await device.open(used);
    clock.pass(3_599_000);
    expect((await new Device(running.url).door(unused)).status).toBe(200);
    clock.pass(1_000);
    const { status, body } = await new Device(running.url).door(unused);
    expect([status, body.error?.code]).toEqual([410, "LINK_EXPIRED"]);
    chat.close();
    const again = await device.open(used);
    expect(again.events[0]).toMatchObject({ type: "call", isOver: false });
    again.send({ type: "leave" });
    await again.next("messages");
    const later = await device.connect();
    later.send({ type: "open", token: used, since: 0 });
    expect((await later.next("error")).error.code).toBe("LINK_EXPIRED");
  });

  it("needs the cookie of its door", async () => {
    const device = new Device(running.url);
    const socket = await device.connect();
    socket.send({ type: "open", token: await newToken(running), since: 0 });
    expect((await socket.next("error")).error.code).toBe("COOKIE_REQUIRED");
  });
});

describe("bad messages", () => {
  let running: Running;
  beforeAll(async () => {
    running = await runService();
  });

  it.each([
    ["an empty turn", { type: "turn", id: "turn-bad1", n: 1, text: " \u200b " }, "TURN_EMPTY"],
    [
      "2,001 characters",
      { type: "turn", id: "turn-bad2", n: 1, text: "x".repeat(2_001) },
      "TURN_TOO_LONG",
    ],
    [
      "a lone surrogate",
      { type: "turn", id: "turn-bad3", n: 1, text: "\ud800" },
      "TEXT_NOT_UNICODE",
    ],
    ["a turn without an id", { type: "turn", n: 1, text: "x" }, "FIELD_MISSING"],
    ["an id that is too short", { type: "turn", id: "1234567", n: 1, text: "x" }, "FIELD_INVALID"],
    ["an unknown type", { type: "shout" }, "FIELD_INVALID"],
    ["no object", "[]", "MESSAGE_INVALID"],
    ["no JSON", "{", "MESSAGE_INVALID"],
    [
      "a turn out of order",
      { type: "turn", id: "turn-bad4", n: 7, text: "x" },
      "TURN_OUT_OF_ORDER",
    ],
  ])("%s is answered with its code, and the chat goes on", async (_, message, code) => {
    const chat = await new Device(running.url).open(await newToken(running));
    chat.send(message);
    expect((await chat.next("error")).error.code).toBe(code);
    const answer = await chat.say("我是陈伟。");
    expect(answer.length).toBeGreaterThan(1);
    chat.close();
  });

  it("2,000 characters are a turn", async () => {
    const chat = await new Device(running.url).open(await newToken(running));
    expect((await chat.say("x".repeat(2_000)))[0]?.text).toHaveLength(2_000);
  });

  it("anything before open is refused", async () => {
    const device = new Device(running.url);
    await device.door(await newToken(running));
    const chat = await device.connect();
    chat.send({ type: "turn", id: "turn-early", n: 1, text: "喂" });
    expect(await chat.next("error")).toMatchObject({
      turnId: "turn-early",
      error: { code: "MESSAGE_INVALID" },
    });
  });

  it("binary data is answered, and closes the socket when it goes on", async () => {
    const chat = await new Device(running.url).open(await newToken(running));
    const closed = once(chat.socket, "close");
    for (let time = 1; time <= 5; time += 1) {
      chat.socket.send(Buffer.from([0xff, 0xfe]));
      expect((await chat.next("error")).error.code).toBe("MESSAGE_INVALID");
    }
    expect((await closed)[0]).toBe(4400);
  });

  it("text that is no UTF-8 and messages that are too big close the socket as the protocol says", async () => {
    const chat = await new Device(running.url).open(await newToken(running));
    const closed = once(chat.socket, "close");
    chat.socket.send(Buffer.from([0x22, 0xff, 0x22]), { binary: false });
    expect((await closed)[0]).toBe(1007);
    const big = await new Device(running.url).open(await newToken(running));
    const alsoClosed = once(big.socket, "close");
    big.send({ type: "turn", id: "turn-big1", n: 1, text: "x".repeat(40_000) });
    expect((await alsoClosed)[0]).toBe(1009);
  });

  it("more turns than anybody types have to wait", async () => {
    const chat = await new Device(running.url).open(await newToken(running));
    for (let turn = 1; turn <= 30; turn += 1) await chat.say("嗯");
    chat.send({ type: "turn", id: "turn-fast", n: 31, text: "嗯" });
    const { error } = await chat.next("error");
    expect(error).toMatchObject({ code: "RATE_LIMITED", isRetryable: true });
    expect(error.retryAfterMs).toBeGreaterThan(0);
  });

  it("a socket from another site is not let in", async () => {
    const { WebSocket } = await import("ws");
    const url = `${running.url.replace("http", "ws")}/api/chat`;
    const socket = new WebSocket(url, { origin: "https://elsewhere.example" });
    const [, response] = (await once(socket, "unexpected-response")) as [
      unknown,
      { statusCode: number; resume(): void },
    ];
    response.resume();
    expect(response.statusCode).toBe(403);
  });
});

describe.each(storeKinds)("a call over the %s store", (kind) => {
  it("goes on at the same turn after the service was stopped and started again", async () => {
    const store = await emptyStore(kind);
    const first = await runService({ store });
    if (kind === "postgres") {
      const { exampleCases } = await import("../../server/example-cases.ts");
      const at = "2026-11-20T02:05:00.000Z";
      for (const debt of exampleCases(at)) {
        await first.ready.services.store.cases.add(debt, { at: at as never });
      }
    }
    const token = await newToken(first);
    const device = new Device(first.url);
    const chat = await device.open(token);
    await chat.say("我是陈伟，后四位4567。");
    const closed = once(chat.socket, "close");
    await first.stop();
    expect((await closed)[0]).toBe(1012);
    const second = await runService({ store });
    const returned = new Device(second.url);
    returned.cookie = device.cookie;
    const again = await returned.open(token, chat.messages.at(-1)?.sequence);
    expect(again.messages).toEqual([]);
    expect(again.events[0]).toMatchObject({ debtorTurns: 1, isOver: false });
    const answer = await again.say("最近失业了，手头紧。");
    expect(answer.length).toBeGreaterThan(1);
    const [call] = await second.ready.services.store.calls.open();
    const entries = await second.ready.services.store.events.read(toCallId(call?.id ?? ""));
    expect(verifyChain(entries).success).toBe(true);
  });
});
