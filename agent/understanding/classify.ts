import type { Language } from "../../domain/locale.ts";
import type { ScoredIntent } from "../../domain/understanding.ts";
import { triggersByGravity } from "../../domain/triggers.ts";
import {
  INTENTS,
  TRIGGERS,
  type Asked,
  type Intent,
  type Trigger,
} from "../../domain/vocabulary.ts";
import { scoreFeatures, type LinearModel } from "../../language/classifier/linear-model.ts";
import type { FeatureBag } from "../../language/classifier/sparse-features.ts";
import { fearsMeasures } from "./signs/payment/asks-what-comes.ts";
import { threatensSuit } from "./signs/claim/at-law.ts";
import { asksForPerson } from "./signs/contact/asks-for-person.ts";
import { deniesDebt } from "./signs/claim/denies-debt.ts";
import { disputesAmount } from "./signs/claim/disputes-amount.ts";
import { doubtsUs } from "./signs/claim/doubts-us.ts";
import { featuresOf } from "./features.ts";
import { emotionsFrom, triggersFrom } from "./model-classes.ts";
import { meansToKill } from "./signs/danger/means-to-kill.ts";
import { isInWant } from "./signs/welfare/in-want.ts";
import { isInDanger } from "./signs/danger/in-danger.ts";
import { isBreakingDown } from "./signs/welfare/is-breaking-down.ts";
import { isCaughtByHabit } from "./signs/welfare/is-caught-by-habit.ts";
import { isAstray, isConfused } from "./signs/welfare/is-confused.ts";
import { isDrunk } from "./signs/welfare/is-drunk.ts";
import { isKeptFromMoney } from "./signs/welfare/is-kept-from-money.ts";
import { isOverwhelmed } from "./signs/welfare/is-overwhelmed.ts";
import { isSomeoneElse, tellsWhereTheyAre } from "./signs/people/is-someone-else.ts";
import { mournsSuicide, outlivedDanger } from "./signs/danger/past-danger.ts";
import { lacksMeans } from "./signs/payment/lacks-means.ts";
import { leavesLife } from "./signs/danger/leaves-life.ts";
import { wishedFor } from "./signs/contact/wishes.ts";
import { wasScammed } from "./signs/claim/was-scammed.ts";
import { lacksItsWords } from "./signs/talk/needed-words.ts";
import { isDeskAtWork } from "./signs/claim/only-doubts.ts";
import { borrowedForOthers, paidFraud } from "./signs/claim/paid-a-fraud.ts";
import { sellsBody } from "./signs/welfare/sells-body.ts";
import { sparesOthers } from "./signs/contact/spares-others.ts";
import type { RuleHit } from "./rules/index.ts";
import { misreadIntents } from "./misread-intents.ts";
import { tellsOfDanger } from "./danger-model.ts";
import { ruledOutTriggers } from "./ruled-out.ts";
import { speaksOfDanger } from "./signs/danger/speaks-of-danger.ts";
import { feelsWorthless } from "./signs/welfare/tells-shame.ts";
import { losesTrack } from "./signs/welfare/loses-track.ts";
import { othersUsedCard, wouldGoToShark } from "./signs/claim/others-used-card.ts";
import { wantsValidation } from "./signs/claim/wants-validation.ts";
import { tellsOfWrong } from "./signs/contact/tells-of-wrong.ts";

interface TurnToClassify {
  readonly text: string;
  readonly language: Language;
  readonly asked: Asked | null;
  readonly hits: readonly RuleHit[];
  readonly debtorName?: string | undefined;
}

/** Intents, triggers and raw emotion scores of a turn. */
export interface Classified {
  readonly intents: readonly ScoredIntent[];
  readonly triggers: readonly Trigger[];
  readonly emotionScores: Float64Array;
}

/** Confidence from which an intent or a trigger is asserted: the models put their thresholds at zero. */
const asserted = 0.5;

/**
 * Confidence from which a trigger other than self-harm is heard in a turn without any word of it, and self-harm in one
 * whose words of death are a threat to others: far above what plain talk reaches.
 */
const assertedWithoutWords = 0.82;

/** Confidence below which the likeliest intent is no more than a guess. */
const guess = 0.3;

/**
 * A sure phrase rule raises these by itself, whatever the model thinks: missing one may do harm at once. For
 * the others, on authors that the rules were not written beside, it adds more false alarms than hits.
 */
const alwaysDecided: ReadonlySet<string> = new Set([
  "trigger:selfharm",
  "trigger:bankrupt",
  "trigger:attorney",
  "trigger:minor",
  "trigger:cease",
]);

/** Intents, triggers and emotion scores of a turn, from its words, the question and the rules' finds. */
export function classify(turn: TurnToClassify, model: LinearModel): Classified {
  const bag = featuresOf(turn);
  const scores = scoreFeatures(model, bag);
  const confidences = Array.from(
    scores,
    (score) => Math.round(1000 / (1 + Math.exp(-score))) / 1000,
  );
  const sure = new Set(turn.hits.filter((hit) => hit.strength === "sure").map((hit) => hit.label));
  const ruledOut = ruledOutTriggers(turn, sure);
  const decided = decidedBy(turn);
  const triggers = triggersByGravity.filter((name) => {
    const confidence = confidences[triggersFrom + TRIGGERS.indexOf(name)] ?? 0;
    const label = `trigger:${name}` as const;
    if (decided.has(name)) return true;
    if (ruledOut.has(name)) return false;
    if (alwaysDecided.has(label) && sure.has(label)) return true;
    if (name === "selfharm" && isDangerTold(turn, bag)) return true;
    if (confidence < asserted) return false;
    if (confidence < assertedWithoutWords && lacksItsWords(name, turn.text, turn.language)) {
      return false;
    }
    return name !== "selfharm" || isDangerMeant(turn, confidence);
  });
  return {
    intents: readAnew(intentsOf(confidences), misreadIntents(turn, sure)),
    triggers,
    emotionScores: scores.slice(emotionsFrom),
  };
}

/** Triggers that words alone raise, each with what shows it. */
const shownBy: readonly (readonly [Trigger, (turn: TurnToClassify) => boolean])[] = [
  ["human", ({ text, language }) => asksForPerson(text, language)],
  [
    "complaint",
    ({ text, language }) =>
      sparesOthers(text, language) || tellsOfWrong(text) || threatensSuit(text),
  ],
  [
    "third_party",
    ({ text, language, asked }) =>
      isSomeoneElse(text, language) ||
      (asked === "name" && (tellsWhereTheyAre(text, language) || isDeskAtWork(text, language))),
  ],
  ["suspect_fraud", ({ text, language }) => doubtsUs(text, language)],
  [
    "dispute",
    ({ text, language }) =>
      deniesDebt(text, language) || disputesAmount(text, language) || wantsValidation(text),
  ],
  [
    "fraud",
    ({ text }) => [paidFraud, borrowedForOthers, othersUsedCard].some((tells) => tells(text)),
  ],
  ["selfharm", ({ text, language }) => leavesLife(text, language)],
  ["vulnerable", ({ text, language }) => isVulnerable(text, language)],
  ["vulnerable", ({ text, asked }) => asked !== "name" && isAstray(text)],
  ["violence_by_debtor", ({ text }) => meansToKill(text)],
  [
    "hardship",
    ({ text, language, asked }) =>
      (isInWant(text) && !fearsMeasures(text)) || (language === "zh" && lacksMeans(text, asked)),
  ],
];

const decidedBy = (turn: TurnToClassify): ReadonlySet<Trigger> =>
  new Set([
    ...shownBy.filter(([, shows]) => shows(turn)).map(([trigger]) => trigger),
    ...wishedFor(turn.text, turn.language),
  ]);

/** Danger, a mind that fails, a lender who threatens, or no worth seen in oneself. */
const vulnerableByWords: readonly ((text: string) => boolean)[] = [
  isInDanger,
  isBreakingDown,
  isDrunk,
  isConfused,
  losesTrack,
  sellsBody,
  wasScammed,
  feelsWorthless,
  wouldGoToShark,
];

const isVulnerable = (text: string, language: Language): boolean =>
  [isOverwhelmed, isCaughtByHabit, isKeptFromMoney, mournsSuicide, outlivedDanger].some((shows) =>
    shows(text, language),
  ) || vulnerableByWords.some((shows) => shows(text));

/** The intents with those that were misread replaced; "other" stands alone only. */
function readAnew(
  intents: readonly ScoredIntent[],
  misread: ReadonlyMap<Intent, Intent>,
): readonly ScoredIntent[] {
  if (!intents.some(({ name }) => misread.has(name))) return intents;
  const read = intents.map(({ name, confidence }) => ({
    name: misread.get(name) ?? name,
    confidence,
  }));
  const first = read.filter((intent, index) => read.findIndex(sameAs(intent)) === index);
  const told = first.filter(({ name }) => name !== "other");
  return told.length > 0 ? told : first;
}

const sameAs =
  ({ name }: ScoredIntent) =>
  (other: ScoredIntent): boolean =>
    other.name === name;

/** A model of danger alone, which has heard more of those who veil it; a threat to others is not for it to judge. */
const isDangerTold = (turn: TurnToClassify, bag: FeatureBag): boolean =>
  !threatensOthers(turn.hits) &&
  tellsOfDanger(bag, {
    ...turn,
    hasWordOfIt: speaksOfDanger(turn.text, turn.language, turn.hits),
  });

const isDangerMeant = (turn: TurnToClassify, confidence: number): boolean =>
  confidence >= assertedWithoutWords ||
  (!threatensOthers(turn.hits) && speaksOfDanger(turn.text, turn.language, turn.hits));

const threatensOthers = (hits: readonly RuleHit[]): boolean =>
  hits.some(({ label, strength }) => label === "trigger:violence_by_debtor" && strength === "sure");

/**
 * What is asserted, most confident first. Where nothing is, the likeliest stands alone, and where even
 * that is a guess the turn is unclear: asking again costs less than acting on a guess. Nobody is told on a guess that
 * they were rude.
 */
function intentsOf(confidences: readonly number[]): readonly ScoredIntent[] {
  const ranked = INTENTS.map((name, index) => ({ name, confidence: confidences[index] ?? 0 })).sort(
    (a, b) => b.confidence - a.confidence,
  );
  const sure = ranked.filter((intent) => intent.confidence >= asserted);
  if (sure.length > 0) return sure;
  const likeliest = ranked.find(({ name }) => name !== "abuse");
  if (likeliest !== undefined && likeliest.confidence >= guess) return [likeliest];
  return [{ name: "unclear", confidence: asserted }];
}
