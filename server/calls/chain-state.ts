import { verifyChain, type ChainHead, type StoredEvent } from "../../transcripts/index.ts";
import type { ChainState } from "../protocol/calls.ts";

/** Whether the log of a call is what was written. */
export function chainState(
  entries: readonly StoredEvent[],
  head: ChainHead | undefined,
): ChainState {
  // Entries that came in between the two readings are no fault: only what the head knows is compared.
  const known = head === undefined ? entries : entries.slice(0, head.sequence);
  const chain = verifyChain(known, head);
  return {
    isIntact: chain.success,
    entries: entries.length,
    head: entries.at(-1)?.hash ?? null,
    break: chain.success ? null : chain.error,
  };
}
