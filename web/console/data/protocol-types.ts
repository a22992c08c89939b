import type { CallSummary, CallView, TurnView } from "../../../server/protocol/calls.ts";
import type { CaseMarkView, CaseRow } from "../../../server/protocol/cases.ts";
import type { ErrorBody } from "../../../server/protocol/error-body.ts";

/** The closed lists of the protocol by name, as the console labels them. */
export type Disposition = CallSummary["disposition"];
export type Trigger = CallSummary["triggers"][number];
export type EmotionLabel = NonNullable<CallSummary["emotion"]>["label"];
export type HandoffReason = NonNullable<CallSummary["handoff"]>;
export type Channel = CallSummary["channel"];
export type Direction = CallSummary["direction"];
export type Jurisdiction = CallSummary["jurisdiction"];
export type Locale = CallSummary["locale"];
export type Currency = CaseRow["currency"];
export type CaseFlag = CaseRow["flags"][number];
export type CaseMark = CaseMarkView["mark"];
export type ContactWish = NonNullable<CaseMarkView["wish"]>;
export type ErrorCode = ErrorBody["code"];
export type Issue = NonNullable<ErrorBody["issues"]>[number];

export type Hint = NonNullable<NonNullable<TurnView["person"]>["hint"]>;
export type Step = keyof CallView["outcome"]["steps"];
export type Understanding = NonNullable<TurnView["understanding"]>;
export type Intent = Understanding["intents"][number]["name"];
export type ReasonCode = NonNullable<Understanding["reason"]>["code"];
export type Slots = Understanding["slots"];
export type MoveView = NonNullable<TurnView["move"]>;
export type SentenceView = TurnView["sentences"][number];
export type Finding = TurnView["findings"][number];
export type Family = Finding["family"];
export type Severity = Finding["severity"];
