import { describe, expect, it } from "vitest";
import type { ErrorCode } from "../../../domain/errors.ts";
import type { FaultKind, Phase } from "../../emulators/deepgram/faults.ts";
import {
  eventually,
  hasHeard,
  liveTimers,
  openEars,
  spelled,
  startEars,
  timersFallTo,
} from "./listening.ts";

const said = "I can pay two hundred on Friday";
const models = ["nova-3", "flux-general-en"] as const;

/** Faults that do not mend, however often it is tried. */
const lasting: readonly (readonly [FaultKind, Phase, ErrorCode])[] = [
  ["status-401", "handshake", "VENDOR_REFUSED"],
  ["status-403", "handshake", "VENDOR_REFUSED"],
  ["status-400", "handshake", "VENDOR_REFUSED"],
  ["status-429", "handshake", "VENDOR_LIMITED"],
  ["status-500", "handshake", "VENDOR_FAILED"],
  ["drop", "handshake", "VENDOR_UNREACHABLE"],
  ["drop", "open", "VENDOR_UNREACHABLE"],
  ["drop", "audio", "VENDOR_UNREACHABLE"],
  ["close-1011", "result", "VENDOR_UNREACHABLE"],
  ["close-1008", "audio", "VENDOR_FAILED"],
  ["stall", "handshake", "VENDOR_STALLED"],
  ["stall", "open", "VENDOR_STALLED"],
  ["stall", "audio", "VENDOR_STALLED"],
  ["stall", "result", "VENDOR_STALLED"],
  ["garbage", "result", "VENDOR_FAILED"],
];

describe.each(models)("a fault of Deepgram's %s", (model) => {
  it("that lasts is told in time, once, by its code, and leaves nothing open", async () => {
    const told = await Promise.all(lasting.map((fault) => lastingFault(model, fault)));
    const expected = lasting.map(([kind, phase, code]) => `${kind} at ${phase}: ${code}`);
    expect(told).toEqual(expected);
  });
});

/** @returns what came of it; throws where more came than that, or later than it should. */
async function lastingFault(
  model: string,
  [kind, phase]: (typeof lasting)[number],
): Promise<string> {
  const emulator = await startEars();
  emulator.fault(kind, { phase, times: 1_000 });
  const ears = openEars(emulator, { model });
  const line = setInterval(() => ears.said("I"), 20);
  const pauses = setInterval(() => ears.flush(), 200);
  try {
    ears.said(`${said} _ _ _ _`);
    ears.flush();
    const beganMs = performance.now();
    const { code } = await ears.fault();
    if (performance.now() - beganMs > 2_000) return `${kind} at ${phase}: too late`;
    const told = ears.transcripts.length;
    await eventually(() => emulator.openCount === 0 || undefined);
    ears.said(said);
    ears.flush();
    expect(ears.faults).toHaveLength(1);
    expect(ears.transcripts).toHaveLength(told);
    return `${kind} at ${phase}: ${code}`;
  } finally {
    clearInterval(line);
    clearInterval(pauses);
  }
}

describe("a broken line to Deepgram", () => {
  it("keeps what was final, and hears again only what was not", async () => {
    const emulator = await startEars();
    const ears = openEars(emulator);
    ears.said("I can pay _ _");
    await eventually(() => ears.latest()?.text === "I can pay" || undefined);
    emulator.fault("drop", { phase: "audio" });
    ears.said("two hundred _");
    ears.flush();
    expect((await ears.settled()).text).toBe("I can pay two hundred");
    const [first, second] = emulator.connections;
    expect(second?.audioBytes).toBeLessThan((first?.audioBytes ?? 0) + 20_000);
  });

  it("keeps words that may still change where their audio is too old to be heard again", async () => {
    const emulator = await startEars({ traps: { isSlowToFinalise: true } });
    const ears = openEars(emulator, { timing: { keptAudioMs: 400 } });
    ears.said("_");
    await hasHeard(emulator, 1);
    ears.said("I can pay two _ _ _");
    await eventually(() => ears.latest()?.text === "I can pay two" || undefined);
    emulator.fault("drop", { phase: "audio" });
    ears.said("hundred _");
    ears.flush();
    expect((await ears.settled()).text).toBe("I can pay two hundred");
    expect(emulator.connections).toHaveLength(2);
  });

  it("is mended after the wait before a retry, and no sooner", async () => {
    const emulator = await startEars();
    const ears = openEars(emulator, { timing: { retryMs: 100 } });
    ears.said("I");
    await eventually(() => ears.latest() ?? (emulator.connections[0]?.audioBytes || undefined));
    emulator.fault("drop", { phase: "audio" });
    const beganMs = performance.now();
    ears.said("can pay");
    await eventually(() => emulator.connections[1]);
    expect(performance.now() - beganMs).toBeGreaterThan(95);
  });

  it("breaks as often as it likes while it holds in between", async () => {
    const emulator = await startEars();
    const ears = openEars(emulator, { timing: { outageMs: 2_000 } });
    let text = "";
    for (let turn = 0; turn < 5; turn += 1) {
      emulator.fault("drop", { phase: "finalize" });
      ears.said(`w${turn} w${turn + 1} _`);
      ears.flush();
      text = `${text} w${turn} w${turn + 1}`.trim();
      expect((await ears.settled()).text).toBe(text);
    }
    expect(emulator.connections.length).toBeGreaterThan(5);
  });

  it("does not end a turn's words at a turn that ended while it was broken", async () => {
    const emulator = await startEars();
    emulator.fault("drop", { phase: "open" });
    const ears = openEars(emulator);
    ears.said("no it is not me _");
    ears.endTurn();
    ears.said("ask someone else _");
    ears.flush();
    expect((await ears.settled()).text).toBe("ask someone else");
  });

  it("counts as stalled only after a pause in speech, while audio flows", async () => {
    const emulator = await startEars();
    emulator.fault("stall", { phase: "result" });
    const ears = openEars(emulator, { timing: { stallMs: 150 } });
    ears.said(said);
    await hasHeard(emulator, 10_000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    ears.said("I");
    expect(ears.faults).toEqual([]);
    ears.flush();
    const line = setInterval(() => ears.write(new Int16Array(160)), 10);
    expect(await ears.fault()).toMatchObject({ code: "VENDOR_STALLED" });
    clearInterval(line);
  });

  it("answers a flush in time though every message drips in", async () => {
    const emulator = await startEars();
    emulator.fault("drip", { phase: "open" });
    const ears = openEars(emulator, { timing: { stallMs: 2_000 } });
    ears.said("I can pay _");
    const beganMs = performance.now();
    ears.flush();
    await ears.settled();
    expect(performance.now() - beganMs).toBeLessThan(1_500);
  });

  it("does not trust results of an unknown shape", async () => {
    const emulator = await startEars({
      recognise: () =>
        Promise.resolve({ text: "", words: [{ text: "I", startMs: Number.NaN, endMs: 1 }] }),
    });
    const ears = openEars(emulator);
    ears.write(spelled.say("I can pay", 8_000));
    expect(await ears.fault()).toMatchObject({ code: "VENDOR_FAILED" });
  });

  it("leaves no timer behind, whether it was closed or failed", async () => {
    const emulator = await startEars();
    const before = liveTimers();
    const ears = openEars(emulator);
    ears.said("I can");
    ears.flush();
    await ears.settled();
    ears.close();
    emulator.fault("status-401", { phase: "handshake" });
    const refused = openEars(emulator);
    await refused.fault();
    await eventually(() => emulator.openCount === 0 || undefined);
    await timersFallTo(before);
  });
});
