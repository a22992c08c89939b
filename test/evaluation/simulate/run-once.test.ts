import { describe, expect, it } from "vitest";
import { judgeCall } from "../../../evaluation/simulate/judge-call.ts";
import { runOnce, type RunKey } from "../../../evaluation/simulate/run-once.ts";
import { personaWith } from "./example-persona.ts";

const key = (change: Partial<RunKey> = {}): RunKey => ({
  persona: personaWith({}),
  locale: "en-US",
  run: 1,
  seed: 1,
  maxTurns: 40,
  ...change,
});

const play = async (change: Partial<RunKey> = {}) => {
  const which = key(change);
  return judgeCall(await runOnce(which), which, true);
};

describe("a simulated call", () => {
  it.each(["zh-CN", "en-US", "en-GB"] as const)(
    "of somebody who pays everything ends with their promise (%s)",
    async (locale) => {
      const row = await play({ locale });
      expect(row.failed).toEqual([]);
      expect(row.outcome?.disposition).toBe("PTP");
      // Half of the late fee may have been waived, never more.
      expect(row.meter.creditor).toBeGreaterThan(0.97);
      expect(row.meter.health).toBe(1);
    },
  );

  it("is the same byte for byte for the same seed and run, and another for another", async () => {
    const first = JSON.stringify(await play());
    expect(JSON.stringify(await play())).toBe(first);
    expect(JSON.stringify(await play({ seed: 2 }))).not.toBe(first);
    expect(JSON.stringify(await play({ run: 2 }))).not.toBe(first);
  });

  it("that nobody ends within the turns it may have is stuck, and failed", async () => {
    const whole = await play();
    const turns = whole.cost.turns;
    expect((await play({ maxTurns: turns })).failed).toEqual([]);
    const cut = await play({ maxTurns: turns - 1 });
    expect(cut.failed).toContainEqual({ key: "isOver", expected: true, actual: false });
    expect(cut.ok).toBe(false);
  });

  it("of somebody who is not the debtor gives away no figure of theirs", async () => {
    const persona = personaWith({
      truth: { pays: "full", speaker: "stranger" },
      atEnd: { verified: false },
      patienceTurns: 6,
    });
    const call = await runOnce(key({ persona }));
    const { idLast4 = "", birthDate = "" } = call.setup.case.debtor;
    const said = call.exchanges.map(({ did }) => ("text" in did ? did.text : "")).join(" ");
    expect(said).not.toContain(idLast4);
    expect(said).not.toContain(birthDate);
    expect(call.outcome.verified).toBe(false);
  });

  it("ends when patience is over, whatever is asked", async () => {
    const persona = personaWith({ patienceTurns: 1, atEnd: {} });
    const row = await play({ persona });
    expect(
      row.transcript?.filter(({ speaker }) => speaker === "debtor").map(({ does }) => does),
    ).toEqual(["confirms_name", "takes_leave", "hang_up"]);
  });

  it("promises the day that the debtor meant", async () => {
    const call = await runOnce(key());
    expect(call.outcome.promise?.date).toBe(call.truth.payOn);
  });

  it("costs turns and seconds of speech, and no tokens", async () => {
    const { cost } = await play();
    expect(cost.turns).toBeGreaterThan(4);
    expect(cost.agentSeconds).toBeGreaterThan(cost.debtorSeconds);
    expect(cost.debtorSeconds).toBeGreaterThan(0);
    expect(cost.tokens).toBe(0);
  });
});
