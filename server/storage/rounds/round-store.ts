import { randomUUIDv7 } from "node:crypto";
import { sql, type Kysely, type Transaction } from "kysely";
import type { Instant } from "../../../domain/calendar.ts";
import { KindlineError } from "../../../domain/errors.ts";
import type { Dialling, Round, RoundPlan, RoundState } from "../../protocol/rounds.ts";
import type { Script } from "../../protocol/treatments.ts";
import type { Database } from "../database.ts";
import { announceRounds } from "./round-signals.ts";
import type { StoreKind } from "../store-kind.ts";
import type { Tables } from "../tables.ts";

/** Who does something, when, and why. */
export interface RoundAct {
  readonly by: string;
  readonly at: Instant;
  readonly reason?: string | undefined;
}

/** Rounds, and the stop of all of them. What is changed is announced to every server. */
export interface RoundStore {
  add(plan: RoundPlan, act: RoundAct): Promise<Round>;
  /** @throws KindlineError NOT_FOUND. */
  get(roundId: string): Promise<Round>;
  /** The newest first. */
  list(): Promise<readonly Round[]>;
  /** Those that are not over. */
  active(): Promise<readonly Round[]>;
  /** @throws KindlineError NOT_FOUND, ROUND_STATE where its state does not lead there. */
  change(roundId: string, to: RoundState, act: RoundAct): Promise<Round>;
  /** Nothing is dialled any more, on no server, when this resolves. */
  stopAll(act: RoundAct & { readonly reason: string }): Promise<void>;
  liftStop(): Promise<void>;
  stopped(): Promise<Dialling["stopped"]>;
  /** How the rounds that go on have this case spoken with: gently where one of them says so. */
  scriptOf(caseId: string): Promise<Script>;
}

/** Where a state may lead; `done` and `stopped` are for good. */
const leadsTo: Readonly<Record<RoundState, readonly RoundState[]>> = {
  draft: ["running", "stopped"],
  running: ["paused", "draining", "stopped", "done"],
  paused: ["running", "draining", "stopped"],
  draining: ["running", "stopped", "done"],
  done: [],
  stopped: [],
};

/** Rounds that a list shows: years of one a day. */
const roundsMax = 1_000;

export function createRoundStore({ db, kind }: Pick<Database, "db" | "kind">): RoundStore {
  return {
    add: (plan, act) => add(db, plan, act),
    scriptOf: (caseId) => scriptOf(db, caseId),
    get: async (roundId) => toRound(await rowOf(db, roundId)),
    async list() {
      const rows = await db
        .selectFrom("rounds")
        .selectAll()
        .orderBy("created_at", "desc")
        .orderBy("round_id", "desc")
        .limit(roundsMax)
        .execute();
      return rows.map(toRound);
    },
    async active() {
      const rows = await db
        .selectFrom("rounds")
        .selectAll()
        .where("state", "in", ["draft", "running", "paused", "draining"])
        .orderBy("created_at")
        .execute();
      return rows.map(toRound);
    },
    change: (roundId, to, act) =>
      db
        .transaction()
        .execute((transaction) => change({ transaction, kind }, { roundId, to, act })),
    async stopAll(act) {
      await db.transaction().execute((transaction) => stopAll({ transaction, kind }, act));
      if (kind === "postgres") await dialsDecided(db);
    },
    async liftStop() {
      await db.transaction().execute(async (transaction) => {
        const none = { stopped_at: null, stopped_by: null, stop_reason: null };
        await transaction.updateTable("dial_gate").set(none).where("id", "=", "stop").execute();
        await announceRounds(transaction, kind);
      });
    },
    async stopped() {
      const {
        stopped_at: at,
        stopped_by: by,
        stop_reason: reason,
      } = await db
        .selectFrom("dial_gate")
        .selectAll()
        .where("id", "=", "stop")
        .executeTakeFirstOrThrow();
      return at === null ? null : { at: at as Instant, by: by ?? "", reason: reason ?? "" };
    },
  };
}

interface Open {
  readonly transaction: Transaction<Tables>;
  readonly kind: StoreKind;
}

/** Rounds in which somebody may still be contacted, or may call back. */
const goingOn: readonly RoundState[] = ["running", "paused", "draining"];

async function scriptOf(db: Kysely<Tables>, caseId: string): Promise<Script> {
  const rows = await db
    .selectFrom("round_cases")
    .innerJoin("rounds", "rounds.round_id", "round_cases.round_id")
    .select(["plan", "treatment"])
    .where("case_id", "=", caseId)
    .where("rounds.state", "in", goingOn)
    .execute();
  const isGentle = rows.some(({ plan, treatment }) =>
    (JSON.parse(plan) as RoundPlan).treatments.some(
      ({ id, script }) => id === treatment && script === "gentle",
    ),
  );
  return isGentle ? "gentle" : "standard";
}

async function rowOf(db: Kysely<Tables>, roundId: string): Promise<Tables["rounds"]> {
  const row = await db
    .selectFrom("rounds")
    .selectAll()
    .where("round_id", "=", roundId)
    .executeTakeFirst();
  if (row !== undefined) return row;
  throw new KindlineError({ code: "NOT_FOUND", message: "Expected the id of a round." });
}

async function add(db: Kysely<Tables>, plan: RoundPlan, { by, at }: RoundAct): Promise<Round> {
  const roundId = `round-${randomUUIDv7()}`;
  await db
    .insertInto("rounds")
    .values({
      round_id: roundId,
      name: plan.name,
      state: "draft",
      plan: JSON.stringify(plan),
      created_at: at,
      created_by: by,
      started_at: null,
      ended_at: null,
      state_by: by,
      state_reason: null,
      enrolled_after: null,
      enrolled_at: null,
      rescored_on: null,
    })
    .execute();
  return toRound(await rowOf(db, roundId));
}

async function change({ transaction, kind }: Open, order: StateChange): Promise<Round> {
  const { roundId, to } = order;
  const held = transaction.selectFrom("rounds").select("state").where("round_id", "=", roundId);
  const row = await (kind === "postgres" ? held.forUpdate() : held).executeTakeFirst();
  const state = (row ?? (await rowOf(transaction, roundId))).state as RoundState;
  if (!leadsTo[state].includes(to)) {
    const message = `Expected a round that can become ${to}; it is ${state}.`;
    throw new KindlineError({ code: "ROUND_STATE", message, field: "to" });
  }
  await writeState(transaction, order);
  await announceRounds(transaction, kind);
  return toRound(await rowOf(transaction, roundId));
}

/** In force with the commit, for which it waits for nobody: whoever looks from then on sees it. */
async function stopAll(
  { transaction, kind }: Open,
  { by, at, reason }: RoundAct & { readonly reason: string },
): Promise<void> {
  await transaction
    .updateTable("dial_gate")
    .set({ stopped_at: at, stopped_by: by, stop_reason: reason })
    .where("id", "=", "stop")
    .where("stopped_at", "is", null)
    .execute();
  await announceRounds(transaction, kind);
}

/** How long the stop waits for dials that are just being decided, in milliseconds: a server that is cut off may never tell. */
const decidingMsMax = 900;

/**
 * Waits for the dials that were being decided on when everything was stopped. What takes longer than this rings
 * nobody, for its leave to dial is too old by then (`dialAnswerMsMax` of server/rounds/round-limits.ts).
 */
async function dialsDecided(db: Kysely<Tables>): Promise<void> {
  const waited = db.transaction().execute(async (transaction) => {
    await sql`select set_config('lock_timeout', ${String(decidingMsMax)}, true)`.execute(
      transaction,
    );
    await transaction
      .selectFrom("dial_gate")
      .select("id")
      .where("id", "=", "stop")
      .forUpdate()
      .execute();
  });
  await waited.catch((error: unknown) => {
    const { code } = error as { readonly code?: unknown };
    if (code !== lockNotAvailable) throw error;
  });
}

/** What Postgres calls a lock that was not had in time. */
const lockNotAvailable = "55P03";

interface StateChange {
  readonly roundId: string;
  readonly to: RoundState;
  readonly act: RoundAct;
}

async function writeState(
  transaction: Transaction<Tables>,
  { roundId, to, act }: StateChange,
): Promise<void> {
  const isEnd = to === "done" || to === "stopped";
  await transaction
    .updateTable("rounds")
    .set((row) => ({
      state: to,
      state_by: act.by,
      state_reason: act.reason ?? null,
      ...(to === "running" ? { started_at: row.fn.coalesce("started_at", row.val(act.at)) } : {}),
      ...(isEnd ? { ended_at: act.at } : {}),
    }))
    .where("round_id", "=", roundId)
    .execute();
  if (!isEnd) return;
  // Nobody is left over: what still waited was not done, and says so.
  await transaction
    .updateTable("round_cases")
    .set({ state: "skipped", reason: `round.${to === "done" ? "ended" : "stopped"}` })
    .where("round_id", "=", roundId)
    .where("state", "=", "pending")
    .execute();
}

const toRound = (row: Tables["rounds"]): Round => ({
  id: row.round_id,
  name: row.name,
  state: row.state as RoundState,
  plan: JSON.parse(row.plan) as RoundPlan,
  createdAt: row.created_at as Instant,
  createdBy: row.created_by,
  startedAt: row.started_at as Instant | null,
  endedAt: row.ended_at as Instant | null,
  stateBy: row.state_by,
  stateReason: row.state_reason,
});
