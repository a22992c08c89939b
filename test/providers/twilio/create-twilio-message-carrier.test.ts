import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ApprovedText } from "../../../domain/approved-text.ts";
import { createTwilioMessageCarrier } from "../../../providers/twilio/create-twilio-message-carrier.ts";
import { messageRefusal } from "../../../providers/twilio/message-refusal.ts";
import { readInboundForm, readReportForm } from "../../../providers/twilio/read-message-form.ts";
import { signedLink } from "../../../server/ports/message-carrier.ts";
import { scaledTime } from "../../emulators/carrier/scaled-time.ts";
import { TwilioEmulator, type RestTrouble } from "../../emulators/carrier/twilio-emulator.ts";

const accountSid = `AC${"2".repeat(32)}`;
const authToken = "the-token-of-the-emulator";
const from = "+16175550000";
const to = "+16175550101";
const never = new AbortController().signal;
const body = {
  kind: "debtor",
  subject: "A message from us" as ApprovedText,
  parts: [
    "Hello." as ApprovedText,
    signedLink("https://example.com/chat#s1"),
    "您好" as ApprovedText,
  ],
  separator: " ",
} as const;

describe("text messages through Twilio's own package", () => {
  let emulator: TwilioEmulator;
  beforeAll(async () => {
    emulator = await new TwilioEmulator({
      time: scaledTime(20),
      accountSid,
      authToken,
      ownNumbers: [from],
    }).open();
  });
  afterAll(() => emulator.close());
  beforeEach(() => {
    emulator.messages.phones.set(to, "silent");
    emulator.messages.sent.length = 0;
    emulator.messages.stopped.clear();
  });
  const carrier = (more: { from?: string; authToken?: string; requestTimeoutMs?: number } = {}) =>
    createTwilioMessageCarrier({
      accountSid,
      authToken,
      from,
      baseUrl: emulator.url,
      requestTimeoutMs: 5_000,
      ...more,
    });
  const send = (more: object = {}, number = to) =>
    carrier(more).send({ idempotencyKey: "m-1", to: number, body }, never);

  it("arrive with their words, their sender, and where it is told how they go", async () => {
    const sent = await carrier().send(
      { idempotencyKey: "m-1", to, body, statusUrl: "https://example.com/status?message=m-1" },
      never,
    );
    expect(sent).toEqual({ state: "accepted", carrierMessageId: emulator.messages.sent[0]?.sid });
    const form = emulator.messages.sent[0]?.form;
    expect(Object.fromEntries(form ?? [])).toMatchObject({
      To: to,
      From: from,
      Body: "Hello. https://example.com/chat#s1 您好",
      StatusCallback: "https://example.com/status?message=m-1",
    });
  });

  it("go through a messaging service where one is named", async () => {
    const service = `MG${"3".repeat(32)}`;
    await send({ from: service });
    const form = emulator.messages.sent[0]?.form;
    expect([form?.get("MessagingServiceSid"), form?.get("From")]).toEqual([service, null]);
  });

  it("to a number that is none never reach Twilio", async () => {
    expect(await send({}, "13800138000")).toMatchObject({ state: "refused", why: "invalid" });
    expect(emulator.messages.sent).toEqual([]);
  });

  it.each([
    ["a number that nobody has", () => emulator.messages.phones.delete(to), "invalid"],
    ["a landline", () => emulator.messages.phones.set(to, "landline"), "unreachable"],
    ["somebody who has told Twilio to stop", () => emulator.messages.stopped.add(to), "opted_out"],
  ] as const)("to %s are refused as such", async (_, arrange, why) => {
    arrange();
    expect(await send()).toMatchObject({ state: "refused", why });
  });

  it("from a number that is not ours, or with a wrong token, are a matter of the account", async () => {
    expect(await send({ from: "+16175559999" })).toMatchObject({ why: "account" });
    expect(await send({ authToken: "wrong" })).toMatchObject({ state: "refused", why: "account" });
  });

  it.each<[RestTrouble, object]>([
    ["limit", { state: "refused", why: "limited", code: "VENDOR_LIMITED" }],
    ["forbid", { state: "refused", why: "account", code: "VENDOR_REFUSED" }],
    ["fail", { state: "unsure", code: "VENDOR_FAILED" }],
    ["garbage", { state: "unsure", code: "VENDOR_FAILED" }],
    ["reset", { state: "unsure", code: "VENDOR_UNREACHABLE" }],
  ])("that meet %s are told of so", async (trouble, result) => {
    emulator.troubles.push(trouble);
    expect(await send()).toMatchObject(result);
  });

  it("are unsure where Twilio does not answer in time", async () => {
    emulator.troubles.push("stall");
    expect(await send({ requestTimeoutMs: 50 })).toEqual({
      state: "unsure",
      code: "VENDOR_STALLED",
    });
  });

  it("that are given up reject with the reason", async () => {
    const stop = new AbortController();
    emulator.troubles.push("stall");
    const sent = carrier().send({ idempotencyKey: "m-1", to, body }, stop.signal);
    stop.abort(new Error("enough"));
    await expect(sent).rejects.toThrow("enough");
  });
});

describe("what Twilio posts of messages", () => {
  const sid = `SM${"1".repeat(32)}`;

  it("is a text with its sender", () => {
    const form = { MessageSid: sid, From: to, Body: "STOP", NumMedia: "0" };
    expect(readInboundForm(form)).toEqual({
      carrierMessageId: sid,
      from: to,
      text: "STOP",
      isAnsweredByCarrier: false,
    });
  });

  it.each([
    ["STOP", true],
    ["HELP", true],
    ["START", false],
  ])("says whether Twilio has answered itself: %s", (OptOutType, isAnswered) => {
    const form = { MessageSid: sid, From: to, Body: "x", OptOutType };
    expect(readInboundForm(form).isAnsweredByCarrier).toBe(isAnswered);
  });

  it.each([
    ["queued", undefined, { state: "accepted" }],
    ["sent", undefined, { state: "sent" }],
    ["delivered", undefined, { state: "delivered" }],
    ["undelivered", "30003", { state: "undelivered" }],
    ["undelivered", "30006", { state: "undelivered", why: "unreachable" }],
    ["failed", "30005", { state: "failed", why: "invalid" }],
    ["failed", "21610", { state: "failed", why: "opted_out" }],
  ])("says of a message that it is %s (%s)", (MessageStatus, ErrorCode, expected) => {
    const form = { MessageSid: sid, MessageStatus, ...(ErrorCode ? { ErrorCode } : {}) };
    expect(readReportForm(form, "m-1")).toEqual({ messageId: "m-1", ...expected });
  });

  it("may be a status that is new to us, which changes nothing", () => {
    expect(readReportForm({ MessageSid: sid, MessageStatus: "dreaming" }, "m")).toBeUndefined();
  });

  it("names the field that is wrong", () => {
    const read = () => readInboundForm({ MessageSid: sid });
    expect(read).toThrow(expect.objectContaining({ code: "FIELD_INVALID", field: "From" }));
  });

  it("has numbers of errors that say nothing of the number", () => {
    expect(messageRefusal(30_007)).toBeUndefined();
    expect(messageRefusal(undefined)).toBeUndefined();
  });
});
