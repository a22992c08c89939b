import type { PlainDate } from "../domain/calendar.ts";
import type { Currency } from "../domain/money.ts";

/** What every finder needs to know of the moment and the place. */
export interface MentionContext {
  /** The call's now, ISO 8601 with offset. */
  readonly now: string;
  /** The debtor's IANA time zone, in which days are counted. */
  readonly timezone: string;
  /** True where days come before months in figures (`en-GB`). */
  readonly dayFirst: boolean;
  /** The day that the talk is about, which "the Friday after" is counted from. */
  readonly dayInQuestion?: PlainDate;
  /** True where the text answers when to call: "five thirty" is a time then. */
  readonly isAskedWhenToCall?: boolean;
}

/**
 * One value found in a text, with its place: UTF-16 positions, the end excluded.
 * The same finders read what debtors say and what the agent is about to say.
 */
export type Mention = { readonly from: number; readonly to: number } &
  /** Money: minor units where the words give a currency or an amount stands where money is meant. */
  (
    | {
        readonly kind: "amount";
        readonly minorUnits: number;
        readonly currency: Currency | undefined;
        /** A bare number that may be money, a count or a fragment: the reader decides. */
        readonly isBare: boolean;
      }
    | { readonly kind: "amount-expression"; readonly value: "full" | "half" | "minimum" }
    /** A share: `basisPoints` of 10,000 (三成 = 3,000; half off = 5,000; 万分之五 = 5). */
    | { readonly kind: "share"; readonly basisPoints: number }
    /** A calendar day, resolved against now. */
    | { readonly kind: "date"; readonly date: string; readonly isAmbiguous: boolean }
    /** A moment of a day: ISO 8601 with the zone's offset. */
    | { readonly kind: "time"; readonly at: string }
    | { readonly kind: "instalments"; readonly count: number }
    | { readonly kind: "frequency"; readonly value: "weekly" | "biweekly" | "monthly" }
    /** A span of time such as 三十天 or "two weeks". */
    | { readonly kind: "duration"; readonly days: number }
    /** A string of digits as spoken one by one or written (四五六七, "oh five one two", 302X). */
    | { readonly kind: "digits"; readonly digits: string }
    /** E.164 where the words give a whole number. */
    | { readonly kind: "phone"; readonly e164: string }
  );
