import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { formatCase } from "../../../../domain/parse/format-case.ts";
import { roundPlanSchema } from "../../../../server/protocol/rounds.ts";
import { treatmentSchema } from "../../../../server/protocol/treatments.ts";
import type { CaseBody } from "../../../../server/rounds/contact/case-facts.ts";
import { chooseTreatment } from "../../../../server/rounds/treatment/choose-treatment.ts";
import { claimAttempts } from "../../../../server/rounds/attempts/claim-attempts.ts";
import {
  rescoreDaily,
  rescoreRound,
  wakeChanged,
} from "../../../../server/rounds/treatment/rescore-round.ts";
import { storeKinds } from "../../storage/test-databases.ts";
import { caseOf, dayMs, fridayMs, hourMs, RoundFixture } from "../round-fixture.ts";

const bodyOf = (more: object = {}) => formatCase(caseOf("A", more)) as unknown as CaseBody;

describe("a treatment", () => {
  const chosen = (when: object, more: object = {}) =>
    chooseTreatment([treatmentSchema.parse({ id: "it", when })], {
      body: bodyOf(more),
      nowMs: fridayMs,
    });

  it.each([
    [{ tiers: ["m2", "M3"] }, {}, ["tier M2"]],
    [{ tiers: ["高"] }, { tier: "高" }, ["tier 高"]],
    [{ tiers: ["A"] }, {}, undefined],
    [{ tiers: ["A"] }, { tier: undefined }, undefined],
    [{ dpd: { min: 36, max: 36 } }, {}, ["dpd 36"]],
    [{ dpd: { min: 37 } }, {}, undefined],
    [{ dpd: { max: 35 } }, {}, undefined],
    [{ balance: { min: "8440.00" } }, {}, ["balance 8440.00"]],
    [{ balance: { min: "8440.01" } }, {}, undefined],
    [{ balance: { max: "8439.99" } }, {}, undefined],
    [{ score: { field: "risk.score", min: 600 } }, { risk: { score: "600" } }, ["risk.score 600"]],
    [{ score: { field: "risk.score", min: 600 } }, { risk: { score: 599.9 } }, undefined],
    [{ score: { field: "constructor.length", min: 0 } }, {}, undefined],
    [{ flagsAny: ["hardship", "complaint"] }, { flags: ["complaint"] }, ["flag complaint"]],
    [{ flagsAny: ["hardship"] }, {}, undefined],
    [{ flagsNone: ["hardship"] }, { flags: ["hardship"] }, undefined],
    [{ fields: { region: ["east"] } }, { region: "East " }, ["region East "]],
    [{ fields: { region: ["east"] } }, {}, undefined],
    [{}, {}, ["every other case"]],
  ])("for %j of a case with %j is chosen with its reasons, or not", (when, more, why) => {
    expect(chosen(when, more)?.why).toEqual(why);
  });

  it("is the first that fits", () => {
    const table = roundPlanSchema.parse({
      name: "x",
      treatments: [
        { id: "person", when: { flagsAny: ["hardship"] }, assign: "person" },
        { id: "late", when: { dpd: { min: 30 } } },
        { id: "rest" },
      ],
    }).treatments;
    const idOf = (more: object) =>
      chooseTreatment(table, { body: bodyOf(more), nowMs: fridayMs })?.treatment.id;
    expect(idOf({ flags: ["hardship"] })).toBe("person");
    expect(idOf({})).toBe("late");
    expect(idOf({ dueDate: "2026-11-01" })).toBe("rest");
  });

  it("counts the days where the debtor is", () => {
    const late = Date.parse("2026-11-20T23:30:00+08:00");
    const table = [treatmentSchema.parse({ id: "it", when: { dpd: { min: 36, max: 36 } } })];
    expect(chooseTreatment(table, { body: bodyOf(), nowMs: late })).toBeDefined();
    expect(chooseTreatment(table, { body: bodyOf(), nowMs: late + hourMs })).toBeUndefined();
  });
});

describe.each(storeKinds)("the treatments of a round on the %s store", (kind) => {
  let world: RoundFixture;
  beforeAll(async () => {
    world = await RoundFixture.open(kind);
  });
  beforeEach(() => world.reset());

  const treatments = [
    { id: "weekend", when: { tiers: ["M1"] }, weekdays: [6] },
    { id: "steps", when: { tiers: ["M3"] }, onDpd: [36, 38] },
    { id: "person", when: { tiers: ["M4"] }, assign: "person" },
    { id: "rest", when: { tiers: ["M2"] } },
  ];

  it("keep to their calendar", async () => {
    await world.addCases(caseOf("A", { tier: "M1" }), caseOf("B", { tier: "M3" }));
    const round = await world.startRound({ treatments, balanceAgeHoursMax: 200 });
    const claims = await claimAttempts(world.deciding(), round, 20);
    expect(claims).toMatchObject({ attempts: [{ caseId: "B" }] });
    expect(await world.row("A")).toMatchObject({
      reason: "round.calendar",
      next_at: "2026-11-20T16:00:00.000Z",
    });
  });

  it("are given anew when a case has changed, and what is done or left alone stays so", async () => {
    await world.addCases(caseOf("A"), caseOf("B", { tier: "M4" }), caseOf("C", { tier: "M9" }));
    const round = await world.startRound({ treatments });
    expect(await world.row("B")).toMatchObject({ state: "person", treatment: "person" });
    expect(await world.row("C")).toMatchObject({ state: "skipped", reason: "round.no_treatment" });
    const change = async (id: string, tier: string) =>
      await world.cases.change(caseOf(id, { tier }), { at: world.at, version: 1 });
    await change("A", "M4");
    await change("B", "M2");
    await change("C", "M2");
    await rescoreRound(world.deciding(), round.id);
    const rows = await Promise.all(["A", "B", "C"].map((id) => world.row(id)));
    expect(rows.map(({ state, treatment }) => [state, treatment])).toEqual([
      ["person", "person"],
      ["pending", "rest"],
      ["pending", "rest"],
    ]);
    expect(rows[1]?.why).toBe('["tier M2"]');
  });

  it("are looked at once a day", async () => {
    await world.addCases(caseOf("A"));
    const round = await world.startRound({ treatments });
    expect(await rescoreDaily(world.deciding(), round.id)).toBe(false);
    world.nowMs += dayMs;
    expect(await rescoreDaily(world.deciding("server-1"), round.id)).toBe(true);
    expect(await rescoreDaily(world.deciding("server-2"), round.id)).toBe(false);
  });

  it("reach a skipped case again once its balance is fresh", async () => {
    await world.addCases(caseOf("A", { balanceAsOf: "2026-11-18T06:00:00+08:00" }));
    const round = await world.startRound({ treatments });
    await claimAttempts(world.deciding(), round, 20);
    expect(await world.row("A")).toMatchObject({ state: "skipped" });
    expect(await wakeChanged(world.deciding(), round.id)).toBe(0);
    world.nowMs += 60_000;
    await world.cases.change(caseOf("A"), { at: world.at, version: 1 });
    expect(await wakeChanged(world.deciding(), round.id)).toBe(1);
    const claims = await claimAttempts(world.deciding(), round, 20);
    expect(claims).toMatchObject({ attempts: [{ caseId: "A" }] });
  });
});
