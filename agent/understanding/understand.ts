import { turnTextCharsMax } from "../../domain/limits.ts";
import { languageOf, type Language, type Locale } from "../../domain/locale.ts";
import type { Currency } from "../../domain/money.ts";
import type { Intent, Asked } from "../../domain/vocabulary.ts";
import type { Understanding } from "../../domain/understanding.ts";
import { detectLanguage } from "../../language/detect-language.ts";
import { readAffordable } from "./affordable.ts";
import { readChoice } from "./choice.ts";
import { classify } from "./classify.ts";
import { readEmotion } from "./emotion.ts";
import { isGarbled } from "./garbled.ts";
import { loadModel } from "./load-model.ts";
import { readReason } from "./reason.ts";
import { readRules } from "./rules/index.ts";
import { mentionsOf, readSlots } from "./slots.ts";

/** One debtor turn and what is needed to read it. */
export interface TurnToUnderstand {
  readonly text: string;
  /** The call's now, ISO 8601 with offset. */
  readonly now: string;
  /** The debtor's IANA time zone. */
  readonly timezone: string;
  /** What the agent last asked for. */
  readonly asked: Asked | null;
  readonly locale: Locale;
  readonly debtorName?: string;
  readonly currency?: Currency;
}

const foreign: Understanding["intents"] = [{ name: "other", confidence: 1 }];
const noise: Understanding["intents"] = [{ name: "unclear", confidence: 1 }];

/**
 * What a debtor's turn means: phrase rules and character n-grams give evidence to one small linear
 * model per language; values are read by the finders of `language/`. Pure, and offline.
 */
export function understand(turn: TurnToUnderstand): Understanding {
  const text = turn.text.slice(0, turnTextCharsMax).toWellFormed();
  const own = languageOf(turn.locale);
  const detected = detectLanguage(text);
  const language: Language = detected === "zh" || detected === "en" ? detected : own;
  const hits = readRules(text, language);
  const classified = classify({ text, language, asked: turn.asked, hits }, loadModel(language));
  const isForeign = detected === "other";
  const triggers = isForeign ? [] : classified.triggers;
  const intents = isForeign ? foreign : isGarbled(text, language) ? noise : classified.intents;
  const names: ReadonlySet<Intent> = new Set(intents.map((intent) => intent.name));
  const mentions = mentionsOf({ ...turn, text, language });
  const slots = readSlots({ ...turn, text, language, intents: names, mentions });
  const reason = readReason({ text, language, asked: turn.asked, intents: names, triggers });
  const choice = readChoice(text, language);
  const affordable = readAffordable(text, language, mentions);
  return {
    intents,
    triggers,
    slots,
    emotion: readEmotion(text, classified.emotionScores, { triggers, hits }),
    ...(reason === undefined ? {} : { reason }),
    ...(affordable === undefined ? {} : { affordable }),
    ...(choice === undefined ? {} : { choice }),
    ...(detected === undefined || detected === own ? {} : { language: detected }),
  };
}
