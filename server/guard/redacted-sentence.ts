import type { Finding } from "../../domain/finding.ts";
import type { StoredEvent } from "../../transcripts/index.ts";
import { redactEvents } from "../../transcripts/redact/index.ts";
import { turnViews } from "../calls/turn-views.ts";

/** A sentence of a call as people may see it who do not open the call. */
export interface RedactedSentence {
  readonly isBlocked: boolean;
  readonly line: string;
  readonly text: string;
  /** Their places are places in this text. */
  readonly findings: Finding[];
  /** The exchange that it stands in: the `sequence` of a `Turn`. */
  readonly turn: number;
}

/**
 * One sentence of a log without what says who the debtor is: by the whole log, since debtors say more of
 * themselves than a case knows. Undefined for an entry that is no sentence.
 */
export function redactedSentence(
  log: readonly StoredEvent[],
  entry: StoredEvent,
): RedactedSentence | undefined {
  const known = log.filter(
    ({ event }) => event.type === "call-start" || event.type === "turn-understand",
  );
  const event = redactEvents([...known, entry], { hashes: "leave-out" }).at(-1)?.redactedEvent;
  if (event?.type !== "sentence-approve" && event?.type !== "sentence-block") return undefined;
  const { type, line, text, findings } = event;
  const before = log.filter(({ sequence }) => sequence <= entry.sequence);
  const turn = turnViews(before).at(-1)?.sequence ?? entry.sequence;
  return { isBlocked: type === "sentence-block", line, text, findings: [...findings], turn };
}
