import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ApprovedText } from "../../../domain/approved-text.ts";
import { createWebhookMessageCarrier } from "../../../providers/webhook/create-webhook-message-carrier.ts";
import { readSignedMessage } from "../../../providers/webhook/read-signed-message.ts";

const secret = "0123456789abcdef0123456789abcdef";
const never = new AbortController().signal;
const nowMs = Date.parse("2026-11-20T02:05:00.999Z");
const signOf = (timestamp: string, body: string): string =>
  `sha256=${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`;

describe("text messages through a gateway of the company's own", () => {
  let answer: (response: ServerResponse) => void = (response) => response.end();
  const received: { request: IncomingMessage; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk) => (body += String(chunk)));
    request.on("end", () => {
      received.push({ request, body });
      answer(response);
    });
  });
  let url = "";
  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const send = (timeoutMs = 5_000) =>
    createWebhookMessageCarrier({ url, secret, clock: () => nowMs, timeoutMs }).send(
      {
        idempotencyKey: "m-1",
        to: "+8613800138000",
        body: {
          kind: "debtor",
          subject: "x" as ApprovedText,
          parts: ["您好。" as ApprovedText, "退订回T" as ApprovedText],
          separator: " ",
        },
      },
      never,
    );

  it("arrive signed, with the key that makes two of them one", async () => {
    answer = (response) => response.end('{"id":"g-9"}');
    expect(await send()).toEqual({ state: "accepted", carrierMessageId: "g-9" });
    const { request, body } = received.at(-1) ?? { request: undefined, body: "" };
    expect(JSON.parse(body)).toEqual({
      type: "send",
      id: "m-1",
      to: "+8613800138000",
      text: "您好。 退订回T",
    });
    const timestamp = String(Math.floor(nowMs / 1000));
    expect(request?.headers["idempotency-key"]).toBe("m-1");
    expect(request?.headers["x-kindline-timestamp"]).toBe(timestamp);
    expect(request?.headers["x-kindline-signature"]).toBe(signOf(timestamp, body));
  });

  it.each([
    [200, "", { state: "accepted", carrierMessageId: null }],
    [202, "not json", { state: "accepted", carrierMessageId: null }],
    [422, '{"refused":"invalid"}', { state: "refused", why: "invalid" }],
    [422, '{"refused":"opted_out"}', { state: "refused", why: "opted_out" }],
    [422, '{"refused":"later"}', { state: "refused", why: "later" }],
    [400, "", { state: "refused", why: "account" }],
    [403, "", { state: "refused", why: "account" }],
    [429, "", { state: "refused", why: "limited", code: "VENDOR_LIMITED" }],
    [409, "", { state: "unsure" }],
    [500, "", { state: "unsure" }],
    [302, "", { state: "unsure" }],
    [200, "x".repeat(10_001), { state: "accepted", carrierMessageId: null }],
  ])("that are answered %i %s are taken so", async (status, text, expected) => {
    answer = (response) => response.writeHead(status, { location: "/x" }).end(text);
    expect(await send()).toMatchObject(expected);
  });

  it("are unsure where nothing comes back in time, or at all", async () => {
    answer = () => undefined;
    expect(await send(50)).toEqual({ state: "unsure", code: "VENDOR_STALLED" });
    answer = (response) => response.destroy();
    expect(await send()).toEqual({ state: "unsure", code: "VENDOR_UNREACHABLE" });
  });
});

describe("what a gateway tells", () => {
  const timestamp = String(Math.floor(nowMs / 1000));
  const ageMaxMs = 300_000;
  const read = (content: unknown, more: { timestamp?: string; signature?: string } = {}) => {
    const body = JSON.stringify(content);
    const at = more.timestamp ?? timestamp;
    const signed = { body: Buffer.from(body), timestamp: at, signature: signOf(at, body), ...more };
    return readSignedMessage(signed, { secret, nowMs, ageMaxMs });
  };
  const text = { type: "message", id: "g-1", from: "+8613800138000", text: "退订" };

  it("is a message that came in, or what became of one", () => {
    expect(read(text)).toEqual({
      type: "message",
      channel: "sms",
      message: {
        carrierMessageId: "g-1",
        from: "+8613800138000",
        text: "退订",
        isAnsweredByCarrier: false,
      },
    });
    expect(read({ type: "report", id: "m-1", state: "failed", why: "invalid" })).toEqual({
      type: "report",
      report: { messageId: "m-1", state: "failed", why: "invalid" },
    });
  });

  it("is the subject of a mail where nothing stands beneath it", () => {
    const mail = { ...text, channel: "email", from: "chen@example.cn", subject: "STOP" };
    expect(read({ ...mail, text: " \n" })).toMatchObject({ message: { text: "STOP" } });
    expect(read({ ...mail, text: "Friday" })).toMatchObject({ message: { text: "Friday" } });
  });

  it("is believed with a signature alone, five minutes long", () => {
    const at = (ms: number) => ({ timestamp: String(Math.floor(nowMs / 1000) + ms / 1000) });
    expect(() => read(text, at(-299_000))).not.toThrow();
    for (const more of [at(-301_000), at(301_000), { signature: "sha256=00" }, { timestamp: "" }]) {
      expect(() => read(text, more)).toThrow(
        expect.objectContaining({ code: "SIGNATURE_INVALID" }),
      );
    }
  });

  it.each([
    [{ ...text, id: "" }, "id"],
    [{ ...text, type: "poem" }, "type"],
    [{ type: "report", id: "m", state: "eaten" }, "state"],
  ])("names the field that is wrong", (content, field) => {
    expect(() => read(content)).toThrow(expect.objectContaining({ code: "FIELD_INVALID", field }));
  });
});
