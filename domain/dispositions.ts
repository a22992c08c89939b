/** What a disposition means for the scheduler and the case. */
export interface DispositionEffect {
  /** Somebody was spoken with. */
  readonly contacted: boolean;
  /** That somebody was the verified debtor. */
  readonly rightParty: boolean;
  /** Days without a collector-initiated contact after it; 0 leaves it to the contact policy. */
  readonly suppressDays: number;
  /** Nobody may collect until a person has looked at the claim. */
  readonly freeze: boolean;
  /** Quiet for a person's welfare or the law, until a person lifts it. */
  readonly hold: boolean;
  /** What somebody must do next. */
  readonly nextAction: string;
}

type Row = readonly [
  contacted: boolean,
  rightParty: boolean,
  suppressDays: number,
  state: "" | "freeze" | "hold",
  nextAction: string,
];

const Y = true;
const N = false;

/**
 * How a call ended. `suppressDays` of 7 follows the cool-down of Reg F 1006.14(b)(2)(i)(B), the
 * strictest of the packs; 14 follows the card issuer's practice for "no conversion".
 */
const rows = {
  NA: [N, N, 0, "", "retry_later"],
  BUSY: [N, N, 0, "", "retry_soon"],
  FAIL: [N, N, 0, "", "check_line"],
  DEAD: [N, N, 0, "", "retire_number"],
  AM: [N, N, 0, "", "retry_later"],
  AML: [N, N, 1, "", "await_callback"],
  UNK: [Y, N, 1, "", "retry_later"],
  QHU: [Y, N, 1, "", "retry_later"],
  WPC: [Y, N, 0, "", "retire_number"],
  TPC: [Y, N, 1, "", "await_callback"],
  TPX: [Y, N, 0, "", "block_number"],
  RPC_NC: [Y, Y, 14, "", "retry_after_cooldown"],
  PTP: [Y, Y, 7, "", "await_payment"],
  PTP_PART: [Y, Y, 7, "", "await_payment"],
  PLAN: [Y, Y, 7, "", "await_first_instalment"],
  PAID: [Y, Y, 7, "", "reconcile_payment"],
  CLAIM_PAID: [Y, Y, 0, "freeze", "review_payment_evidence"],
  DISP: [Y, Y, 0, "freeze", "review_dispute"],
  HARD: [Y, Y, 7, "", "review_hardship"],
  VULN: [Y, N, 0, "hold", "specialist_review"],
  CB: [Y, N, 0, "", "call_back_at_agreed_time"],
  RTP: [Y, Y, 14, "", "supervisor_review"],
  LANG: [Y, N, 1, "", "assign_language"],
  HUM: [Y, N, 1, "", "person_calls_back"],
  TRF: [Y, N, 1, "", "person_follows_up"],
  ABUSE: [Y, N, 7, "", "safety_review"],
  COMP: [Y, N, 0, "", "open_complaint_ticket"],
  CEASE: [Y, N, 0, "hold", "confirm_cease_once"],
  ATTY: [Y, N, 0, "hold", "contact_attorney_only"],
  BK: [Y, N, 0, "hold", "verify_filing"],
  DEC: [Y, N, 0, "hold", "estate_review"],
  FRAUD: [Y, N, 0, "freeze", "review_identity_theft"],
  MINOR: [Y, N, 0, "hold", "review_number"],
  TECH: [Y, N, 0, "", "retry_soon"],
} as const satisfies Record<string, Row>;

export type Disposition = keyof typeof rows;

export const DISPOSITIONS = Object.keys(rows) as readonly Disposition[];

export const dispositionEffects: Readonly<Record<Disposition, DispositionEffect>> =
  Object.fromEntries(
    Object.entries(rows).map(([code, [contacted, rightParty, suppressDays, state, nextAction]]) => [
      code,
      {
        contacted,
        rightParty,
        suppressDays,
        freeze: state === "freeze",
        hold: state === "hold",
        nextAction,
      },
    ]),
  ) as Record<Disposition, DispositionEffect>;

/** What a conversation can end with, gravest first. Results of dialling (NA, BUSY …) are not among them. */
export const dispositionPrecedence: readonly Disposition[] = [
  "VULN",
  "MINOR",
  "DEC",
  "BK",
  "ATTY",
  "CEASE",
  "FRAUD",
  "CLAIM_PAID",
  "DISP",
  "COMP",
  "WPC",
  "TPX",
  "TPC",
  "HUM",
  "PAID",
  "PLAN",
  "PTP",
  "PTP_PART",
  "HARD",
  "TRF",
  "ABUSE",
  "LANG",
  "CB",
  "RTP",
  "RPC_NC",
  "TECH",
  "QHU",
  "UNK",
];

/** The disposition that wins where several apply; `UNK` where none does. */
export function gravestDisposition(candidates: ReadonlySet<Disposition>): Disposition {
  return dispositionPrecedence.find((code) => candidates.has(code)) ?? "UNK";
}
