import type { CallEvent } from "../../../domain/events.ts";
import type { Outcome } from "../../../domain/outcome.ts";
import { transcriptOf, type StoredEvent } from "../../../transcripts/index.ts";
import { redactEvents } from "../../../transcripts/redact/index.ts";
import type { HandoffPack } from "../../protocol/desk.ts";

/** One thing that was said and heard in a call. */
export interface SaidLine {
  readonly speaker: "debtor" | "agent" | "person";
  readonly text: string;
}

/** What a model is told of a call. All of it is data. */
export interface ToldOfCall {
  /** Oldest first; personal data of the debtor is blotted out. */
  readonly conversation: readonly SaidLine[];
  readonly outcome: Readonly<Record<string, unknown>>;
}

/** Lines of a call that a model is told, the last ones: a call of half an hour has about as many. */
const linesMax = 160;

/** Characters of one line: nobody says more in a turn, and a paste is no talk. */
const lineCharsMax = 500;

/** The parts of a call that a summary is made of. */
export interface SummaryParts {
  readonly entries: readonly StoredEvent[];
  readonly outcome: Outcome;
  readonly pack: HandoffPack;
}

/**
 * A call as it may leave the house: what was said, redacted by the whole log, and what came of it in codes, sums and
 * days. No name, number, address or identity fragment, no quotation that was not redacted.
 */
export function toldOfCall({ entries, outcome, pack }: SummaryParts): ToldOfCall {
  const twins = redactEvents(entries, { hashes: "leave-out" });
  const { disposition, verified, promise, plan, handoff, frozen, hold } = outcome;
  return {
    conversation: saidIn(twins.map(({ redactedEvent }) => redactedEvent))
      .slice(-linesMax)
      .map(({ speaker, text }) => ({ speaker, text: text.slice(0, lineCharsMax).toWellFormed() })),
    outcome: {
      disposition,
      verified,
      promise,
      instalments: plan?.count ?? null,
      handoff,
      frozen,
      hold,
      reason: pack.arrears.code,
      hardship: pack.arrears.hardship,
      affordable: pack.arrears.affordable,
      offers: pack.offers,
      weWill: pack.promises.ours,
      care: pack.care.filter((note) => !note.startsWith("flag:")),
    },
  };
}

/** Everything that was said and heard, people's words among it, in the order of the clock. */
export function saidIn(events: readonly CallEvent[]): readonly SaidLine[] {
  const people = events.flatMap((event) =>
    event.type === "person-say" || event.type === "person-speak"
      ? [{ speaker: "person" as const, text: event.text, atMs: event.atMs }]
      : [],
  );
  return [...transcriptOf(events), ...people]
    .toSorted((a, b) => a.atMs - b.atMs)
    .map(({ speaker, text }) => ({ speaker, text }));
}
