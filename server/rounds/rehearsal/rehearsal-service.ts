import { createHash, randomUUIDv7 } from "node:crypto";
import { Worker } from "node:worker_threads";
import type { Instant } from "../../../domain/calendar.ts";
import { KindlineError } from "../../../domain/errors.ts";
import { instantAt, type Clock } from "../../clock.ts";
import type { Logger } from "../../logger.ts";
import type { Rehearsal, RehearsalRequest, RehearsalResult } from "../../protocol/rehearsals.ts";
import type { Round } from "../../protocol/rounds.ts";
import {
  createRehearsalStore,
  type RehearsalRow,
  type RehearsalStore,
} from "../../storage/rounds/rehearsal-store.ts";
import type { Store } from "../../storage/store.ts";
import { knownShares, sharesOf } from "./reach-model.ts";
import type { RehearsalNews } from "./rehearsal-worker.ts";
import type { RehearsalInput } from "./rehearsal-input.ts";
import { hoursOf } from "./rehearse.ts";
import { drawSample, loadSample } from "./sample-rows.ts";

/** Milliseconds between two words of progress, and without one after which a rehearsal counts as lost. */
const tellMs = 2_000;
const silenceMs = 60_000;

/** Memory of the thread, in MiB: five hundred cases with their histories, and the agent's models. */
const threadLimits = { maxOldGenerationSizeMb: 1_024 };

/** What a rehearsal says whose server is gone. */
const lostFault = "LOST";

interface Parts {
  readonly store: Pick<Store, "database" | "rounds">;
  readonly clock: Clock;
  readonly log: Logger;
  /** Another time between two words of progress than the usual one, in milliseconds. */
  readonly tellMs?: number;
}

interface Running {
  readonly rehearsalId: string;
  readonly end: (state: "stopped") => Promise<void>;
}

/**
 * Rehearsals of rounds on this server: each in a thread of its own, one at a time, over a copy in memory of what it
 * needs. Nobody is contacted, and nothing but the rehearsal itself is written.
 */
export class RehearsalService {
  readonly #parts: Parts;
  readonly #rehearsals: RehearsalStore;
  #running: Running | undefined;
  #isStarting = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#rehearsals = createRehearsalStore(parts.store.database.db);
  }

  /** @throws KindlineError NOT_FOUND, ROUND_STATE while the round takes in its cases or is over, or another is rehearsed. */
  async start(roundId: string, request: RehearsalRequest, by: string): Promise<Rehearsal> {
    const round = await this.#parts.store.rounds.get(roundId);
    const hash = await this.#planHash(round);
    if (hash === undefined || round.state === "done" || round.state === "stopped")
      throw refused("Expected a round that is not over and has taken in all of its cases.");
    if (this.#running !== undefined || this.#isStarting)
      throw refused("Expected no other rehearsal to be under way on this server.");
    this.#isStarting = true;
    try {
      const input = await this.#inputOf(round, request);
      const row = await this.#add(round, { input, by, hash });
      this.#run(row, input);
      return viewOf(row, { isCurrent: true, nowMs: this.#parts.clock() });
    } finally {
      this.#isStarting = false;
    }
  }

  /** Ends the rehearsal of a round, wherever it runs; its thread here ends at once. */
  async stop(roundId: string): Promise<void> {
    const row = await this.#rehearsals.latest(roundId);
    if (row?.state !== "running") return;
    if (this.#running?.rehearsalId === row.rehearsal_id) await this.#running.end("stopped");
    else await this.#end(row.rehearsal_id, { state: "stopped", fault: null, result: null });
  }

  /** The last rehearsal of a round, if there was one. @throws KindlineError NOT_FOUND. */
  async latest(roundId: string): Promise<Rehearsal | undefined> {
    const round = await this.#parts.store.rounds.get(roundId);
    const row = await this.#rehearsals.latest(roundId);
    if (row === undefined) return undefined;
    const isCurrent = await this.#isCurrent(round, row);
    return viewOf(row, { isCurrent, nowMs: this.#parts.clock() });
  }

  /**
   * Whether what was rehearsed is what would be started: the same plan, and cases that nobody has changed since.
   * Once a round has begun its own calls change them, and only the plan is compared.
   */
  async #isCurrent(round: Round, row: RehearsalRow): Promise<boolean> {
    if (row.plan_hash !== (await this.#planHash(round))) return false;
    if (round.state !== "draft" || row.state === "running") return true;
    return !(await this.#rehearsals.hasChanged(round.id, row.created_at));
  }

  async close(): Promise<void> {
    await this.#running?.end("stopped");
  }

  /** Of what was rehearsed: another plan was not. Undefined until all cases are taken in. */
  async #planHash({ id, plan }: Round): Promise<string | undefined> {
    const { enrolled_at: enrolledAt } = await this.#parts.store.database.db
      .selectFrom("rounds")
      .select("enrolled_at")
      .where("round_id", "=", id)
      .executeTakeFirstOrThrow();
    if (enrolledAt === null) return undefined;
    return createHash("sha256").update(JSON.stringify({ plan, enrolledAt })).digest("hex");
  }

  async #inputOf({ id, plan }: Round, request: RehearsalRequest): Promise<RehearsalInput> {
    const { database } = this.#parts.store;
    const startMs = this.#parts.clock();
    const { ids, cases } = await drawSample(database.db, id, request);
    const known = request.reach === undefined ? await knownShares(database.db) : undefined;
    const rows = await loadSample(database, ids, startMs);
    const reach = sharesOf(request.reach, known);
    return { plan, request, reach, sampleIds: ids, cases, rows, startMs };
  }

  async #add(
    { id }: Round,
    {
      input: { request, startMs },
      by,
      hash,
    }: { readonly input: RehearsalInput; readonly by: string; readonly hash: string },
  ): Promise<RehearsalRow> {
    // From before the cases were read: what changes while they are was not rehearsed.
    const at = instantAt(startMs);
    const row: RehearsalRow = {
      rehearsal_id: `rehearsal-${randomUUIDv7()}`,
      round_id: id,
      state: "running",
      request: JSON.stringify(request),
      plan_hash: hash,
      created_at: at,
      created_by: by,
      updated_at: at,
      ended_at: null,
      fault: null,
      result: null,
      done: 0,
      total: hoursOf(request),
    };
    await this.#rehearsals.add(row);
    return row;
  }

  #run({ rehearsal_id: rehearsalId }: RehearsalRow, input: RehearsalInput): void {
    const { clock, log } = this.#parts;
    const worker = new Worker(new URL("./rehearsal-worker.ts", import.meta.url), {
      workerData: input,
      resourceLimits: threadLimits,
    });
    let done = 0;
    const tell = setInterval(() => {
      this.#rehearsals
        .progress(rehearsalId, done, instantAt(clock()))
        // Somebody has stopped it on another server.
        .then((isWanted) => (isWanted ? undefined : finish({ state: "stopped", fault: null })))
        .catch((error: unknown) => log.warn({ err: error }, "a rehearsal's progress is not kept"));
    }, this.#parts.tellMs ?? tellMs).unref();
    let isOver = false;
    const finish = async (
      end: Pick<RehearsalRow, "state" | "fault"> & { readonly result?: RehearsalResult },
    ): Promise<void> => {
      if (isOver) return;
      isOver = true;
      clearInterval(tell);
      this.#running = undefined;
      const result = end.result === undefined ? null : JSON.stringify(end.result);
      await this.#end(rehearsalId, { state: end.state, fault: end.fault, result });
      await worker.terminate();
    };
    const failed = (code: string): void => {
      finish({ state: "failed", fault: code }).catch((error: unknown) =>
        log.warn({ err: error }, "the end of a rehearsal is not kept"),
      );
    };
    this.#running = { rehearsalId, end: (state) => finish({ state, fault: null }) };
    worker.on("message", (news: RehearsalNews) => {
      if (news.type === "progress") done = news.done;
      else if (news.type === "fault") failed(news.code);
      else
        finish({ state: "done", fault: null, result: news.result }).catch((error: unknown) =>
          log.warn({ err: error }, "the result of a rehearsal is not kept"),
        );
    });
    worker.on("error", (error) => {
      log.error({ err: error }, "a rehearsal broke off");
      failed("INTERNAL");
    });
    worker.on("exit", () => failed("INTERNAL"));
  }

  async #end(
    rehearsalId: string,
    end: Pick<RehearsalRow, "state" | "fault" | "result">,
  ): Promise<void> {
    await this.#rehearsals.end(rehearsalId, { ...end, at: instantAt(this.#parts.clock()) });
  }
}

const refused = (message: string): KindlineError =>
  new KindlineError({ code: "ROUND_STATE", message });

function viewOf(
  row: RehearsalRow,
  { isCurrent, nowMs }: { readonly isCurrent: boolean; readonly nowMs: number },
): Rehearsal {
  const isLost = row.state === "running" && nowMs - Date.parse(row.updated_at) > silenceMs;
  return {
    id: row.rehearsal_id,
    state: isLost ? "failed" : (row.state as Rehearsal["state"]),
    isCurrent,
    request: JSON.parse(row.request) as RehearsalRequest,
    createdAt: row.created_at as Instant,
    createdBy: row.created_by,
    endedAt: row.ended_at as Instant | null,
    fault: isLost ? lostFault : row.fault,
    done: row.done,
    total: row.total,
    result: row.result === null ? null : (JSON.parse(row.result) as RehearsalResult),
  };
}
