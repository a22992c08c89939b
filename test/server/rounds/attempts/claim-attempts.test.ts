import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { beginDial, beforeSpeaking } from "../../../../server/rounds/attempts/begin-dial.ts";
import { claimAttempts } from "../../../../server/rounds/attempts/claim-attempts.ts";
import { settleAttempt } from "../../../../server/rounds/attempts/settle-attempt.ts";
import type { Round } from "../../../../server/protocol/rounds.ts";
import type { AttemptOutcome } from "../../../../server/rounds/attempts/attempt-outcome.ts";
import { storeKinds } from "../../storage/test-databases.ts";
import { act, caseOf, dayMs, hourMs, RoundFixture } from "../round-fixture.ts";

describe.each(storeKinds)("an attempt on the %s store", (kind) => {
  let world: RoundFixture;
  beforeAll(async () => {
    world = await RoundFixture.open(kind);
  });
  beforeEach(() => world.reset());

  const claim = async (round: Round, want = 20) => {
    const claims = await claimAttempts(world.deciding(), round, want);
    return typeof claims === "string" ? claims : claims.attempts.map(({ caseId }) => caseId);
  };
  /** Claims, dials and ends everything that may be tried now. */
  const callAll = async (round: Round, disposition: AttemptOutcome) => {
    const claims = await claimAttempts(world.deciding(), round, 20);
    if (typeof claims === "string") return claims;
    const made: string[] = [];
    for (const { attemptId, caseId } of claims.attempts) {
      const { mayGoOn } = await beginDial(world.deciding(), attemptId);
      if (mayGoOn) made.push(caseId);
      await settleAttempt(world.deciding(), { attemptId, disposition });
    }
    return made;
  };

  it("is recorded by the transaction that allows it, with the age of the balance", async () => {
    await world.addCases(caseOf("A"));
    const round = await world.startRound();
    expect(await claim(round)).toEqual(["A"]);
    expect(await world.attempts()).toMatchObject([
      {
        case_id: "A",
        state: "claimed",
        debtor_id: "A",
        balance_age_seconds: 4 * 3600,
        local_hour: 10,
      },
    ]);
    expect(await world.row("A")).toMatchObject({ state: "active", tries: 1 });
  });

  it("is not made for a case that has become one for people since the round was scored", async () => {
    await world.addCases(caseOf("A", { tier: "M1" }), caseOf("B", { tier: "M1" }));
    const round = await world.startRound({
      treatments: [
        { id: "person", when: { tiers: ["M4"] }, assign: "person" },
        { id: "gentle", when: { tiers: ["M2"] }, hoursBetween: 0 },
        { id: "all", hoursBetween: 0 },
      ],
    });
    await world.cases.change(caseOf("A", { tier: "M4" }), { at: world.at, version: 1 });
    await world.cases.change(caseOf("B", { tier: "M2" }), { at: world.at, version: 1 });
    expect(await claim(round)).toEqual(["B"]);
    expect(await world.row("A")).toMatchObject({ state: "person", reason: "assign.person" });
    expect(await world.row("B")).toMatchObject({ state: "active", treatment: "gentle" });
    expect(await world.attempts()).toMatchObject([{ case_id: "B", treatment: "gentle" }]);
  });

  it("is made for a debtor once at a time, whichever of their cases is due", async () => {
    const more = { debtorId: "D-1" };
    await world.addCases(caseOf("A", more), caseOf("B", more));
    const round = await world.startRound();
    expect(await claim(round)).toEqual(["A"]);
    world.nowMs += hourMs;
    expect(await claim(round)).toEqual([]);
    expect(await world.row("B")).toMatchObject({ state: "pending", reason: "round.debtor_busy" });
  });

  it("is made at a number once at a time, whosever it is", async () => {
    const debtor = { phone: "+8613800000001" };
    await world.addCases(caseOf("A", { debtor }), caseOf("B", { debtor }));
    const round = await world.startRound();
    expect(await claim(round)).toEqual(["A"]);
    expect(await world.row("B")).toMatchObject({ reason: "round.debtor_busy" });
  });

  it.each([
    [89, []],
    [91, ["B"]],
  ])("is made at a number %i minutes after a dial in doubt: %j", async (minutes, made) => {
    const phone = "+8613800000001";
    await world.addCases(
      caseOf("A", { debtor: { phone, name: "王芳" } }),
      caseOf("B", { debtor: { phone, name: "王伟" } }),
    );
    const round = await world.startRound();
    const claims = await claimAttempts(world.deciding(), round, 1);
    const [attemptId = ""] =
      typeof claims === "string" ? [] : claims.attempts.map((one) => one.attemptId);
    await beginDial(world.deciding(), attemptId);
    await settleAttempt(world.deciding(), { attemptId, disposition: "UNK", isInDoubt: true });
    world.nowMs += minutes * 60_000;
    expect(await claim(round)).toEqual(made);
  });

  it("stays within the caps of the pack over all cases of a debtor", async () => {
    const more = { debtorId: "D-1" };
    await world.addCases(caseOf("A", more), caseOf("B", more));
    const round = await world.startRound();
    expect(await callAll(round, "TECH")).toEqual(["A"]);
    world.nowMs += 2 * hourMs;
    // TECH is a conversation that failed: one a day is the default.
    expect(await callAll(round, "NA")).toEqual([]);
    expect(await world.row("B")).toMatchObject({
      state: "pending",
      reason: "cn.freq.effective_calls.default",
    });
  });

  it.each([
    ["the name and the date of birth", { name: "王芳", birthDate: "1988-03-02" }, {}],
    ["the name and the end of the identity number", { name: "王芳", idLast4: "123X" }, {}],
    ["a name in other letters", { name: "Wang Fang", idLast4: "123X" }, { name: "WANG FANG" }],
  ])("counts two debts without a debtor's id as one person's by %s", async (_, debtor, other) => {
    const [one, two] = [caseOf("A", { debtor }), caseOf("B", { debtor: { ...debtor, ...other } })];
    await world.addCases(one, two);
    const round = await world.startRound();
    expect(await callAll(round, "TECH")).toEqual(["A"]);
    expect(await world.row("B")).toMatchObject({ reason: "round.debtor_busy" });
    world.nowMs += 2 * hourMs;
    expect(await callAll(round, "NA")).toEqual([]);
    expect(await world.row("B")).toMatchObject({ reason: "cn.freq.effective_calls.default" });
  });

  it.each([
    ["another name", { name: "王伟" }],
    ["another date of birth", { birthDate: "1988-03-03" }],
    ["no fragment of the identity", { birthDate: undefined }],
  ])("counts two debts with %s as two people's", async (_, other) => {
    const debtor = { name: "王芳", birthDate: "1988-03-02", idLast4: undefined };
    await world.addCases(caseOf("A", { debtor }), caseOf("B", { debtor: { ...debtor, ...other } }));
    expect(await claim(await world.startRound())).toEqual(["A", "B"]);
  });

  it("leaves somebody alone whose other debt is on hold, also where it has a debtor's id", async () => {
    const debtor = { name: "王芳", birthDate: "1988-03-02" };
    await world.addCases(caseOf("A", { debtor }), caseOf("B", { debtor, debtorId: "D-1" }));
    // It is the person's by its debtor's id alone.
    await world.addCases(caseOf("C", { debtorId: "D-1" }));
    await world.database.db
      .updateTable("cases")
      .set({ hold: 1 })
      .where("case_id", "=", "C")
      .execute();
    expect(await claim(await world.startRound())).toEqual([]);
    expect(await world.row("A")).toMatchObject({ reason: "all.hold" });
  });

  it("counts what was done to a debt that is tied to it by another debt of the person", async () => {
    const debtor = { name: "王芳", birthDate: "1988-03-02" };
    await world.addCases(caseOf("A", { debtor }), caseOf("B", { debtor, debtorId: "D-1" }));
    await world.addCases(caseOf("C", { debtorId: "D-1" }));
    const round = await world.startRound();
    expect(await callAll(round, "TECH")).toEqual(["A"]);
    world.nowMs += 2 * hourMs;
    expect(await callAll(round, "NA")).toEqual([]);
    expect(await world.row("C")).toMatchObject({ reason: "cn.freq.effective_calls.default" });
  });

  it("is not made outside of the hours of the debtor, and is made when they begin", async () => {
    await world.addCases(caseOf("A", { balanceAsOf: "2026-11-20T20:00:00+08:00" }));
    world.nowMs = Date.parse("2026-11-20T20:59:59+08:00");
    const round = await world.startRound();
    world.nowMs += 1_000;
    expect(await claim(round)).toEqual([]);
    expect(await world.row("A")).toMatchObject({
      reason: "cn.hours.default",
      next_at: "2026-11-21T00:00:00.000Z",
    });
    world.nowMs = Date.parse("2026-11-21T08:00:00+08:00");
    expect(await claim(round)).toEqual(["A"]);
  });

  it.each([
    ["exactly as old as it may be", 24 * hourMs, ["A"]],
    ["a second older", 24 * hourMs + 1_000, []],
    ["of more than a day ahead", -dayMs - 1_000, []],
  ])("with a balance %s is decided by its age", async (_, ageMs, made) => {
    const balanceAsOf = new Date(world.nowMs - ageMs).toISOString();
    await world.addCases(caseOf("A", { balanceAsOf }));
    const round = await world.startRound();
    expect(await claim(round)).toEqual(made);
    if (made.length === 0)
      expect(await world.row("A")).toMatchObject({
        state: "skipped",
        reason: "round.balance_stale",
      });
  });

  it.each([
    [{ flags: ["cease"] }, "all.cease"],
    [{ flags: ["attorney"] }, "all.attorney"],
    [{ flags: ["dispute"] }, "cn.dispute.mark"],
    [{ debtor: { phone: undefined } }, "all.number.missing"],
    [{ optOuts: ["voice"] }, "all.opt_out"],
    [{ timeBarred: true }, "all.timebarred"],
    [{ balance: "0.00" }, "all.nothing_owed"],
    [{ place: "ZZ-1" }, "all.place.unknown"],
    [{ place: "US-MA" }, "us.tcpa.consent"],
  ])("of a case with %j is never made, and keeps the rule", async (more, rule) => {
    await world.addCases(caseOf("A", more));
    const round = await world.startRound();
    expect(await claim(round)).toEqual([]);
    expect(await world.row("A")).toMatchObject({ state: "skipped", reason: rule });
  });

  it("is not made while a payment is not in the balance", async () => {
    await world.addCases(caseOf("A"));
    const round = await world.startRound();
    const payment = { payment_id: "P", case_id: "A", currency: "CNY", amount: 100 };
    const at = { paid_at: world.at, posted_at: world.at, posted_by: "bank" };
    await world.database.db
      .insertInto("payments")
      .values({ ...payment, ...at })
      .execute();
    expect(await claim(round)).toEqual([]);
    expect(await world.row("A")).toMatchObject({ reason: "all.payment.unposted" });
  });

  it("is not made while a hold stands, on this or on another case of the debtor", async () => {
    const more = { debtorId: "D-1" };
    await world.addCases(caseOf("A", more), caseOf("B", more), caseOf("C"));
    const round = await world.startRound();
    await world.database.db
      .updateTable("cases")
      .set({ hold: 1 })
      .where("case_id", "=", "B")
      .execute();
    await world.database.db
      .updateTable("cases")
      .set({ frozen: 1 })
      .where("case_id", "=", "C")
      .execute();
    expect(await claim(round)).toEqual([]);
    const reasons = await Promise.all(["A", "B", "C"].map((id) => world.row(id)));
    expect(reasons.map(({ reason }) => reason)).toEqual(["all.hold", "all.hold", "all.freeze"]);
  });

  it("takes no more lines than the round has, over all servers", async () => {
    await world.addCases(...["A", "B", "C"].map((id) => caseOf(id)));
    const round = await world.startRound({ linesMax: 2 });
    expect(await claim(round)).toHaveLength(2);
    expect(await claim(round)).toEqual([]);
  });

  it("is not decided on while all rounds are stopped, nor by a clock that was set back", async () => {
    await world.addCases(caseOf("A"), caseOf("B"));
    const round = await world.startRound();
    await world.rounds.stopAll({ ...act, reason: "a complaint" });
    expect(await claim(round)).toBe("stopped");
    await world.rounds.liftStop();
    expect(await claim(round, 1)).toEqual(["A"]);
    world.nowMs -= 5_001;
    expect(await claim(round)).toBe("clock_back");
    world.nowMs += 1;
    // Due a moment later than it was: the time to look has not come again yet.
    expect(await claim(round)).not.toBe("clock_back");
  });

  it("that was claimed is let go, and not counted, if a stop comes before the dial", async () => {
    await world.addCases(caseOf("A"));
    const round = await world.startRound();
    await claim(round);
    const [attempt] = await world.attempts();
    await world.rounds.stopAll({ ...act, reason: "a complaint" });
    expect(await beginDial(world.deciding(), attempt?.attempt_id ?? "")).toEqual({
      mayGoOn: false,
      rule: "round.stopped_by_person",
    });
    expect(await world.row("A")).toMatchObject({ state: "pending", tries: 0 });
    await world.rounds.liftStop();
    world.nowMs += 2_000;
    expect(await claim(round)).toEqual(["A"]);
  });

  it("that was claimed is dialled by its own server only, and only once", async () => {
    await world.addCases(caseOf("A"));
    const round = await world.startRound();
    await claim(round);
    const [attempt] = await world.attempts();
    const id = attempt?.attempt_id ?? "";
    expect((await beginDial(world.deciding("server-2"), id)).mayGoOn).toBe(false);
    expect((await beginDial(world.deciding(), id)).mayGoOn).toBe(true);
    expect((await beginDial(world.deciding(), id)).mayGoOn).toBe(false);
  });

  it.each([
    ["of the round", 30_000, true],
    ["that came too late", 30_001, false],
  ])("is dialled within the time %s", async (_, waitMs, mayGoOn) => {
    await world.addCases(caseOf("A"));
    const round = await world.startRound();
    await claim(round);
    const [attempt] = await world.attempts();
    world.nowMs += waitMs;
    expect((await beginDial(world.deciding(), attempt?.attempt_id ?? "")).mayGoOn).toBe(mayGoOn);
  });

  it("is looked at once more right before the first word", async () => {
    await world.addCases(caseOf("A"), caseOf("B"));
    const round = await world.startRound();
    await claim(round);
    const [[first], [second]] = [await world.attempts("A"), await world.attempts("B")];
    for (const one of [first, second]) await beginDial(world.deciding(), one?.attempt_id ?? "");
    await world.database.db
      .updateTable("cases")
      .set({ hold: 1 })
      .where("case_id", "=", "A")
      .execute();
    world.nowMs += 20_000;
    const looks = await Promise.all(
      [first, second].map((one) => beforeSpeaking(world.deciding(), one?.attempt_id ?? "")),
    );
    expect(looks).toEqual([{ mayGoOn: false, rule: "all.hold" }, { mayGoOn: true }]);
    expect((await world.attempts("B"))[0]).toMatchObject({
      state: "answered",
      spoken_balance_age_seconds: 4 * 3600 + 20,
    });
  });

  it("that was not answered waits as the table says, and then for the rules", async () => {
    await world.addCases(caseOf("A"));
    const round = await world.startRound();
    expect(await callAll(round, "NA")).toEqual(["A"]);
    expect(await world.row("A")).toMatchObject({
      state: "pending",
      reason: "again.NA",
      next_at: "2026-11-20T06:00:00.000Z",
    });
    world.nowMs += 4 * hourMs - 1;
    expect(await callAll(round, "NA")).toEqual([]);
    world.nowMs += 1;
    expect(await callAll(round, "NA")).toEqual(["A"]);
  });

  it("is not made more often than the treatment says", async () => {
    await world.addCases(caseOf("A"));
    const round = await world.startRound({
      treatments: [{ id: "all", hoursBetween: 0, triesMax: 1 }],
    });
    await callAll(round, "BUSY");
    expect(await world.row("A")).toMatchObject({ state: "done", reason: "round.tries_used" });
  });

  it.each(["DEAD", "WPC", "TPX", "CEASE", "COMP", "PAID", "HUM"] as const)(
    "that ended in %s is the last of its case",
    async (disposition) => {
      await world.addCases(caseOf("A"));
      const round = await world.startRound();
      await callAll(round, disposition);
      expect(await world.row("A")).toMatchObject({ state: "done", reason: `ended.${disposition}` });
    },
  );

  it("is made at the time that the debtor asked for", async () => {
    await world.addCases(caseOf("A"));
    const round = await world.startRound();
    await claim(round);
    const [attempt] = await world.attempts();
    const attemptId = attempt?.attempt_id ?? "";
    await beginDial(world.deciding(), attemptId);
    const callbackAt = "2026-11-20T15:00:00+08:00";
    await settleAttempt(world.deciding(), { attemptId, disposition: "CB", callbackAt });
    world.nowMs = Date.parse(callbackAt) - 1;
    expect(await claim(round)).toEqual([]);
    world.nowMs += 1;
    expect(await claim(round)).toEqual(["A"]);
  });

  it("is made then at the number at which they asked, and before then or in the night at none", async () => {
    const abroad = { timezone: "America/Chicago", phone: "+15122010841" };
    const person = { debtorId: "D-1" };
    const texan = { ...person, place: "US-TX", currency: "USD", debtor: abroad };
    const consents = { voice_ai: true };
    await world.addCases(caseOf("A", person), caseOf("B", { ...texan, consents }));
    const round = await world.startRound();
    expect(await claim(round)).toEqual(["A"]);
    const end = async (disposition: AttemptOutcome, callbackAt?: string) => {
      const attempt = (await world.attempts("A")).at(-1);
      const attemptId = attempt?.attempt_id ?? "";
      await beginDial(world.deciding(), attemptId);
      const when = callbackAt === undefined ? {} : { callbackAt };
      await settleAttempt(world.deciding(), { attemptId, disposition, ...when });
    };
    // In Shanghai it is half past nine in the evening, in Texas half past seven in the morning.
    const callbackAt = "2026-11-20T21:30:00+08:00";
    await end("CB", callbackAt);
    world.nowMs += hourMs;
    expect(await claim(round)).toEqual([]);
    expect(await world.row("B")).toMatchObject({
      reason: "all.callback.wait",
      next_at: "2026-11-20T14:00:00.000Z",
    });
    world.nowMs = Date.parse(callbackAt);
    expect(await claim(round)).toEqual(["A"]);
    await end("NA");
    world.nowMs += 60_000;
    expect(await claim(round)).toEqual([]);
  });

  it("of a debtor who writes at this moment is put off", async () => {
    await world.addCases(caseOf("A"));
    const round = await world.startRound();
    const summary = { channel: "chat", direction: "inbound" };
    await world.database.db
      .insertInto("calls")
      .values({
        call_id: "chat-1",
        case_id: "A",
        started_at: world.at,
        last_at: world.at,
        ended_at: null,
        risk: 0,
        summary: JSON.stringify(summary),
        outcome: JSON.stringify({ disposition: "UNK" }),
        search: "",
        is_test_case: 0,
      })
      .execute();
    expect(await claim(round)).toEqual([]);
    expect(await world.row("A")).toMatchObject({ reason: "round.debtor_busy" });
    // What they said there stops every other channel, even where no flag was set.
    await world.database.db
      .updateTable("calls")
      .set({ ended_at: world.at, outcome: JSON.stringify({ disposition: "CEASE" }) })
      .execute();
    world.nowMs += 11 * 60_000;
    expect(await claim(round)).toEqual([]);
    expect(await world.row("A")).toMatchObject({ state: "skipped", reason: "all.cease" });
  });
});
