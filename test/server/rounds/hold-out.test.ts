import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { armOf } from "../../../server/rounds/treatment/arm-of.ts";
import { claimAttempts } from "../../../server/rounds/attempts/claim-attempts.ts";
import { liftOf, shareOf } from "../../../server/rounds/view/intervals.ts";
import { rescoreRound } from "../../../server/rounds/treatment/rescore-round.ts";
import { roundLift } from "../../../server/rounds/view/round-lift.ts";
import { storeKinds } from "../storage/test-databases.ts";
import { caseOf, RoundFixture } from "./round-fixture.ts";

describe("an arm", () => {
  it("is the same for ever for the same seed and case", () => {
    const half = { share: 0.5, seed: "s" };
    expect(armOf("A", half)).toBe(armOf("A", half));
    const ids = Array.from({ length: 2_000 }, (_, index) => `C-${index}`);
    const control = ids.filter((id) => armOf(id, { share: 0.1, seed: "s" }) === "control");
    expect(control.length / ids.length).toBeCloseTo(0.1, 1);
    const other = ids.filter((id) => armOf(id, { share: 0.1, seed: "t" }) === "control");
    expect(other).not.toEqual(control);
  });

  it("holds nobody out where no share is set", () => {
    expect(armOf("A", { share: 0, seed: "s" })).toBe("ai");
  });
});

describe("a lift", () => {
  it("has the interval of Newcombe's own example: 56/70 against 48/80", () => {
    const lift = liftOf(shareOf(56, 70), shareOf(48, 80));
    expect(lift?.difference).toBeCloseTo(0.2, 4);
    expect(lift?.low).toBeCloseTo(0.0524, 4);
    expect(lift?.high).toBeCloseTo(0.3339, 4);
  });

  it("is none where an arm is empty", () => {
    expect(liftOf(shareOf(1, 2), shareOf(0, 0))).toBeUndefined();
  });
});

describe.each(storeKinds)("a hold-out on the %s store", (kind) => {
  let world: RoundFixture;
  beforeAll(async () => {
    world = await RoundFixture.open(kind);
  });
  beforeEach(() => world.reset());

  const half = { share: 0.5, seed: "1" };

  it("never calls who is left alone, not even after a new look, and never leaves alone who needs help", async () => {
    const flags = ["hardship", "vulnerable", "dispute", "complaint"];
    const ids = Array.from({ length: 30 }, (_, index) => `C-${index}`);
    await world.addCases(
      ...ids.map((id, index) => caseOf(id, index < 4 ? { flags: [flags[index]] } : {})),
    );
    await world.database.db
      .updateTable("cases")
      .set({ frozen: 1 })
      .where("case_id", "=", "C-4")
      .execute();
    const round = await world.startRound({ holdOut: half });
    const rows = await world.database.db.selectFrom("round_cases").selectAll().execute();
    const outside = rows.filter(({ arm }) => arm === null).map((row) => row.case_id);
    expect(outside.toSorted()).toEqual(["C-0", "C-1", "C-2", "C-3", "C-4"]);
    const alone = rows.filter(({ arm }) => arm === "control").map((row) => row.case_id);
    expect(alone.length).toBeGreaterThan(3);
    expect(rows.filter(({ reason }) => reason === "round.holdout")).toHaveLength(alone.length);
    await rescoreRound(world.deciding(), round.id);
    for (let looks = 0; looks < 4; looks += 1) await claimAttempts(world.deciding(), round, 20);
    const tried = (await world.attempts()).map((row) => row.case_id);
    expect(tried.filter((id) => alone.includes(id))).toEqual([]);
    expect(tried.length).toBe(ids.length - alone.length - 4);
  });

  it("takes the arms that were drawn when the list was imported", async () => {
    await world.addCases(caseOf("A"), caseOf("B"), caseOf("C"));
    const drawn = { import_id: "I", drawn_at: world.at };
    await world.database.db
      .insertInto("case_arms")
      .values([
        { case_id: "A", arm: "control", ...drawn },
        { case_id: "B", arm: "excluded", ...drawn },
      ])
      .execute();
    await world.startRound();
    const arms = await Promise.all(["A", "B", "C"].map((id) => world.row(id)));
    expect(arms.map(({ arm, state }) => [arm, state])).toEqual([
      ["control", "skipped"],
      [null, "pending"],
      ["ai", "pending"],
    ]);
  });

  it.each([
    ["much more was paid", 18, 2, "better"],
    ["much less was paid", 2, 18, "worse"],
    ["a little more was paid", 11, 9, "not_significant"],
  ])("says what it is worth: %s", async (_, treatedPaid, controlPaid, verdict) => {
    const ids = Array.from({ length: 40 }, (__, index) => `C-${String(index).padStart(2, "0")}`);
    await world.addCases(...ids.map((id) => caseOf(id)));
    const drawn = { import_id: "I", drawn_at: world.at };
    await world.database.db
      .insertInto("case_arms")
      .values(
        ids.map((id, index) => ({ case_id: id, arm: index < 20 ? "ai" : "control", ...drawn })),
      )
      .execute();
    const round = await world.startRound();
    const payers = [...ids.slice(0, treatedPaid), ...ids.slice(20, 20 + controlPaid)];
    const at = { paid_at: world.at, posted_at: world.at, posted_by: "bank" };
    await world.database.db
      .insertInto("payments")
      .values(
        payers.map((id) => ({ payment_id: id, case_id: id, currency: "CNY", amount: 1, ...at })),
      )
      .execute();
    const report = await roundLift(world.database.db, round);
    expect(report).toMatchObject({
      treated: { count: treatedPaid, of: 20 },
      control: { count: controlPaid, of: 20 },
      verdict,
      outside: 0,
    });
  });

  it("without a control group claims nothing", async () => {
    await world.addCases(caseOf("A"));
    const round = await world.startRound();
    expect(await roundLift(world.database.db, round)).toMatchObject({
      lift: null,
      verdict: "no_control",
    });
  });
});

describe.each(storeKinds)("a trial of two treatments on the %s store", (kind) => {
  let world: RoundFixture;
  beforeAll(async () => {
    world = await RoundFixture.open(kind);
  });
  beforeEach(() => world.reset());

  const plan = {
    trial: { share: 0.5, seed: "1" },
    holdOut: { share: 0.2, seed: "1" },
    treatments: [
      { id: "people", when: { group: "b" }, assign: "person" },
      { id: "agent", when: { group: "a" } },
      { id: "rest" },
    ],
  };
  const ids = Array.from({ length: 60 }, (_, index) => `C-${String(index).padStart(2, "0")}`);

  it("draws who is treated which way, never those in trouble or left alone, and for good", async () => {
    await world.addCases(
      ...ids.map((id, index) => caseOf(id, index < 5 ? { flags: ["hardship"] } : {})),
    );
    const round = await world.startRound(plan);
    const rows = async () =>
      await world.database.db.selectFrom("round_cases").selectAll().orderBy("case_id").execute();
    const before = await rows();
    const of = (treatment: string) => before.filter((row) => row.treatment === treatment);
    expect(of("people").map(({ trial_group, arm, state }) => [trial_group, arm, state])).toEqual(
      of("people").map(() => ["b", "ai", "person"]),
    );
    expect(of("agent").map(({ trial_group, state }) => [trial_group, state])).toEqual(
      of("agent").map(() => ["a", "pending"]),
    );
    expect(of("people").length).toBeGreaterThan(10);
    expect(of("agent").length).toBeGreaterThan(10);
    // Who is left alone or takes part in no comparison has the row that asks for no group.
    expect(new Set(of("rest").map(({ arm }) => arm))).toEqual(new Set(["control", null]));
    expect(of("rest").filter(({ arm }) => arm === null)).toHaveLength(5);
    expect(of("agent")[0]?.why).toBe('["group a"]');
    await rescoreRound(world.deciding(), round.id);
    expect(await rows()).toEqual(before);
  });

  it.each([
    ["more was paid in b", 2, 18, "better"],
    ["less was paid in b", 18, 2, "worse"],
    ["about as much was paid", 9, 11, "not_significant"],
  ])("says what the other way is worth: %s", async (_, paidInA, paidInB, verdict) => {
    await world.addCases(...ids.map((id) => caseOf(id)));
    const round = await world.startRound({ ...plan, holdOut: { share: 0, seed: "1" } });
    const { db } = world.database;
    const inGroup = async (group: string) =>
      await db
        .selectFrom("round_cases")
        .select("case_id")
        .where("trial_group", "=", group)
        .execute();
    const payers = [
      ...(await inGroup("a")).slice(0, paidInA),
      ...(await inGroup("b")).slice(0, paidInB),
    ];
    const at = { paid_at: world.at, posted_at: world.at, posted_by: "bank" };
    await db
      .insertInto("payments")
      .values(
        payers.map((row) => ({
          ...row,
          payment_id: row.case_id,
          currency: "CNY",
          amount: 1,
          ...at,
        })),
      )
      .execute();
    const { trial } = await roundLift(db, round);
    expect(trial).toMatchObject({ a: { count: paidInA }, b: { count: paidInB }, verdict });
    expect((trial?.a.of ?? 0) + (trial?.b.of ?? 0)).toBe(ids.length);
  });

  it("is none without its plan, and rows for groups need one", async () => {
    await world.addCases(caseOf("A"));
    const round = await world.startRound();
    expect((await roundLift(world.database.db, round)).trial).toBeNull();
    const { trial: _, ...without } = plan;
    await expect(world.startRound(without)).rejects.toThrow("Expected a trial");
  });
});
