import { languageOf } from "../../../domain/locale.ts";
import { triggerEffects } from "../../../domain/triggers.ts";
import type { Understanding } from "../../../domain/understanding.ts";
import { TRIGGERS, type Asked, type Trigger } from "../../../domain/vocabulary.ts";
import { scoreFeatures } from "../../../language/classifier/linear-model.ts";
import { featuresOf } from "../features.ts";
import { loadModel } from "../load-model.ts";
import { triggersFrom } from "../model-classes.ts";
import { isOnlyFigures } from "../signs/people/not-oneself.ts";
import { readDanger } from "../rules/read-danger.ts";
import { readRules } from "../rules/index.ts";
import type { TurnToUnderstand } from "../understand.ts";
import {
  nearDangerMin,
  nearTriggerMin,
  secondReadingCharsMax,
  sureIntentMin,
  sureNoiseMin,
} from "./second-reading-limits.ts";

/** What the embedded model was unsure of in a turn. */
export interface Unsure {
  readonly intents: boolean;
  readonly triggers: boolean;
}

/**
 * What a second reading may be asked about; undefined for a turn that is clear, that is answered at once because a
 * trigger stops the talk, or that may not leave the house because it proves who somebody is.
 */
export function unsureOf(turn: TurnToUnderstand, first: Understanding): Unsure | undefined {
  // An order to the machine is for no machine to read: it is known for what it is.
  if (first.isAside === true || !mayBeReadTwice(turn, first)) return undefined;
  const unsure = { intents: areIntentsUnsure(first), triggers: hasNearTrigger(turn, first) };
  return unsure.intents || unsure.triggers ? unsure : undefined;
}

/** Answers to these prove who somebody is. */
const proofs: ReadonlySet<Asked | null> = new Set<Asked | null>(["idLast4", "birthDate"]);

function mayBeReadTwice({ text, asked }: TurnToUnderstand, first: Understanding): boolean {
  const { slots, triggers, language } = first;
  const isProof =
    proofs.has(asked) ||
    isOnlyFigures(text, "zh") ||
    isOnlyFigures(text, "en") ||
    [slots.idLast4, slots.birthDate, slots.phone].some((value) => value !== undefined);
  const stops = triggers.some((name) => triggerEffects[name].stop !== "none");
  const isReadable = /\p{L}/u.test(text) && text.length <= secondReadingCharsMax;
  return isReadable && !isProof && !stops && language !== "other";
}

/** Nothing was asserted, or only what says that nothing fitted. */
function areIntentsUnsure({ intents, plainYes }: Understanding): boolean {
  const [likeliest] = intents;
  if (likeliest === undefined) return true;
  if (plainYes === true) return false;
  // Noise on the line stays noise: whoever finds a meaning in it keeps the debtor from a person.
  if (likeliest.name === "unclear") return likeliest.confidence < sureNoiseMin;
  return likeliest.name === "other" || likeliest.confidence < sureIntentMin;
}

/** Signs that somebody may be in danger are looked at again from far below. */
const dangers: ReadonlySet<Trigger> = new Set<Trigger>(["selfharm", "vulnerable", "minor"]);

function hasNearTrigger(turn: TurnToUnderstand, first: Understanding): boolean {
  const { text, asked } = turn;
  const language = first.language === "zh" || first.language === "en" ? first.language : undefined;
  const own = language ?? languageOf(turn.locale);
  const hits = [...readRules(text, own, asked), ...readDanger(text, own)];
  const scores = scoreFeatures(loadModel(own), featuresOf({ text, language: own, asked, hits }));
  return TRIGGERS.some((name, index) => {
    if (first.triggers.includes(name)) return false;
    const confidence = 1 / (1 + Math.exp(-(scores[triggersFrom + index] ?? -Infinity)));
    return confidence >= (dangers.has(name) ? nearDangerMin : nearTriggerMin);
  });
}
