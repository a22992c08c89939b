import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkMessageGateway } from "../../../providers/webhook/check-message-gateway.ts";
import { signNotice } from "../../../providers/webhook/sign-notice.ts";

const secret = "0123456789abcdef0123456789abcdef";
const nowMs = Date.parse("2026-11-20T02:05:00.999Z");

describe("the check of a company's gateway for texts", () => {
  let answer: (response: ServerResponse) => void = (response) => response.end();
  const received: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk) => (body += String(chunk)));
    request.on("end", () => {
      received.push({ headers: request.headers, body });
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
  const check = (to = url, signal = new AbortController().signal) =>
    checkMessageGateway({ url: to, secret, clock: () => nowMs }, signal);
  const answers = (status: number, body: string, type = "application/json"): void => {
    answer = (response) => response.writeHead(status, { "content-type": type }).end(body);
  };

  it("posts a signed check in which there is nobody to write to", async () => {
    answers(200, "{}");
    await expect(check()).resolves.toBeUndefined();
    const { headers, body } = received.at(-1) ?? { headers: {}, body: "" };
    expect(JSON.parse(body)).toEqual({ type: "check", id: `check-${nowMs}` });
    const timestamp = String(headers["x-kindline-timestamp"]);
    expect(headers["x-kindline-signature"]).toBe(`sha256=${signNotice(secret, timestamp, body)}`);
  });

  it("is content with one that knows no checks and says so in the words of the interface", async () => {
    answers(400, '{"refused":"invalid"}');
    await expect(check()).resolves.toBeUndefined();
  });

  it.each([
    [
      "a secret that it does not know",
      401,
      "{}",
      "application/json",
      "VENDOR_REFUSED",
      "key_refused",
    ],
    ["a page for people", 200, "<h1>Log in</h1>", "text/html", "VENDOR_FAILED", "not_api"],
    ["a path that is not there", 404, "", "text/plain", "VENDOR_REFUSED", undefined],
    ["too many of them", 429, "", "text/plain", "VENDOR_LIMITED", undefined],
    ["a gateway in trouble", 502, "", "text/plain", "VENDOR_FAILED", undefined],
    ["somebody who sends it elsewhere", 302, "", "text/plain", "VENDOR_FAILED", undefined],
  ])("tells %s", async (_, status, body, type, code, field) => {
    answers(status, body, type);
    await expect(check()).rejects.toMatchObject({ code, field });
  });

  it("tells an address where nobody listens, and gives up with whoever asked", async () => {
    await expect(check("http://127.0.0.1:9/sms")).rejects.toMatchObject({
      code: "VENDOR_UNREACHABLE",
    });
    answer = () => undefined;
    const leaving = new AbortController();
    const checking = check(url, leaving.signal);
    leaving.abort(new Error("left"));
    await expect(checking).rejects.toThrow("left");
  });
});
