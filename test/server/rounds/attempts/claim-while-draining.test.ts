import { sql } from "kysely";
import { expect, it } from "vitest";
import { claimAttempts } from "../../../../server/rounds/attempts/claim-attempts.ts";
import { endRounds } from "../../../../server/rounds/end-rounds.ts";
import { act, caseOf, RoundFixture } from "../round-fixture.ts";

it("a round that drains does not end before what is being claimed in it can be seen", async () => {
  const world = await RoundFixture.open("postgres");
  await world.addCases(caseOf("A"));
  const round = await world.startRound();
  const order: string[] = [];
  const note = (what: string) => () => order.push(what);
  let acts: readonly Promise<unknown>[] = [];
  await world.database.db.transaction().execute(async (transaction) => {
    // The claim has seen the round running, and stands still before it writes.
    await sql`lock table attempts in share mode`.execute(transaction);
    const claimed = claimAttempts(world.deciding(), round, 1).then(note("claimed"));
    await new Promise((resolve) => setTimeout(resolve, 150));
    const drained = world.rounds.change(round.id, "draining", act).then(note("draining"));
    await new Promise((resolve) => setTimeout(resolve, 150));
    acts = [claimed, drained];
  });
  await Promise.all(acts);
  expect(order).toEqual(["claimed", "draining"]);
  await endRounds(world.deciding(), world.rounds);
  expect((await world.rounds.get(round.id)).state).toBe("draining");
  expect(await world.row("A")).toMatchObject({ state: "active" });
});
