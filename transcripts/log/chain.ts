import { hash as digest } from "node:crypto";
import { failure, success, type Result } from "../../domain/result.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { StoredEvent, TimedEvent } from "./stored-event.ts";

/** What the first entry of every log has as `previousHash`: no entry has this hash. */
export const firstPreviousHash = "0".repeat(64);

/** The last entry of a log, known from outside it: from a signed bundle, a time-stamp or the store. */
export type ChainHead = Pick<StoredEvent, "sequence" | "hash">;

/** The first place at which a log is not what was written. */
export interface ChainBreak {
  /** The place, counted from 1; one past the last entry where the end is missing. */
  readonly sequence: number;
  readonly reason:
    /** Not an entry at all, or not JSON data. */
    | "malformed"
    /** Another entry belongs here: one was dropped, added, repeated or moved. */
    | "sequence-wrong"
    /** It does not follow from the entry before it. */
    | "previous-hash-wrong"
    /** Its content is not the content that was hashed. */
    | "hash-wrong"
    /** The log ends before its known head, goes on after it, or ends in another entry. */
    | "head-wrong";
}

/**
 * The events as the next entries of a log that ends with `head`, or of a new log.
 * @throws TypeError if an event holds what JSON cannot: that is a fault of the code that made it.
 */
export function chainEvents(
  events: readonly TimedEvent[],
  head: ChainHead = { sequence: 0, hash: firstPreviousHash },
): readonly StoredEvent[] {
  let { sequence, hash: previousHash } = head;
  return events.map(({ at, event }) => {
    sequence += 1;
    const content = { sequence, at, event, previousHash };
    const hash = hashOf(content);
    previousHash = hash;
    return { ...content, hash };
  });
}

/**
 * Whether the entries are a whole log as `chainEvents` wrote it, or its first broken place. The entries
 * may come from anywhere; a chain never throws.
 *
 * The chain alone cannot know that entries at its end were cut off, nor that somebody wrote all of it
 * anew: give the `head` that was signed or stored elsewhere to know both.
 */
export function verifyChain(
  entries: readonly unknown[],
  head?: ChainHead,
): Result<void, ChainBreak> {
  let previousHash = firstPreviousHash;
  for (const [index, entry] of entries.entries()) {
    const sequence = index + 1;
    const reason = faultOf(entry, { sequence, previousHash });
    if (reason !== undefined) return failure({ sequence, reason });
    previousHash = (entry as StoredEvent).hash;
  }
  return head === undefined ? success(undefined) : verifyHead(entries, { head, previousHash });
}

function faultOf(
  entry: unknown,
  expected: { readonly sequence: number; readonly previousHash: string },
): ChainBreak["reason"] | undefined {
  if (typeof entry !== "object" || entry === null) return "malformed";
  // Every other key is hashed, known or not: nothing can be added beside the content.
  const { hash, ...content }: Readonly<Record<string, unknown>> = { ...entry };
  if (content["sequence"] !== expected.sequence) return "sequence-wrong";
  if (content["previousHash"] !== expected.previousHash) return "previous-hash-wrong";
  try {
    return hashOf(content) === hash ? undefined : "hash-wrong";
  } catch {
    return "malformed";
  }
}

function verifyHead(
  entries: readonly unknown[],
  end: { readonly head: ChainHead; readonly previousHash: string },
): Result<void, ChainBreak> {
  const { sequence, hash } = end.head;
  if (entries.length < sequence) return headWrong(entries.length + 1);
  if (entries.length > sequence) return headWrong(sequence + 1);
  return end.previousHash === hash ? success(undefined) : headWrong(sequence);
}

const headWrong = (sequence: number): Result<void, ChainBreak> =>
  failure({ sequence, reason: "head-wrong" });

const hashOf = (content: Readonly<Record<string, unknown>>): string =>
  digest("sha256", canonicalJson(content), "hex");
