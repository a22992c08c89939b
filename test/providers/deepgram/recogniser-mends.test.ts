import { describe, expect, it } from "vitest";
import type { FaultKind, Phase } from "../../emulators/deepgram/faults.ts";
import { eventually, openEars, startEars } from "./listening.ts";

const said = "I can pay two hundred on Friday";
const models = [
  ["nova-3", "listen-v1"],
  ["flux-general-en", "listen-v2"],
] as const;

/** Faults that mend: the connection is made again, and no word is lost or doubled. */
const passing: readonly (readonly [FaultKind, Phase])[] = [
  ["drop", "handshake"],
  ["drop", "open"],
  ["drop", "audio"],
  ["drop", "result"],
  ["drop", "finalize"],
  ["stall", "handshake"],
  ["status-500", "handshake"],
  ["status-503", "handshake"],
  ["close-1011", "open"],
  ["close-1011", "audio"],
  ["close-1011", "result"],
  ["close-1011", "finalize"],
  ["close-1000", "result"],
  ["close-1012", "result"],
];

describe.each(models)("a fault of Deepgram's %s that passes", (model, on) => {
  const mended = passing.filter(([, phase]) => on === "listen-v1" || phase !== "finalize");
  it.each(mended)("%s at %s is mended: no word is lost or doubled", async (kind, phase) => {
    const emulator = await startEars();
    emulator.fault(kind, { on, phase });
    const ears = openEars(emulator, { model });
    // Three pieces, as a line would bring them, so that a fault may come between any two.
    ears.said("_ I can pay");
    await eventually(() => emulator.connections[0]);
    ears.said("two hundred");
    await new Promise((resolve) => setTimeout(resolve, 10));
    ears.said("on Friday _ _ _ _");
    ears.flush();
    const settled = await ears.settled();
    expect(settled.text).toBe(said);
    expect(settled.words.map(({ startMs }) => startMs)).toEqual([
      200, 360, 520, 680, 840, 1_000, 1_160,
    ]);
    expect(emulator.connections.length).toBeGreaterThan(1);
  });
});
