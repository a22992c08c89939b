import type { Arrangement, PaymentPromise } from "../../domain/arrangement.ts";
import type { Instant, PlainDate } from "../../domain/calendar.ts";
import type { ContactWish } from "../../domain/contact-wish.ts";
import type { DebtCase } from "../../domain/case.ts";
import type { CallFacts, EarlierTalk } from "../../domain/events.ts";
import type { TurnId } from "../../domain/ids.ts";
import type { HandoffReason } from "../../domain/handoff.ts";
import type { Line, LineKey } from "../../domain/lines.ts";
import type { MinorUnits } from "../../domain/money.ts";
import type { PolicyRules } from "../../domain/policy-rules.ts";
import type { Affordable } from "../offers/affordable.ts";
import type { DaySpan } from "../understanding/span-named.ts";
import type { Asked, ReasonCode, Step, Trigger } from "../../domain/vocabulary.ts";

/** How far the debtor has been identified. */
export interface Identity {
  readonly nameConfirmed: boolean;
  readonly fragmentMatched: boolean;
  /** Fragments that did not match. */
  readonly failures: number;
  /** They would rather not say: it is never pressed. */
  readonly declined: boolean;
  /** Questions for name or fragment that brought neither. */
  readonly unanswered: number;
}

/** What the debtor has put forward so far, in pieces, before it is read back. */
export interface Proposal {
  readonly amount?: MinorUnits;
  readonly full?: true;
  readonly count?: number;
  readonly stepUp?: true;
  readonly date?: PlainDate;
  /** The week or month in which they want to pay, where they named no day of it. */
  readonly span?: DaySpan;
  /** They want to pay in instalments, and have not said in how many. */
  readonly wantsPlan?: true;
  /** They have come to pay, and are not asked why they are behind. */
  readonly wantsToPay?: true;
  /** They pay with their next wages, and have not said when those come. */
  readonly onPayday?: true;
  /** They asked for the late fee to be waived. */
  readonly wantsWaiver?: true;
  /** They asked to put the payment off. */
  readonly wantsDeferral?: true;
  /** Their own words that support it. */
  readonly quote: string;
}

/** Where a conversation stood before a turn. */
export interface BeforeTurn {
  readonly turnId: TurnId;
  /** The words of the turn, with those that it carried on. */
  readonly text: string;
  readonly state: ConversationState;
}

/**
 * Everything the policy knows of one call: plain data, of a size that does not grow with the call.
 */
export interface ConversationState {
  readonly call: CallFacts;
  readonly debt: DebtCase;
  readonly earlier: EarlierTalk | undefined;
  readonly rules: PolicyRules;
  /** The day of the call in the debtor's zone. */
  readonly today: PlainDate;
  /** Where it stood before the last turn, as long as that may be taken back. */
  readonly beforeTurn?: BeforeTurn | undefined;
  /** Words of a turn that was taken back: they are understood together with the next. */
  readonly carried?: string | undefined;
  /** Debtor turns heard so far. */
  readonly turns: number;
  /** Who is on the line, as far as they have said. */
  readonly party: "unknown" | "third_party" | "wrong_person" | "minor";
  /** Whoever speaks has said in so many words that they are somebody else than the debtor. */
  readonly saidOther?: true | undefined;
  /** Whom of their own the verified debtor has just told of, or means to ask first. */
  readonly spokenOf?: "kin" | "asked" | undefined;
  readonly identity: Identity;
  readonly steps: Readonly<Record<Step, boolean>>;
  readonly asked: Asked | null;
  /** Whether money may be asked for: this call or every channel may have been stopped. */
  readonly stop: "none" | "call" | "channels";
  readonly hold: boolean;
  readonly frozen: boolean;
  /** A third party asked us to stop: this number is not called again. */
  readonly numberBlocked: boolean;
  /** How they wish to be contacted, as far as this call has heard it. */
  readonly wishes: readonly ContactWish[];
  /** Every trigger met so far. */
  readonly triggers: readonly Trigger[];
  /** The gravest reason met, and the first debtor turn in which any was decided (0: the opening). */
  readonly handoff: { readonly reason: HandoffReason; readonly turn: number } | undefined;
  readonly personJoined: boolean;
  /** Who leads the call, while somebody does. */
  readonly personId: string | undefined;
  /** The person who was called for came and left again, or nobody came: nobody is on the way. */
  readonly waitOver: boolean;
  /** A person asked for shorter, slower, warmer words. */
  readonly isSlow: boolean;
  /** What a person asked for, until the next answer to a verified debtor heeds it. */
  readonly hint: "ask_reason" | "offer_deferral" | undefined;
  readonly reason: {
    readonly status: "unknown" | "asked" | "given" | "declined";
    readonly code?: ReasonCode;
    readonly quote?: string;
  };
  readonly hardship: boolean;
  /** The overdue amount has been said, or is being said. */
  readonly overdueSaid: boolean;
  /** The notice of the debt collector was heard to its end. */
  readonly collectorNoticeHeard: boolean;
  readonly affordable: Affordable | undefined;
  /** The options have been put to the debtor at least once. */
  readonly offered: boolean;
  /** The late-fee waiver has been named, so paying in full means paying without it. */
  readonly waiverNamed: boolean;
  readonly proposal: Proposal | undefined;
  /** The last day that was just named as possible: words that take it do, a bare yes does not. */
  readonly dateLimit: PlainDate | undefined;
  /** Read back and waiting for a yes. */
  readonly readBack: Arrangement | undefined;
  /** What was read back is in what was said last: a yes to anything else is none to it. */
  readonly isReadBackFresh?: boolean;
  /** What was read back or agreed, and put off or taken back since: it is read back again to whoever returns to it. */
  readonly setAside?: Arrangement | undefined;
  /** Confirmed by the debtor, with the promise that is its first payment. */
  readonly agreed:
    | {
        readonly arrangement: Arrangement;
        readonly promise: PaymentPromise;
        /** A person has led the call since. */
        readonly isBeforePerson?: true;
      }
    | undefined;
  readonly paid: MinorUnits;
  /** Times they said that they will not pay, and times they turned all options down. */
  readonly refusals: number;
  readonly declines: number;
  /** They refused flatly, or asked not to be asked: nothing is, until they come back to it themselves. */
  readonly leftAlone: boolean;
  /** Whose rights hold the case: somebody's whom a debt adviser helps, or who is on active duty. */
  readonly protectedAs?: "advised" | "serving";
  /** They object to the record, and have not agreed to go on here. */
  readonly objectsToRecording?: true;
  /** They told that the one way to pay does not serve them: it is not named as the only one again. */
  readonly lacksWayToPay?: true;
  /** They told that they are seventy or more. */
  readonly isElderly?: true;
  /** Requests for more than the offers allow. */
  readonly beyondOffers: number;
  /** How often the same was asked, one time after the other, and nothing came of it. */
  readonly inVain: number;
  /** Answers to what was read back that were no yes. */
  readonly unconfirmed: number;
  /** Turns in a row without anything to understand, and silences in a row. */
  readonly notUnderstood: number;
  readonly silences: number;
  /** Abnormal turns in a row. */
  readonly emotionStreak: number;
  readonly callback: {
    readonly wanted: boolean;
    readonly asked: boolean;
    readonly at?: Instant;
    /** The day that was named to call on, as long as its hour was not. */
    readonly day?: PlainDate;
    /** A time that was just offered: a plain yes to it books it. */
    readonly offered?: Instant;
  };
  readonly otherLanguage: boolean;
  /** How often each line has been said, so that its variants take turns. */
  readonly lineUses: Readonly<Partial<Record<LineKey, number>>>;
  /** What was said last, for whoever asks to hear it once more. */
  readonly lastLines: readonly Line[];
  /** Lines that must be heard and were cut off: said again first. */
  readonly owed: readonly LineKey[];
  readonly disclosedDebt: boolean;
  /** The agent has said goodbye. */
  readonly ended: boolean;
  readonly lineEnd:
    | "hang-up"
    | "no-answer"
    | "busy"
    | "line-failed"
    | "number-dead"
    | "voicemail-no-message"
    | "voicemail-message-left"
    | undefined;
  readonly fault: boolean;
}
