import type { Instant } from "../domain/calendar.ts";
import type { DebtCase } from "../domain/case.ts";
import type { Finding } from "../domain/finding.ts";
import type { Fact, LineKey } from "../domain/lines.ts";
import type { Locale } from "../domain/locale.ts";
import type { Currency } from "../domain/money.ts";
import type { GuardRules } from "./guard-rules.ts";

/** What the guard must know to judge a sentence. */
export interface GuardContext {
  readonly pack: GuardRules;
  readonly locale: Locale;
  /** The debtor's identity is verified in this call. */
  readonly verified: boolean;
  /**
   * Who hears or reads it, where that is not the person on the line: then nothing of the debt passes,
   * verified or not. A preview is what a locked screen shows of a message.
   */
  readonly audience?: "debtor" | "third_party" | "voicemail" | "preview" | undefined;
  /** What the debtor said just before: an echo of it is no claim of ours. */
  readonly debtorText?: string | undefined;
  /** The facts of the line being said; with them, no other number may be spoken. */
  readonly facts?: readonly Fact[] | undefined;
  /** The case itself, where the facts may come from anywhere in it. */
  readonly caseFacts?: DebtCase | undefined;
  readonly line?: LineKey | undefined;
  readonly currency?: Currency | undefined;
  /** The call's now and the debtor's zone, against which days are read; the case's own by default. */
  readonly now?: Instant | undefined;
  readonly timezone?: string | undefined;
  /**
   * Nobody chose these words from a script: people typed or said them. Beyond listed phrases it is then
   * judged what the sentence means.
   */
  readonly isFreeSpeech?: boolean | undefined;
}

/** What the guard says of a sentence. */
export interface Verdict {
  /** True only if the sentence may be said exactly as it stands. */
  readonly allowed: boolean;
  readonly findings: readonly Finding[];
  /** `unchecked` where neither a line's facts nor a case was there to check numbers against. */
  readonly facts: "checked" | "unchecked";
}
