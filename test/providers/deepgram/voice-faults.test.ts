import { describe, expect, it } from "vitest";
import type { ErrorCode } from "../../../domain/errors.ts";
import type { FaultKind, Phase } from "../../emulators/deepgram/faults.ts";
import { eventually } from "./listening.ts";
import { openVoice, startVoice } from "./speaking.ts";

const text = "I can pay two hundred on Friday please";

/** Before anything of the sentence was heard: it is asked for again, and nobody notices. */
const unheard: readonly (readonly [FaultKind, Phase])[] = [
  ["drop", "handshake"],
  ["drop", "open"],
  ["drop", "speak"],
  ["status-500", "handshake"],
  ["close-1011", "open"],
  ["close-1011", "speak"],
];

type Lasting = readonly [FaultKind, Phase, ErrorCode];
const overSocket: readonly Lasting[] = [
  ["status-401", "handshake", "VENDOR_REFUSED"],
  ["status-400", "handshake", "VENDOR_REFUSED"],
  ["status-429", "handshake", "VENDOR_LIMITED"],
  ["status-500", "handshake", "VENDOR_FAILED"],
  ["drop", "handshake", "VENDOR_UNREACHABLE"],
  ["stall", "handshake", "VENDOR_STALLED"],
  ["stall", "open", "VENDOR_STALLED"],
  ["stall", "speak", "VENDOR_STALLED"],
  ["drop", "speak", "VENDOR_UNREACHABLE"],
  ["stall", "sound", "VENDOR_STALLED"],
  ["drip", "sound", "VENDOR_STALLED"],
  ["drop", "sound", "VENDOR_UNREACHABLE"],
  ["close-1011", "sound", "VENDOR_UNREACHABLE"],
  ["stall", "flushed", "VENDOR_STALLED"],
  ["drop", "flushed", "VENDOR_UNREACHABLE"],
  ["garbage", "flushed", "VENDOR_FAILED"],
];
const overHttp: readonly Lasting[] = [
  ["status-401", "handshake", "VENDOR_REFUSED"],
  ["status-429", "handshake", "VENDOR_LIMITED"],
  ["status-503", "handshake", "VENDOR_FAILED"],
  ["drop", "open", "VENDOR_UNREACHABLE"],
  ["stall", "open", "VENDOR_STALLED"],
  ["garbage", "open", "VENDOR_FAILED"],
  ["drip", "open", "VENDOR_STALLED"],
  ["drop", "sound", "VENDOR_UNREACHABLE"],
  ["stall", "sound", "VENDOR_STALLED"],
];

describe("a fault of Deepgram's voice", () => {
  it.each(unheard)("%s at %s is not noticed: nothing was heard yet", async (kind, phase) => {
    const emulator = await startVoice();
    emulator.fault(kind, { on: "speak-v1", phase });
    const voice = openVoice(emulator);
    expect(await voice.say(text).whole()).toBe(text);
    await eventually(() => emulator.openCount === 1 || undefined);
  });

  it("that lasts is told in time, once, by its code, and the next sentence is well", async () => {
    const told = await Promise.all(overSocket.map((fault) => lastingFault("speak-v1", fault)));
    expect(told).toEqual(overSocket.map(([kind, phase, code]) => `${kind} at ${phase}: ${code}`));
  });

  it("is told the same way where the sentence goes over HTTP", async () => {
    const told = await Promise.all(overHttp.map((fault) => lastingFault("speak-http", fault)));
    expect(told).toEqual(overHttp.map(([kind, phase, code]) => `${kind} at ${phase}: ${code}`));
  });

  it("never says the beginning of a sentence twice", async () => {
    const emulator = await startVoice();
    emulator.fault("drop", { phase: "sound" });
    const voice = openVoice(emulator);
    const sentence = voice.say(text);
    await sentence.fault();
    expect(text.startsWith(sentence.read())).toBe(true);
    expect(emulator.connections).toHaveLength(1);
  });

  it("at a Clear costs a connection, and no word of the next sentence", async () => {
    for (const kind of ["drop", "stall", "garbage", "close-1011"] as const) {
      const emulator = await startVoice();
      const voice = openVoice(emulator);
      const first = voice.say(text);
      await eventually(() => first.samples() > 0 || undefined);
      emulator.fault(kind, { phase: "clear" });
      first.cancel();
      expect(await voice.say("ask someone else").whole()).toBe("ask someone else");
    }
  });

  it("of an idle connection is not noticed", async () => {
    const emulator = await startVoice();
    const voice = openVoice(emulator);
    await voice.say("I can").whole();
    const idle = emulator.connections[0];
    emulator.fault("close-1000", { phase: "clear" });
    const cut = voice.say("w1 w2 w3");
    await eventually(() => cut.samples() > 0 || undefined);
    cut.cancel();
    await eventually(() => idle?.isOpen === false || undefined);
    expect(await voice.say("pay").whole()).toBe("pay");
  });

  it("such as too many flushes, however they came about, is told as a limit", async () => {
    const emulator = await startVoice();
    // A window of our own that is too short: the vendor's limit is met after all.
    const voice = openVoice(emulator, { timing: { flushWindowMs: 1 } });
    const given = Array.from({ length: 21 }, (_, place) => voice.say(`w${place}`));
    for (const [place, sentence] of given.slice(0, 20).entries()) {
      expect(await sentence.whole()).toBe(`w${place}`);
    }
    expect(await given[20]?.fault()).toMatchObject({ code: "VENDOR_LIMITED" });
  });
});

/** @returns what came of it; throws where more came than that, or later than it should. */
async function lastingFault(
  on: "speak-v1" | "speak-http",
  [kind, phase]: Lasting,
): Promise<string> {
  const emulator = await startVoice();
  const voice = openVoice(emulator);
  const pace = on === "speak-http" ? 0.8 : 1;
  if (on === "speak-http") await voice.say("I", 1).whole();
  emulator.fault(kind, { on, phase, times: 1_000 });
  const beganMs = performance.now();
  const sentence = voice.say(text, pace);
  const { code } = await sentence.fault();
  const tookMs = performance.now() - beganMs;
  if (tookMs > 1_500) return `${kind} at ${phase}: too late, after ${tookMs} ms`;
  expect(text.startsWith(sentence.read())).toBe(true);
  emulator.noFaults();
  expect(await voice.say("ask someone else", pace).whole()).toBe("ask someone else");
  expect([sentence.ends(), sentence.faults.length]).toEqual([0, 1]);
  voice.close();
  await eventually(() => emulator.openCount === 0 || undefined);
  return `${kind} at ${phase}: ${code}`;
}
