import type { Clock } from "../clock.ts";
import type { Logger } from "../logger.ts";
import { listenToRounds } from "../storage/rounds/round-signals.ts";
import type { Store } from "../storage/store.ts";
import { freePeople } from "./free-people.ts";
import type { Reach } from "./reach/reach.ts";
import { roundClock } from "./round-clock.ts";
import { RoundService } from "./round-service.ts";

/** The rounds of the service; they run once they are started. */
export function createRounds(
  { store, clock, log }: { readonly store: Store; readonly clock: Clock; readonly log: Logger },
  reaches: readonly Reach[],
): RoundService {
  const { database, rounds, address } = store;
  return new RoundService({
    database: { ...database, clock: roundClock(store.kind, clock) },
    rounds,
    reaches,
    freePeople: () => freePeople(store, clock),
    log,
    watch: () => performance.now(),
    listen: (hear) => listenToRounds(address, hear),
  });
}
