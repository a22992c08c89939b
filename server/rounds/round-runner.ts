import { KindlineError } from "../../domain/errors.ts";
import type { Logger } from "../logger.ts";
import type { Round } from "../protocol/rounds.ts";
import type { ReachChannel } from "../protocol/treatments.ts";
import { beginDial, mayStillDial } from "./attempts/begin-dial.ts";
import { claimAttempts, type ClaimedAttempt } from "./attempts/claim-attempts.ts";
import type { Deciding } from "./attempts/deciding.ts";
import { openAttempts } from "./attempts/open-attempts.ts";
import { paceOf, type Pace } from "./pacing.ts";
import type { PreparedReach, Reach } from "./reach/reach.ts";
import { recentRates } from "./view/recent-rates.ts";
import { claimRowsMax, dialAnswerMsMax, dialAsksMax, dialMsMax } from "./round-limits.ts";
import { settleAttempt, type AttemptEnd } from "./attempts/settle-attempt.ts";

/** What a runner works with. */
export interface RunnerParts {
  readonly deciding: Deciding;
  readonly reaches: ReadonlyMap<ReachChannel, Reach>;
  /** People at the desk who could take a call now. */
  readonly freePeople: () => Promise<number>;
  /** The carrier refuses us: somebody must look before the round goes on. */
  readonly onRefused: (roundId: string, error: KindlineError) => Promise<void>;
  readonly log: Logger;
  /** A watch that only goes forward, in milliseconds. */
  readonly watch: () => number;
}

/** The pace with what it was worked out from. */
export interface PaceNow extends Pace {
  readonly linesTaken: number;
  /** Null where the round does without people. */
  readonly freePeople: number | null;
}

/** Who reads a message keeps no line: only calls wait for people. */
const needsPeople = ({ needsPeople: wanted, treatments }: Round["plan"]): boolean =>
  wanted && treatments.some(({ assign, channel }) => assign === "ai" && channel === "voice");

/** Codes with which an order was certainly not taken. */
const notTaken: ReadonlySet<string> = new Set([
  "VENDOR_REFUSED",
  "VENDOR_LIMITED",
  "FIELD_INVALID",
]);

/**
 * Dials what is due. Any number of them run over one store; each attempt is decided on, recorded and
 * dialled once, whoever of them is killed.
 */
export class RoundRunner {
  readonly #parts: RunnerParts;
  readonly #underWay = new Set<Promise<void>>();
  /** What rings: by attempt, what its carrier calls it. */
  readonly #ringing = new Map<string, { readonly reach: Reach; readonly carrierCallId: string }>();
  /** Ends that could not be written down; they are known nowhere else. */
  readonly #unwritten = new Map<string, AttemptEnd>();
  #isStopped = false;
  #stop = new AbortController();

  constructor(parts: RunnerParts) {
    this.#parts = parts;
  }

  /**
   * Begins as many attempts of a running round as may begin now.
   * @returns how many cases were looked at; none means that nothing is due or nothing may begin.
   */
  async step({ id, plan }: Pick<Round, "id" | "plan">): Promise<number> {
    if (this.#isStopped) return 0;
    const { begin } = await this.pace({ id, plan });
    if (begin <= 0) return 0;
    const claims = await claimAttempts(
      this.#parts.deciding,
      { id, plan },
      Math.min(begin, claimRowsMax),
    );
    if (typeof claims === "string") return 0;
    for (const attempt of claims.attempts) this.#spawn(this.#dial(attempt, plan));
    return claims.looked;
  }

  /** How many attempts of a round may begin now, and why no more. */
  async pace({ id, plan }: Pick<Round, "id" | "plan">): Promise<PaceNow> {
    const { db } = this.#parts.deciding;
    const [linesTaken, rates] = await Promise.all([openAttempts(db, id), recentRates(db, id)]);
    const freePeople = needsPeople(plan) ? await this.#parts.freePeople() : undefined;
    return {
      ...paceOf({ ...rates, linesMax: plan.linesMax, linesTaken, freePeople }),
      linesTaken,
      freePeople: freePeople ?? null,
    };
  }

  /** Writes down the ends that could not be written while the store was away. */
  async writeEnds(): Promise<void> {
    for (const [attemptId, end] of this.#unwritten) {
      await settleAttempt(this.#parts.deciding, end);
      this.#unwritten.delete(attemptId);
    }
  }

  /** Resolves when no order to a carrier is under way. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  /** Nothing is begun any more, orders under way are given up, and what rings is taken back. */
  async stopAll(): Promise<void> {
    if (this.#isStopped) return;
    this.#isStopped = true;
    this.#stop.abort();
    await this.withdraw([...this.#ringing.keys()]);
  }

  /** Dialling may go on. */
  resume(): void {
    if (!this.#isStopped) return;
    this.#isStopped = false;
    this.#stop = new AbortController();
  }

  /** Takes back what rings: somebody who has answered is spoken with to the end. */
  async withdraw(attemptIds: readonly string[]): Promise<void> {
    const { log } = this.#parts;
    const taken = attemptIds.map(async (attemptId) => {
      const ringing = this.#ringing.get(attemptId);
      if (ringing === undefined) return;
      this.#ringing.delete(attemptId);
      await ringing.reach.withdraw(ringing.carrierCallId, AbortSignal.timeout(dialMsMax));
    });
    for (const result of await Promise.allSettled(taken)) {
      if (result.status === "rejected") log.warn({ err: result.reason }, "a call rings on");
    }
  }

  /** Attempts of this server that ring. */
  get ringing(): readonly string[] {
    return [...this.#ringing.keys()];
  }

  /** It rings no longer: somebody answered, or it ended. */
  hasAnswered(attemptId: string): void {
    this.#ringing.delete(attemptId);
  }

  #spawn(job: Promise<void>): void {
    const kept = job.catch((error: unknown) => {
      this.#parts.log.error({ err: error }, "an attempt was left to be found");
    });
    this.#underWay.add(kept);
    void kept.finally(() => this.#underWay.delete(kept));
  }

  async #dial(attempt: ClaimedAttempt, plan: Round["plan"]): Promise<void> {
    const { deciding, reaches, watch } = this.#parts;
    const { attemptId } = attempt;
    const reach = reaches.get(attempt.channel);
    if (reach === undefined) return;
    const prepared = reach.prepare(attempt, plan, (end) => {
      this.hasAnswered(attemptId);
      this.#spawn(this.#settle({ attemptId, ...end }));
    });
    const askedMs = watch();
    const { mayGoOn } = await beginDial(deciding, attemptId, prepared.callId);
    if (!mayGoOn) return;
    // The stop may have come between the commit and here: then nobody is rung, and it counts as made.
    if (this.#isStopped || !(await this.#isFresh(attemptId, askedMs)))
      return await this.#inDoubt(attemptId);
    await this.#order(attempt, prepared, reach);
  }

  /**
   * Whether the leave to dial is as good as new. An answer that was long on its way may be older than the stop
   * of everything; then it is asked for again. So nobody is rung later than that after a stop.
   */
  async #isFresh(attemptId: string, askedMs: number): Promise<boolean> {
    const { deciding, watch } = this.#parts;
    let sinceMs = askedMs;
    for (let asks = 0; watch() - sinceMs > dialAnswerMsMax; asks += 1) {
      if (asks === dialAsksMax) return false;
      sinceMs = watch();
      if (!(await mayStillDial(deciding, attemptId))) return false;
    }
    return true;
  }

  async #order(attempt: ClaimedAttempt, prepared: PreparedReach, reach: Reach): Promise<void> {
    const { deciding, onRefused } = this.#parts;
    const { attemptId, roundId } = attempt;
    const signal = AbortSignal.any([AbortSignal.timeout(dialMsMax), this.#stop.signal]);
    try {
      const { carrierCallId } = await prepared.begin(signal);
      if (carrierCallId === null) return;
      this.#ringing.set(attemptId, { reach, carrierCallId });
      await deciding.db
        .updateTable("attempts")
        .set({ carrier_call_id: carrierCallId })
        .where("attempt_id", "=", attemptId)
        .execute();
      if (this.#isStopped) await this.withdraw([attemptId]);
    } catch (error) {
      if (!KindlineError.isInstance(error) || !notTaken.has(error.code)) {
        // Whether it rings, nobody knows.
        return await this.#inDoubt(attemptId);
      }
      const disposition = error.code === "FIELD_INVALID" ? "DEAD" : "FAIL";
      await this.#settle({ attemptId, disposition });
      if (error.code !== "FIELD_INVALID") await onRefused(roundId, error);
    }
  }

  async #inDoubt(attemptId: string): Promise<void> {
    await this.#settle({ attemptId, disposition: "UNK", isInDoubt: true });
  }

  async #settle(end: AttemptEnd): Promise<void> {
    try {
      await settleAttempt(this.#parts.deciding, end);
    } catch (error) {
      this.#unwritten.set(end.attemptId, end);
      throw error;
    }
  }
}
