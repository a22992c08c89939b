import type { Kysely } from "kysely";
import type { Instant } from "../../domain/calendar.ts";
import type { Tables } from "../storage/tables.ts";

/** Where nothing may be sent any more, and why. */
export interface OptOut {
  readonly channel: string;
  /** Whoever has it: every case of that number. */
  readonly number: string;
  /** Whose number it is: all of their cases, at whatever number. */
  readonly debtorIds: readonly string[];
  readonly reason: "opt_out" | "unreachable";
  readonly at: Instant;
}

/** Writes it down; the same one twice is one, with the moment of the first: it is confirmed once. */
export async function addOptOut(db: Kysely<Tables>, optOut: OptOut): Promise<void> {
  const { channel, number, debtorIds, reason, at } = optOut;
  const whose = [
    { number, debtor_id: null },
    // That one number takes no texts says nothing of another.
    ...(reason === "opt_out" ? debtorIds.map((id) => ({ number: null, debtor_id: id })) : []),
  ];
  await db
    .insertInto("opt_outs")
    .values(
      whose.map((one) => ({
        opt_out_id: JSON.stringify([channel, reason, one.number, one.debtor_id]),
        channel,
        ...one,
        reason,
        at,
      })),
    )
    .onConflict((conflict) => conflict.column("opt_out_id").doNothing())
    .execute();
}

/** Everything that is written: whoever wants no texts means no mail in their place either. */
const writtenChannels = ["sms", "email", "chat"] as const;

/** Somebody wants no messages any more: on no written channel, whichever one they said it on. */
export async function addOptOuts(db: Kysely<Tables>, wish: Omit<OptOut, "reason">): Promise<void> {
  for (const channel of new Set([wish.channel, ...writtenChannels])) {
    await addOptOut(db, { ...wish, channel, reason: "opt_out" });
  }
}
