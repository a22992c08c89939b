import type { ContactWish } from "./contact-wish.ts";
import type { Currency } from "./money.ts";
import type { EmotionLabel, Intent, ReasonCode, Trigger } from "./vocabulary.ts";

/** How somebody feels in one turn, read from their words. */
export interface Emotion {
  readonly label: EmotionLabel;
  /** −1 (bad) to 1 (good). */
  readonly valence: number;
  /** 0 (quiet) to 1 (agitated). */
  readonly arousal: number;
  /** 0 to 1. */
  readonly confidence: number;
  /** angry or desperate, or anxious or sad with arousal of 0.6 or more. */
  readonly abnormal: boolean;
}

/** What a turn says in values. Amounts are decimal strings, dates are in the debtor's zone. */
export interface Slots {
  readonly amount?: string;
  readonly amountExpr?: "full" | "half" | "minimum";
  readonly currency?: Currency;
  /** YYYY-MM-DD. */
  readonly date?: string;
  readonly instalments?: number;
  readonly frequency?: "weekly" | "biweekly" | "monthly";
  readonly idLast4?: string;
  /** YYYY-MM-DD. */
  readonly birthDate?: string;
  /** E.164. */
  readonly phone?: string;
  /** ISO 8601 with offset. */
  readonly callbackAt?: string;
  readonly name?: string;
}

export interface ScoredIntent {
  readonly name: Intent;
  /** 0 to 1. */
  readonly confidence: number;
}

/**
 * What a second reader, a language model, said of a turn that the embedded one was unsure of: words of closed lists
 * only, so that nothing of what was said is in it.
 */
export interface SecondReading {
  /** `late` and `failed`: nothing of it counts. */
  readonly state: "read" | "late" | "failed";
  /** SHA-256 of the prompt that it read with, in hexadecimal. */
  readonly promptHash: string;
  /** What it added; gravest first. */
  readonly addedTriggers: readonly Trigger[];
  readonly addedIntents: readonly Intent[];
  /** Values that were read from the debtor's words at the places it pointed at. */
  readonly filled: readonly ("amount" | "date" | "reason")[];
  /** Found by the embedded one and not by it: they stand. */
  readonly deniedTriggers: readonly Trigger[];
  /** Said by it alone, and not acted upon. */
  readonly refusedIntents: readonly Intent[];
}

/** One debtor turn as understood. Intents come most confident first, triggers gravest first. */
export interface Understanding {
  readonly intents: readonly ScoredIntent[];
  readonly triggers: readonly Trigger[];
  readonly slots: Slots;
  readonly emotion: Emotion;
  /** Why somebody is behind, with the words that say so. */
  readonly reason?: { readonly code: ReasonCode; readonly quote: string };
  /** The most somebody says they can pay, as a decimal string: at once, or per week or month. */
  readonly affordable?: { readonly amount: string; readonly per: "once" | "weekly" | "monthly" };
  /** Somebody speaks for, of, or instead of the person they name: the name is not their own. */
  readonly ofOther?: true;
  /** A yes in words, with no question, condition or doubt beside it. */
  readonly plainYes?: true;
  /** A question, a condition or a doubt stands beside whatever else is said. */
  readonly hedged?: true;
  /** Which of the options just listed the turn points at, by place or length. */
  readonly choice?: "first" | "second" | "last" | "longest" | "shortest" | "step_up";
  /** They ask how or where to pay, hold out a card, or have come to pay. */
  readonly paymentQuestion?: "channel" | "card" | "ready";
  /** They ask to hear once more what was said, and say nothing else. */
  readonly asksAgain?: true;
  /** They say nothing of the business: small talk, or orders to the machine of what to forget, to be or to show. */
  readonly isAside?: true;
  /** They go back on what was agreed a moment ago; it means nothing where nothing was. */
  readonly takesBack?: true;
  /** How they wish to be contacted from now on, where they say so. */
  readonly wishes?: readonly ContactWish[];
  /** The language of the turn where it is not the call's own. */
  readonly language?: "zh" | "en" | "other";
  /** Where the embedded model was unsure, and another was asked. */
  readonly second?: SecondReading;
}

const abnormalArousalMin = 0.6;

/** The rule of the glossary: angry or desperate, or anxious or sad with high arousal. */
export function isAbnormal(label: EmotionLabel, arousal: number): boolean {
  if (label === "angry" || label === "desperate") return true;
  return (label === "anxious" || label === "sad") && arousal >= abnormalArousalMin;
}
