import type { CallId } from "../../domain/ids.ts";
import { failure, success } from "../../domain/result.ts";
import type { EventStore } from "../ports.ts";
import { chainEvents } from "./chain.ts";
import type { StoredEvent } from "./stored-event.ts";

/**
 * A store that lasts as long as the process: for replay, for tests and for talks nobody keeps.
 * Events are copied on the way in, so what happens to them afterwards does not reach the log.
 */
export function createMemoryStore(): EventStore {
  const logs = new Map<CallId, StoredEvent[]>();
  return {
    append: async ({ callId, expectedSequence, events }) => {
      const log = logs.get(callId) ?? [];
      const nextSequence = log.length + 1;
      if (expectedSequence !== nextSequence) return failure({ nextSequence });
      const added = chainEvents(structuredClone(events), log.at(-1));
      logs.set(callId, log);
      log.push(...added);
      return success(added);
    },
    read: async (callId, fromSequence = 1) => (logs.get(callId) ?? []).slice(fromSequence - 1),
  };
}
