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
import { isOnlyFigures, speaksOfOther } from "./not-oneself.ts";
import { isHedged, isPlainYes } from "./plain-yes.ts";
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

const orOther = (intents: Understanding["intents"]): Understanding["intents"] =>
  intents.length > 0 ? intents : [{ name: "other", confidence: 0.5 }];

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
  const isOther = speaksOfOther(text, language) || isOnlyFigures(text, language);
  const claimed = isOther
    ? classified.intents.filter((intent) => intent.name !== "confirm_identity")
    : classified.intents;
  const intents = isForeign ? foreign : isGarbled(text, language) ? noise : orOther(claimed);
  const names: ReadonlySet<Intent> = new Set(intents.map((intent) => intent.name));
  const mentions = mentionsOf({ ...turn, text, language });
  const { name, ...values } = readSlots({ ...turn, text, language, intents: names, mentions });
  const slots = name === undefined || speaksOfOther(text, language) ? values : { ...values, name };
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
    ...(isPlainYes(text, language) ? { plainYes: true } : {}),
    ...(isHedged(text, language) ? { hedged: true } : {}),
    ...(choice === undefined ? {} : { choice }),
    ...(detected === undefined || detected === own ? {} : { language: detected }),
  };
}
