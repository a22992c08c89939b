import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { instantAt } from "../../../../server/clock.ts";
import { createLogger } from "../../../../server/logger.ts";
import { rehearsalRequestSchema, type Rehearsal } from "../../../../server/protocol/rehearsals.ts";
import { enrolCases } from "../../../../server/rounds/treatment/enrol-cases.ts";
import { RehearsalService } from "../../../../server/rounds/rehearsal/rehearsal-service.ts";
import { roundPlanSchema, type Round } from "../../../../server/protocol/rounds.ts";
import { storeKinds } from "../../storage/test-databases.ts";
import { act, caseOf, fridayMs, RoundFixture } from "../round-fixture.ts";

const request = (more: object = {}) =>
  rehearsalRequestSchema.parse({
    days: 1,
    reach: { person: 1, thirdParty: 0, voicemail: 0 },
    ...more,
  });

/** A rehearsal that nobody waits for the end of: many debtors, a month long. */
const long = request({ days: 31 });

/** How long a rehearsal of a few cases, and a test of some, may take on a busy machine. */
const playedMsMax = 75_000;
const testMsMax = 2 * playedMsMax;

describe.each(storeKinds)(
  "rehearsals of rounds on the %s store",
  { timeout: testMsMax },
  (kind) => {
    let world: RoundFixture;
    const services: RehearsalService[] = [];
    beforeAll(async () => {
      world = await RoundFixture.open(kind);
    });
    beforeEach(async () => {
      await world.reset();
      await world.database.db.deleteFrom("round_rehearsals").execute();
    });
    afterEach(async () => {
      for (const service of services.splice(0)) await service.close();
    });

    const open = (): RehearsalService => {
      const service = new RehearsalService({
        store: { database: world.database, rounds: world.rounds },
        clock: () => world.nowMs,
        log: createLogger("silent"),
        tellMs: 10,
      });
      services.push(service);
      return service;
    };
    /** A round that was made and not started, with every case in it. */
    const draft = async (count: number): Promise<Round> => {
      await world.addCases(...Array.from({ length: count }, (_, index) => caseOf(`C-${index}`)));
      const plan = roundPlanSchema.parse({ name: "November", treatments: [{ id: "all" }] });
      const round = await world.rounds.add(plan, act);
      while (await enrolCases(world.deciding(), round.id));
      return round;
    };
    const until = async (
      service: RehearsalService,
      { id }: Round,
      holds: (rehearsal: Rehearsal) => boolean,
    ): Promise<Rehearsal> => {
      const endMs = performance.now() + playedMsMax;
      for (;;) {
        const rehearsal = await service.latest(id);
        if (rehearsal !== undefined && holds(rehearsal)) return rehearsal;
        if (performance.now() > endMs) throw new Error(JSON.stringify(rehearsal));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    const played = (service: RehearsalService, round: Round): Promise<Rehearsal> =>
      until(service, round, ({ state }) => state !== "running");

    it("are played in a thread, show what the round would come to, and leave nothing else behind", async () => {
      const round = await draft(4);
      const service = open();
      const started = await service.start(round.id, request(), "sun");
      expect(started).toMatchObject({ state: "running", isCurrent: true, done: 0, total: 24 });
      const { state, isCurrent, createdBy, result } = await played(service, round);
      expect({ state, isCurrent, createdBy }).toEqual({
        state: "done",
        isCurrent: true,
        createdBy: "sun",
      });
      expect(result).toMatchObject({ cases: 4, sample: 4, violations: [], faults: [] });
      expect(result?.rightParty.played).toBeGreaterThan(0);
      expect(await world.attempts()).toEqual([]);
      expect(await world.database.db.selectFrom("calls").selectAll().execute()).toEqual([]);
      expect((await world.rounds.get(round.id)).state).toBe("draft");
    });

    it("tell how far they are, and are stopped on request; then there may be another one", async () => {
      const round = await draft(40);
      const service = open();
      await service.start(round.id, long, "sun");
      await until(service, round, ({ done }) => done > 0);
      await expect(service.start(round.id, request(), "sun")).rejects.toMatchObject({
        code: "ROUND_STATE",
      });
      await service.stop(round.id);
      expect(await service.latest(round.id)).toMatchObject({ state: "stopped", result: null });
      expect(await service.start(round.id, long, "sun")).toMatchObject({ state: "running" });
    });

    it("end by themselves where somebody stops them on another server", async () => {
      const round = await draft(40);
      const [here, there] = [open(), open()];
      await here.start(round.id, long, "sun");
      await there.stop(round.id);
      expect(await here.latest(round.id)).toMatchObject({ state: "stopped" });
      // The thread has ended here as well: another one may be started.
      const endMs = performance.now() + playedMsMax;
      const again = async (): Promise<boolean> =>
        await here.start(round.id, long, "sun").then(
          () => true,
          () => false,
        );
      while (!(await again()) && performance.now() < endMs) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      expect(await here.latest(round.id)).toMatchObject({ state: "running" });
    });

    it("are current until the plan changes", async () => {
      const round = await draft(1);
      const service = open();
      await service.start(round.id, request(), "sun");
      expect(await played(service, round)).toMatchObject({ state: "done", isCurrent: true });
      const plan = JSON.stringify({ ...round.plan, linesMax: 99 });
      await world.database.db.updateTable("rounds").set({ plan }).execute();
      expect(await service.latest(round.id)).toMatchObject({ state: "done", isCurrent: false });
    });

    it("are current until a case changes, and what the round's own calls change is no matter", async () => {
      const round = await draft(2);
      const service = open();
      await service.start(round.id, request(), "sun");
      await played(service, round);
      const change = async (caseId: string): Promise<void> => {
        world.nowMs += 60_000;
        await world.database.db
          .updateTable("cases")
          .set({ updated_at: instantAt(world.nowMs) })
          .where("case_id", "=", caseId)
          .execute();
      };
      await world.addCases(caseOf("ELSEWHERE"));
      await change("ELSEWHERE");
      expect(await service.latest(round.id)).toMatchObject({ isCurrent: true });
      await change("C-1");
      expect(await service.latest(round.id)).toMatchObject({ isCurrent: false });
      await world.rounds.change(round.id, "running", act);
      expect(await service.latest(round.id)).toMatchObject({ isCurrent: true });
    });

    it("are of a round that is not over, and that has taken in all of its cases", async () => {
      const service = open();
      const plan = roundPlanSchema.parse({ name: "November", treatments: [{ id: "all" }] });
      const { id } = await world.rounds.add(plan, act);
      const refused = { code: "ROUND_STATE" };
      await expect(service.start(id, request(), "sun")).rejects.toMatchObject(refused);
      while (await enrolCases(world.deciding(), id));
      await world.rounds.change(id, "stopped", act);
      await expect(service.start(id, request(), "sun")).rejects.toMatchObject(refused);
      await expect(service.start("nowhere", request(), "sun")).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      expect(await service.latest(id)).toBeUndefined();
    });

    it("are lost with their server, and say so", async () => {
      const round = await draft(40);
      const lost = open();
      await lost.start(round.id, long, "sun");
      const row = await world.database.db
        .selectFrom("round_rehearsals")
        .selectAll()
        .executeTakeFirstOrThrow();
      await lost.close();
      // As a server leaves it that is gone before it can write anything.
      await world.database.db
        .updateTable("round_rehearsals")
        .set({ ...row, updated_at: instantAt(fridayMs) })
        .execute();
      world.nowMs = fridayMs + 61_000;
      expect(await open().latest(round.id)).toMatchObject({ state: "failed", fault: "LOST" });
    });
  },
);
