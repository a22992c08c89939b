import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { beginDial } from "../../../../server/rounds/attempts/begin-dial.ts";
import { claimAttempts } from "../../../../server/rounds/attempts/claim-attempts.ts";
import {
  giveUpOldAttempts,
  recoverAttempts,
} from "../../../../server/rounds/attempts/recover-attempts.ts";
import { rescoreRound, wakeChanged } from "../../../../server/rounds/treatment/rescore-round.ts";
import { attemptMsMax, claimMsMax } from "../../../../server/rounds/round-limits.ts";
import { ServerBeats } from "../../../../server/rounds/server-beats.ts";
import { settleAttempt } from "../../../../server/rounds/attempts/settle-attempt.ts";
import { settleEndedCalls } from "../../../../server/rounds/attempts/settle-ended-calls.ts";
import { storeKinds } from "../../storage/test-databases.ts";
import { caseOf, dayMs, hourMs, RoundFixture } from "../round-fixture.ts";

describe.each(storeKinds)("attempts of a server that is gone, on the %s store", (kind) => {
  let world: RoundFixture;
  beforeAll(async () => {
    world = await RoundFixture.open(kind);
  });
  beforeEach(() => world.reset());

  const claimed = async (server: string, ...ids: readonly string[]) => {
    await world.addCases(...ids.map((id) => caseOf(id)));
    const round = await world.startRound();
    const claims = await claimAttempts(world.deciding(server), round, 20);
    if (typeof claims === "string") throw new Error(claims);
    return { round, ids: new Map(claims.attempts.map((one) => [one.caseId, one.attemptId])) };
  };

  it("were not made if they were only claimed, and are in doubt and counted if they were dialled", async () => {
    const { round, ids } = await claimed("server-1", "A", "B");
    await beginDial(world.deciding("server-1"), ids.get("B") ?? "", "call-b");
    const found = await recoverAttempts(world.deciding("server-2"), ["server-1"]);
    expect(found).toEqual({ released: 1, inDoubt: 1 });
    expect(await world.row("A")).toMatchObject({ state: "pending", tries: 0 });
    expect(await world.row("B")).toMatchObject({
      state: "pending",
      tries: 1,
      last_disposition: "UNK",
    });
    // The server was only slow: what it claimed is no longer its own.
    expect((await beginDial(world.deciding("server-1"), ids.get("A") ?? "")).mayGoOn).toBe(false);
    // Not again that day, whatever is due.
    await world.database.db.updateTable("round_cases").set({ next_at: world.at }).execute();
    world.nowMs += 4 * hourMs;
    const again = await claimAttempts(world.deciding("server-2"), round, 20);
    expect(typeof again === "string" ? again : again.attempts.map((one) => one.caseId)).toEqual([
      "A",
    ]);
  });

  it("are let go after half a minute if their own server never heard that it has them", async () => {
    const { round } = await claimed("server-1", "A");
    world.nowMs += claimMsMax;
    expect(await giveUpOldAttempts(world.deciding("server-1"))).toBe(0);
    world.nowMs += 1;
    expect(await giveUpOldAttempts(world.deciding("server-2"))).toBe(0);
    expect(await giveUpOldAttempts(world.deciding("server-1"))).toBe(1);
    expect(await world.row("A")).toMatchObject({ state: "pending", reason: "round.claim_late" });
    world.nowMs += 1_000;
    const again = await claimAttempts(world.deciding("server-1"), round, 20);
    expect(typeof again === "string" ? again : again.attempts).toHaveLength(1);
  });

  it.each([
    ["stopped", "round.stopped"],
    ["done", "round.ended"],
  ] as const)("leave no case waiting in a round that is %s", async (state, reason) => {
    const { round, ids } = await claimed("server-1", "A", "B");
    await beginDial(world.deciding("server-1"), ids.get("B") ?? "", "call-b");
    await world.rounds.change(round.id, state, { by: "sun", at: world.at });
    await recoverAttempts(world.deciding("server-2"), ["server-1"]);
    expect(await world.row("A")).toMatchObject({ state: "skipped", reason });
    expect(await world.row("B")).toMatchObject({ state: "skipped", reason });
    // What was in doubt becomes known, and the round is looked at anew: it is over all the same.
    await settleAttempt(world.deciding("server-1"), {
      attemptId: ids.get("B") ?? "",
      disposition: "QHU",
    });
    await rescoreRound(world.deciding("server-1"), round.id);
    await wakeChanged(world.deciding("server-1"), round.id);
    expect(await world.row("B")).toMatchObject({ state: "skipped", last_disposition: "QHU" });
  });

  it("become known when the log of the call does, and what was said there counts", async () => {
    const { ids } = await claimed("server-1", "B");
    await beginDial(world.deciding("server-1"), ids.get("B") ?? "", "call-b");
    await recoverAttempts(world.deciding("server-2"), ["server-1"]);
    await world.database.db
      .insertInto("calls")
      .values({
        call_id: "call-b",
        case_id: "B",
        started_at: world.at,
        last_at: world.at,
        ended_at: world.at,
        risk: 0,
        summary: JSON.stringify({ channel: "voice", direction: "outbound" }),
        outcome: JSON.stringify({ disposition: "CEASE" }),
        search: "",
        is_test_case: 0,
      })
      .execute();
    expect(await settleEndedCalls(world.deciding("server-2"))).toBe(1);
    expect(await world.row("B")).toMatchObject({ state: "done", reason: "ended.CEASE" });
    expect((await world.attempts("B"))[0]).toMatchObject({ state: "ended", disposition: "CEASE" });
    expect(await settleEndedCalls(world.deciding("server-2"))).toBe(0);
  });

  it("that ended are not touched by a late word of doubt", async () => {
    const { ids } = await claimed("server-1", "A");
    const attemptId = ids.get("A") ?? "";
    await beginDial(world.deciding("server-1"), attemptId);
    expect(await settleAttempt(world.deciding(), { attemptId, disposition: "NA" })).toBe(true);
    const doubt = { attemptId, disposition: "UNK", isInDoubt: true } as const;
    expect(await settleAttempt(world.deciding(), doubt)).toBe(false);
    expect(await settleAttempt(world.deciding(), { attemptId, disposition: "PTP" })).toBe(false);
  });

  it.each([
    ["as long as a call may last", attemptMsMax, 0],
    ["a moment longer", attemptMsMax + 1, 1],
  ])("of a living server that nobody told of are given up: %s", async (_, waitMs, count) => {
    const { ids } = await claimed("server-1", "A");
    await beginDial(world.deciding("server-1"), ids.get("A") ?? "");
    world.nowMs += waitMs;
    expect(await giveUpOldAttempts(world.deciding("server-1"))).toBe(count);
  });

  it("are found by a watch, whatever the clocks say", async () => {
    let watchMs = 0;
    const beats = (serverId: string) =>
      new ServerBeats(world.deciding(serverId), { watch: () => watchMs, silenceMs: 10_000 });
    const [one, two] = [beats("server-1"), beats("server-2")];
    await one.beat();
    await two.beat();
    expect(await two.deadServers()).toEqual([]);
    watchMs = 9_999;
    world.nowMs += 10 * dayMs;
    expect(await two.deadServers()).toEqual([]);
    watchMs = 10_000;
    expect(await two.deadServers()).toEqual(["server-1"]);
    await one.beat();
    expect(await two.deadServers()).toEqual([]);
    expect(await one.deadServers()).toEqual([]);
  });

  it("are found also if the server was never heard of", async () => {
    await claimed("server-1", "A");
    let watchMs = 0;
    const two = new ServerBeats(world.deciding("server-2"), {
      watch: () => watchMs,
      silenceMs: 10_000,
    });
    expect(await two.deadServers()).toEqual([]);
    watchMs = 10_000;
    expect(await two.deadServers()).toEqual(["server-1"]);
  });
});
