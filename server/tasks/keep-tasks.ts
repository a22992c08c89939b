import type { Transaction } from "kysely";
import type { ConversationState } from "../../agent/policy/state.ts";
import type { StoredEvent } from "../../transcripts/index.ts";
import type { Tables } from "../storage/tables.ts";
import { addHumanRequests } from "../storage/calls/human-request-rows.ts";
import { addTasks } from "../storage/tasks/add-tasks.ts";
import { keepCallbacks } from "../storage/calls/keep-callbacks.ts";
import { callbackMade } from "./callback-made.ts";
import { humanRequestsOf } from "./human-requests.ts";
import { tasksOf } from "./tasks-of.ts";

/**
 * Writes what the company owes or must look at after these entries of a log; part of the transaction that
 * writes the entries themselves, so that neither is ever there without the other.
 */
export async function keepTasks(
  transaction: Transaction<Tables>,
  entries: readonly Pick<StoredEvent, "sequence" | "at" | "event">[],
  state: ConversationState,
): Promise<void> {
  const last = entries.at(-1);
  if (last === undefined) return;
  const { call, debt } = state;
  const made = callbackMade(entries, state);
  if (made !== undefined) {
    const { id: callId, startedAt } = call;
    const { caseId } = debt;
    await keepCallbacks(transaction, { callId, caseId, startedAt, at: last.at, made });
  }
  await addTasks(transaction, tasksOf(entries, state));
  await addHumanRequests(transaction, call.id, humanRequestsOf(entries));
}
