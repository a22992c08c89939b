import { KindlineError } from "../../domain/errors.ts";
import type { CallEvent, CallFacts } from "../../domain/events.ts";
import { parseCallEvent } from "../../domain/parse/parse-call-event.ts";
import { verifyChain, type ChainHead, type StoredEvent } from "../../transcripts/index.ts";

/** A log with its last entry as the store knows it apart from the entries. */
export interface KnownLog {
  readonly entries: readonly StoredEvent[];
  readonly head: ChainHead | undefined;
}

/**
 * The events of a log that a call can go on from.
 * @throws KindlineError NOT_FOUND without a log, CHAIN_BROKEN if it is not what was written, LOG_INVALID
 * if this version cannot read it.
 */
export function readLog({ entries, head }: KnownLog): readonly CallEvent[] {
  if (head === undefined) {
    throw new KindlineError({ code: "NOT_FOUND", message: "Expected the id of a call." });
  }
  const chain = verifyChain(entries, head);
  if (!chain.success) {
    const { sequence, reason } = chain.error;
    const message = `Expected an intact log; entry ${sequence} is broken: ${reason}.`;
    throw new KindlineError({ code: "CHAIN_BROKEN", message });
  }
  return entries.map(readEvent);
}

function readEvent({ sequence, event }: StoredEvent): CallEvent {
  const parsed = parseCallEvent(event);
  if (parsed.success) return parsed.value;
  const field = parsed.error[0]?.field ?? "";
  const message = `Expected an event of this version; entry ${sequence} is none.`;
  throw new KindlineError({ code: "LOG_INVALID", message, field });
}

/** What the call of these events is. @throws KindlineError LOG_INVALID. */
export const factsOf = ([first]: readonly CallEvent[]): CallFacts => {
  if (first?.type === "call-start") return first.call;
  const message = "Expected a log that begins with the start of its call.";
  throw new KindlineError({ code: "LOG_INVALID", message });
};
