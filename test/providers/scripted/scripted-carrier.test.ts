import { describe, expect, it } from "vitest";
import { scriptedCallees } from "../../../providers/scripted/scripted-callees.ts";
import {
  ScriptedCarrier,
  type Callee,
  type ScriptedNews,
} from "../../../providers/scripted/scripted-carrier.ts";
import type { DialRequest } from "../../../server/ports/carrier.ts";

const { signal } = new AbortController();

/** A carrier whose time a test turns. */
function open(callee: Callee) {
  const news: ScriptedNews[] = [];
  const waiting: { readonly atMs: number; readonly act: () => void }[] = [];
  let nowMs = 0;
  const carrier = new ScriptedCarrier({
    calleeOf: () => ({ callee, ringMs: 5_000, talkMs: 60_000 }),
    after: (ms, act) => waiting.push({ atMs: nowMs + ms, act }),
    onNews: (one) => news.push(one),
  });
  const pass = (ms: number): void => {
    nowMs += ms;
    for (const one of waiting.filter(({ atMs }) => atMs <= nowMs)) {
      waiting.splice(waiting.indexOf(one), 1);
      one.act();
    }
  };
  return { carrier, pass, news: () => news.map(({ status }) => status) };
}

const request = (idempotencyKey: string, to = "+8613800000001"): DialRequest => ({
  to,
  from: "+8675500000000",
  answerUrl: "",
  statusUrl: "",
  answererDetection: "off",
  ringTimeoutSeconds: 22,
  callLengthMaxSeconds: 3_600,
  idempotencyKey,
});

describe("the scripted carrier", () => {
  it("rings once for a key, however often it is asked", async () => {
    const { carrier } = open("person");
    const first = await carrier.dial(request("a"), signal);
    expect(await carrier.dial(request("a"), signal)).toEqual(first);
    expect(carrier.dialled.get("+8613800000001")).toBe(1);
    await carrier.dial(request("b"), signal);
    expect(carrier.dialled.get("+8613800000001")).toBe(2);
  });

  it.each([
    ["person", ["answered", "completed"]],
    ["third-party", ["answered", "completed"]],
    ["voicemail", ["answered", "completed"]],
    ["nobody", ["no-answer"]],
    ["busy", ["busy"]],
    ["dead", ["failed"]],
    ["silence", []],
  ] as const)("tells of a %s", async (callee, told) => {
    const { carrier, pass, news } = open(callee);
    await carrier.dial(request("a"), signal);
    pass(4_999);
    expect(news()).toEqual([]);
    pass(1);
    pass(60_000);
    expect(news()).toEqual(told);
  });

  it("takes back what rings, and ends what is talked on", async () => {
    const { carrier, pass, news } = open("person");
    const { carrierCallId } = await carrier.dial(request("a"), signal);
    await expect(carrier.redirect(carrierCallId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await carrier.hangUp(carrierCallId);
    pass(100_000);
    expect(news()).toEqual(["cancelled"]);
    const second = await carrier.dial(request("b"), signal);
    pass(5_000);
    await carrier.hangUp(second.carrierCallId);
    pass(100_000);
    expect(news()).toEqual(["cancelled", "answered", "completed"]);
  });

  it("refuses a number that cannot be called, and an order that was given up", async () => {
    const { carrier } = open("person");
    await expect(carrier.dial(request("a", "12"), signal)).rejects.toMatchObject({
      code: "FIELD_INVALID",
    });
    await expect(carrier.dial(request("a"), AbortSignal.abort())).rejects.toThrow();
    expect(carrier.dialled.size).toBe(0);
  });

  it("has people of every kind, the same for the same seed", () => {
    const callees = (seed: string) =>
      Array.from({ length: 400 }, (_, index) => scriptedCallees(seed)(`+86138${index}`, 1));
    expect(callees("1")).toEqual(callees("1"));
    expect(callees("1")).not.toEqual(callees("2"));
    expect(new Set(callees("1").map(({ callee }) => callee)).size).toBe(8);
  });
});
