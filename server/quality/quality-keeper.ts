import { callId as toCallId } from "../../domain/ids.ts";
import { KindlineError } from "../../domain/errors.ts";
import { verifyChain } from "../../transcripts/index.ts";
import type { Clock } from "../clock.ts";
import type { Logger } from "../logger.ts";
import type { Store } from "../storage/store.ts";
import type { ClaimedCall } from "../storage/quality/score-store.ts";
import { callToScore, importedToScore, type CallToScore } from "./call-to-score.ts";
import { drawDueSamples } from "./draw-due-samples.ts";
import { callsPerLook, lookMs, scoreLeaseMs, scorePauseMs } from "./quality-limits.ts";
import type { ScoreThread } from "./score-thread.ts";

/** What the keeper works with. */
export interface KeeperParts {
  readonly store: Pick<Store, "events" | "quality" | "settings">;
  readonly scorers: Pick<ScoreThread, "run" | "close">;
  readonly clock: Clock;
  readonly log: Logger;
}

/** A call that ended while this server looked at its clock may be written a little later. */
const lateMs = 10 * 60_000;

/**
 * Scores every call after its end, one after the other, in a thread of its own, and draws the samples of periods that
 * are over. All it knows is in the store: a server that starts goes on where the one before was, and of several servers
 * exactly one scores each call.
 */
export class QualityKeeper {
  readonly #parts: KeeperParts;
  readonly #stopping = new AbortController();
  #looking: Promise<void> | undefined;
  #version: Promise<string> | undefined;
  /** Ended calls up to here are noted. */
  #notedTo = "";

  constructor(parts: KeeperParts) {
    this.#parts = parts;
  }

  /** The version of the scorers of now. */
  async version(): Promise<string> {
    this.#version ??= this.#parts.scorers.run({ type: "version" }).catch((error: unknown) => {
      this.#version = undefined;
      throw error;
    });
    return await this.#version;
  }

  /** Looks again and again until the signal. */
  lookAfter(signal: AbortSignal): void {
    const timer = setInterval(() => void this.look(), lookMs);
    timer.unref();
    signal.addEventListener("abort", () => {
      clearInterval(timer);
      this.#stopping.abort();
    });
  }

  /** Scores what is due now. Nothing it does can fail its caller. One look at a time. */
  async look(): Promise<void> {
    this.#looking ??= this.#lookOnce()
      .catch((error: unknown) => {
        if (!this.#stopping.signal.aborted)
          this.#parts.log.warn({ err: error }, "calls were not scored");
      })
      .finally(() => {
        this.#looking = undefined;
      });
    await this.#looking;
  }

  /** Resolves when nothing is under way any more. */
  async close(): Promise<void> {
    this.#stopping.abort();
    await this.#parts.scorers.close();
    await this.#looking;
  }

  async #lookOnce(): Promise<void> {
    const { store, clock } = this.#parts;
    await this.#noteEnded();
    for (let count = 0; count < callsPerLook; count += 1) {
      if (this.#stopping.signal.aborted) return;
      const nowMs = clock();
      const until = utc(nowMs + scoreLeaseMs);
      const claimed = await store.quality.scores.claim(utc(nowMs), until);
      if (claimed === undefined) break;
      await this.#score(claimed);
    }
    await drawDueSamples(this.#parts);
  }

  async #noteEnded(): Promise<void> {
    const nowMs = this.#parts.clock();
    const { scores } = this.#parts.store.quality;
    for (;;) {
      const noted = await scores.noteEnded(this.#notedTo, utc(nowMs));
      if (noted < callsPerLook) break;
    }
    this.#notedTo = utc(nowMs - lateMs);
  }

  async #score(claimed: ClaimedCall): Promise<void> {
    const { store, scorers, clock, log } = this.#parts;
    const { callId } = claimed;
    try {
      const { record, places } = await this.read(claimed);
      if (places.length === 0) {
        await store.quality.scores.keepEmpty(callId, utc(clock()));
        return;
      }
      const scorer = await this.version();
      const score = await scorers.run({ type: "score", record });
      await store.quality.scores.keep(callId, { score, places, scorer, at: utc(clock()) });
    } catch (failure) {
      // Whoever stops the server leaves the call to the next one.
      if (this.#stopping.signal.aborted) return;
      const error = KindlineError.isInstance(failure) ? failure.code : "INTERNAL";
      log.warn({ err: failure, call: callId, code: error }, "a call was not scored");
      const retryAt = utc(clock() + scorePauseMs);
      await store.quality.scores.fail(callId, { error, retryAt });
    }
  }

  /** A call as the scorers take it. @throws KindlineError CHAIN_BROKEN if its log is not what was written. */
  async read({
    callId,
    source,
    record,
    agent,
  }: Pick<ClaimedCall, "callId" | "source" | "record" | "agent">): Promise<CallToScore> {
    if (source === "imported") {
      const parsed = JSON.parse(record ?? "{}") as Parameters<typeof importedToScore>[0];
      return importedToScore(parsed, agent);
    }
    const { events } = this.#parts.store;
    const id = toCallId(callId);
    const entries = await events.read(id);
    if (!verifyChain(entries, await events.head(id)).success) {
      const message = "Expected an intact log; another one is not judged.";
      throw new KindlineError({ code: "CHAIN_BROKEN", message });
    }
    return callToScore(entries.map(({ event }) => event));
  }
}

/** Moments of the store are in UTC and sort as text. */
const utc = (ms: number): string => new Date(ms).toISOString();
