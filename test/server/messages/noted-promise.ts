import { instantAt } from "../../../server/clock.ts";
import { dayMs, type RoundFixture } from "../rounds/round-fixture.ts";

/** An open promise of the case whose reminder is due: it was made ten days ago, for tomorrow. */
export async function createNotedPromise(world: RoundFixture, caseId: string): Promise<void> {
  await world.database.db
    .insertInto("promises")
    .values({
      call_id: `call-${caseId}`,
      case_id: caseId,
      currency: "CNY",
      due_on: "2026-11-21",
      made_at: instantAt(world.nowMs - 10 * dayMs),
      state: "open",
      remind_at: instantAt(world.nowMs - 60_000),
      due_at: instantAt(world.nowMs + dayMs),
      decided_at: null,
      amount: 844_000,
      reminded: 0,
    })
    .execute();
}
