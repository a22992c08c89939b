import type { Clock } from "../clock.ts";
import { readBoard } from "../desk/desk-board.ts";
import { isFree } from "../desk/route-handoff.ts";
import type { Store } from "../storage/store.ts";

/** People at the desk who could take one call more now: whoever leads one, or is waited for, is not free. */
export async function freePeople(store: Pick<Store, "desk">, clock: Clock): Promise<number> {
  const { seats, handoffs } = await readBoard(store, clock);
  const leading = new Set(handoffs.flatMap(({ takenBy }) => takenBy ?? []));
  const free = seats.filter((seat) => !leading.has(seat.user) && isFree(seat, clock()));
  const waiting = handoffs.filter(({ state }) => state === "waiting");
  return Math.max(0, free.length - waiting.length);
}
