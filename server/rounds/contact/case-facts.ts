import type { ContactWish } from "../../../domain/contact-wish.ts";
import type { CaseMarkView } from "../../protocol/cases.ts";

/** A case as it stands in the store; it was checked when it was written. */
export interface CaseBody {
  readonly caseId: string;
  readonly debtorId?: string;
  readonly creditor: string;
  readonly currency: string;
  readonly balance: string;
  readonly balanceAsOf: string;
  readonly dueDate: string;
  readonly tier?: string;
  readonly flags?: readonly string[];
  readonly debtor: {
    readonly phone?: string;
    readonly email?: unknown;
    readonly timezone?: string;
  };
  readonly priorContacts?: readonly object[];
  readonly [field: string]: unknown;
}

/** A contact that was made, tried, or is under way, in the words of the contact policy. */
export interface PastContact {
  readonly at: string;
  readonly channel: string;
  readonly direction: string;
  readonly outcome: string;
  readonly number: string | null;
  readonly caseId: string | null;
  readonly debtorId: string | null;
  /** What it was for; `collect` where nothing is said. */
  readonly purpose?: string;
  /** From when on the debtor expects to hear of what was promised in it. */
  readonly quietUntil?: string | undefined;
}

/** A channel that is closed, by a wish or by the number, and since when. */
export interface KnownOptOut {
  readonly channel: string;
  readonly at: string;
}

/** A wish of the debtor and when it was said. */
export interface KnownWish {
  readonly wish: ContactWish;
  readonly at: string;
}

/** A time that a debtor asked to be called at: leave to call there and then, and a wish for quiet until it. */
export interface AgreedCallback {
  readonly at: string;
  readonly agreedAt: string;
  readonly number: string | null;
}

/** An arrangement that was agreed to and whose day is not over. */
export interface OpenPromise {
  readonly callId: string;
  readonly remindAt: string;
  readonly dueAt: string;
  readonly isReminded: boolean;
}

/** Everything that decides whether somebody may be contacted about a case, read in one transaction. */
export interface CaseFacts {
  readonly body: CaseBody;
  readonly debtorId: string;
  /** In the form in which numbers are compared; null where the case has none. */
  readonly number: string | null;
  /** Where mail goes, in small letters; null where the case has no address. */
  readonly email: string | null;
  /** Every id under which the debtor is known: their own, and those of other debts of the same person. */
  readonly debtorIds: ReadonlySet<string>;
  /** Of this case, and of every other case of the debtor. */
  readonly hold: boolean;
  readonly frozen: boolean;
  readonly marks: readonly CaseMarkView[];
  /** When a person last lifted a hold or freeze of any debt of the debtor: what calls ended with before it has been looked at. */
  readonly liftedAt: string | undefined;
  /** How the debtor wishes to be contacted, said about this case or another of theirs. */
  readonly wishes: readonly KnownWish[];
  readonly history: readonly PastContact[];
  /** Where the debtor, or somebody at the number, wants no messages. */
  readonly optOuts: readonly KnownOptOut[];
  /** Channels on which the number takes no messages. */
  readonly unreachable: readonly KnownOptOut[];
  /** Times that the debtor asked to be called at, each at the number at which they asked. */
  readonly callbacks: readonly AgreedCallback[];
  readonly payments: readonly { readonly at: string }[];
  readonly promise: OpenPromise | undefined;
  /** The debtor is being dialled or spoken with, or somebody else is at this number. */
  readonly isBusy: boolean;
  /** Until when a call in doubt with this debtor or number may still be going on, in epoch milliseconds; 0 without one. */
  readonly mayTalkUntilMs: number;
}

/** Where a channel leads to this debtor. */
export const addressOf = (
  channel: string,
  { number, email }: Pick<CaseFacts, "number" | "email">,
): string | null => (channel === "email" ? email : number);
