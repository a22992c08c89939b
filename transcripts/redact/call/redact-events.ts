import type { Instant } from "../../../domain/calendar.ts";
import type { CallEvent } from "../../../domain/events.ts";
import type { SentenceId, TurnId } from "../../../domain/ids.ts";
import { languageOf } from "../../../domain/locale.ts";
import type { StoredEvent } from "../../log/stored-event.ts";
import type { KnownPerson } from "../known-person.ts";
import type { AskedFor, RedactedText } from "../redaction.ts";
import { askedForIn, askedForOf } from "./asked-for.ts";
import { knownOfCase } from "./known-of-case.ts";
import { publicWordsOf } from "./redact-case.ts";
import { redactEvent } from "./redact-event.ts";
import type { Twin } from "./redact-part.ts";
import { redactTurns, type DebtorTurn } from "./redact-turns.ts";
import { knownOfSlots } from "./redact-understanding.ts";
import { callWords, type CallWords, type RedactCallOptions } from "./redact-words.ts";
import type { Redacted } from "./redacted.ts";

/**
 * What stands for one entry of a log after redaction. It is no entry: it cannot be appended, and a log of
 * these does not verify as a chain, because what was hashed is no longer there.
 */
export interface RedactedEntry {
  readonly redacted: true;
  /** The place of the original in its log. */
  readonly sequence: number;
  readonly at: Instant;
  readonly redactedEvent: Redacted<CallEvent>;
  /** The hashes of the original as they are, so that it can be shown which entry this stands for. */
  readonly original?: Pick<StoredEvent, "hash" | "previousHash">;
}

export interface RedactEventsOptions extends RedactCallOptions {
  /**
   * Whether the twin carries the hashes of the original entries.
   *
   * `carry` lets whoever holds the original prove which entry each stands for. But a hash is over the whole
   * original, and everything else of it is in the twin: whoever has the hash can try all 10,000 identity
   * fragments, or every birth date, until one fits, in less than a second. So carry it only to where the
   * original may be seen too, and `leave-out` of whatever leaves the house: sequence and time still say
   * which entry is meant.
   */
  readonly hashes: "carry" | "leave-out";
}

/**
 * The redacted twin of a call's log. Order, sequence and times are those of the original; every event has
 * only the keys of its format.
 * @throws RangeError if the key for pseudonyms is shorter than 16 characters.
 */
export function redactEvents(
  entries: readonly StoredEvent[],
  options: RedactEventsOptions,
): RedactedEntry[] {
  const events = entries.map(({ event }) => event);
  const words = wordsOf(events, options);
  const turns = turnsOf(events, words);
  const approved = new Map<SentenceId, Twin>();
  return entries.map(({ sequence, at, event, hash, previousHash }, index) => {
    if (event.type === "sentence-approve") {
      approved.set(event.sentenceId, { original: event.text, redacted: words.said(event.text) });
    }
    const redactedEvent = redactEvent(event, {
      words,
      turn: turns.get(index),
      approved: "sentenceId" in event ? approved.get(event.sentenceId) : undefined,
    });
    return {
      redacted: true,
      sequence,
      at,
      redactedEvent,
      ...(options.hashes === "carry" ? { original: { hash, previousHash } } : {}),
    };
  });
}

/** The words of a call by what its log says of the debtor, also in what was understood. */
function wordsOf(events: readonly CallEvent[], options: RedactCallOptions): CallWords {
  const start = events.find((event) => event.type === "call-start");
  const said = events.flatMap((event): KnownPerson[] => {
    if (event.type !== "turn-understand") return [];
    // A name that was misread is found in its own turn only, lest a word be hidden all through the call.
    const { names: _names, ...numbers } = knownOfSlots(event.understanding.slots);
    return Object.values(numbers).some((value) => value.length > 0) ? [numbers] : [];
  });
  return callWords(options, {
    language: start === undefined ? "en" : languageOf(start.call.locale),
    known: [...(start === undefined ? [] : [knownOfCase(start.case)]), ...said],
    keep: start === undefined ? [] : publicWordsOf(start.case),
  });
}

/** A turn of the debtor with the place of its event. */
interface PlacedTurn extends DebtorTurn {
  readonly key: string;
}

type TurnEvent = Extract<CallEvent, { type: "turn-end" | "turn-understand" }>;

const isTurn = (event: CallEvent): event is TurnEvent =>
  event.type === "turn-end" || event.type === "turn-understand";

const keyOf = (event: { readonly turnId: TurnId; readonly text: string }): string =>
  `${event.turnId} ${event.text}`;

/** The turns of the debtor in order, with what was asked for and what they were understood to hold. */
function debtorTurns(events: readonly CallEvent[]): PlacedTurn[] {
  const slots = new Map<TurnId, KnownPerson>();
  for (const event of events) {
    if (event.type !== "turn-understand") continue;
    slots.set(event.turnId, knownOfSlots(event.understanding.slots));
  }
  const seen = new Set<string>();
  let asked: readonly AskedFor[] = [];
  return events.flatMap((event) => {
    if (event.type === "move-decide") asked = askedForOf(event.move.asked);
    if (event.type === "sentence-approve") asked = [...asked, ...askedForIn(event.text)];
    if (!isTurn(event) || seen.has(keyOf(event))) return [];
    seen.add(keyOf(event));
    const known = slots.get(event.turnId);
    const turn = { key: keyOf(event), text: event.text, asked };
    return [known === undefined ? turn : { ...turn, known }];
  });
}

/** The redacted text of each event of a debtor turn, by its index. */
function turnsOf(events: readonly CallEvent[], words: CallWords): Map<number, RedactedText> {
  const turns = debtorTurns(events);
  const redacted = redactTurns(turns, words);
  const byKey = new Map(turns.map(({ key }, place) => [key, redacted[place]] as const));
  const byIndex = new Map<number, RedactedText>();
  for (const [index, event] of events.entries()) {
    if (!isTurn(event)) continue;
    const text = byKey.get(keyOf(event));
    if (text !== undefined) byIndex.set(index, text);
  }
  return byIndex;
}
