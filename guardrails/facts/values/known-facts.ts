import type { PlainDate } from "../../../domain/calendar.ts";
import type { LegalStage } from "./legal-stage.ts";

/** What an amount of a case or a line is. A sum is two parts of the debt together. */
export type MoneyRole =
  | "balance"
  | "principal"
  | "interest"
  | "lateFee"
  | "sum"
  | "instalment"
  | "last"
  | "waived"
  | "feeAfterWaiver"
  | "settlement"
  | "minimum"
  | "remaining"
  | "agreed";

/** What a day of a case or a line is. */
export type DateRole =
  | "due"
  | "asOf"
  | "today"
  | "expiry"
  | "deferral"
  | "latest"
  | "legal"
  | "contact"
  | "lastContact"
  | "agreed";

/** What a span of days measures; a statutory span is any that the pack names. */
export type SpanRole = "overdue" | "deferral" | "latest" | "expiry" | "statutory";

/** What a rate is counted by. */
export type RatePeriod = "day" | "week" | "month" | "year";

/** A part of the debt. */
export type DebtPart = "principal" | "interest" | "lateFee";

/** An amount in minor units; `count` is the number of instalments of its plan, `without` what a sum leaves out. */
export interface MoneyFact {
  readonly value: number;
  readonly role: MoneyRole;
  readonly count?: number;
  readonly without?: DebtPart;
  /** A fact of the line being said: its wording needs no word for what it is. */
  readonly isOfLine?: true;
}

export interface DateFact {
  readonly value: PlainDate;
  readonly role: DateRole;
  /** Of a day in court: what happened on it. */
  readonly stage?: LegalStage;
  readonly isOfLine?: true;
}

/** A share in basis points: of the late fee that may be waived, or a rate of interest. */
export interface ShareFact {
  readonly value: number;
  readonly role: "waiver" | "rate";
  readonly per?: RatePeriod;
}

/** A span in days. */
export interface SpanFact {
  readonly value: number;
  readonly role: SpanRole;
  readonly isOfLine?: true;
}

/** Every value that a sentence may name, each with what it is. */
export interface KnownFacts {
  readonly money: MoneyFact[];
  readonly dates: DateFact[];
  readonly shares: ShareFact[];
  readonly spans: SpanFact[];
  /** Numbers of instalments. */
  readonly counts: Set<number>;
  /** How often the debtor was contacted before; 0 where no case says. */
  contacts: number;
  /** Moments as ISO 8601. */
  readonly times: Set<string>;
  /** Names, channels and numbers that are said as they stand; a number inside one belongs to it. */
  readonly texts: Set<string>;
}
