import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { claimAttempts } from "../../../server/rounds/attempts/claim-attempts.ts";
import { settleAttempt } from "../../../server/rounds/attempts/settle-attempt.ts";
import { followPromises } from "../../../server/rounds/treatment/follow-promises.ts";
import { roundProgress } from "../../../server/rounds/view/round-progress.ts";
import { storeKinds } from "../storage/test-databases.ts";
import { caseOf, dayMs, hourMs, RoundFixture } from "./round-fixture.ts";

const pace = {
  begin: 0,
  because: "lines",
  linesTaken: 0,
  freePeople: null,
  answerRate: 0,
  handoffRate: 0,
} as const;

describe.each(storeKinds)("a promise on the %s store", (kind) => {
  let world: RoundFixture;
  beforeAll(async () => {
    world = await RoundFixture.open(kind);
  });
  beforeEach(() => world.reset());

  /** A chat that ended with the promise of 500 on that day. */
  const promised = async (caseId: string, date: string, callId = `call-${caseId}`) => {
    const outcome = { disposition: "UNK", promise: { amount: "500.00", date } };
    await world.database.db
      .insertInto("calls")
      .values({
        call_id: callId,
        case_id: caseId,
        started_at: world.at,
        last_at: world.at,
        ended_at: world.at,
        risk: 0,
        summary: JSON.stringify({ channel: "chat", direction: "inbound" }),
        outcome: JSON.stringify(outcome),
        search: "",
        is_test_case: 0,
      })
      .execute();
    await followPromises(world.deciding());
  };
  const paid = async (caseId: string, amount: number) => {
    const at = { paid_at: world.at, posted_at: world.at, posted_by: "bank" };
    await world.database.db
      .insertInto("payments")
      .values({ payment_id: crypto.randomUUID(), case_id: caseId, currency: "CNY", amount, ...at })
      .execute();
    await followPromises(world.deciding());
  };
  const stateOf = async (callId: string) =>
    await world.database.db
      .selectFrom("promises")
      .select(["state", "reminded"])
      .where("call_id", "=", callId)
      .executeTakeFirst();
  const claim = async (round: Parameters<typeof claimAttempts>[1]) => {
    const claims = await claimAttempts(world.deciding(), round, 20);
    return typeof claims === "string" ? claims : claims.attempts.map(({ caseId }) => caseId);
  };

  it("is taken down from a call of any channel, once", async () => {
    await world.addCases(caseOf("A"));
    await promised("A", "2026-11-25");
    await followPromises(world.deciding());
    const rows = await world.database.db.selectFrom("promises").selectAll().execute();
    expect(rows).toMatchObject([
      {
        state: "open",
        amount: 50_000,
        remind_at: "2026-11-24T02:00:00.000Z",
        due_at: "2026-11-25T16:00:00.000Z",
      },
    ]);
  });

  it("leaves its debtor alone until one reminder on the day before", async () => {
    const fresh = { balanceAsOf: "2026-11-24T06:00:00+08:00" };
    await world.addCases(caseOf("A", fresh));
    await promised("A", "2026-11-25");
    const round = await world.startRound({ balanceAgeHoursMax: 200 });
    world.nowMs = Date.parse("2026-11-24T09:59:59+08:00");
    expect(await claim(round)).toEqual([]);
    expect(await world.row("A")).toMatchObject({ reason: "round.promise_open" });
    world.nowMs += 1_000;
    await followPromises(world.deciding());
    expect(await claim(round)).toEqual(["A"]);
    expect(await stateOf("call-A")).toMatchObject({ reminded: 2 });
    await world.database.db.updateTable("attempts").set({ state: "released" }).execute();
    await world.database.db
      .updateTable("round_cases")
      .set({ state: "pending", next_at: world.at })
      .execute();
    world.nowMs += hourMs;
    await followPromises(world.deciding());
    expect(await claim(round)).toEqual([]);
  });

  it.each([
    ["with the whole amount", 50_000, "kept"],
    ["with a cent less", 49_999, "open"],
  ])("is kept by payments %s", async (_, amount, state) => {
    await world.addCases(caseOf("A"));
    await promised("A", "2026-11-25");
    world.nowMs += hourMs;
    await paid("A", 20_000);
    await paid("A", amount - 20_000);
    expect(await stateOf("call-A")).toMatchObject({ state });
  });

  it("is broken from the first moment of the day after, and then followed up", async () => {
    await world.addCases(caseOf("A"), caseOf("B"));
    const round = await world.startRound({ balanceAgeHoursMax: 200 });
    await promised("A", "2026-11-25");
    expect(await claim(round)).toEqual(["B"]);
    world.nowMs = Date.parse("2026-11-26T00:00:00+08:00") - 1;
    await followPromises(world.deciding());
    expect(await stateOf("call-A")).toMatchObject({ state: "open" });
    world.nowMs += 1;
    await followPromises(world.deciding());
    expect(await stateOf("call-A")).toMatchObject({ state: "broken" });
    expect(await world.row("A")).toMatchObject({
      state: "pending",
      reason: "promise.broken",
      next_at: "2026-11-25T16:00:00.000Z",
    });
    world.nowMs += 8 * hourMs;
    expect(await claim(round)).toEqual(["A"]);
  });

  /** The case was called, and the call ended with the promise, as the agent notes it. */
  const promisedInCall = async (caseId: string, date: string) => {
    const ended = { disposition: "PTP", dialled_at: world.at, ended_at: world.at };
    await world.database.db
      .updateTable("attempts")
      .set({ ...ended, state: "ended", call_id: `call-${caseId}` })
      .where("case_id", "=", caseId)
      .execute();
    await promised(caseId, date);
  };
  const claimAt = async (round: Parameters<typeof claimAttempts>[1], moment: string) => {
    world.nowMs = Date.parse(moment);
    await followPromises(world.deciding());
    const next = { state: "pending", next_at: world.at };
    await world.database.db.updateTable("round_cases").set(next).execute();
    return await claim(round);
  };

  it("made in a spoken call is reminded of on the day before, and followed up the day after", async () => {
    await world.addCases(caseOf("A"), caseOf("B", { debtorId: "B" }));
    const round = await world.startRound({ balanceAgeHoursMax: 300 });
    expect(await claim(round)).toEqual(["A", "B"]);
    await promisedInCall("A", "2026-11-24");
    await promisedInCall("B", "2026-11-24");
    expect(await claimAt(round, "2026-11-23T09:59:00+08:00")).toEqual([]);
    expect(await world.row("A")).toMatchObject({ reason: "round.promise_open" });
    expect(await claimAt(round, "2026-11-23T10:00:00+08:00")).toEqual(["A", "B"]);
    // Nobody took the reminder.
    const missed = { state: "ended", disposition: "NA", ended_at: world.at };
    await world.database.db
      .updateTable("attempts")
      .set(missed)
      .where("state", "=", "claimed")
      .execute();
    expect(await claimAt(round, "2026-11-24T10:00:00+08:00")).toEqual([]);
    await paid("B", 50_000);
    expect(await claimAt(round, "2026-11-25T10:00:00+08:00")).toEqual(["A"]);
    // Whoever has kept their word keeps their quiet week.
    expect(await stateOf("call-B")).toMatchObject({ state: "kept" });
  });

  it("for the next day is not reminded of on the same one", async () => {
    await world.addCases(caseOf("A"));
    const round = await world.startRound({ balanceAgeHoursMax: 300 });
    expect(await claim(round)).toEqual(["A"]);
    await promisedInCall("A", "2026-11-21");
    expect(await claimAt(round, "2026-11-20T11:00:00+08:00")).toEqual([]);
    expect(await world.row("A")).toMatchObject({ reason: "all.suppress" });
    expect(await claimAt(round, "2026-11-23T10:00:00+08:00")).toEqual(["A"]);
  });

  it("made in the last try of the treatment is reminded of and followed up, once each", async () => {
    await world.addCases(caseOf("A"));
    const round = await world.startRound({
      balanceAgeHoursMax: 300,
      treatments: [{ id: "all", hoursBetween: 0, triesMax: 1 }],
    });
    /** The open attempt ends so, settled as every end of a call is. */
    const settled = async (disposition: "NA" | "PTP") => {
      const { attempt_id: attemptId } = await world.database.db
        .selectFrom("attempts")
        .select("attempt_id")
        .where("state", "=", "claimed")
        .executeTakeFirstOrThrow();
      await world.database.db
        .updateTable("attempts")
        .set({ state: "dialling", dialled_at: world.at, call_id: "call-A" })
        .where("attempt_id", "=", attemptId)
        .execute();
      await settleAttempt(world.deciding(), { attemptId, disposition });
    };
    expect(await claim(round)).toEqual(["A"]);
    await settled("PTP");
    await promised("A", "2026-11-24");
    expect(await claimAt(round, "2026-11-22T10:00:00+08:00")).toEqual([]);
    expect(await world.row("A")).toMatchObject({ state: "pending", reason: "round.promise_open" });
    expect(await claimAt(round, "2026-11-23T10:00:00+08:00")).toEqual(["A"]);
    await settled("NA");
    expect(await claimAt(round, "2026-11-24T10:00:00+08:00")).toEqual([]);
    expect(await claimAt(round, "2026-11-25T10:00:00+08:00")).toEqual(["A"]);
    await settled("NA");
    expect(await world.row("A")).toMatchObject({ state: "done", reason: "round.tries_used" });
  });

  it("about one debt leaves the quiet of the debtor's other debts as it is", async () => {
    await world.addCases(caseOf("A", { debtorId: "D" }), caseOf("B", { debtorId: "D" }));
    const round = await world.startRound({ balanceAgeHoursMax: 300 });
    expect(await claim(round)).toEqual(["A"]);
    await promisedInCall("A", "2026-11-24");
    expect(await claimAt(round, "2026-11-23T10:00:00+08:00")).toEqual(["A"]);
    expect(await world.row("B")).toMatchObject({ state: "pending" });
    await world.database.db
      .updateTable("attempts")
      .set({ state: "released" })
      .where("state", "=", "claimed")
      .execute();
    expect(await claimAt(round, "2026-11-25T10:00:00+08:00")).toEqual(["A"]);
    await world.database.db
      .updateTable("attempts")
      .set({ state: "released" })
      .where("state", "=", "claimed")
      .execute();
    await world.database.db
      .updateTable("round_cases")
      .set({ state: "done" })
      .where("case_id", "=", "A")
      .execute();
    world.nowMs += hourMs;
    expect(await claim(round)).toEqual([]);
    expect(await world.row("B")).toMatchObject({ reason: "all.suppress" });
  });

  it("gives way to a later one of the same case", async () => {
    await world.addCases(caseOf("A"));
    await promised("A", "2026-11-25", "call-1");
    world.nowMs += hourMs;
    await promised("A", "2026-11-28", "call-2");
    expect(await stateOf("call-1")).toMatchObject({ state: "replaced" });
    expect(await stateOf("call-2")).toMatchObject({ state: "open" });
  });

  it("counts as kept of those that are due, where a call of the round brought it", async () => {
    await world.addCases(caseOf("A"), caseOf("B"), caseOf("C"));
    const round = await world.startRound();
    const claims = await claimAttempts(world.deciding(), round, 20);
    if (typeof claims === "string") throw new Error(claims);
    for (const { attemptId, caseId } of claims.attempts) {
      await world.database.db
        .updateTable("attempts")
        .set({ call_id: `call-${caseId}`, state: "ended", disposition: "PTP" })
        .where("attempt_id", "=", attemptId)
        .execute();
    }
    await promised("A", "2026-11-21");
    await promised("B", "2026-11-21");
    await promised("C", "2026-11-27");
    world.nowMs += hourMs;
    await paid("A", 50_000);
    world.nowMs += 2 * dayMs;
    await followPromises(world.deciding());
    const { kept, promises } = await roundProgress(world.database.db, round, {
      nowMs: world.nowMs,
      pace,
    });
    expect(kept).toMatchObject({ count: 1, of: 2, share: 0.5 });
    expect(promises).toMatchObject({ count: 3, of: 3 });
  });
});
