/** The record of calls: what other folders may use of it. */
export { canonicalJson } from "./log/canonical-json.ts";
export {
  chainEvents,
  firstPreviousHash,
  verifyChain,
  type ChainBreak,
  type ChainHead,
} from "./log/chain.ts";
export { createMemoryStore } from "./log/memory-store.ts";
export type { StoredEvent, TimedEvent } from "./log/stored-event.ts";
export { transcriptOf, type TranscriptLine } from "./log/transcript-of.ts";
export type { AppendRequest, EventStore, SequenceConflict } from "./ports.ts";
