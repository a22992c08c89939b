import { silencedBy } from "../../domain/silencing.ts";
import type { Disposition } from "../../domain/dispositions.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { CaseFlag, Trigger } from "../../domain/vocabulary.ts";

/** What is asked: how a call ended, what was met in it, and how its case stands now. */
export interface ReceiptQuestion {
  readonly outcome: Pick<Outcome, "verified" | "disposition">;
  readonly triggers: readonly Trigger[];
  readonly isOver: boolean;
  readonly case: {
    /** With what open marks say. */
    readonly flags: readonly CaseFlag[];
    readonly hold: boolean;
    readonly frozen: boolean;
  };
  /** A wish not to be contacted was confirmed in writing already: that is done once. */
  readonly isStopConfirmed: boolean;
}

/** A whole receipt, or only the one confirmation that contact has stopped. */
export type ReceiptKind = "receipt" | "stop_confirmation";

export type ReceiptVerdict =
  | { readonly allowed: true; readonly kind: ReceiptKind; readonly rule: null }
  | { readonly allowed: false; readonly rule: string };

const no = (rule: string): ReceiptVerdict => ({ allowed: false, rule });
const yes = (kind: ReceiptKind): ReceiptVerdict => ({ allowed: true, kind, rule: null });

/** Flags of the case under which no receipt is given; `cease` has a rule of its own. */
const silencingFlags: Readonly<Record<CaseFlag, string | undefined>> = {
  hardship: undefined,
  plan_active: undefined,
  cease: undefined,
  vulnerable: "all.vulnerable",
  minor: "all.minor",
  deceased: "all.deceased",
  bankruptcy: "all.bankruptcy",
  attorney: "all.attorney",
  moratorium: "all.moratorium",
  complaint: "all.complaint",
  dispute: "all.dispute",
};

/** What each way to end a call allows, where nothing above forbids it: a kind, or the rule against it. */
const byDisposition: Readonly<Record<Disposition, ReceiptKind | `${string}.${string}`>> = {
  NA: "receipt.no_talk",
  BUSY: "receipt.no_talk",
  FAIL: "receipt.no_talk",
  DEAD: "receipt.no_talk",
  AM: "receipt.no_talk",
  AML: "receipt.no_talk",
  UNK: "receipt.no_talk",
  QHU: "receipt.no_talk",
  WPC: "all.number.wrong",
  TPC: "all.third_party",
  TPX: "all.third_party",
  RPC_NC: "receipt",
  PTP: "receipt",
  PTP_PART: "receipt",
  PLAN: "receipt",
  PAID: "receipt",
  CLAIM_PAID: "all.freeze",
  DISP: "all.dispute",
  HARD: "receipt",
  VULN: "all.vulnerable",
  CB: "receipt",
  RTP: "receipt",
  LANG: "receipt",
  HUM: "receipt",
  TRF: "receipt",
  ABUSE: "receipt",
  COMP: "all.complaint",
  CEASE: "stop_confirmation",
  ATTY: "all.attorney",
  BK: "all.bankruptcy",
  DEC: "all.deceased",
  FRAUD: "all.freeze",
  MINOR: "all.minor",
  TECH: "receipt",
};

/**
 * Whether the debtor may be given a receipt of a call, and which. Pure. Design: for a verified debtor;
 * none after VULN, DEC, MINOR, words of self-harm or a complaint; after a wish not to be contacted one
 * confirmation. Where the contact policy would let nothing leave (hold, freeze), nothing does here either.
 */
export function mayReceipt(question: ReceiptQuestion): ReceiptVerdict {
  const { outcome, isOver, isStopConfirmed } = question;
  if (!isOver) return no("receipt.call_open");
  if (!outcome.verified) return no("all.receipt.verified");
  const silenced = silencingRule(question);
  if (silenced !== undefined) return no(silenced);
  const answer = byDisposition[outcome.disposition];
  if (answer === "stop_confirmation") {
    return isStopConfirmed ? no("all.stop_confirmation") : yes(answer);
  }
  if (question.triggers.includes("cease") || question.case.flags.includes("cease")) {
    return no("all.cease");
  }
  if (question.case.hold) return no("all.hold");
  return answer === "receipt" ? yes(answer) : no(answer);
}

function silencingRule({ triggers, case: debt }: ReceiptQuestion): string | undefined {
  const byTrigger = silencedBy(triggers);
  if (byTrigger !== undefined) return byTrigger;
  const byFlag = debt.flags.map((flag) => silencingFlags[flag]).find((rule) => rule !== undefined);
  return byFlag ?? (debt.frozen ? "all.freeze" : undefined);
}
