import type { Outcome } from "../../../domain/outcome.ts";
import {
  ScriptedCarrier,
  type Callee,
  type CalleeScript,
  type ScriptedNews,
} from "../../../providers/scripted/scripted-carrier.ts";
import type { Round } from "../../protocol/rounds.ts";
import type { ReachChannel } from "../../protocol/treatments.ts";
import type { AttemptOutcome } from "../attempts/attempt-outcome.ts";
import { beforeSpeaking, beginDial } from "../attempts/begin-dial.ts";
import { claimAttempts, type ClaimedAttempt } from "../attempts/claim-attempts.ts";
import type { Deciding } from "../attempts/deciding.ts";
import { followPromises } from "../treatment/follow-promises.ts";
import { giveUpOldAttempts } from "../attempts/recover-attempts.ts";
import { rescoreDaily, wakeChanged } from "../treatment/rescore-round.ts";
import { attemptMsMax, claimRowsMax } from "../round-limits.ts";
import { settleAttempt } from "../attempts/settle-attempt.ts";
import { keepCall } from "./keep-call.ts";
import { SimulatedTime } from "./simulated-time.ts";

/** What came of a conversation of the play. */
export interface Talk {
  readonly outcome: AttemptOutcome;
  readonly seconds: number;
  readonly callbackAt?: string | undefined;
  /** The outcome as its call would have it, with promise, hold and freeze; absent where nothing was said. */
  readonly call?: Outcome | undefined;
}

/** Somebody who answered. */
export interface Answering {
  readonly attempt: ClaimedAttempt;
  readonly callee: Callee;
  readonly atMs: number;
  /** Which conversation of the case it is, from 1. */
  readonly n: number;
}

/** How a contact of the play went. */
export interface PlayedContact {
  readonly attemptId: string;
  readonly caseId: string;
  readonly number: string | null;
  readonly channel: ReachChannel;
  readonly atMs: number;
  readonly endedMs: number;
  readonly outcome: AttemptOutcome;
  readonly seconds: number;
  readonly call: Outcome | undefined;
  readonly callbackAt: string | undefined;
}

export interface PlayOptions {
  /** A store of the play's own. Its clock is the play's. */
  readonly deciding: Omit<Deciding, "clock" | "serverId">;
  readonly round: Pick<Round, "id" | "plan">;
  readonly startMs: number;
  readonly endMs: number;
  /**
   * Lines of the play, a fraction where a sample stands for a longer round: with half a line each contact takes
   * its line twice as long.
   */
  readonly lines: number;
  readonly calleeOf: (to: string, n: number) => CalleeScript;
  readonly talk: (answering: Answering) => Promise<Talk>;
  readonly onContact: (contact: PlayedContact) => void;
  /** Once for every day of the play that begins; for what comes from outside: balances, payments. */
  readonly onDay: (deciding: Deciding) => Promise<void>;
  readonly onProgress: (nowMs: number) => void;
  readonly signal: AbortSignal;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What a message takes to be sent, in milliseconds. */
const messageMs = 2_000;

/**
 * Plays a round through simulated time with the code that runs rounds: the same claims, looks before the dial and
 * before the first word, and ends, over a store and a carrier of its own. Nothing leaves it.
 * @returns the moment at which nothing was left to do, or the end.
 */
export async function playRound(options: PlayOptions): Promise<number> {
  return await new Play(options).run();
}

class Play {
  readonly #options: PlayOptions;
  readonly #time: SimulatedTime;
  readonly #deciding: Deciding;
  readonly #carrier: ScriptedCarrier;
  readonly #dialled = new Map<
    string,
    { readonly attempt: ClaimedAttempt; readonly atMs: number }
  >();
  readonly #talks = new Map<string, number>();
  /** What the simulated moment has brought and is to be awaited, in order. */
  readonly #jobs: (() => Promise<void>)[] = [];
  readonly #lines: number;
  readonly #stretch: number;
  #taken = 0;

  constructor(options: PlayOptions) {
    this.#options = options;
    this.#lines = Math.max(1, Math.floor(options.lines));
    this.#stretch = Math.max(1, this.#lines / options.lines);
    this.#time = new SimulatedTime(options.startMs);
    this.#deciding = {
      ...options.deciding,
      serverId: "play",
      clock: () => Promise.resolve(this.#time.nowMs),
    };
    this.#carrier = new ScriptedCarrier({
      calleeOf: options.calleeOf,
      after: (ms, act) => this.#time.after(ms, act),
      onNews: (news) => this.#jobs.push(() => this.#hear(news)),
    });
  }

  async run(): Promise<number> {
    const { endMs, onDay, onProgress, signal } = this.#options;
    let dayEndsMs = this.#time.nowMs + dayMs;
    let tidyMs = this.#time.nowMs + hourMs;
    while (this.#time.nowMs < endMs && !signal.aborted) {
      await this.#work();
      await this.#begin();
      const dueMs = await this.#nextDueMs();
      if (dueMs === undefined && this.#time.nextMs === undefined) break;
      const hasLine = this.#taken < this.#lines;
      const nextMs = Math.min(
        this.#time.nextMs ?? Infinity,
        hasLine && dueMs !== undefined ? Math.max(dueMs, this.#time.nowMs + 1) : Infinity,
        dayEndsMs,
        tidyMs,
        endMs,
      );
      this.#time.goTo(nextMs);
      await this.#work();
      if (nextMs >= tidyMs) {
        await this.#tidy();
        onProgress(this.#time.nowMs);
        tidyMs += hourMs;
      }
      if (nextMs >= dayEndsMs) {
        await onDay(this.#deciding);
        dayEndsMs += dayMs;
      }
    }
    return this.#time.nowMs;
  }

  /** What a server looks at now and then. */
  async #tidy(): Promise<void> {
    const { id } = this.#options.round;
    await giveUpOldAttempts(this.#deciding);
    for (const [attemptId, { atMs }] of this.#dialled) {
      // The carrier never told how it went.
      if (atMs < this.#time.nowMs - attemptMsMax) await this.#end(attemptId, unheard);
    }
    await followPromises(this.#deciding);
    await wakeChanged(this.#deciding, id);
    await rescoreDaily(this.#deciding, id);
  }

  async #work(): Promise<void> {
    for (let job = this.#jobs.shift(); job !== undefined; job = this.#jobs.shift()) await job();
  }

  /** When the next case waits for; undefined where none waits or is being called. */
  async #nextDueMs(): Promise<number | undefined> {
    const { deciding, round } = this.#options;
    const row = await deciding.db
      .selectFrom("round_cases")
      .select("next_at")
      .where("round_id", "=", round.id)
      .where("state", "=", "pending")
      .orderBy("next_at")
      .limit(1)
      .executeTakeFirst();
    return row === undefined ? undefined : Date.parse(row.next_at);
  }

  async #begin(): Promise<void> {
    const { round, signal } = this.#options;
    while (this.#taken < this.#lines && !signal.aborted) {
      const want = Math.min(this.#lines - this.#taken, claimRowsMax);
      const claims = await claimAttempts(this.#deciding, round, want);
      if (typeof claims === "string" || claims.looked === 0) return;
      for (const attempt of claims.attempts) await this.#dial(attempt);
      await this.#work();
    }
  }

  async #dial(attempt: ClaimedAttempt): Promise<void> {
    const { attemptId, channel, number } = attempt;
    const { mayGoOn } = await beginDial(this.#deciding, attemptId, `call-${attemptId}`);
    if (!mayGoOn) return;
    this.#taken += 1;
    this.#dialled.set(attemptId, { attempt, atMs: this.#time.nowMs });
    if (channel !== "voice") {
      const sent = { outcome: "SENT", seconds: 0 } as const;
      this.#time.after(messageMs, () => this.#jobs.push(() => this.#end(attemptId, sent)));
      return;
    }
    try {
      await this.#carrier.dial(
        {
          to: number ?? "",
          from: "+10000000000",
          answerUrl: "",
          statusUrl: "",
          answererDetection: "off",
          ringTimeoutSeconds: this.#options.round.plan.ringSeconds,
          callLengthMaxSeconds: hourMs / 1000,
          idempotencyKey: attemptId,
        },
        this.#options.signal,
      );
    } catch {
      await this.#end(attemptId, { outcome: "DEAD", seconds: 0 });
    }
  }

  async #hear({ idempotencyKey: id, status, callee }: ScriptedNews): Promise<void> {
    const dialled = this.#dialled.get(id);
    if (dialled === undefined) return;
    const plain = status === "answered" ? undefined : unanswered[status];
    if (plain !== undefined) return await this.#end(id, { outcome: plain, seconds: 0 });
    if (status !== "answered") return;
    if (callee === "voicemail") return this.#endLater(id, { outcome: "AM", seconds: 3 });
    const { mayGoOn } = await beforeSpeaking(this.#deciding, id);
    if (!mayGoOn) return await this.#end(id, { outcome: "ABANDONED", seconds: 0 });
    if (callee === "hangs-up") return this.#endLater(id, { outcome: "QHU", seconds: 2 });
    const { attempt } = dialled;
    const n = (this.#talks.get(attempt.caseId) ?? 0) + 1;
    this.#talks.set(attempt.caseId, n);
    const atMs = this.#time.nowMs;
    this.#endLater(id, await this.#options.talk({ attempt, callee, atMs, n }));
  }

  #endLater(id: string, talk: Talk): void {
    this.#time.after(talk.seconds * 1_000, () => this.#jobs.push(() => this.#end(id, talk)));
  }

  async #end(attemptId: string, talk: Talk): Promise<void> {
    const dialled = this.#dialled.get(attemptId);
    if (dialled === undefined) return;
    this.#dialled.delete(attemptId);
    const { attempt, atMs } = dialled;
    const endedMs = this.#time.nowMs;
    const { caseId, number, channel } = attempt;
    const { db } = this.#options.deciding;
    if (talk.call !== undefined)
      await keepCall(db, { attemptId, caseId, call: talk.call, atMs, endedMs });
    await settleAttempt(this.#deciding, {
      attemptId,
      disposition: talk.outcome,
      ...(talk.seconds === 0 ? {} : { seconds: Math.round(talk.seconds) }),
      ...(talk.callbackAt === undefined ? {} : { callbackAt: talk.callbackAt }),
    });
    const { outcome, seconds, call, callbackAt } = talk;
    const ended = { endedMs, outcome, seconds, call, callbackAt };
    this.#options.onContact({ attemptId, caseId, number, channel, atMs, ...ended });
    const freeLine = (): void => {
      this.#taken -= 1;
    };
    // The rest of the line's time, where a line of the play stands for a part of one.
    if (this.#stretch === 1) freeLine();
    else this.#time.after((endedMs - atMs) * (this.#stretch - 1), freeLine);
  }
}

const unheard: Talk = { outcome: "UNK", seconds: 0 };

/** Calls that nobody took; of the rest the end is the conversation's. */
const unanswered: Readonly<Record<string, AttemptOutcome | undefined>> = {
  "no-answer": "NA",
  busy: "BUSY",
  failed: "DEAD",
  cancelled: "NA",
};
