import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bestHour, chanceAt } from "../../../../server/rounds/treatment/best-hour.ts";
import { claimAttempts } from "../../../../server/rounds/attempts/claim-attempts.ts";
import { storeKinds } from "../../storage/test-databases.ts";
import { caseOf, fridayMs, hourMs, RoundFixture } from "../round-fixture.ts";

const none = { own: [], segment: [] };

describe("the chance of an answer", () => {
  it("is the plain one where nothing is known", () => {
    expect(chanceAt(10, none)).toBeCloseTo(0.25, 10);
  });

  it("follows people who are alike, and the debtor's own answers more than theirs", () => {
    const segment = [{ hour: 19, tries: 80, answered: 40 }];
    const alike = chanceAt(19, { own: [], segment });
    expect(alike).toBeCloseTo((5 + 40) / (20 + 80), 10);
    const own = [{ hour: 19, tries: 4, answered: 0 }];
    expect(chanceAt(19, { own, segment })).toBeCloseTo((alike * 4) / 8, 10);
  });
});

describe("the best hour", () => {
  const candidates = [10, 11, 19].map((hour, index) => ({ atMs: fridayMs + index * hourMs, hour }));

  it("is the first one where none is worth waiting for", () => {
    expect(bestHour(candidates, none)).toMatchObject({ hour: 10 });
    const slightly = [{ hour: 19, tries: 100, answered: 28 }];
    expect(bestHour(candidates, { own: [], segment: slightly })).toMatchObject({ hour: 10 });
  });

  it("is the one in which people answer, and says why", () => {
    const segment = [{ hour: 19, tries: 100, answered: 60 }];
    const own = [{ hour: 19, tries: 2, answered: 2 }];
    expect(bestHour(candidates, { own, segment })).toMatchObject({
      hour: 19,
      because: "19:00–20:00: 2/2; 60/100; 69 %",
    });
  });

  it("is no hour that nobody was tried in, because few answer in this one", () => {
    for (const tries of [3, 10, 100, 1_000]) {
      const segment = [{ hour: 10, tries, answered: Math.floor(tries / 20) }];
      expect(bestHour(candidates, { own: [], segment })).toMatchObject({ hour: 10 });
    }
  });

  it("is the hour in which the debtor has answered before", () => {
    const own = [{ hour: 19, tries: 2, answered: 2 }];
    expect(bestHour(candidates, { own, segment: [] })).toMatchObject({ hour: 19 });
  });

  it("is none where no moment is lawful", () => {
    expect(bestHour([], none)).toBeUndefined();
  });
});

describe.each(storeKinds)("a first attempt on the %s store", (kind) => {
  let world: RoundFixture;
  beforeAll(async () => {
    world = await RoundFixture.open(kind);
  });
  beforeEach(() => world.reset());

  const learn = async (hour: number) => {
    const answers = { segment: "Asia/Shanghai M2", hour, tries: 200, answered: 150 };
    await world.database.db.insertInto("hour_answers").values(answers).execute();
  };

  it("waits once for the hour in which people like its debtor answer", async () => {
    await world.addCases(caseOf("A"));
    const round = await world.startRound({ usesBestHour: true });
    await learn(19);
    await claimAttempts(world.deciding(), round, 20);
    expect(await world.row("A")).toMatchObject({
      reason: "round.best_hour",
      next_at: "2026-11-20T11:00:00.000Z",
    });
    world.nowMs = Date.parse("2026-11-20T19:00:00+08:00");
    const claims = await claimAttempts(world.deciding(), round, 20);
    expect(claims).toMatchObject({ attempts: [{ caseId: "A" }] });
  });

  it("never waits for an hour that is not lawful", async () => {
    await world.addCases(caseOf("A"));
    const round = await world.startRound({ usesBestHour: true });
    await learn(22);
    const claims = await claimAttempts(world.deciding(), round, 20);
    expect(claims).toMatchObject({ attempts: [{ caseId: "A" }] });
  });
});
