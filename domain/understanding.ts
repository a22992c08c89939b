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
  readonly frequency?: "weekly" | "monthly";
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
  /** The language of the turn where it is not the call's own. */
  readonly language?: "zh" | "en" | "other";
}

const abnormalArousalMin = 0.6;

/** The rule of the glossary: angry or desperate, or anxious or sad with high arousal. */
export function isAbnormal(label: EmotionLabel, arousal: number): boolean {
  if (label === "angry" || label === "desperate") return true;
  return (label === "anxious" || label === "sad") && arousal >= abnormalArousalMin;
}
