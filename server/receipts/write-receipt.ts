import type { Locale } from "../../domain/locale.ts";
import { minorUnits } from "../../domain/money.ts";
import { receiptSay } from "../../prompts/receipt-lines.ts";
import { whereaboutsOf } from "../guard/whereabouts-of.ts";
import type { Receipt } from "../protocol/receipts.ts";
import type { StoredReceipt } from "../storage/receipts/receipt-store.ts";
import { outcomeAsNoted } from "../storage/calls/noted-promises.ts";
import { stateAsNoted } from "./as-noted.ts";
import { readEndedCall } from "./read-ended-call.ts";
import type { ReceiptServices } from "./receipt-services.ts";
import { receiptSections } from "./receipt-sections.ts";
import { renderReceiptLine, type ReceiptSetting } from "./render-receipt.ts";

/**
 * A receipt in words, from the log of its call.
 * @param locale the language; that of the call by default.
 * @throws KindlineError GUARD_FAILED, CHAIN_BROKEN, LOG_INVALID.
 */
export async function writeReceipt(
  services: Pick<ReceiptServices, "store" | "packs">,
  receipt: StoredReceipt,
  locale?: Locale,
): Promise<Receipt> {
  const { store, packs } = services;
  const [{ conversation, agreedAt }, isRecordingAsked, hasAnswered, { settings }] =
    await Promise.all([
      readEndedCall(services, receipt.callId),
      store.receipts.hasAskedRecording(receipt.callId),
      store.receipts.hasAnswered(receipt.callId),
      store.settings.read(),
    ]);
  const noted = await store.desk.notedPromise(receipt.callId);
  const state = stateAsNoted(conversation.state, noted);
  const { call, debt } = state;
  const pack = packs.registry.bookFor(whereaboutsOf(call.jurisdiction, debt));
  const setting: ReceiptSetting = { locale: locale ?? call.locale, call, debt, pack };
  const isStopped = receipt.stoppedAt !== undefined;
  const kind = isStopped ? "stop_confirmation" : receipt.kind;
  const stoppedAt = receipt.stoppedAt ?? call.startedAt;
  const words = (line: Parameters<typeof renderReceiptLine>[0]) => renderReceiptLine(line, setting);
  const paidSince =
    agreedAt === undefined
      ? minorUnits(0)
      : await store.payments.sumSince(receipt.caseId, agreedAt);
  const sections = receiptSections(state, { kind, isRecordingAsked, stoppedAt, paidSince });
  const { promise, plan } = outcomeAsNoted(conversation.outcome(), noted);
  const isWhole = kind === "receipt";
  return {
    kind,
    isStopped,
    locale: setting.locale,
    title: words(receiptSay(isWhole ? "title" : "title_stop")),
    sections: sections.map(({ id, heading, lines, schedule }) => ({
      id,
      heading: words(heading),
      lines: lines.map(words),
      schedule: schedule.map(words),
    })),
    promise: isWhole ? promise : null,
    plan: isWhole && plan !== null ? { ...plan, instalments: [...plan.instalments] } : null,
    isRecordingAsked,
    survey: !isWhole ? "none" : hasAnswered ? "done" : "open",
    helpPhone: settings.helpPhone,
  };
}
