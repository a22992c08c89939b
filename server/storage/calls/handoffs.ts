import type { Transaction } from "kysely";
import type { Instant } from "../../../domain/calendar.ts";
import type { CallId } from "../../../domain/ids.ts";
import { graverHandoff, type HandoffReason } from "../../../domain/handoff.ts";
import type { StoredEvent } from "../../../transcripts/index.ts";
import type { SeatStatus } from "../../protocol/desk.ts";
import type { Tables } from "../tables.ts";

/** How a handoff ended: `unanswered` is told to the debtor, `left` means that they did not wait. */
export type HandoffEnd = "returned" | "lost" | "unanswered" | "over" | "left";

interface NewEntries {
  readonly callId: CallId;
  readonly entries: readonly Pick<StoredEvent, "sequence" | "at" | "event">[];
  /** Nobody is on the way any more, after these entries. */
  readonly isWaitOver: boolean;
}

/**
 * Writes what these entries of a log mean for the desk; part of the transaction that appends them, so that the queue
 * never differs from the calls.
 */
export async function saveHandoffs(
  transaction: Transaction<Tables>,
  { callId, entries, isWaitOver }: NewEntries,
): Promise<void> {
  const desk = new HandoffsOf(transaction, callId);
  for (const { sequence, at, event } of entries) {
    const id = `${callId}.${sequence}`;
    switch (event.type) {
      case "handoff-request":
        await desk.request({ id, at, reason: event.reason });
        break;
      case "person-join":
        await desk.take({ id, at, by: event.personId });
        break;
      case "person-leave":
        await desk.end(at, event.cause === "lost" ? "lost" : "returned");
        break;
      case "person-wait-end":
        if (isWaitOver) await desk.end(at, "unanswered");
        break;
      case "line-end":
        await desk.close(at);
        break;
      default:
    }
  }
}

/** The handoffs of one call, inside a transaction. */
class HandoffsOf {
  readonly #transaction: Transaction<Tables>;
  readonly #callId: CallId;

  constructor(transaction: Transaction<Tables>, callId: CallId) {
    this.#transaction = transaction;
    this.#callId = callId;
  }

  async request(asked: { id: string; at: Instant; reason: HandoffReason }): Promise<void> {
    const open = await this.#open();
    if (open === undefined) {
      return await this.#add({ ...asked, by: null });
    }
    const reason = graverHandoff(
      (open.reason ?? undefined) as HandoffReason | undefined,
      asked.reason,
    );
    await this.#change(open.id, { reason });
  }

  async take({ id, at, by }: { id: string; at: Instant; by: string }): Promise<void> {
    const open = await this.#open();
    if (open === undefined) return await this.#add({ id, at, reason: null, by });
    await this.#change(open.id, { state: "taken", taken_by: by, taken_at: at });
  }

  /** The debtor has gone: whoever led the call is done, and whoever was waited for is not needed. */
  async close(at: Instant): Promise<void> {
    const open = await this.#open();
    if (open !== undefined) await this.end(at, open.state === "taken" ? "over" : "left");
  }

  async end(at: Instant, how: HandoffEnd): Promise<void> {
    const open = await this.#open();
    if (open === undefined) return;
    await this.#change(open.id, { state: how, ended_at: at });
    if (open.taken_by !== null && how !== "lost") await this.#wrapUp(open.taken_by, at);
  }

  /** Whoever has led a call notes what came of it before the next one rings; what else they said they do stands. */
  async #wrapUp(user: string, at: Instant): Promise<void> {
    await this.#transaction
      .updateTable("seats")
      .set({ status: "wrap_up" satisfies SeatStatus, since: at })
      .where("user_name", "=", user)
      .where("status", "=", "available" satisfies SeatStatus)
      .execute();
  }

  async #open(): Promise<Tables["handoffs"] | undefined> {
    return await this.#transaction
      .selectFrom("handoffs")
      .selectAll()
      .where("call_id", "=", this.#callId)
      .where("ended_at", "is", null)
      .executeTakeFirst();
  }

  async #add({
    id,
    at,
    reason,
    by,
  }: {
    id: string;
    at: Instant;
    reason: HandoffReason | null;
    by: string | null;
  }): Promise<void> {
    await this.#transaction
      .insertInto("handoffs")
      .values({
        id,
        call_id: this.#callId,
        reason,
        state: by === null ? "waiting" : "taken",
        requested_at: at,
        taken_by: by,
        taken_at: by === null ? null : at,
        ended_at: null,
      })
      .execute();
  }

  async #change(id: string, to: Partial<Tables["handoffs"]>): Promise<void> {
    await this.#transaction.updateTable("handoffs").set(to).where("id", "=", id).execute();
  }
}
