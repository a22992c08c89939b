import { turnTextCharsMax } from "../../domain/limits.ts";
import { languageOf, type Language, type Locale } from "../../domain/locale.ts";
import type { Currency } from "../../domain/money.ts";
import type { Intent, Asked } from "../../domain/vocabulary.ts";
import type { Understanding } from "../../domain/understanding.ts";
import { detectLanguage, type DetectedLanguage } from "../../language/detect-language.ts";
import type { Mention } from "../../language/mention.ts";
import { readAffordable } from "./affordable.ts";
import { readChoice } from "./choice.ts";
import { classify, type Classified } from "./classify.ts";
import { readEmotion } from "./emotion.ts";
import { isGarbled } from "./garbled.ts";
import { loadModel } from "./load-model.ts";
import { hasWholeName, isOnlyFigures, speaksOfOther } from "./not-oneself.ts";
import { isHedged, isPlainYes } from "./plain-yes.ts";
import { readReason } from "./reason.ts";
import { readDanger } from "./rules/read-danger.ts";
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

/** A turn with its language settled and its words classified. */
interface ReadTurn extends TurnToUnderstand {
  readonly language: Language;
  readonly detected: DetectedLanguage;
  readonly classified: Classified;
}

/**
 * What a debtor's turn means: phrase rules and character n-grams give evidence to one small linear
 * model per language; values are read by the finders of `language/`. Pure, and offline.
 */
export function understand(given: TurnToUnderstand): Understanding {
  const text = given.text.slice(0, turnTextCharsMax).toWellFormed();
  const own = languageOf(given.locale);
  const detected = detectLanguage(text);
  const language: Language = detected === "zh" || detected === "en" ? detected : own;
  const hits = [...readRules(text, language, given.asked), ...readDanger(text, language)];
  const classified = classify({ text, language, asked: given.asked, hits }, loadModel(language));
  const turn: ReadTurn = { ...given, text, language, detected, classified };
  const intents = intentsOf(turn);
  const triggers = detected === "other" ? [] : classified.triggers;
  const names: ReadonlySet<Intent> = new Set(intents.map((intent) => intent.name));
  const mentions = mentionsOf(turn);
  return {
    intents,
    triggers,
    slots: slotsOf(turn, names, mentions),
    emotion: readEmotion(text, classified.emotionScores, { triggers, hits }),
    ...present({
      reason: readReason({ text, language, asked: turn.asked, intents: names, triggers }),
      affordable: readAffordable(text, language, mentions),
      ofOther: speaksOfOther(text, language) ? true : undefined,
      plainYes: isPlainYes(text, language) ? true : undefined,
      hedged: isHedged(text, language) ? true : undefined,
      choice: readChoice(text, language),
      language: detected === own ? undefined : detected,
    }),
  };
}

/** What is meant, less what the words themselves rule out. */
function intentsOf({ text, language, detected, classified }: ReadTurn): Understanding["intents"] {
  if (detected === "other") return [{ name: "other", confidence: 1 }];
  if (isGarbled(text, language)) return [{ name: "unclear", confidence: 1 }];
  if (!speaksOfOther(text, language) && !isOnlyFigures(text, language)) return classified.intents;
  const others = classified.intents.filter((intent) => intent.name !== "confirm_identity");
  return others.length > 0 ? others : [{ name: "other", confidence: 0.5 }];
}

function slotsOf(
  turn: ReadTurn,
  intents: ReadonlySet<Intent>,
  mentions: readonly Mention[],
): Understanding["slots"] {
  const { text, debtorName } = turn;
  const { name: said, ...values } = readSlots({ ...turn, intents, mentions });
  const whole = debtorName !== undefined && hasWholeName(text, debtorName) ? debtorName : undefined;
  const name = said ?? whole;
  return name === undefined ? values : { ...values, name };
}

/** An object without the keys whose value is undefined. */
const present = <T extends object>(value: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
