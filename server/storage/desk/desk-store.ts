import type { Instant } from "../../../domain/calendar.ts";
import type { CallId } from "../../../domain/ids.ts";
import type { CallSummary } from "../../protocol/calls.ts";
import type { Seat, SeatStatus, Skills, WrapUpDraft } from "../../protocol/desk.ts";
import { toSummary } from "../calls/call-store.ts";
import type { Database } from "../database.ts";
import { notePromise, withdrawPromise, type NotedPromise } from "../calls/note-promise.ts";
import { isSamePromise, notedPromises, readNoted } from "../calls/noted-promises.ts";
import type { Tables } from "../tables.ts";

/** A call that wants a person, or has one, as it is stored. */
export interface OpenHandoff {
  readonly id: string;
  readonly call: CallSummary;
  /** Of the case: what routing asks for. */
  readonly tier: string | undefined;
  readonly place: string | undefined;
  readonly reason: string | null;
  readonly state: "waiting" | "taken";
  readonly requestedAt: Instant;
  readonly takenBy: string | null;
  readonly takenAt: Instant | null;
}

export interface SavedWrapUp {
  readonly callId: CallId;
  readonly user: string;
  /** JSON. */
  readonly body: string;
  readonly at: Instant;
}

/** A wrap-up with what it says of a promise. */
export interface NewWrapUp extends SavedWrapUp {
  readonly caseId: string;
  /** What the debtor promised the person: followed up like one that the agent took; undefined for nothing. */
  readonly promise: NotedPromise | undefined;
  /** What the agent took in the call. Where the person noted that nothing was promised, it holds no more. */
  readonly taken: NotedPromise | undefined;
}

/** The desk: who waits for a person, who sits there, what was noted afterwards. */
export interface DeskStore {
  /** The handoffs that are not over, those who have waited longest first. */
  open(): Promise<readonly OpenHandoff[]>;
  seats(): Promise<readonly Seat[]>;
  /** Somebody sits down, or changes what they do; their skills stay. */
  sit(user: string, to: { readonly status: SeatStatus; readonly at: Instant }): Promise<void>;
  /** Their desk was heard of. */
  see(users: readonly string[], at: Instant): Promise<void>;
  setSkills(user: string, skills: Skills, at: Instant): Promise<void>;
  saveWrapUp(wrapUp: NewWrapUp): Promise<void>;
  /** The wrap-up of a call that was saved last. */
  wrapUpOf(callId: CallId): Promise<SavedWrapUp | undefined>;
  /**
   * What a person has noted of a promise in a call: null where they noted that there was none, undefined where nobody
   * has noted anything, or the agent has agreed to something since.
   */
  notedPromise(callId: CallId): Promise<WrapUpDraft["promise"] | undefined>;
}

/** Somebody who can take everything. */
export const allSkills: Skills = {
  locales: [],
  reasons: [],
  tiers: [],
  regions: [],
  chatsAtOnce: 1,
};

export const createDeskStore = ({ db }: Pick<Database, "db">): DeskStore => ({
  async open() {
    const rows = await db
      .selectFrom("handoffs")
      .innerJoin("calls", "calls.call_id", "handoffs.call_id")
      .innerJoin("cases", "cases.case_id", "calls.case_id")
      .selectAll("calls")
      .select("cases.body")
      .select(["handoffs.id", "reason", "state", "requested_at", "taken_by", "taken_at"])
      .where("handoffs.ended_at", "is", null)
      .orderBy("requested_at")
      .orderBy("handoffs.id")
      .execute();
    return rows.map((row) => ({
      id: row.id,
      call: toSummary(row),
      ...placeOf(row.body),
      reason: row.reason,
      state: row.state as OpenHandoff["state"],
      requestedAt: row.requested_at as Instant,
      takenBy: row.taken_by,
      takenAt: row.taken_at as Instant | null,
    }));
  },
  ...seatsOf(db),
  ...wrapUpsOf(db),
});

const seatsOf = (db: Database["db"]): Pick<DeskStore, "seats" | "sit" | "see" | "setSkills"> => ({
  async seats() {
    return (await db.selectFrom("seats").selectAll().orderBy("user_name").execute()).map(toSeat);
  },
  async sit(user, { status, at }) {
    const change = { status, since: at, seen_at: at };
    await db
      .insertInto("seats")
      .values({ user_name: user, ...change, skills: JSON.stringify(allSkills) })
      .onConflict((conflict) => conflict.column("user_name").doUpdateSet(change))
      .execute();
  },
  async see(users, at) {
    if (users.length === 0) return;
    const skills = JSON.stringify(allSkills);
    const seen = { since: at, seen_at: at, skills };
    await db
      .insertInto("seats")
      .values(users.map((user) => ({ user_name: user, status: "away", ...seen })))
      .onConflict((conflict) => conflict.column("user_name").doUpdateSet({ seen_at: at }))
      .execute();
  },
  async setSkills(user, skills, at) {
    const change = { skills: JSON.stringify(skills) };
    await db
      .insertInto("seats")
      .values({ user_name: user, status: "away", since: at, seen_at: at, ...change })
      .onConflict((conflict) => conflict.column("user_name").doUpdateSet(change))
      .execute();
  },
});

const wrapUpsOf = (
  db: Database["db"],
): Pick<DeskStore, "saveWrapUp" | "wrapUpOf" | "notedPromise"> => ({
  async saveWrapUp({ callId, caseId, user, body, at, promise, taken }) {
    await db.transaction().execute(async (transaction) => {
      const latest = await latestWrapUp(transaction, callId);
      const before = latest === undefined ? undefined : readNoted(latest.body);
      // Who changes the note alone leaves the promise as it has become since: kept, replaced, or another one.
      const isSame = before !== undefined && isSamePromise(before.promise, readNoted(body).promise);
      const isOvertaken = isSame && before.overtaken === true;
      const change = {
        body: isOvertaken ? JSON.stringify({ ...readNoted(body), overtaken: true }) : body,
        saved_at: at,
      };
      await transaction
        .insertInto("wrap_ups")
        .values({ call_id: callId, user_name: user, ...change })
        .onConflict((conflict) => conflict.columns(["call_id", "user_name"]).doUpdateSet(change))
        .execute();
      if (isSame) return;
      if (promise !== undefined) await notePromise(transaction, promise, { isCorrection: true });
      else await withdrawPromise(transaction, { callId, caseId, at }, taken);
    });
  },
  async wrapUpOf(callId) {
    const row = await latestWrapUp(db, callId);
    return row === undefined
      ? undefined
      : { callId, user: row.user_name, body: row.body, at: row.saved_at as Instant };
  },
  async notedPromise(callId) {
    return (await notedPromises(db, [callId])).get(callId);
  },
});

const latestWrapUp = (db: Pick<Database["db"], "selectFrom">, callId: CallId) =>
  db
    .selectFrom("wrap_ups")
    .selectAll()
    .where("call_id", "=", callId)
    .orderBy("saved_at", "desc")
    .limit(1)
    .executeTakeFirst();

function placeOf(body: string): Pick<OpenHandoff, "tier" | "place"> {
  const { tier, place } = JSON.parse(body) as { readonly tier?: string; readonly place?: string };
  return { tier, place };
}

const toSeat = (row: Tables["seats"]): Seat => ({
  user: row.user_name,
  status: row.status as SeatStatus,
  since: row.since as Instant,
  seenAt: row.seen_at as Instant,
  // What an older version did not know has its default.
  skills: { ...allSkills, ...(JSON.parse(row.skills) as Partial<Skills>) },
});
