import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callId as toCallId } from "../../../domain/ids.ts";
import { instantAt } from "../../../server/clock.ts";
import type { CaseMessages } from "../../../server/protocol/messages.ts";
import type { ReceiptSending } from "../../../server/protocol/receipts.ts";
import { orderDelayMs } from "../../../server/receipts/receipt-limits.ts";
import { scaledTime } from "../../emulators/carrier/scaled-time.ts";
import { TwilioEmulator } from "../../emulators/carrier/twilio-emulator.ts";
import { Device } from "../chat-client.ts";
import { staffOf } from "../guard/staff-of.ts";
import { caseOf } from "../rounds/round-fixture.ts";
import { runService, TestClock } from "../running-service.ts";
import type { StaffClient } from "../staff-client.ts";

const accountSid = `AC${"3".repeat(32)}`;
const authToken = "the-token-of-the-emulator";
const from = "+16175550000";
const agreed = { consents: { sms: true } };
const verify = "我是陈伟，后四位{last4}。";
const plan = [verify, "手头紧", "分3期吧，下周三开始", "对，可以。"];

describe("the receipt of a telephone call", () => {
  const clock = new TestClock();
  let running: Awaited<ReturnType<typeof runService>>;
  let emulator: TwilioEmulator;
  let supervisor: StaffClient;
  let cases = 0;

  beforeAll(async () => {
    emulator = await new TwilioEmulator({
      time: scaledTime(20),
      accountSid,
      authToken,
      ownNumbers: [from],
    }).open();
    running = await runService({
      clock: clock.now,
      messages: { twilio: { accountSid, authToken, from, baseUrl: emulator.url } },
    });
    supervisor = await staffOf(running, "supervisor");
  }, 60_000);
  afterAll(() => emulator.close());

  /** A spoken call of a case of its own, from its first words to the end of the line. */
  async function spoken(
    lines: readonly string[],
    more: object = {},
  ): Promise<{ callId: string; caseId: string; phone: string }> {
    cases += 1;
    const caseId = `case-${cases}`;
    const { calls, store } = running.ready.services;
    const at = instantAt(clock.now());
    const offers = { instalmentCounts: [3, 6], firstPaymentWithinDays: 30 };
    const debt = caseOf(caseId, { balanceAsOf: at, offers, ...more });
    emulator.messages.phones.set(debt.debtor.phone ?? "", "receives");
    await store.cases.add(debt, { at, isExample: false });
    const id = calls.newCallId();
    const how = { id, locale: undefined, channel: "voice", direction: "inbound" } as const;
    const live = calls.speak(await calls.setUp(caseId, how), {
      play: () => Promise.resolve({ type: "heard", playbackMs: 1 }),
    });
    await live.open();
    const last4 = debt.debtor.idLast4 ?? "";
    for (const [index, line] of lines.entries()) {
      const text = line.replace("{last4}", last4);
      await live.hear({ id: `turn-${index}-${cases}`, n: index + 1, text });
    }
    await live.notice({ type: "line-end", cause: "hang-up" });
    return { callId: id, caseId, phone: debt.debtor.phone ?? "" };
  }

  const sendingOf = async (callId: string): Promise<ReceiptSending | null> => {
    const { body } = await supervisor.ask("GET", `/api/calls/${callId}/receipt/sending`);
    return body["sending"] as ReceiptSending | null;
  };
  const sentIn = async (caseId: string): Promise<CaseMessages["messages"]> => {
    const { body } = await supervisor.ask("GET", `/api/cases/${caseId}/messages`);
    return (body as unknown as CaseMessages).messages;
  };
  /** Another time; whoever was logged in by then logs in anew. */
  const jumpTo = async (at: string): Promise<void> => {
    clock.nowMs = Date.parse(at);
    supervisor = await staffOf(running, "supervisor");
  };
  /** One look, once whoever wraps the call up has had their time. */
  const look = async (): Promise<void> => {
    clock.pass(orderDelayMs);
    await running.ready.services.receiptSender.sendDue();
  };

  it("goes out by itself where the debtor was verified and has agreed to texts, once", async () => {
    const { callId, caseId } = await spoken(plan, agreed);
    expect(await sendingOf(callId)).toMatchObject({ state: "waiting" });
    await look();
    await look();
    expect(await sendingOf(callId)).toMatchObject({ state: "sent", channel: "sms", rule: null });
    // A server that died after it was sent, before that was noted: another tries, and nothing leaves.
    const link = (): Promise<string> => Promise.reject(new Error("Nothing is worded again."));
    const again = { channel: "sms", purpose: "receipt", link } as const;
    const { messages } = running.ready.services;
    expect(await messages.sendOwnReceipt({ callId, caseId }, again)).toEqual({ state: "sent" });
    const sent = await sentIn(caseId);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ template: "receipt", by: "kindline", channel: "sms" });
    expect(sent[0]?.text).toContain("{link}");
    expect(sent[0]?.text).not.toMatch(/陈伟|8440|欠|逾期/);
  });

  it("opens for who shows whose it is, and tells what was agreed", async () => {
    const { phone } = await spoken(plan, agreed);
    await look();
    const text = emulator.messages.textsTo(phone).at(-1) ?? "";
    const token = /receipt#(\S+)/.exec(text)?.[1] ?? "";
    const ask = (path: string, body: object, cookie = "") =>
      fetch(`${running.url}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", cookie },
        body: JSON.stringify(body),
      });
    const door = await ask("/api/receipts/door", { token });
    expect(await door.json()).toMatchObject({ needsProof: true });
    const cookie = (door.headers.get("set-cookie") ?? "").split(";")[0];
    const wrong = await ask("/api/receipts/open", { token, proof: "000x" }, cookie);
    expect(wrong.status).toBe(403);
    const receipt = await ask("/api/receipts/open", { token, proof: phone.slice(-4) }, cookie);
    expect(await receipt.json()).toMatchObject({ kind: "receipt", survey: "open" });
  });

  it.each([
    ["without consent", plan, {}, "all.receipt.consent"],
    ["with consent for mail alone", plan, { consents: { email: true } }, "all.receipt.consent"],
    ["after an opt-out from texts", plan, { ...agreed, optOuts: ["sms"] }, "all.opt_out"],
    ["after words of self-harm", [verify, "我不想活了"], agreed, "all.vulnerable"],
    [
      "of somebody who is gravely ill",
      [verify, "我得了癌症，在住院化疗"],
      agreed,
      "all.vulnerable",
    ],
    ["after a complaint", [verify, "我要投诉你们"], agreed, "all.complaint"],
    ["of somebody who disputes the debt", [verify, "这钱我从来没借过"], agreed, "all.dispute"],
    ["after a wish to stop, without consent", [verify, "别再联系我了"], {}, "all.receipt.consent"],
  ])("is not sent %s, and the rule is told", async (_, lines, more, rule) => {
    const { callId, caseId } = await spoken(lines, more);
    await look();
    expect(await sendingOf(callId)).toMatchObject({ state: "not_sent", rule });
    expect(await sentIn(caseId)).toEqual([]);
  });

  it("is not sent while a complaint that came in another call is open", async () => {
    const { callId, caseId } = await spoken(plan, agreed);
    const { links, calls } = running.ready.services;
    const { token } = await links.create(caseId, { hours: 1, by: "test" });
    const chat = await new Device(running.url).open(token);
    await chat.say("我要投诉你们。");
    const call = chat.events.find((event) => event.type === "call");
    await calls.leave(toCallId(call?.type === "call" ? call.callId : ""));
    await look();
    expect(await sendingOf(callId)).toMatchObject({ state: "not_sent", rule: "all.complaint" });
    expect(await sentIn(caseId)).toEqual([]);
  });

  it("is not even thought of where nobody was verified", async () => {
    const { callId } = await spoken(["你好", "你们是谁"], agreed);
    await look();
    expect(await sendingOf(callId)).toBeNull();
  });

  it("is one confirmation after a wish to stop, and no more", async () => {
    const { callId, caseId } = await spoken([verify, "别再联系我了"], agreed);
    await look();
    expect(await sendingOf(callId)).toMatchObject({ state: "sent" });
    const { store } = running.ready.services;
    expect(await store.receipts.isStopConfirmed(caseId, instantAt(0))).toBe(true);
    await look();
    expect(await sentIn(caseId)).toHaveLength(1);
  });

  it("is not sent again where somebody of the staff has sent it", async () => {
    const { callId, caseId } = await spoken(plan, agreed);
    const body = { channel: "sms" };
    const by = await supervisor.ask("POST", `/api/calls/${callId}/receipt/message`, { body });
    expect(by.status).toBe(204);
    await look();
    expect(await sendingOf(callId)).toMatchObject({ rule: "receipt.given_already" });
    expect(await sentIn(caseId)).toHaveLength(1);
  });

  it("waits for the morning after a call in the night, and is sent then", async () => {
    await jumpTo("2026-11-20T22:30:00+08:00");
    const { callId, caseId } = await spoken(plan, agreed);
    await look();
    const at = "2026-11-21T00:00:00.000Z";
    expect(await sendingOf(callId)).toMatchObject({ state: "waiting", at });
    expect(await sentIn(caseId)).toEqual([]);
    await jumpTo(at);
    await look();
    expect(await sendingOf(callId)).toMatchObject({ state: "sent" });
  });

  it("is left when the next day on which it may be sent is too far away", async () => {
    // The holidays of the National Day go on until the 7th.
    await jumpTo("2027-10-01T10:00:00+08:00");
    const { callId } = await spoken(plan, agreed);
    await look();
    expect(await sendingOf(callId)).toMatchObject({ state: "not_sent", rule: "cn.holidays" });
  });
});
