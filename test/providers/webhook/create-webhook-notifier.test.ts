import { createHmac } from "node:crypto";
import { once } from "node:events";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWebhookNotifier } from "../../../providers/webhook/create-webhook-notifier.ts";
import { notice } from "../../server/notify/notice.ts";

const secret = "0123456789abcdef0123456789abcdef";
const never = new AbortController().signal;
const nowMs = Date.parse("2026-11-20T02:05:00.999Z");

describe("the webhook about tasks", () => {
  let answer: (response: ServerResponse) => void = (response) => response.writeHead(204).end();
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
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const notifier = (timeoutMs = 5_000) =>
    createWebhookNotifier({ url, secret, clock: () => nowMs, timeoutMs });

  it("carries the notice, a timestamp, a signature over both, and the key that makes it one", async () => {
    await notifier().send(notice, never);
    const { request, body } = received.at(-1) ?? { request: undefined, body: "" };
    expect(JSON.parse(body)).toEqual(notice);
    expect(request?.method).toBe("POST");
    const headers: IncomingHttpHeaders = request?.headers ?? {};
    expect(headers["x-kindline-timestamp"]).toBe(String(Math.floor(nowMs / 1000)));
    const signed = createHmac("sha256", secret)
      .update(`${Math.floor(nowMs / 1000)}.`)
      .update(body)
      .digest("hex");
    expect(headers["x-kindline-signature"]).toBe(`sha256=${signed}`);
    expect(headers["idempotency-key"]).toBe(notice.id);
  });

  it.each([
    [200, undefined],
    [204, undefined],
    [301, "VENDOR_REFUSED"],
    [401, "VENDOR_REFUSED"],
    [404, "VENDOR_REFUSED"],
    [408, "VENDOR_FAILED"],
    [409, "VENDOR_FAILED"],
    [429, "VENDOR_LIMITED"],
    [500, "VENDOR_FAILED"],
    [503, "VENDOR_FAILED"],
  ])("reads the status %i as %s", async (status, code) => {
    answer = (response) => response.writeHead(status, { location: "/elsewhere" }).end("x");
    const before = received.length;
    const sent = notifier().send(notice, never);
    if (code === undefined) await sent;
    else await expect(sent).rejects.toMatchObject({ code });
    expect(received.length - before).toBe(1);
  });

  it("does not wait for ever", async () => {
    answer = () => undefined;
    await expect(notifier(60).send(notice, never)).rejects.toMatchObject({
      code: "VENDOR_STALLED",
      isRetryable: true,
    });
  });

  it("fails where nobody is", async () => {
    const gone = createServer().listen(0, "127.0.0.1");
    await once(gone, "listening");
    const { port } = gone.address() as AddressInfo;
    gone.close();
    await once(gone, "close");
    const nowhere = createWebhookNotifier({
      url: `http://127.0.0.1:${port}/`,
      secret,
      clock: () => nowMs,
    });
    await expect(nowhere.send(notice, never)).rejects.toMatchObject({ code: "VENDOR_UNREACHABLE" });
  });

  it("is given up when the service stops", async () => {
    answer = () => undefined;
    const stop = new AbortController();
    const sent = notifier().send(notice, stop.signal);
    stop.abort(new Error("stopping"));
    await expect(sent).rejects.toThrow("stopping");
  });
});
