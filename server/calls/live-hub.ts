import type { CallId } from "../../domain/ids.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { StoredEvent } from "../../transcripts/index.ts";
import type { CallSummary } from "../protocol/calls.ts";

/** Something that is durable now. */
export interface CallNews {
  readonly callId: CallId;
  readonly entries: readonly StoredEvent[];
  /** Turns of the debtor in the log before these entries. */
  readonly turnsBefore: number;
  readonly summary: CallSummary;
  readonly outcome: Outcome;
}

type Listener = (news: CallNews) => void;

/** Tells those who watch what has just been written: the debtor's pages and the console alike. */
export class LiveHub {
  readonly #all = new Set<Listener>();
  readonly #byCall = new Map<CallId, Set<Listener>>();

  publish(news: CallNews): void {
    for (const listener of this.#all) listener(news);
    for (const listener of this.#byCall.get(news.callId) ?? []) listener(news);
  }

  /** @returns what ends the watch. */
  watchAll(listener: Listener): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  /** @returns what ends the watch. */
  watchCall(callId: CallId, listener: Listener): () => void {
    const listeners = this.#byCall.get(callId) ?? new Set();
    this.#byCall.set(callId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#byCall.delete(callId);
    };
  }

  /** The calls that somebody watches. */
  watchedCalls(): readonly CallId[] {
    return [...this.#byCall.keys()];
  }
}
