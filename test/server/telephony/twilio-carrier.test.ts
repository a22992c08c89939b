import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { TwilioCarrier } from "../../../providers/twilio/twilio-carrier.ts";
import { carrierCallId, type DialRequest } from "../../../server/ports/carrier.ts";
import { twilioWebhookUrls } from "../../../server/telephony/twilio-webhook-urls.ts";
import type { Callee } from "../../emulators/carrier/callee.ts";
import type { EmulatedCall } from "../../emulators/carrier/emulated-call.ts";
import { tone } from "../../emulators/carrier/mouth.ts";
import { scaledTime } from "../../emulators/carrier/scaled-time.ts";
import { TwilioEmulator, type RestTrouble } from "../../emulators/carrier/twilio-emulator.ts";
import { LineDiary } from "./telephone.ts";
import { TwilioService } from "./twilio-service.ts";
import { until } from "./until.ts";

const accountSid = `AC${"1".repeat(32)}`;
const authToken = "an-auth-token";
const time = scaledTime(20);
const person = "+15005550006";
const callees = new Map<string, Callee>([
  [person, { kind: "person" }],
  ["+15005550007", { kind: "voicemail", greeting: tone(1_000) }],
  ["+15005550008", { kind: "busy" }],
  ["+15005550009", { kind: "no-answer" }],
  ["+15005550010", { kind: "person", hangUpAfterMs: 500 }],
  ["+15005550011", { kind: "fax" }],
  ["+15005550012", { kind: "person", answerAfterMs: 30_000 }],
]);
const never = new AbortController().signal;

let twilio: TwilioEmulator;
let service: TwilioService;
let carrier: TwilioCarrier;
let keys = 0;
beforeAll(async () => void (service = await new TwilioService(time, authToken).open()));
beforeEach(async () => {
  const ownNumbers = ["+15005550001"];
  twilio = await new TwilioEmulator({ time, accountSid, authToken, callees, ownNumbers }).open();
  carrier = new TwilioCarrier({
    accountSid,
    authToken,
    baseUrl: twilio.url,
    requestTimeoutMs: 300,
  });
  for (const list of [service.asked, service.progress, service.answerers, service.failures]) {
    list.length = 0;
  }
});
afterEach(() => twilio.close());
afterAll(() => service.close());

function order(change: Partial<DialRequest> = {}): DialRequest {
  keys += 1;
  return {
    to: person,
    from: "+15005550001",
    answerUrl: `${service.url}${twilioWebhookUrls.voice}?attempt=a-${keys}`,
    statusUrl: `${service.url}${twilioWebhookUrls.status}?attempt=a-${keys}`,
    answererUrl: `${service.url}${twilioWebhookUrls.answerer}?attempt=a-${keys}`,
    answererDetection: "fast",
    ringTimeoutSeconds: 20,
    callLengthMaxSeconds: 600,
    idempotencyKey: `attempt-${keys}`,
    ...change,
  };
}

async function dial(change: Partial<DialRequest> = {}): Promise<EmulatedCall> {
  const { carrierCallId } = await carrier.dial(order(change), never);
  const call = twilio.calls.get(carrierCallId);
  if (call === undefined) throw new Error("Expected the call that was made.");
  return call;
}

const statuses = (): readonly string[] =>
  service.progress.toSorted((a, b) => a.sequence - b.sequence).map(({ status }) => status);

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "done",
    (error: unknown) => (error as { code?: unknown }).code,
  );

describe("a call through Twilio", () => {
  it("rings, is answered, is spoken on both ways, and ends, and every step is told", async () => {
    const lines = service.lines.length;
    const call = await dial();
    await until(() => service.lines.length > lines);
    const line = service.lines.at(-1);
    if (line === undefined) throw new Error("Expected a line.");
    const diary = new LineDiary(line);
    expect(line.callSid).toBe(call.sid);
    expect(line.parameters).toEqual({ token: "t&1" });
    call.mouth.say(tone(200));
    line.play(tone(300));
    await until(() => diary.playedMs === 300 && diary.heard.some((sample) => sample !== 0));
    line.hangUp({ afterPlayout: true });
    await until(() => call.isOver && statuses().length === 4);
    expect(call.stream?.ear.speechMs).toBe(300);
    expect(statuses()).toEqual(["queued", "ringing", "answered", "completed"]);
    expect(service.asked[0]).toMatchObject({
      direction: "outbound",
      to: person,
      query: { attempt: `a-${keys}` },
    });
    expect(call.webhookStatuses.every((status) => status === 200 || status === 204)).toBe(true);
    expect(service.failures).toEqual([]);
  });

  it.each([
    ["+15005550008", "busy", 486],
    ["+15005550009", "no-answer", 487],
    ["+15005550099", "failed", 404],
  ])("to %s ends as %s", async (to, status, sipCode) => {
    const call = await dial({ to });
    await until(() => call.isOver && statuses().includes(status));
    expect(service.progress.find((told) => told.status === status)?.sipCode).toBe(sipCode);
    expect(service.asked).toEqual([]);
  });

  it("rings no longer than was said", async () => {
    const call = await dial({ to: "+15005550012", ringTimeoutSeconds: 10 });
    await until(() => call.isOver);
    expect(call.status).toBe("no-answer");
  });

  it("ends when they hang up", async () => {
    await dial({ to: "+15005550010" });
    await until(() => statuses().includes("completed"));
    expect(service.progress.at(-1)?.durationSeconds).toBeGreaterThan(0.3);
  });

  it("tells who answered, at once or when a greeting is over", async () => {
    await dial({ to: "+15005550007" });
    await until(() => service.answerers.length === 1);
    await dial({ to: "+15005550007", answererDetection: "after-greeting" });
    await until(() => service.answerers.length === 2);
    await dial({ to: person });
    await until(() => service.answerers.length === 3);
    await dial({ to: "+15005550011" });
    await until(() => service.answerers.length === 4);
    expect(
      service.answerers.map(({ answeredBy, isGreetingOver }) => [answeredBy, isGreetingOver]),
    ).toEqual([
      ["voicemail", false],
      ["voicemail", true],
      ["person", false],
      ["fax", false],
    ]);
  });

  it("can be ended and given to a person; what has ended already counts as ended", async () => {
    const lines = service.lines.length;
    const call = await dial();
    await until(() => service.lines.length > lines);
    const id = carrierCallId(call.sid);
    const transfer = {
      type: "transfer",
      to: "+15005550077",
      from: "+15005550001",
      ringTimeoutSeconds: 30,
    } as const;
    await carrier.redirect(id, transfer, never);
    expect(call.transferredTo).toBe("+15005550077");
    await carrier.redirect(id, { type: "webhook", url: order().answerUrl }, never);
    await until(() => service.asked.length === 2);
    await carrier.hangUp(id, never);
    expect(call.status).toBe("completed");
    await carrier.hangUp(id, never);
    expect(await codeOf(carrier.redirect(id, transfer, never))).toBe("NOT_FOUND");
  });

  it("comes in as well, and may be rejected or hung up", async () => {
    const form = { from: person, to: "+15005550001", voiceUrl: order().answerUrl };
    const connected = twilio.callIn({ kind: "person" }, form);
    await until(() => connected.stream !== undefined);
    expect(service.asked[0]?.direction).toBe("inbound");
    const { answer } = service;
    service.answer = () => ({ type: "reject", reason: "busy" });
    const rejected = twilio.callIn({ kind: "person" }, form);
    await until(() => rejected.isOver);
    expect(rejected.status).toBe("busy");
    service.answer = () => {
      throw new Error("broken");
    };
    const broken = twilio.callIn({ kind: "person" }, form);
    await until(() => broken.isOver);
    service.answer = answer;
    expect(broken.status).toBe("completed");
    expect(service.failures).toHaveLength(1);
  });
});

describe("the Twilio carrier", () => {
  it("asks for exactly what the order says", async () => {
    await dial({ answererDetection: "off" });
    const form = twilio.forms[0];
    expect(form?.get("Timeout")).toBe("20");
    expect(form?.get("TimeLimit")).toBe("600");
    expect(form?.getAll("StatusCallbackEvent")).toEqual([
      "initiated",
      "ringing",
      "answered",
      "completed",
    ]);
    expect(form?.has("MachineDetection")).toBe(false);
  });

  it("dials a key once, however often it is asked", async () => {
    const request = order();
    const calls = await Promise.all([1, 2, 3].map(() => carrier.dial(request, never)));
    expect(await carrier.dial(request, never)).toEqual(calls[0]);
    expect(twilio.calls.size).toBe(1);
  });

  it("dials again after a refusal, never after an answer that did not come", async () => {
    const refused = order();
    twilio.troubles.push("limit");
    expect(await codeOf(carrier.dial(refused, never))).toBe("VENDOR_LIMITED");
    expect(await codeOf(carrier.dial(refused, never))).toBe("done");
    const unknown = order();
    twilio.troubles.push("reset");
    expect(await codeOf(carrier.dial(unknown, never))).toBe("VENDOR_UNREACHABLE");
    expect(await codeOf(carrier.dial(unknown, never))).toBe("VENDOR_FAILED");
    expect(twilio.calls.size).toBe(1);
  });

  it.each<[RestTrouble, string]>([
    ["stall", "VENDOR_STALLED"],
    ["reset", "VENDOR_UNREACHABLE"],
    ["garbage", "VENDOR_FAILED"],
    ["fail", "VENDOR_FAILED"],
    ["limit", "VENDOR_LIMITED"],
    ["forbid", "VENDOR_REFUSED"],
  ])("has a code for an answer that is: %s", async (trouble, code) => {
    twilio.troubles.push(trouble);
    expect(await codeOf(carrier.dial(order(), never))).toBe(code);
  });

  it("has codes for numbers that cannot be called or shown, and never repeats them", async () => {
    expect(await codeOf(carrier.dial(order({ to: "13800" }), never))).toBe("FIELD_INVALID");
    const error = (await carrier
      .dial(order({ to: "+1234567" }), never)
      .catch((e: unknown) => e)) as {
      code: string;
      field: string;
      message: string;
    };
    expect([error.code, error.field]).toEqual(["FIELD_INVALID", "to"]);
    expect(error.message).not.toMatch(/\+1\d/);
    expect(await codeOf(carrier.dial(order({ from: "+15005550002" }), never))).toBe(
      "VENDOR_REFUSED",
    );
  });

  it("has codes for a wrong key and for nobody there", async () => {
    const wrong = new TwilioCarrier({ accountSid, authToken: "x", baseUrl: twilio.url });
    expect(await codeOf(wrong.check(never))).toBe("VENDOR_REFUSED");
    expect(await codeOf(wrong.dial(order(), never))).toBe("VENDOR_REFUSED");
    const nobody = new TwilioCarrier({ accountSid, authToken, baseUrl: "http://127.0.0.1:9" });
    expect(await codeOf(nobody.check(never))).toBe("VENDOR_UNREACHABLE");
    await carrier.check(never);
  });

  it("lets go when it is told to", async () => {
    twilio.troubles.push("stall");
    const startMs = performance.now();
    await expect(carrier.check(AbortSignal.timeout(30))).rejects.toThrow(/timeout/);
    expect(performance.now() - startMs).toBeLessThan(2_000);
    const gone = AbortSignal.abort(new Error("gone"));
    await expect(carrier.dial(order(), gone)).rejects.toThrow("gone");
    expect(twilio.calls.size).toBe(0);
  });
});
