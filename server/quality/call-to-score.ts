import type { CallRecord, RecordedTurn } from "../../domain/call-record.ts";
import { KindlineError } from "../../domain/errors.ts";
import type { CallEvent } from "../../domain/events.ts";
import { formatCallRecord } from "../../domain/parse/format-call-record.ts";
import { transcriptOf } from "../../transcripts/index.ts";

/** Where a turn stands in its recording, and who spoke for the creditor. */
export interface TurnPlace {
  readonly fromMs: number | null;
  readonly toMs: number | null;
  /** `ai`, or the name of a member of the staff; null for the debtor. */
  readonly agent: string | null;
}

/** A call as the scorers take it, and what they do not need to know of its turns. */
export interface CallToScore {
  /** A call record, JSON. */
  readonly record: Readonly<Record<string, unknown>>;
  readonly places: readonly TurnPlace[];
}

/** Who speaks where nobody of the staff does. */
export const aiAgent = "ai";

interface Said {
  readonly speaker: "agent" | "debtor";
  readonly agent: string | null;
  readonly text: string;
  readonly atMs: number;
  readonly playbackMs: number;
}

/**
 * A call of this service from its log: what was heard of the agent, what the debtor said, and what people of the staff
 * said in between, as turns. When a debtor began to speak is not in a log, so that measures of time and interruptions
 * are left to the scorers only of recordings that have it; where to listen is known all the same.
 * @throws KindlineError LOG_INVALID for a log without its beginning.
 */
export function callToScore(events: readonly CallEvent[]): CallToScore {
  const [start] = events;
  if (start?.type !== "call-start") {
    const message = "Expected a log that begins with the start of its call.";
    throw new KindlineError({ code: "LOG_INVALID", message });
  }
  const isSpoken = start.call.channel === "voice";
  const joined = joinSentences(saidIn(events));
  const places = placesOf(joined);
  const turns = joined.map(({ speaker, text }, index): RecordedTurn => {
    const { fromMs, toMs } = places[index] ?? { fromMs: null, toMs: null };
    const isTimed = isSpoken && speaker === "agent" && fromMs !== null && toMs !== null;
    return isTimed ? { speaker, text, startMs: fromMs, endMs: toMs } : { speaker, text };
  });
  const record: CallRecord = { kindline: 1, ...start.call, case: start.case, turns };
  return { record: { ...formatCallRecord(record), agentKind: "ai" }, places };
}

/** An imported call: its own turns and times. @param agent who spoke for the creditor. */
export function importedToScore(
  record: Readonly<Record<string, unknown>> & { readonly turns: readonly RecordedTurn[] },
  agent: string,
): CallToScore {
  return {
    record,
    places: record.turns.map((turn) => {
      if (turn.speaker === "system") {
        return { fromMs: turn.atMs ?? null, toMs: turn.atMs ?? null, agent: null };
      }
      const { startMs, endMs, speaker } = turn;
      const isAgent = speaker === "agent";
      return { fromMs: startMs ?? null, toMs: endMs ?? null, agent: isAgent ? agent : null };
    }),
  };
}

/** What was said and heard, in the order of the log. */
function saidIn(events: readonly CallEvent[]): readonly Said[] {
  const lines = new Map(
    transcriptOf(events).map((line) => [
      line.speaker === "debtor" ? `turn ${line.turnId}` : `sentence ${line.sentenceId}`,
      line,
    ]),
  );
  const said = new Map<string, Said>();
  for (const event of events) {
    const key = keyOf(event);
    if (key === undefined) continue;
    const one = event.type.startsWith("person-") ? personSaid(event) : lineSaid(lines.get(key));
    // What comes again stands once, where it was heard last.
    said.delete(key);
    if (one !== undefined) said.set(key, one);
  }
  return [...said.values()];
}

function keyOf(event: CallEvent): string | undefined {
  if (event.type === "turn-end") return `turn ${event.turnId}`;
  if (event.type === "sentence-hear" || event.type === "sentence-interrupt")
    return `sentence ${event.sentenceId}`;
  if (event.type === "person-say") return `person ${event.sentenceId}`;
  if (event.type === "person-speak") return `person ${event.turnId}`;
  return undefined;
}

function personSaid(event: CallEvent): Said | undefined {
  if (event.type !== "person-say" && event.type !== "person-speak") return undefined;
  const { text, atMs, personId } = event;
  return { speaker: "agent", agent: personId, text, atMs, playbackMs: 0 };
}

function lineSaid(line: ReturnType<typeof transcriptOf>[number] | undefined): Said | undefined {
  if (line === undefined || line.text.trim() === "") return undefined;
  const { speaker, text, atMs } = line;
  return speaker === "agent"
    ? { speaker, agent: aiAgent, text, atMs, playbackMs: line.playbackMs }
    : { speaker, agent: null, text, atMs, playbackMs: 0 };
}

/** The sentences of one reply are one turn, as people read and recorders write it. */
function joinSentences(lines: readonly Said[]): readonly Said[] {
  const joined: Said[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last?.speaker !== "agent" || last.agent !== line.agent) {
      joined.push(line);
      continue;
    }
    const between = /[\p{Script=Han}。！？]$/u.test(last.text) ? "" : " ";
    const playbackMs = line.playbackMs === 0 ? 0 : line.atMs - (last.atMs - last.playbackMs);
    joined[joined.length - 1] = {
      ...line,
      text: `${last.text}${between}${line.text}`,
      playbackMs: Math.max(0, playbackMs),
    };
  }
  return joined;
}

/** A turn lasts as long as it was played; of whose beginning nothing is known, it begins after the one before. */
function placesOf(lines: readonly Said[]): readonly TurnPlace[] {
  let beforeMs = 0;
  return lines.map(({ atMs, playbackMs, agent }) => {
    const toMs = Math.max(beforeMs, Math.round(atMs));
    const fromMs = playbackMs > 0 ? Math.max(beforeMs, Math.round(atMs - playbackMs)) : beforeMs;
    beforeMs = toMs;
    return { fromMs, toMs, agent };
  });
}
