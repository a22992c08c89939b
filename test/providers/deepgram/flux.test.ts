import { describe, expect, it } from "vitest";
import { eventually, hasHeard, openEars, startEars } from "./listening.ts";

const model = "flux-general-en";

describe("Deepgram's Flux as the ears of a call", () => {
  it("asks listen v2 for it, with thresholds that make it say when a turn may end", async () => {
    const emulator = await startEars();
    const ears = openEars(emulator, { model, keyterms: ["Anxin Bank"] });
    ears.said("I can");
    const { endpoint, query } = await eventually(() => emulator.connections[0]);
    expect(endpoint).toBe("listen-v2");
    expect(query.get("model")).toBe(model);
    expect(query.get("keyterm")).toBe("Anxin Bank");
    expect(Number(query.get("eager_eot_threshold"))).toBeLessThan(
      Number(query.get("eot_threshold")),
    );
  });

  it("passes on where the vendor hears a turn start, end, and go on after all", async () => {
    const ears = openEars(await startEars(), { model });
    for (const part of ["I can pay", "_ _", "two hundred", "_ _ _ _"]) ears.said(part);
    await eventually(() => ears.hints.includes("turn-end") || undefined);
    expect(ears.hints).toEqual([
      "turn-start",
      "turn-may-end",
      "turn-resumes",
      "turn-may-end",
      "turn-end",
    ]);
    expect(ears.latest()?.text).toBe("I can pay two hundred");
  });

  it("has given the text by the time that a turn may end", async () => {
    const ears = openEars(await startEars(), { model });
    ears.said("I can pay");
    ears.said("_ _");
    await eventually(() => ears.hints.includes("turn-may-end") || undefined);
    expect(ears.latest()?.text).toBe("I can pay");
  });

  it("joins the vendor's turns as long as ours goes on", async () => {
    const ears = openEars(await startEars(), { model });
    for (const part of ["I can pay", "_ _ _ _", "two hundred", "_ _ _ _"]) ears.said(part);
    await eventually(
      () => ears.hints.filter((hint) => hint === "turn-end").length === 2 || undefined,
    );
    ears.flush();
    const { text, words } = await ears.settled();
    expect(text).toBe("I can pay two hundred");
    expect(words[3]?.startMs).toBe(1_280);
  });

  it("settles a flush when the vendor believes that the turn may be over", async () => {
    const ears = openEars(await startEars(), { model, timing: { settleMs: 30_000 } });
    ears.said("I can pay");
    ears.flush();
    ears.said("_ _");
    expect((await ears.settled()).text).toBe("I can pay");
  });

  it("cuts the vendor's turn where ours ends, with or without times of words", async () => {
    for (const isWithoutTimes of [false, true]) {
      const emulator = await startEars({ traps: { isWithoutTimes } });
      const ears = openEars(emulator, { model });
      ears.said("no it is not");
      await hasHeard(emulator, 9_000);
      ears.endTurn();
      ears.said("ask someone else please");
      ears.flush();
      const { text, words } = await ears.settled();
      expect(text).toBe("ask someone else please");
      expect(words).toHaveLength(isWithoutTimes ? 0 : 4);
    }
  });

  it("never says KeepAlive, which is an error there; a silent line is made again", async () => {
    const emulator = await startEars({ timeScale: 80 });
    const ears = openEars(emulator, { model, timing: { keepAliveMs: 20, outageMs: 150 } });
    ears.said("I can pay _ _ _ _");
    await eventually(() => emulator.connections[2]);
    ears.said("two hundred _ _ _ _");
    ears.flush();
    expect((await ears.settled()).text).toBe("I can pay two hundred");
    expect(emulator.connections.flatMap(({ messages }) => messages)).toEqual([]);
  });
});
