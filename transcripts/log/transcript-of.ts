import type { CallEvent } from "../../domain/events.ts";
import type { SentenceId, TurnId } from "../../domain/ids.ts";
import type { LineKey } from "../../domain/lines.ts";

/** One thing that was said and heard. */
export type TranscriptLine =
  | {
      readonly speaker: "debtor";
      readonly turnId: TurnId;
      readonly text: string;
      /** When the turn was over, in milliseconds since the call started. */
      readonly atMs: number;
    }
  | {
      readonly speaker: "agent";
      readonly sentenceId: SentenceId;
      readonly line: LineKey;
      /** What reached the debtor: the whole sentence, or its beginning where it was cut off. */
      readonly text: string;
      readonly isCutOff: boolean;
      /** Milliseconds of it that were played. */
      readonly playbackMs: number;
      /** When it had been heard to its end or was cut off, in milliseconds since the call started. */
      readonly atMs: number;
    };

type AgentLine = Extract<TranscriptLine, { speaker: "agent" }>;

/**
 * The call as it was *heard*, in the order of the log. A sentence that was approved but discarded, or
 * sent but never played, is not in it, nor is one of which nothing had been heard when it was cut off.
 * What comes again stands once, as it was at last and at that place: a turn that went on after it had
 * seemed over, a sentence that was cut off and then played to its end.
 * Keypad digits are no words and may be an identity fragment: they are left out.
 */
export function transcriptOf(events: readonly CallEvent[]): readonly TranscriptLine[] {
  const approved = new Map<SentenceId, string>();
  const lines = new Map<string, TranscriptLine>();
  for (const event of events) {
    if (event.type === "turn-end") {
      const { turnId, text, atMs } = event;
      put(lines, `turn ${turnId}`, { speaker: "debtor", turnId, text, atMs });
    } else if (event.type === "sentence-approve") {
      approved.set(event.sentenceId, event.text);
    } else if (event.type === "sentence-hear" || event.type === "sentence-interrupt") {
      const text = approved.get(event.sentenceId);
      if (text !== undefined) hear(lines, agentLine(event, text));
    }
  }
  return [...lines.values()];
}

type HeardEvent = Extract<CallEvent, { type: "sentence-hear" | "sentence-interrupt" }>;

function agentLine(event: HeardEvent, approvedText: string): AgentLine {
  const { sentenceId, line, playbackMs, atMs } = event;
  const isCutOff = event.type === "sentence-interrupt";
  const text = isCutOff ? event.heardText : approvedText;
  return { speaker: "agent", sentenceId, line, text, isCutOff, playbackMs, atMs };
}

/** Notes what was heard of a sentence; once it was heard whole, nothing takes that back. */
function hear(lines: Map<string, TranscriptLine>, line: AgentLine): void {
  const key = `sentence ${line.sentenceId}`;
  const before = lines.get(key);
  if (before?.speaker === "agent" && !before.isCutOff) return;
  if (line.text.trim() === "") return;
  put(lines, key, line);
}

/** Sets the line as the latest, wherever it stood before. */
function put(lines: Map<string, TranscriptLine>, key: string, line: TranscriptLine): void {
  lines.delete(key);
  lines.set(key, line);
}
