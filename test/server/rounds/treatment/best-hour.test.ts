import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bestHour, chanceAt } from "../../../../server/rounds/treatment/best-hour.ts";
import { listRoundCases } from "../../../../server/rounds/view/list-round-cases.ts";
import { beginDial } from "../../../../server/rounds/attempts/begin-dial.ts";
import { claimAttempts } from "../../../../server/rounds/attempts/claim-attempts.ts";
import { debtorHours } from "../../../../server/rounds/attempts/next-look.ts";
import { settleAttempt } from "../../../../server/rounds/attempts/settle-attempt.ts";
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
      why: {
        hour: 19,
        own: { answered: 2, tries: 2 },
        alike: { answered: 60, tries: 100 },
        instead: { hour: 10, chance: 0.25 },
      },
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
    const [shown] = (await listRoundCases(world.database.db, round.id, {})).cases;
    const counts = { own: { answered: 0, tries: 0 }, alike: { answered: 150, tries: 200 } };
    expect(shown?.hour).toMatchObject({ hour: 19, ...counts, instead: { hour: 10 } });
    world.nowMs = Date.parse("2026-11-20T19:00:00+08:00");
    const claims = await claimAttempts(world.deciding(), round, 20);
    expect(claims).toMatchObject({ attempts: [{ caseId: "A" }] });
  });

  it("is learnt of telephone calls alone, and of those that reached a telephone", async () => {
    await world.addCases(caseOf("A"));
    const round = await world.startRound();
    const claims = await claimAttempts(world.deciding(), round, 1);
    expect(claims).toMatchObject({ looked: 1 });
    const { db } = world.database;
    const [attempt] = await world.attempts();
    if (attempt === undefined) throw new Error("Expected an attempt.");
    const ended = { ...attempt, state: "ended", local_hour: 10 };
    const others = [
      { ...ended, attempt_id: "text", channel: "sms", disposition: "SENT" },
      { ...ended, attempt_id: "line", disposition: "FAIL" },
      { ...ended, attempt_id: "rang", disposition: "NA" },
      { ...ended, attempt_id: "took", disposition: "RTP", answered_at: world.at },
    ];
    await db.insertInto("attempts").values(others).execute();
    expect(await debtorHours(db, "A")).toEqual([{ hour: 10, tries: 2, answered: 1 }]);
  });

  it("never waits for an hour that is not lawful", async () => {
    await world.addCases(caseOf("A"));
    const round = await world.startRound({ usesBestHour: true });
    await learn(22);
    const claims = await claimAttempts(world.deciding(), round, 20);
    expect(claims).toMatchObject({ attempts: [{ caseId: "A" }] });
  });

  it("tells why the hour of the next attempt was chosen, and forgets it where none was", async () => {
    await world.addCases(caseOf("A"));
    const round = await world.startRound({ usesBestHour: true });
    const hourAfter = async () => {
      const claims = await claimAttempts(world.deciding(), round, 20);
      if (typeof claims === "string") throw new Error(claims);
      const [attempt] = claims.attempts;
      const attemptId = attempt?.attemptId ?? "";
      await beginDial(world.deciding(), attemptId, `call ${attemptId}`);
      await settleAttempt(world.deciding(), { attemptId, disposition: "NA" });
      return (await listRoundCases(world.database.db, round.id, {})).cases[0]?.hour;
    };
    expect(await hourAfter()).toBeNull();
    await learn(19);
    world.nowMs = Date.parse("2026-11-20T14:00:00+08:00");
    expect(await hourAfter()).toMatchObject({ hour: 19, instead: { hour: 18 } });
  });
});
