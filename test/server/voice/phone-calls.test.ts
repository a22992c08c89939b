import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CallCentre, scriptsNowMs } from "../../../bench/voice-calls/call-centre.ts";
import { loadScripts } from "../../../bench/voice-calls/load-scripts.ts";
import { measureCall, type CallFigures } from "../../../bench/voice-calls/measure-call.ts";
import { rehearseScript } from "../../../bench/voice-calls/rehearse-script.ts";
import { runCalls } from "../../../bench/voice-calls/run-calls.ts";
import { scriptCase } from "../../../bench/voice-calls/script-case.ts";
import { callId } from "../../../domain/ids.ts";
import { checkExpectations } from "../../../evaluation/replay/check-expectations.ts";
import { jurisdictionOf } from "../../../server/calls/jurisdiction-of.ts";
import { instantAt } from "../../../server/clock.ts";

/** Spoken in real time and really recognised, which a busy machine garbles: `npm run test:speech`. */
// oxlint-disable-next-line node/no-process-env -- Whether there is time for it is a matter of the run.
const hasTime = process.env["TEST_SPEECH"] === "1";

/** Three of the forty calls of `bench/voice-calls.ts`, at the same time: the longest takes over a minute. */
const chosen = ["part-pounds", "dispute-amount", "complaint"];
const callsMsMax = 150_000;

/** Barge-in and answer on a machine that does other things too: the bars themselves are the benchmark's. */
const stopMsMax = 500;
const gapMsMax = 3_000;

it("the forty debtors reach what they want where every word is understood", async () => {
  const now = instantAt(scriptsNowMs);
  for (const [place, script] of (await loadScripts()).entries()) {
    const debt = scriptCase(script, place, now);
    const { id, locale, direction, expect: wanted } = script;
    const jurisdiction = jurisdictionOf(debt.place, locale);
    const call = { id: callId(id), locale, jurisdiction, direction, startedAt: now };
    const { outcome } = await rehearseScript(script, { ...call, channel: "voice" }, debt);
    expect({ id, failed: checkExpectations(wanted, outcome) }).toEqual({ id, failed: [] });
  }
});

describe.runIf(hasTime)("calls over the telephone, with debtors who are only heard", () => {
  let centre: CallCentre;
  let figures: readonly CallFigures[];
  beforeAll(async () => {
    centre = await CallCentre.open();
    const scripts = (await loadScripts()).filter(({ id }) => chosen.includes(id));
    const { calls } = await runCalls(centre, { scripts, parallel: 3, noiseDb: undefined });
    figures = scripts.flatMap((script) => {
      const call = calls.find(({ id }) => id === script.id);
      return call === undefined ? [] : [measureCall(call, script)];
    });
  }, callsMsMax);
  afterAll(() => centre.close());

  it("end as the debtors meant them to", () => {
    expect(figures.map(({ id, failed }) => ({ id, failed }))).toEqual(
      chosen.map((id) => ({ id, failed: [] })),
    );
  });

  it("disclose nothing too early, and note no promise that was not made", () => {
    expect(figures.flatMap(({ unsafe }) => unsafe)).toEqual([]);
  });

  it("let a debtor pause in mid-turn, and go on after a sign of listening", () => {
    expect(figures.reduce((sum, { pauses }) => sum + pauses, 0)).toBeGreaterThan(0);
    expect(figures.flatMap(({ cutOff }) => cutOff)).toEqual([]);
    expect(figures.reduce((sum, { backchannels }) => sum + backchannels, 0)).toBeGreaterThan(0);
    expect(figures.flatMap(({ falseInterruptions }) => falseInterruptions)).toEqual([]);
  });

  it("fall silent when they are interrupted, and answer soon", () => {
    const stopsMs = figures.flatMap((call) => call.stopsMs);
    expect(stopsMs).toHaveLength(1);
    expect(Math.max(...stopsMs)).toBeLessThan(stopMsMax);
    const gapsMs = figures.flatMap((call) => call.gapsMs).toSorted((a, b) => a - b);
    expect(gapsMs.length).toBeGreaterThan(5);
    expect(gapsMs[Math.floor(gapsMs.length / 2)]).toBeLessThan(gapMsMax);
  });
});
