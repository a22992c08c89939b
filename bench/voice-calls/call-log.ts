import type { CallEvent } from "../../domain/events.ts";
import { isFixedLine } from "../../prompts/fixed-lines.ts";
import type { CallNews } from "../../server/calls/live-hub.ts";
import type { CallId } from "../../domain/ids.ts";
import type { HeardReply } from "./next-act.ts";

type EventOf<T extends CallEvent["type"]> = Extract<CallEvent, { type: T }>;

/** What the service writes about one call, as far as it is durable. */
export class FollowedLog {
  callId: CallId | undefined;
  readonly events: CallEvent[] = [];

  take({ callId, entries }: CallNews): void {
    this.callId = callId;
    for (const { sequence, event } of entries) this.events[sequence - 1] = event;
  }

  /** All events of that kind after so many. */
  all<T extends CallEvent["type"]>(type: T, since = 0): EventOf<T>[] {
    return this.events.slice(since).filter((event): event is EventOf<T> => event.type === type);
  }

  /** What the agent has said since that entry, once all of it has been heard, cut off or dropped. */
  replySince(since: number): HeardReply | undefined {
    const moves = this.all("move-decide", since);
    const last = moves.at(-1)?.move;
    if (last === undefined || this.#openSentences().length > 0) return undefined;
    return { asked: last.asked, lines: moves.flatMap(({ move }) => move.lines) };
  }

  /** The line that is being played, and whether it may be interrupted. */
  get playing(): { readonly line: string; readonly isFixed: boolean } | undefined {
    const sent = new Set(this.all("sentence-send").map(({ sentenceId }) => sentenceId));
    const [first] = this.#openSentences().filter(({ sentenceId }) => sent.has(sentenceId));
    return first && { line: first.line, isFixed: isFixedLine(first.line) };
  }

  #openSentences(): EventOf<"sentence-approve">[] {
    const closed = new Set(
      this.events.flatMap((event) =>
        event.type === "sentence-hear" ||
        event.type === "sentence-interrupt" ||
        event.type === "sentence-discard"
          ? [event.sentenceId]
          : [],
      ),
    );
    return this.all("sentence-approve").filter(({ sentenceId }) => !closed.has(sentenceId));
  }
}
