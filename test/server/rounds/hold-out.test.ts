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
