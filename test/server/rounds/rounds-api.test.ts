import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instantAt } from "../../../server/clock.ts";
import { addMarks } from "../../../server/storage/calls/marks.ts";
import { routes } from "../../../server/http/routes/index.ts";
import type { RoundCasePage, RoundProgress } from "../../../server/protocol/rounds.ts";
import { formatCase } from "../../../domain/parse/format-case.ts";
import type { Callee } from "../../emulators/carrier/callee.ts";
import { scaledTime } from "../../emulators/carrier/scaled-time.ts";
import { TwilioEmulator } from "../../emulators/carrier/twilio-emulator.ts";
import { staffOf } from "../guard/staff-of.ts";
import { runService, TestClock } from "../running-service.ts";
import type { StaffClient } from "../staff-client.ts";
import { caseOf, phoneOf } from "./round-fixture.ts";

const accountSid = `AC${"2".repeat(32)}`;
const authToken = "the-token-of-the-emulator";
const from = "+16175550000";

const plan = {
  name: "November",
  treatments: [
    { id: "people_first", when: { flagsAny: ["hardship"] }, assign: "person" },
    { id: "overdue", when: { tiers: ["m2"] } },
  ],
  needsPeople: false,
  usesBestHour: false,
};

/** Waits until that holds; for as long as a busy machine may take. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  const endMs = performance.now() + 15_000;
  while (!(await holds())) {
    if (performance.now() > endMs) throw new Error(`Expected in time: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe("a round over the API and a carrier's wire", () => {
  const callees = new Map<string, Callee>();
  const clock = new TestClock();
  let running: Awaited<ReturnType<typeof runService>>;
  let emulator: TwilioEmulator;
  let supervisor: StaffClient;
  let roundId = "";

  beforeAll(async () => {
    emulator = await new TwilioEmulator({
      time: scaledTime(20),
      accountSid,
      authToken,
      callees,
      ownNumbers: [from],
    }).open();
    const twilio = { accountSid, authToken, from, baseUrl: emulator.url };
    running = await runService({
      clock: clock.now,
      telephony: { twilio, freeSwitchSecret: undefined },
    });
    supervisor = await staffOf(running, "supervisor");
    const cases = [
      caseOf("BUSY"),
      caseOf("NOBODY"),
      caseOf("DEAD"),
      caseOf("HARD", { flags: ["hardship"] }),
      caseOf("STOP", { flags: ["cease"] }),
      caseOf("OTHER", { tier: "M9" }),
      caseOf("ANSWERS"),
    ];
    for (const debt of cases) {
      await supervisor.ask("POST", "/api/cases", { body: formatCase(debt) });
    }
    callees.set(phoneOf("BUSY"), { kind: "busy" });
    callees.set(phoneOf("NOBODY"), { kind: "no-answer" });
    callees.set(phoneOf("ANSWERS"), { kind: "person", answerAfterMs: 10_000 });
  });
  afterAll(() => emulator.close());

  const progress = async (): Promise<RoundProgress> => {
    const { body } = await supervisor.ask("GET", `/api/rounds/${roundId}`);
    return body as unknown as RoundProgress;
  };
  const cases = async (query: string): Promise<readonly string[]> => {
    const { body } = await supervisor.ask("GET", `/api/rounds/${roundId}/cases?${query}`);
    return (body as unknown as RoundCasePage).cases.map(({ caseId }) => caseId);
  };

  it("is made without calling anybody, and accounts for every case", async () => {
    const { status, body } = await supervisor.ask("POST", "/api/rounds", { body: plan });
    expect(status).toBe(201);
    roundId = String(body["id"]);
    await eventually(async () => (await progress()).cases === 7);
    const { states, round, reasons } = await progress();
    expect(round.state).toBe("draft");
    expect(states).toEqual({ pending: 5, active: 0, person: 1, skipped: 1, done: 0 });
    expect(reasons).toContainEqual({ state: "skipped", reason: "round.no_treatment", count: 1 });
    expect(emulator.forms).toEqual([]);
  });

  it("dials, hears from the carrier how it went, and keeps the reason of every case", async () => {
    const { status } = await supervisor.ask("POST", `/api/rounds/${roundId}/state`, {
      body: { to: "running" },
    });
    expect(status).toBe(200);
    // It rings at the one who answers late: a word about the number that comes meanwhile is heeded before our first.
    await eventually(() => Promise.resolve(emulator.forms.length === 4));
    const at = instantAt(clock.now());
    const mark = { id: "m", caseId: "ANSWERS", callId: null, mark: "number-block", at } as const;
    await running.ready.services.store.database.db
      .transaction()
      .execute((transaction) => addMarks(transaction, [{ ...mark, triggers: [] }]));
    await eventually(async () => (await progress()).attempts === 4);
    const { states, dispositions, spend, answered } = await progress();
    expect(states).toEqual({ pending: 4, active: 0, person: 1, skipped: 2, done: 0 });
    expect(dispositions).toEqual(
      ["ABANDONED", "BUSY", "FAIL", "NA"].map((key) => ({ key, count: 1 })),
    );
    expect(spend).toBe("0.00");
    expect(answered).toMatchObject({ count: 1, of: 4 });
    expect(await cases("disposition=BUSY")).toEqual(["BUSY"]);
    expect(await cases("reason=cn.cease.mark&state=skipped")).toEqual([]);
    expect(await cases("reason=all.cease")).toEqual(["STOP"]);
    expect(await cases("state=person")).toEqual(["HARD"]);
    expect(await cases("group=answered")).toEqual(["ANSWERS"]);
  });

  it("counts those who hang up before a word, at once, and gives their line back", async () => {
    const debt = caseOf("GONE");
    await supervisor.ask("POST", "/api/cases", { body: formatCase(debt) });
    callees.set(phoneOf("GONE"), { kind: "person", hangUpAfterMs: 0 });
    const body = { ...plan, name: "Gone", select: { caseIds: ["GONE"] } };
    const made = await supervisor.ask("POST", "/api/rounds", { body });
    const url = `/api/rounds/${String(made.body["id"])}`;
    await supervisor.ask("POST", `${url}/state`, { body: { to: "running" } });
    await eventually(async () => {
      const { dispositions } = (await supervisor.ask("GET", url)).body as unknown as RoundProgress;
      return dispositions.some(({ key }) => key === "QHU");
    });
    const { states } = (await supervisor.ask("GET", url)).body as unknown as RoundProgress;
    expect(states.active).toBe(0);
    await supervisor.ask("POST", `${url}/state`, { body: { to: "stopped" } });
  });

  it("is stopped for everybody within a second, by supervisors and compliance", async () => {
    const compliance = await staffOf(running, "compliance");
    const body = { reason: "a complaint by telephone" };
    const stopped = await compliance.ask("POST", "/api/dialling/stop", { body });
    expect(stopped.body).toMatchObject({ stopped: { reason: body.reason } });
    const refused = await compliance.ask("POST", "/api/dialling/resume", { body });
    expect(refused.status).toBe(403);
    const dialled = emulator.forms.length;
    // Whoever was not answered would be called again now.
    clock.pass(5 * 3_600_000);
    await running.ready.services.rounds.tick();
    expect(emulator.forms).toHaveLength(dialled);
    const resumed = await supervisor.ask("POST", "/api/dialling/resume", { body });
    expect(resumed.body).toMatchObject({ stopped: null });
  });

  it("is paused, goes on, and ends for good", async () => {
    const to = async (state: string) =>
      (await supervisor.ask("POST", `/api/rounds/${roundId}/state`, { body: { to: state } }))
        .status;
    expect(await to("paused")).toBe(200);
    expect(await to("running")).toBe(200);
    expect(await to("stopped")).toBe(200);
    expect(await to("running")).toBe(400);
    const { states } = await progress();
    expect(states.pending).toBe(0);
  });

  it("is not for those who only take calls, and is written into the audit", async () => {
    const agent = await staffOf(running, "agent");
    expect((await agent.ask("GET", "/api/rounds")).status).toBe(403);
    const qa = await staffOf(running, "qa");
    expect((await qa.ask("POST", "/api/dialling/stop", { body: { reason: "no" } })).status).toBe(
      403,
    );
    const compliance = await staffOf(running, "compliance");
    const { body } = await compliance.ask("GET", "/api/audit");
    const actions = (body["entries"] as { action: string }[]).map(({ action }) => action);
    for (const action of ["round-add", "round-change", "dialling-stop", "dialling-resume"])
      expect(actions).toContain(action);
  });

  it("with a channel that nothing is set up for does not start", async () => {
    const treatments = [{ id: "all", channel: "sms" }];
    const made = await supervisor.ask("POST", "/api/rounds", { body: { ...plan, treatments } });
    const { status, body } = await supervisor.ask(
      "POST",
      `/api/rounds/${String(made.body["id"])}/state`,
      { body: { to: "running" } },
    );
    expect([status, body.error?.code]).toEqual([500, "ROUND_CHANNEL_MISSING"]);
  });

  it.each([
    [{ treatments: [] }, "treatments"],
    [{ treatments: [{ id: "a" }, { id: "b" }, { id: "a" }] }, "treatments[2].id"],
    [{ treatments: [{ id: "a", when: { group: "b" } }] }, "treatments[0].when.group"],
    [{ treatments: [{ id: "a" }, { id: "b", triesMax: 51 }] }, "treatments[1].triesMax"],
    [{ linesMax: 10_001 }, "linesMax"],
    [{ holdOut: { share: 0.51, seed: "1" } }, "holdOut.share"],
  ])("is refused with %j", async (more, field) => {
    const { status, body } = await supervisor.ask("POST", "/api/rounds", {
      body: { ...plan, ...more },
    });
    expect([status, body.error?.issues?.[0]?.field ?? body.error?.field]).toEqual([400, field]);
  });

  it("has its routes behind a permission of its own", () => {
    const own = routes.filter(({ url }) => /^\/api\/(rounds|dialling)/.test(url));
    expect(own).toHaveLength(12);
    for (const { access } of own) expect(access).toMatch(/^rounds\./);
  });
});
