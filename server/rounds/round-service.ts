import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { KindlineError } from "../../domain/errors.ts";
import { instantAt } from "../clock.ts";
import type { Logger } from "../logger.ts";
import type { Dialling, Round } from "../protocol/rounds.ts";
import type { ReachChannel } from "../protocol/treatments.ts";
import type { RoundStore } from "../storage/rounds/round-store.ts";
import { beforeSpeaking } from "./attempts/begin-dial.ts";
import type { Deciding } from "./attempts/deciding.ts";
import { stoppedCases } from "./contact/stopped-cases.ts";
import { enrolCases } from "./treatment/enrol-cases.ts";
import { endRounds } from "./end-rounds.ts";
import { followPromises } from "./treatment/follow-promises.ts";
import type { Reach } from "./reach/reach.ts";
import { giveUpOldAttempts, recoverAttempts } from "./attempts/recover-attempts.ts";
import { rescoreDaily, wakeChanged } from "./treatment/rescore-round.ts";
import { beatMs, silenceMs, stopPollMs, tickMs } from "./round-limits.ts";
import { RoundRunner, type RunnerParts } from "./round-runner.ts";
import { ServerBeats } from "./server-beats.ts";
import { settleAttempt } from "./attempts/settle-attempt.ts";
import { settleEndedCalls } from "./attempts/settle-ended-calls.ts";

/** What rounds need of the service. */
export interface RoundServiceParts {
  readonly database: Omit<Deciding, "serverId">;
  readonly rounds: RoundStore;
  readonly reaches: readonly Reach[];
  readonly freePeople: RunnerParts["freePeople"];
  readonly log: Logger;
  /** A watch that only goes forward, in milliseconds. */
  readonly watch: () => number;
  /** Hears of changes that any server announces; see `listenToRounds`. */
  readonly listen: (hear: () => void) => () => Promise<void>;
  /** Other times than the usual ones: a rehearsal lives faster. */
  readonly timing?: Partial<RoundTiming>;
}

/** How often each thing is looked at, in milliseconds; `silenceMs` is how long a server may be silent. */
interface RoundTiming {
  readonly tickMs: number;
  readonly beatMs: number;
  readonly silenceMs: number;
  readonly stopPollMs: number;
  /** What changes slowly: promises, fresh balances, calls that nobody ended. */
  readonly tidyMs: number;
}

const usualTiming: RoundTiming = { tickMs, beatMs, silenceMs, stopPollMs, tidyMs: 30_000 };

/** How long one tick may enrol, in milliseconds: between two ticks others get their turn. */
const enrolMs = 200;

/** The rounds of this server: what begins, what ended, who is gone, and the stop of everything. */
export class RoundService {
  readonly #parts: RoundServiceParts;
  readonly deciding: Deciding;
  readonly runner: RoundRunner;
  readonly #timing: RoundTiming;
  readonly #beats: ServerBeats;
  readonly #stopping = new AbortController();
  #jobs: readonly Promise<void>[] = [];
  #isKnown = false;
  #unlisten: (() => Promise<void>) | undefined;

  constructor(parts: RoundServiceParts) {
    this.#parts = parts;
    this.#timing = { ...usualTiming, ...parts.timing };
    this.deciding = { ...parts.database, serverId: `server-${randomUUID()}` };
    this.#beats = new ServerBeats(this.deciding, { watch: parts.watch, ...this.#timing });
    this.runner = new RoundRunner({
      deciding: this.deciding,
      reaches: new Map(parts.reaches.map((reach) => [reach.channel, reach])),
      freePeople: parts.freePeople,
      onRefused: (roundId, error) => this.#pauseRefused(roundId, error),
      log: parts.log,
      watch: parts.watch,
    });
  }

  /** Channels over which a round can reach somebody here. */
  get channels(): readonly ReachChannel[] {
    return this.#parts.reaches.map(({ channel }) => channel);
  }

  /** Runs until it is stopped. */
  start(): void {
    this.#unlisten = this.#parts.listen(() => void this.heedStop().catch(() => undefined));
    const { stopPollMs, beatMs, tickMs, tidyMs } = this.#timing;
    this.#jobs = [
      this.#repeat(stopPollMs, () => this.heedStop()),
      // A server that has never dialled has nothing to tell of.
      this.#repeat(beatMs, async () => (this.#isKnown ? await this.keepAlive() : undefined)),
      this.#repeat(tickMs, () => this.tick()),
      this.#repeat(tidyMs, () => this.tidy()),
    ];
  }

  /** Begins nothing more; what goes on is left to be found by whoever lives. */
  async close(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#jobs);
    await this.#unlisten?.();
    await this.runner.settled();
  }

  /** One look at everything that is due. */
  async tick(): Promise<void> {
    await this.runner.writeEnds();
    const rounds = await this.#parts.rounds.active();
    if (rounds.length === 0) return;
    // Nothing is claimed before the others know that this server is there.
    if (!this.#isKnown) await this.keepAlive();
    await settleEndedCalls(this.deciding);
    for (const round of rounds) {
      if (round.state === "draft" || round.state === "running") await this.#enrol(round.id);
      if (round.state === "running") await this.#step(round);
    }
    await endRounds(this.deciding, this.#parts.rounds);
  }

  /** Tells the others that this server lives, and takes over from those that do not. */
  async keepAlive(): Promise<void> {
    await this.#beats.beat();
    this.#isKnown = true;
    const dead = await this.#beats.deadServers();
    const recovered = await recoverAttempts(this.deciding, dead);
    if (recovered.inDoubt > 0)
      this.#parts.log.warn(recovered, "attempts of a lost server are in doubt");
  }

  /** What needs no haste. */
  async tidy(): Promise<void> {
    await giveUpOldAttempts(this.deciding);
    await followPromises(this.deciding);
    for (const { id, state } of await this.#parts.rounds.active()) {
      // One that drains begins nothing more, so nothing has to be decided anew.
      if (state === "draining") continue;
      await wakeChanged(this.deciding, id);
      await rescoreDaily(this.deciding, id);
    }
  }

  /** Stops all rounds on all servers: nothing is dialled any more when this resolves, and what rings here is taken back. */
  async stopAll(act: Parameters<RoundStore["stopAll"]>[0]): Promise<void> {
    await this.#parts.rounds.stopAll(act);
    await this.heedStop();
  }

  /** Dialling may go on, on all servers. */
  async liftStop(): Promise<void> {
    await this.#parts.rounds.liftStop();
    await this.heedStop();
  }

  /**
   * Stops at once if anybody on any server has stopped all rounds, or one whose calls ring here, or if somebody whose
   * telephone rings is to be left alone since.
   */
  async heedStop(): Promise<Dialling["stopped"]> {
    const stopped = await this.#parts.rounds.stopped();
    if (stopped !== null) await this.runner.stopAll();
    else this.runner.resume();
    if (stopped === null) await this.runner.withdraw(await this.#ringingInVain());
    return stopped;
  }

  /** What rings here and must not: its round was stopped, its debtor put on hold, or its case frozen, on whatever channel. */
  async #ringingInVain(): Promise<readonly string[]> {
    const { ringing } = this.runner;
    if (ringing.length === 0) return [];
    const { db, kind } = this.deciding;
    const rows = await db
      .selectFrom("attempts")
      .innerJoin("rounds", "rounds.round_id", "attempts.round_id")
      .select(["attempt_id", "case_id", "rounds.state"])
      .where("attempt_id", "in", ringing)
      .execute();
    const caseIds = [...new Set(rows.map((row) => row.case_id))];
    const quiet = await stoppedCases(db, { kind, caseIds });
    return rows.flatMap(({ attempt_id: id, case_id: caseId, state }) =>
      state === "stopped" || quiet.has(caseId) ? [id] : [],
    );
  }

  /**
   * Whether a call that was answered may begin: asked right before its first word. A call of no round may.
   * One that may not is over, and counts as one in which nobody spoke.
   */
  async beforeSpeaking(callId: string): Promise<boolean> {
    const attemptId = await this.#attemptOf(callId);
    if (attemptId === undefined) return true;
    this.runner.hasAnswered(attemptId);
    const { mayGoOn } = await beforeSpeaking(this.deciding, attemptId);
    if (!mayGoOn) await this.abandon(callId);
    return mayGoOn;
  }

  /** Somebody answered and nobody will speak: that, too, is a contact that counts. */
  async abandon(callId: string): Promise<void> {
    const attemptId = await this.#attemptOf(callId);
    if (attemptId === undefined) return;
    await settleAttempt(this.deciding, { attemptId, disposition: "ABANDONED" });
  }

  async #attemptOf(callId: string): Promise<string | undefined> {
    const row = await this.deciding.db
      .selectFrom("attempts")
      .select("attempt_id")
      .where("call_id", "=", callId)
      .executeTakeFirst();
    return row?.attempt_id;
  }

  async #enrol(roundId: string): Promise<void> {
    const untilMs = this.#parts.watch() + enrolMs;
    while ((await enrolCases(this.deciding, roundId)) && this.#parts.watch() < untilMs);
  }

  async #step(round: Round): Promise<void> {
    while (!this.#stopping.signal.aborted && (await this.runner.step(round)) > 0);
  }

  async #pauseRefused(roundId: string, { code }: KindlineError): Promise<void> {
    const at = instantAt(await this.deciding.clock(this.deciding.db));
    const reason = `carrier ${code}`;
    // It may have been paused meanwhile, by another call or a person.
    await this.#parts.rounds
      .change(roundId, "paused", { by: "kindline", at, reason })
      .catch(() => undefined);
  }

  async #repeat(ms: number, act: () => Promise<unknown>): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await act().catch((error: unknown) => {
        this.#parts.log.warn({ err: error }, "rounds could not be looked at");
      });
      await pause(ms, undefined, { ref: false, signal }).catch(() => undefined);
    }
  }
}
