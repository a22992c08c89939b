import type { Conversation } from "../../agent/conversation-types.ts";
import { resumeConversation } from "../../agent/conversation.ts";
import type { DebtCase } from "../../domain/case.ts";
import type { Instant } from "../../domain/calendar.ts";
import { isAgreement } from "../../domain/events.ts";
import type { CallId } from "../../domain/ids.ts";
import { readLog } from "../calls/read-log.ts";
import type { CallSummary } from "../protocol/calls.ts";
import { mayReceipt, type ReceiptVerdict } from "./may-receipt.ts";
import type { ReceiptServices } from "./receipt-services.ts";

type Stores = Pick<ReceiptServices, "store">;

/** A call, its case as it is now, and whether a receipt may be given of it now. */
export interface JudgedCall {
  readonly summary: CallSummary;
  readonly debt: DebtCase;
  readonly verdict: ReceiptVerdict;
}

/**
 * @param own the receipt is there already: what it confirms is not held against it.
 * @throws KindlineError NOT_FOUND without the call.
 */
export async function judgeCall(
  { store }: Stores,
  callId: CallId,
  { isOwn }: { readonly isOwn: boolean },
): Promise<JudgedCall> {
  const { summary, outcome } = await store.calls.get(callId);
  const { caseId, startedAt, triggers, endedAt } = summary;
  const [debt, stops, isConfirmed] = await Promise.all([
    store.cases.forCall(caseId),
    store.cases.stops(caseId),
    isOwn ? false : store.receipts.isStopConfirmed(caseId, startedAt),
  ]);
  const verdict = mayReceipt({
    outcome,
    triggers,
    isOver: endedAt !== null,
    case: { flags: debt.flags, ...stops },
    isStopConfirmed: isConfirmed,
  });
  return { summary, debt, verdict };
}

/** A call as its log has it. */
interface EndedCall {
  readonly conversation: Conversation;
  /** When the debtor last said yes to what was read back; undefined where they did not. */
  readonly agreedAt: Instant | undefined;
}

/**
 * The conversation as it stood at the end of its log, once the log has been checked.
 * @throws KindlineError NOT_FOUND, CHAIN_BROKEN, LOG_INVALID.
 */
export async function readEndedCall({ store }: Stores, callId: CallId): Promise<EndedCall> {
  const [head, entries] = await Promise.all([store.events.head(callId), store.events.read(callId)]);
  const conversation = resumeConversation({}, readLog({ entries, head }));
  return { conversation, agreedAt: entries.findLast(({ event }) => isAgreement(event))?.at };
}
