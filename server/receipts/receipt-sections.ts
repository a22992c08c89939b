import type { ConversationState } from "../../agent/policy/state.ts";
import { dateAt, type Instant } from "../../domain/calendar.ts";
import type { HandoffReason } from "../../domain/handoff.ts";
import { minorUnits, type MinorUnits } from "../../domain/money.ts";
import type { ReasonCode } from "../../domain/vocabulary.ts";
import { receiptLine, receiptSay, type ReceiptLine } from "../../prompts/receipt-lines.ts";
import { instantAt } from "../clock.ts";
import type { ReceiptSectionId } from "../protocol/receipts.ts";
import type { ReceiptKind } from "./may-receipt.ts";

/** One part of a receipt: its heading, what stands in it, and the schedule of a plan. */
export interface ReceiptSection {
  readonly id: ReceiptSectionId;
  readonly heading: ReceiptLine;
  readonly lines: readonly ReceiptLine[];
  readonly schedule: readonly ReceiptLine[];
}

/** What a receipt tells beside the state of its call. */
export interface ReceiptContext {
  readonly kind: ReceiptKind;
  /** The debtor has asked for the recording. */
  readonly isRecordingAsked: boolean;
  /** When the wish not to be contacted was noted; the start of the call if it was said in it. */
  readonly stoppedAt: Instant;
  /** What has come in since they agreed. */
  readonly paidSince: MinorUnits;
}

/** What a receipt says, from where its call stood at its end: nothing in it was worded by a model. */
export function receiptSections(
  state: ConversationState,
  context: ReceiptContext,
): readonly ReceiptSection[] {
  if (context.kind === "stop_confirmation") return stopSections(state, context);
  return [
    section("who", whoLines(state)),
    section("agreed", agreedLines(state), scheduleOf(state, context)),
    section("ours", promiseLines(state, context)),
    section("heard", [receiptSay(reasonKeyOf(state))]),
    section("rights", rightLines(state)),
  ];
}

function section(
  id: ReceiptSectionId,
  lines: readonly ReceiptLine[],
  schedule: readonly ReceiptLine[] = [],
): ReceiptSection {
  return { id, heading: receiptSay(`heading_${id}`), lines, schedule };
}

function stopSections(
  state: ConversationState,
  { stoppedAt }: ReceiptContext,
): readonly ReceiptSection[] {
  const { complaintChannel, officialChannel, debtor } = state.debt;
  const stopped = [
    receiptLine("stop_heard", { noted: dateAt(stoppedAt, debtor.timezone) }),
    receiptSay("stop_means"),
    receiptSay("stop_only_this"),
  ];
  const ways = [
    receiptLine("complaint", { complaintChannel }),
    receiptLine("official", { officialChannel }),
  ];
  return [section("who", [...whoLines(state), ...stopped]), section("rights", ways)];
}

/** Times are written to the minute, so the fact that is checked against them is of that minute too. */
const atMinute = (instant: Instant): Instant =>
  instantAt(Math.floor(Date.parse(instant) / minuteMs) * minuteMs);

const minuteMs = 60_000;

/** An agency never poses as the institution itself, so both are named. */
function whoLines({ debt, call, triggers, rules, personJoined }: ConversationState) {
  const { agency, creditor: institution } = debt;
  const isAgency = agency !== undefined && agency !== institution;
  const isSpoken = call.channel === "voice";
  const isRecorded =
    isSpoken && !(rules.recordingObjection === "stop" && triggers.includes("rec_object"));
  return [
    isAgency
      ? receiptLine("who_agency", { agency, institution })
      : receiptLine("who", { institution }),
    receiptLine(isSpoken ? "when_voice" : "when_chat", { started: atMinute(call.startedAt) }),
    ...(isRecorded ? [receiptSay("recorded")] : []),
    ...(personJoined ? [receiptSay("person_joined")] : []),
  ];
}

/** The promise of the outcome, to the minor unit and the day. */
function agreedLines({ agreed, debt, paid }: ConversationState): readonly ReceiptLine[] {
  const received = paid > 0 ? [receiptLine("paid", { amount: paid })] : [];
  if (agreed === undefined) return [...received, receiptSay("nothing_agreed")];
  const officialChannel = agreed.promise.method ?? debt.officialChannel;
  return [agreedLine(agreed), ...received, receiptLine("pay_how", { officialChannel })];
}

function agreedLine({
  arrangement,
  promise: { amount, date },
}: NonNullable<ConversationState["agreed"]>): ReceiptLine {
  switch (arrangement.kind) {
    case "plan":
      return receiptLine("agreed_plan", { count: arrangement.instalments.length });
    case "part":
      return receiptLine("agreed_part", { amount, date });
    case "deferral":
      return receiptLine("agreed_deferral", { amount, date });
    case "full": {
      const { waived } = arrangement;
      if (waived > 0) return receiptLine("agreed_waived", { amount, waived, date });
      return receiptLine("agreed_full", { amount, date });
    }
  }
}

/** The instalments of a plan in their order; what has come in covers the first of them first. */
function scheduleOf(
  { agreed }: ConversationState,
  { paidSince }: ReceiptContext,
): readonly ReceiptLine[] {
  if (agreed?.arrangement.kind !== "plan") return [];
  let due = 0;
  return agreed.arrangement.instalments.map((one) => {
    due += one.amount;
    return receiptLine(due <= paidSince ? "plan_row_paid" : "plan_row", one);
  });
}

/** Reasons for which somebody looks at what was asked for, and not only goes on with the talk. */
const reviewed: ReadonlySet<HandoffReason> = new Set(["authority", "hardship"]);

/** What we owe the debtor after this call. */
function promiseLines(
  state: ConversationState,
  { isRecordingAsked }: ReceiptContext,
): readonly ReceiptLine[] {
  const { agreed, callback } = state;
  const waived = agreed?.arrangement.kind === "full" ? agreed.arrangement.waived : 0;
  const lines = [
    ...(waived > 0 ? [receiptLine("promise_waiver", { waived: minorUnits(waived) })] : []),
    ...(callback.at === undefined
      ? []
      : [receiptLine("promise_callback", { time: atMinute(callback.at) })]),
    ...personLines(state),
    ...(isRecordingAsked ? [receiptSay("promise_recording")] : []),
  ];
  return lines.length > 0 ? lines : [receiptSay("nothing_promised")];
}

/** A person was promised and is not there; where nobody came, the callback stands instead. */
function personLines({
  callback,
  handoff,
  personJoined,
  waitOver,
}: ConversationState): readonly ReceiptLine[] {
  if (handoff === undefined || personJoined) return [];
  if (waitOver && callback.at !== undefined) return [];
  return [receiptSay(reviewed.has(handoff.reason) ? "promise_review" : "promise_person")];
}

/** Soft words for the code of a reason, and never the debtor's own: somebody may look over the shoulder. */
const reasonKeys = {
  forgot: "reason_forgot",
  cash_flow: "reason_cash_flow",
  job_loss: "reason_job_loss",
  illness: "reason_illness",
  family: "reason_family",
  business: "reason_business",
  dispute: "reason_other",
  already_paid: "reason_other",
  fraud: "reason_other",
  unwilling: "reason_other",
  other: "reason_other",
} as const satisfies Record<ReasonCode, string>;

const reasonKeyOf = ({ reason }: ConversationState) =>
  reason.status === "given" ? reasonKeys[reason.code ?? "other"] : "reason_none";

const rightLines = ({ debt }: ConversationState): readonly ReceiptLine[] => [
  receiptSay("dispute"),
  receiptSay("stop"),
  receiptSay("person"),
  receiptSay("recording"),
  receiptLine("complaint", { complaintChannel: debt.complaintChannel }),
  receiptLine("official", { officialChannel: debt.officialChannel }),
  receiptSay("safety"),
];
