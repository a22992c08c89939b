import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { KindlineError, type ErrorCode } from "../../../domain/errors.ts";
import { createLogger } from "../../../server/logger.ts";
import { roundPlanSchema } from "../../../server/protocol/rounds.ts";
import type { Reach } from "../../../server/rounds/reach/reach.ts";
import { RoundService } from "../../../server/rounds/round-service.ts";
import { listenToRounds } from "../../../server/storage/rounds/round-signals.ts";
import type { StoreAddress } from "../../../server/storage/database.ts";
import { openDatabase } from "../../../server/storage/database.ts";
import { emptyStore, storeKinds } from "../storage/test-databases.ts";
import { act, caseOf, dayMs, RoundFixture } from "./round-fixture.ts";

/** A line that rings until it is taken back, or that fails. */
class Bell {
  readonly rung: string[] = [];
  readonly takenBack: string[] = [];
  fault: ErrorCode | undefined;
  readonly reach: Reach = {
    channel: "voice",
    prepare: ({ attemptId, caseId }) => ({
      callId: null,
      begin: () => {
        if (this.fault !== undefined) {
          const message = "The script fails here.";
          return Promise.reject(new KindlineError({ code: this.fault, message }));
        }
        this.rung.push(caseId);
        return Promise.resolve({ carrierCallId: attemptId });
      },
    }),
    withdraw: (id) => {
      this.takenBack.push(id);
      return Promise.resolve();
    },
  };
}

/** Waits until that holds; for as long as a busy machine may take. */
async function eventually(holds: () => boolean): Promise<void> {
  const endMs = performance.now() + 10_000;
  while (!holds()) {
    if (performance.now() > endMs) throw new Error(`Expected in time: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe.each(storeKinds)("a server of rounds on the %s store", (kind) => {
  let address: StoreAddress;
  let world: RoundFixture;
  let bell: Bell;
  const services: RoundService[] = [];
  beforeAll(async () => {
    address = await emptyStore(kind);
    world = new RoundFixture(await openDatabase(address));
    return () => world.database.close();
  });
  beforeEach(async () => {
    await world.reset();
    bell = new Bell();
  });
  afterEach(async () => {
    for (const service of services.splice(0)) await service.close();
  });

  const open = (own: Bell = bell): RoundService => {
    const { db } = world.database;
    const service = new RoundService({
      database: { db, kind, clock: () => Promise.resolve(world.nowMs) },
      rounds: world.rounds,
      reaches: [own.reach],
      freePeople: () => Promise.resolve(0),
      log: createLogger("silent"),
      watch: () => performance.now(),
      listen: (hear) => listenToRounds(address, hear),
    });
    services.push(service);
    return service;
  };

  it("rings everybody who is due, once, and goes on where nobody answers the phone", async () => {
    await world.addCases(caseOf("A"), caseOf("B"));
    await world.startRound();
    const service = open();
    await service.tick();
    await service.tick();
    await service.runner.settled();
    expect(bell.rung.toSorted()).toEqual(["A", "B"]);
    expect(service.runner.ringing).toHaveLength(2);
  });

  it("rings nobody while no person is free, where the round needs people", async () => {
    await world.addCases(caseOf("A"));
    await world.startRound({ needsPeople: true });
    const service = open();
    await service.tick();
    await service.runner.settled();
    expect(bell.rung).toEqual([]);
  });

  it("takes back what rings when anybody stops everything, on whatever server", async () => {
    await world.addCases(caseOf("A"));
    await world.startRound();
    const far = open();
    far.start();
    await eventually(() => far.runner.ringing.length === 1);
    const near = kind === "postgres" ? open(new Bell()) : far;
    await near.stopAll({ ...act, reason: "a complaint" });
    await eventually(() => bell.takenBack.length === 1);
    await world.addCases(caseOf("B"));
    await far.tick();
    expect(bell.rung).toEqual(["A"]);
  });

  it("takes back what rings of a round that is stopped", async () => {
    await world.addCases(caseOf("A"));
    const round = await world.startRound();
    const service = open();
    await service.tick();
    await service.runner.settled();
    await world.rounds.change(round.id, "stopped", act);
    await service.heedStop();
    expect(bell.takenBack).toHaveLength(1);
  });

  it.each([
    ["VENDOR_STALLED", "in_doubt", "UNK", "running"],
    ["VENDOR_UNREACHABLE", "in_doubt", "UNK", "running"],
    ["FIELD_INVALID", "ended", "DEAD", "running"],
    ["VENDOR_LIMITED", "ended", "FAIL", "paused"],
    ["VENDOR_REFUSED", "ended", "FAIL", "paused"],
  ] as const)("heeds what %s of a carrier means", async (code, state, disposition, roundState) => {
    await world.addCases(caseOf("A"), caseOf("B"));
    const round = await world.startRound({ linesMax: 1 });
    bell.fault = code;
    const service = open();
    await service.runner.step(round);
    await service.runner.settled();
    expect(await world.attempts()).toMatchObject([{ state, disposition }]);
    expect((await world.rounds.get(round.id)).state).toBe(roundState);
  });

  it("ends a round when nothing is left to do, and one that drains when nothing goes on", async () => {
    await world.addCases(caseOf("A", { flags: ["cease"] }));
    const over = await world.startRound();
    const service = open();
    await service.tick();
    expect((await world.rounds.get(over.id)).state).toBe("done");
    await world.addCases(caseOf("B"));
    const round = await world.startRound({ select: { caseIds: ["B"] } });
    await service.tick();
    await service.runner.settled();
    await world.rounds.change(round.id, "draining", act);
    await service.tick();
    expect((await world.rounds.get(round.id)).state).toBe("draining");
    await world.database.db.updateTable("attempts").set({ state: "ended" }).execute();
    await service.tick();
    expect((await world.rounds.get(round.id)).state).toBe("done");
    expect((await world.row("B")).state).toBe("active");
  });

  it("looks at a round anew every day before it is started, too", async () => {
    await world.addCases(caseOf("A", { tier: "M2" }));
    const treatments = [
      { id: "people_first", when: { tiers: ["M3"] }, assign: "person" },
      { id: "rest" },
    ];
    const plan = roundPlanSchema.parse({ name: "draft", treatments });
    const round = await world.rounds.add(plan, act);
    const service = open();
    await service.tick();
    expect(await world.row("A")).toMatchObject({ state: "pending", treatment: "rest" });
    world.nowMs += dayMs;
    await world.cases.change(caseOf("A", { tier: "M3" }), { at: world.at, version: 1 });
    await service.tidy();
    expect(await world.row("A")).toMatchObject({ state: "person", treatment: "people_first" });
    expect((await world.rounds.get(round.id)).state).toBe("draft");
    expect(bell.rung).toEqual([]);
  });

  it("drains a round whose end has come", async () => {
    await world.addCases(caseOf("A"));
    const round = await world.startRound({
      endsAt: "2026-11-20T10:00:01+08:00",
      needsPeople: true,
    });
    const service = open();
    await service.tick();
    expect((await world.rounds.get(round.id)).state).toBe("running");
    world.nowMs += 1_000;
    await service.tick();
    await service.tick();
    expect((await world.rounds.get(round.id)).state).toBe("done");
    expect(await world.row("A")).toMatchObject({ state: "skipped", reason: "round.ended" });
  });
});
