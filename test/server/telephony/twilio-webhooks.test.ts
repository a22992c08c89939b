import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { connectStreamTwiml, transferTwiml } from "../../../providers/twilio/twiml.ts";
import {
  answeredByOf,
  twilioWebhooks,
  type CallProgress,
} from "../../../server/telephony/twilio-webhooks.ts";

const authToken = "12345";
const told: CallProgress[] = [];
const failures: unknown[] = [];
const handlers = twilioWebhooks({
  authToken,
  onAsk: async () => await Promise.resolve({ type: "hang-up" }),
  onProgress: async (progress) => void (await Promise.resolve(told.push(progress))),
  onAnswerer: async () => await Promise.reject(new Error("the store is gone")),
  onFailure: (error) => void failures.push(error),
});

function sign(url: string, params: Readonly<Record<string, string>>, token = authToken): string {
  const fields = Object.keys(params).sort();
  const text = url + fields.map((field) => `${field}${params[field] ?? ""}`).join("");
  return createHmac("sha1", token).update(text).digest("base64");
}
const url = "https://calls.example.com/api/telephony/twilio/voice?attempt=a%201";
const params = { CallSid: "CA1", Direction: "inbound", From: "+15005550006", To: "+15005550001" };

describe("a webhook of Twilio", () => {
  it("is taken when it is signed for the address, with its port or without", async () => {
    const withPort = url.replace(".com/", ".com:443/");
    for (const signed of [url, withPort]) {
      for (const seen of [url, withPort]) {
        const signature = sign(signed, params);
        const response = await handlers.voice({ params, signature, url: seen });
        expect(response.status).toBe(200);
        expect(response.body).toContain("<Hangup/>");
      }
    }
  });

  it.each([
    ["nothing", undefined],
    ["another token", sign(url, params, "54321")],
    ["another address", sign(url.replace("a%201", "b"), params)],
    ["other fields", sign(url, { ...params, From: "+15005550007" })],
    ["an empty token", sign(url, params, " ")],
    ["garbage", "?"],
  ])("is refused when it is signed with %s", async (_what, signature) => {
    for (const handler of Object.values(handlers)) {
      const response = await handler({ params, signature, url });
      expect(response.status).toBe(403);
      expect(response.body).toContain("SIGNATURE_INVALID");
    }
  });

  it("is refused by a service that has no token, whatever it is signed with", async () => {
    const open = twilioWebhooks({
      authToken: "",
      onAsk: async () => await Promise.resolve({ type: "hang-up" }),
      onProgress: async () => await Promise.resolve(),
      onAnswerer: async () => await Promise.resolve(),
      onFailure: () => undefined,
    });
    const signature = createHmac("sha1", "").update(url).digest("base64");
    expect((await open.voice({ params: {}, signature, url })).status).toBe(403);
  });

  it("is answered with a code when a field is missing, and with 500 when we fail", async () => {
    failures.length = 0;
    const status = { CallStatus: "ringing" };
    const bad = await handlers.status({ params: status, signature: sign(url, status), url });
    expect([bad.status, bad.body.includes('"field":"CallSid"')]).toEqual([400, true]);
    const amd = { CallSid: "CA1", AnsweredBy: "human" };
    const broken = await handlers.answerer({ params: amd, signature: sign(url, amd), url });
    expect([broken.status, broken.body.includes("store")]).toEqual([500, false]);
    expect(failures).toHaveLength(2);
  });

  it("ends the call, without Twilio's own words, when nobody can say what to do", async () => {
    const noCall = { Direction: "inbound" };
    const response = await handlers.voice({ params: noCall, signature: sign(url, noCall), url });
    expect([response.status, response.contentType]).toEqual([200, "text/xml"]);
    expect(response.body).toContain("<Hangup/>");
  });

  it("tells a status once in our words, and nothing of one that is new", async () => {
    for (const CallStatus of ["canceled", "teleported"]) {
      const params = { CallSid: "CA1", CallStatus, SequenceNumber: "3", CallDuration: "12" };
      const response = await handlers.status({ params, signature: sign(url, params), url });
      expect(response.status).toBe(204);
    }
    expect(told).toEqual([
      {
        carrierCallId: "CA1",
        status: "cancelled",
        sequence: 3,
        durationSeconds: 12,
        sipCode: undefined,
        query: { attempt: "a 1" },
      },
    ]);
  });
});

it("knows who answered, and takes what is new for nobody it knows", () => {
  const words = [
    "human",
    "machine_start",
    "machine_end_beep",
    "machine_end_other",
    "fax",
    "unknown",
    "robot",
  ];
  expect(words.map(answeredByOf)).toEqual([
    "person",
    "voicemail",
    "voicemail",
    "voicemail",
    "fax",
    "unknown",
    "unknown",
  ]);
});

describe("TwiML", () => {
  it("escapes what it is given", () => {
    const xml = connectStreamTwiml({ url: "wss://x.example/s", parameters: { token: '"<&>' } });
    expect(xml).toContain('<Parameter name="token" value="&quot;&lt;&amp;');
    const dial = transferTwiml({ to: "<x>", from: "+15005550001", ringTimeoutSeconds: 30 });
    expect(dial).toContain("&lt;x&gt;");
  });

  it("takes 499 characters of a parameter, not 500, and no address that Twilio cannot call", () => {
    const document = (length: number, url = "wss://x.example/s"): string =>
      connectStreamTwiml({ url, parameters: { token: "x".repeat(length - 5) } });
    expect(document(499)).toContain("Parameter");
    expect(() => document(500)).toThrow(/499/);
    expect(() => document(10, "wss://x.example/s?a=1")).toThrow(/query/);
    expect(() => document(10, "https://x.example/s")).toThrow(/socket/);
  });
});
