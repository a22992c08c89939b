import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callId } from "../../../domain/ids.ts";
import { formatCase } from "../../../domain/parse/format-case.ts";
import { smsSegmentsMax } from "../../../server/messages/message-limits.ts";
import { smsLength } from "../../../server/messages/sms-segments.ts";
import type { CaseMessages } from "../../../server/protocol/messages.ts";
import type { RoundCasePage, RoundProgress } from "../../../server/protocol/rounds.ts";
import { scaledTime } from "../../emulators/carrier/scaled-time.ts";
import { TwilioEmulator } from "../../emulators/carrier/twilio-emulator.ts";
import { Device } from "../chat-client.ts";
import { staffOf } from "../guard/staff-of.ts";
import { caseOf } from "../rounds/round-fixture.ts";
import { runService, TestClock } from "../running-service.ts";
import type { StaffClient } from "../staff-client.ts";

const accountSid = `AC${"2".repeat(32)}`;
const authToken = "the-token-of-the-emulator";
const from = "+16175550000";
const secret = "0123456789abcdef0123456789abcdef";
const phones = {
  arrives: "+8613800138001",
  off: "+8613800138002",
  gone: "+8613800138003",
  landline: "+8613800138004",
};
const plan = {
  name: "Texts",
  treatments: [{ id: "text", channel: "sms" }],
  usesBestHour: false,
  costPerTextPart: "0.07",
};

/** Waits until that holds; for as long as a busy machine may take. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  const endMs = performance.now() + 15_000;
  while (!(await holds())) {
    if (performance.now() > endMs) throw new Error(`Expected in time: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe("a round by text message over the API and Twilio's wire", () => {
  const clock = new TestClock();
  let running: Awaited<ReturnType<typeof runService>>;
  let emulator: TwilioEmulator;
  let supervisor: StaffClient;
  let roundId = "";

  beforeAll(async () => {
    emulator = await new TwilioEmulator({
      time: scaledTime(20),
      accountSid,
      authToken,
      ownNumbers: [from],
    }).open();
    const { messages } = emulator;
    messages.phones.set(phones.arrives, "receives");
    messages.phones.set(phones.off, "off");
    messages.phones.set(phones.gone, "gone");
    messages.phones.set(phones.landline, "landline");
    running = await runService({
      clock: clock.now,
      messages: {
        twilio: { accountSid, authToken, from, baseUrl: emulator.url },
        webhook: { url: undefined, secret },
      },
    });
    supervisor = await staffOf(running, "supervisor");
    for (const [name, phone] of Object.entries(phones)) {
      const debt = caseOf(`case-${name}`, { debtor: { phone } });
      await supervisor.ask("POST", "/api/cases", { body: formatCase(debt) });
    }
  }, 60_000);
  afterAll(() => emulator.close());

  const progress = async (): Promise<RoundProgress> => {
    const { body } = await supervisor.ask("GET", `/api/rounds/${roundId}`);
    return body as unknown as RoundProgress;
  };
  const inGroup = async (group: string): Promise<readonly string[]> => {
    const { body } = await supervisor.ask("GET", `/api/rounds/${roundId}/cases?group=${group}`);
    return (body as unknown as RoundCasePage).cases.map(({ caseId }) => caseId);
  };
  const messagesOf = async (caseId: string): Promise<CaseMessages> => {
    const { body } = await supervisor.ask("GET", `/api/cases/${caseId}/messages`);
    return body as unknown as CaseMessages;
  };
  const textIn = (body: string, more: { sid?: string; path?: string } = {}) =>
    emulator.messages.textIn(
      { from: phones.arrives, to: from, body },
      { url: `${running.url}/api/messages/twilio/inbound`, ...more },
    );

  it("sends to everybody, and counts what Twilio reports", async () => {
    const made = await supervisor.ask("POST", "/api/rounds", { body: plan });
    roundId = String(made.body["id"]);
    await supervisor.ask("POST", `/api/rounds/${roundId}/state`, { body: { to: "running" } });
    await eventually(async () => (await progress()).attempts === 4);
    await emulator.messages.settled();
    await eventually(async () => (await progress()).messages.failed === 3);
    const { messages, dispositions, states, answered, spend } = await progress();
    expect(messages).toEqual({ sent: 2, delivered: 1, failed: 3, replies: 0, optOuts: 0 });
    expect(answered).toMatchObject({ of: 2, count: 0 });
    // What the carrier took is paid for by its parts, whether it arrives or comes back.
    const taken = ["arrives", "off"] as const;
    const texts = taken.flatMap((name) => emulator.messages.textsTo(phones[name]));
    const parts = texts.reduce((sum, text) => sum + smsLength(text).segments, 0);
    expect([texts.length, spend]).toEqual([2, (parts * 0.07).toFixed(2)]);
    expect(dispositions.toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual([
      { key: "FAIL", count: 2 },
      { key: "SENT", count: 2 },
    ]);
    expect(states).toMatchObject({ pending: 4 });
    expect(new Set(emulator.messages.answers)).toEqual(new Set([204]));
    expect(await inGroup("messages_delivered")).toEqual(["case-arrives"]);
    expect(await inGroup("messages_failed")).toEqual(["case-gone", "case-landline", "case-off"]);
  });

  it("takes a wish to stop that Twilio posts, confirms it, and shows both on the case", async () => {
    expect(await textIn("退订")).toBe(200);
    await eventually(async () => (await progress()).messages.optOuts === 1);
    expect(emulator.messages.textsTo(phones.arrives).at(-1)).toBe(
      "【安信消费金融】已退订，我们停止给您发消息。",
    );
    const shown = await messagesOf("case-arrives");
    expect(shown.messages.map(({ direction, template }) => `${direction} ${template}`)).toEqual(
      expect.arrayContaining(["in stop", "out stop_confirmed"]),
    );
    expect(shown.messages).toHaveLength(3);
    expect(shown.optOuts.map(({ channel, reason }) => `${channel} ${reason}`).toSorted()).toEqual([
      "chat opt_out",
      "email opt_out",
      "sms opt_out",
    ]);
    expect(await inGroup("opt_outs")).toEqual(["case-arrives"]);
  });

  it("marks numbers that take no texts", async () => {
    for (const name of ["gone", "landline"]) {
      const { optOuts } = await messagesOf(`case-${name}`);
      expect(optOuts).toMatchObject([{ reason: "unreachable" }]);
    }
    expect((await messagesOf("case-off")).optOuts).toEqual([]);
  });

  it("believes nobody who has not signed", async () => {
    const url = `${running.url}/api/messages/twilio/inbound`;
    const body = new URLSearchParams({ MessageSid: "SM1", From: phones.off, Body: "STOP" });
    const forged = await fetch(url, { method: "POST", body });
    expect(forged.status).toBe(403);
    const hook = await fetch(`${running.url}/api/messages/webhook`, { method: "POST", body: "{}" });
    expect(hook.status).toBe(403);
    expect((await messagesOf("case-off")).optOuts).toEqual([]);
  });

  it("takes what a gateway posts, signed", async () => {
    const body = JSON.stringify({ type: "message", id: "g-1", from: phones.off, text: "STOP" });
    const timestamp = String(Math.floor(clock.nowMs / 1000));
    const signature = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
    const answer = await fetch(`${running.url}/api/messages/webhook`, {
      method: "POST",
      body,
      headers: {
        "x-kindline-timestamp": timestamp,
        "x-kindline-signature": `sha256=${signature}`,
      },
    });
    expect(answer.status).toBe(204);
    const { optOuts } = await messagesOf("case-off");
    expect(optOuts).toContainEqual(expect.objectContaining({ channel: "sms", reason: "opt_out" }));
  });

  it("lets staff send a message where the policy does, and tells them why not", async () => {
    const phone = "+8613800138009";
    emulator.messages.phones.set(phone, "silent");
    const debt = caseOf("case-new", { debtor: { phone } });
    await supervisor.ask("POST", "/api/cases", { body: formatCase(debt) });
    const agent = await staffOf(running, "agent");
    const ask = () =>
      agent.ask("POST", "/api/cases/case-new/messages", { body: { purpose: "callback_booked" } });
    const sent = await ask();
    expect([sent.status, sent.body["channels"]]).toEqual([201, ["sms"]]);
    expect(emulator.messages.textsTo(phone)).toHaveLength(1);
    const refused = await ask();
    expect(refused.body.error).toMatchObject({ code: "MESSAGE_REFUSED", field: "cn.freq.text" });
    const off = await agent.ask("POST", "/api/cases/case-new/messages", {
      body: { purpose: "callback_booked", channel: "email" },
    });
    expect(off.body.error?.code).toBe("MESSAGE_OFF");
    const { body } = await (await staffOf(running, "compliance")).ask("GET", "/api/audit");
    const actions = (body["entries"] as { action: string }[]).map(({ action }) => action);
    expect(actions.filter((action) => action === "message-send")).toHaveLength(1);
  });

  it("sends the receipt of a call, behind a short link that asks whose it is, once a day", async () => {
    const phone = "+8613800138010";
    emulator.messages.phones.set(phone, "silent");
    const debt = caseOf("case-receipt", { debtor: { phone }, consents: { sms: true } });
    await supervisor.ask("POST", "/api/cases", { body: formatCase(debt) });
    const { links, calls } = running.ready.services;
    const { token } = await links.create("case-receipt", { hours: 1, by: "test" });
    const chat = await new Device(running.url).open(token);
    const last4 = debt.debtor.idLast4 ?? "";
    for (const line of [
      `我是陈伟，后四位${last4}。`,
      "最近手头紧，周转不开。",
      "11月25日一次还清。",
      "对，可以。",
    ]) {
      await chat.say(line);
    }
    const call = chat.events.find((event) => event.type === "call");
    const id = call?.type === "call" ? call.callId : "";
    await calls.leave(callId(id));
    const ask = () =>
      supervisor.ask("POST", `/api/calls/${id}/receipt/message`, { body: { channel: "sms" } });
    expect((await ask()).status).toBe(204);
    const [text = ""] = emulator.messages.textsTo(phone);
    expect(text).toMatch(/\/receipt#s[\w-]{32} 退订回T$/);
    expect(text).not.toMatch(/8440|逾期|欠款|陈伟/);
    expect(smsLength(text).segments).toBeLessThanOrEqual(smsSegmentsMax);
    const door = await fetch(`${running.url}/api/receipts/door`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token: /#(\S+)/.exec(text)?.[1] }),
    });
    expect(await door.json()).toMatchObject({ needsProof: true });
    expect((await ask()).body.error).toMatchObject({
      code: "MESSAGE_REFUSED",
      field: "cn.freq.text",
    });
    const { messages } = await messagesOf("case-receipt");
    expect(messages).toMatchObject([{ template: "receipt", state: "accepted" }]);
    expect(messages[0]?.text).toContain("{link}");
  });

  it("opens the chat of its case with the link that it carries", async () => {
    const token = /#(\S+)/.exec(emulator.messages.textsTo(phones.arrives)[0] ?? "")?.[1];
    const answer = await fetch(`${running.url}/api/chat/door`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token }),
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ institution: "安信消费金融", state: "new" });
  });
});
