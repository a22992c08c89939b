import type { CallEvent, InputEvent } from "../domain/events.ts";
import type { SentenceId } from "../domain/ids.ts";
import type { LineKey } from "../domain/lines.ts";

interface Unfinished {
  readonly sentenceId: SentenceId;
  readonly line: LineKey;
  readonly text: string;
  readonly isSent: boolean;
}

/** Ends what a broken line left open. */
type Ending = Extract<InputEvent, { type: "sentence-interrupt" | "sentence-discard" }>;

/**
 * What became of the sentences that were under way when a line broke, as far as it can be known: what had not
 * left was not heard, and what had left may have been heard whole. Nobody denies it, and no step is done by it.
 */
export function endUnfinished(events: readonly CallEvent[], atMs: number): readonly Ending[] {
  return unfinished(events).map(({ sentenceId, line, text, isSent }) =>
    isSent
      ? { type: "sentence-interrupt", atMs, sentenceId, line, heardText: text, playbackMs: 0 }
      : { type: "sentence-discard", atMs, sentenceId, line },
  );
}

function unfinished(events: readonly CallEvent[]): readonly Unfinished[] {
  const open = new Map<SentenceId, Unfinished>();
  for (const event of events) {
    switch (event.type) {
      case "sentence-approve": {
        const { sentenceId, line, text } = event;
        open.set(sentenceId, { sentenceId, line, text, isSent: false });
        break;
      }
      case "sentence-send": {
        const sentence = open.get(event.sentenceId);
        if (sentence !== undefined) open.set(event.sentenceId, { ...sentence, isSent: true });
        break;
      }
      case "sentence-hear":
      case "sentence-interrupt":
      case "sentence-discard":
        open.delete(event.sentenceId);
        break;
      default:
    }
  }
  return [...open.values()];
}
