import { KindlineError } from "../../domain/errors.ts";
import { instantAt, type Clock } from "../clock.ts";
import type { Logger } from "../logger.ts";
import type { MessageService, OwnReceipt } from "../messages/message-service.ts";
import type { ReceiptOrder, ReceiptSettled } from "../storage/receipts/receipt-orders.ts";
import type { Store } from "../storage/store.ts";
import { orderBeatMs, orderClaimMs, receiptLateMs } from "./receipt-limits.ts";
import type { ReceiptService } from "./receipt-service.ts";

interface SenderParts {
  readonly store: Pick<Store, "receipts" | "tasks">;
  readonly receipts: Pick<ReceiptService, "forMessage">;
  readonly messages: Pick<MessageService, "channels" | "sendOwnReceipt">;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Whose deeds these are, in the record. */
const byItself = "kindline";

/** Sends the receipts of telephone calls by themselves: where they may be given, and only with consent for the channel. */
export class ReceiptSender {
  readonly #parts: SenderParts;

  constructor(parts: SenderParts) {
    this.#parts = parts;
  }

  /** Looks for calls that have ended until the signal. */
  lookAfter(signal: AbortSignal): void {
    const timer = setInterval(() => {
      this.sendDue().catch((error: unknown) =>
        this.#parts.log.warn({ err: error }, "receipts after calls were not looked at"),
      );
    }, orderBeatMs);
    timer.unref();
    signal.addEventListener("abort", () => clearInterval(timer));
  }

  /** One look: each receipt that is due is sent, put off, or found not to be given. */
  async sendDue(): Promise<void> {
    const { store, clock, log } = this.#parts;
    const nowMs = clock();
    const claimedTo = instantAt(nowMs + orderClaimMs);
    for (const order of await store.receipts.takeOrders(instantAt(nowMs), claimedTo)) {
      try {
        const settled = this.#withoutLate(order, await this.#send(order));
        await store.receipts.settleOrder(order.callId, settled, instantAt(clock()));
      } catch (error) {
        // It is tried again once the claim is over, as long as it is not too late.
        log.warn({ err: error, call: order.callId }, "a receipt after a call was not sent");
        if (this.#isLate(order, clock())) {
          const settled = { state: "not_sent", rule: "receipt.too_late" } as const;
          await store.receipts.settleOrder(order.callId, settled, instantAt(clock()));
        }
      }
    }
  }

  async #send(order: ReceiptOrder): Promise<ReceiptSettled> {
    const { store, receipts, messages } = this.#parts;
    if (await store.receipts.isGiven(order.callId)) {
      return { state: "not_sent", rule: "receipt.given_already" };
    }
    const given = await allowed(receipts.forMessage(order.callId, byItself));
    if (typeof given === "string") return { state: "not_sent", rule: given };
    // Whoever has complained, in whatever call, gets nothing by itself before a person has answered it.
    const { caseId } = order;
    const { tasks } = await store.tasks.list({ state: "open", kind: "complaint", caseId });
    if (tasks.length > 0) return { state: "not_sent", rule: "all.complaint" };
    let first: Extract<OwnReceipt, { state: "refused" }> | undefined;
    for (const channel of messages.channels) {
      const sent = await messages.sendOwnReceipt(order, {
        channel,
        purpose: given.kind,
        link: given.link,
      });
      if (sent.state === "sent") return { state: "sent", channel };
      first = sooner(first, sent);
    }
    if (first === undefined) return { state: "not_sent", rule: "receipt.no_carrier" };
    const { rule, untilMs } = first;
    if (untilMs === undefined) return { state: "not_sent", rule };
    return { state: "waiting", rule, nextAt: instantAt(untilMs) };
  }

  /** What could only be sent when the call is forgotten is not sent. */
  #withoutLate(order: ReceiptOrder, settled: ReceiptSettled): ReceiptSettled {
    if (settled.state !== "waiting") return settled;
    const isLate = this.#isLate(order, Date.parse(settled.nextAt));
    return isLate ? { state: "not_sent", rule: settled.rule } : settled;
  }

  #isLate({ endedAt }: ReceiptOrder, atMs: number): boolean {
    return atMs > Date.parse(endedAt) + receiptLateMs;
  }
}

type Given = Awaited<ReturnType<ReceiptService["forMessage"]>>;

/** @returns the rule by which none may be given, where one forbids it. */
async function allowed(giving: Promise<Given>): Promise<Given | string> {
  try {
    return await giving;
  } catch (error) {
    const isRefused = KindlineError.isInstance(error) && error.code === "RECEIPT_REFUSED";
    if (!isRefused) throw error;
    return error.field ?? "all.hold";
  }
}

type Refused = Extract<OwnReceipt, { state: "refused" }>;

/** Of two channels that are closed now the one that opens sooner; the first where none does. */
function sooner(one: Refused | undefined, other: Refused): Refused {
  if (one === undefined) return other;
  return (other.untilMs ?? Infinity) < (one.untilMs ?? Infinity) ? other : one;
}
