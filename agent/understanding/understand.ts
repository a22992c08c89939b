import { turnTextCharsMax } from "../../domain/limits.ts";
import { languageOf, type Language, type Locale } from "../../domain/locale.ts";
import type { PlainDate } from "../../domain/calendar.ts";
import type { Currency } from "../../domain/money.ts";
import type { Asked, Intent, Trigger } from "../../domain/vocabulary.ts";
import type { Understanding } from "../../domain/understanding.ts";
import { detectLanguage, type DetectedLanguage } from "../../language/detect-language.ts";
import type { Mention } from "../../language/mention.ts";
import { readAffordable } from "./affordable.ts";
import { asksAfter } from "./signs/people/asks-after.ts";
import { asksIfNothingTill } from "./signs/payment/asks-what-comes.ts";
import { asksAgain } from "./signs/talk/asks-again.ts";
import { readChoice } from "./choice.ts";
import { classify, type Classified } from "./classify.ts";
import { readEmotion } from "./emotion.ts";
import { isGarbled } from "./signs/talk/garbled.ts";
import { isSomeoneElse } from "./signs/people/is-someone-else.ts";
import { loadModel } from "./load-model.ts";
import { hasWholeName, isOnlyFigures, speaksOfOther } from "./signs/people/not-oneself.ts";
import { onlyMarksPaid, ordersMachine } from "./signs/talk/orders-machine.ts";
import { takesLeave } from "./said-words.ts";
import { isHedged, isPlainYes } from "./signs/payment/plain-yes.ts";
import { readPaymentQuestion } from "./signs/payment/payment-question.ts";
import { isSmallTalk } from "./signs/talk/small-talk.ts";
import { wantsOtherProof } from "./signs/claim/wants-other-proof.ts";
import { readContactWishes } from "./signs/contact/contact-wishes.ts";
import { refusedTimes } from "./signs/contact/limits-contact.ts";
import { namesTwoPayments, upToFirstPayment } from "./signs/payment/two-payments.ts";
import { takesBack } from "./signs/payment/takes-back.ts";
import { wantsChange } from "./said-words.ts";
import { readReason } from "./reason.ts";
import { readDanger } from "./rules/read-danger.ts";
import { readRules, type RuleHit } from "./rules/index.ts";
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
  /** The day that the talk is about: proposed, read back or agreed. */
  readonly dayInQuestion?: PlainDate | undefined;
  /** The number of instalments that the talk is about: proposed or read back. */
  readonly countInQuestion?: number | undefined;
  /** Something has been agreed in this talk. */
  readonly isAgreed?: boolean | undefined;
}

/** A turn with its language settled and its words classified. */
interface ReadTurn extends TurnToUnderstand {
  readonly language: Language;
  readonly detected: DetectedLanguage;
  readonly classified: Classified;
}

const isSurelyHeard = (name: Trigger, hits: readonly RuleHit[]): boolean =>
  hits.some(({ label, strength }) => strength === "sure" && label === `trigger:${name}`);

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
  const { asked, debtorName } = given;
  const classified = classify({ text, language, asked, hits, debtorName }, loadModel(language));
  const turn: ReadTurn = { ...given, text, language, detected, classified };
  const intents = intentsOf(turn);
  // In a language that is not ours nothing is guessed; what rules are sure of in the words that are ours stands.
  const triggers =
    detected === "other"
      ? classified.triggers.filter((name) => isSurelyHeard(name, hits))
      : classified.triggers;
  const names: ReadonlySet<Intent> = new Set(intents.map((intent) => intent.name));
  const refused = refusedTimes(text, language);
  // A time at which nobody may call is none to call at.
  // Of two payments in one breath the first is read; that there is a second is answered.
  const heard = { ...turn, text: upToFirstPayment(text) };
  const mentions = mentionsOf(heard).filter(
    (mention) => !refused.some(({ from, to }) => mention.from < to && from < mention.to),
  );
  const understood: Understanding = {
    intents,
    triggers,
    slots: slotsOf(heard, names, mentions),
    emotion: readEmotion(text, classified.emotionScores, { triggers, hits }),
    ...present({
      reason: wantsOtherProof(text, turn.asked)
        ? undefined
        : readReason({ text, language, asked: turn.asked, intents: names, triggers }),
      affordable: readAffordable(text, language, mentions),
      ofOther: speaksOfOther(text, language) ? true : undefined,
      plainYes: isPlainYes(text, language) ? true : undefined,
      hedged: isHedged(text, language) ? true : undefined,
      choice: readChoice(text, language),
      paymentQuestion: readPaymentQuestion(text, language),
      asksAgain: asksOnceMore(turn) ? true : undefined,
      takesBack: takesBack(text, language) ? true : undefined,
      wishes: wishesOf(turn, names),
      language: detected === own ? undefined : detected,
    }),
  };
  return saysNothingOfIt(turn, hits, understood) ? withoutGuesses(understood) : understood;
}

/** To hear it once more, or whether they understood what was read back: it is the same answer. */
const asksOnceMore = ({ text, language, asked }: ReadTurn): boolean =>
  asksAgain(text, language) || (asked === "confirm" && asksIfNothingTill(text));

/** How they wish to be contacted; undefined where they say nothing of it. */
function wishesOf(turn: ReadTurn, intents: ReadonlySet<Intent>): Understanding["wishes"] {
  const { text, language, asked } = turn;
  const isOfCalls = intents.has("callback_later") || asked === "callbackAt";
  const wishes = readContactWishes({ text, language, isOfCalls }, turn);
  return wishes.length > 0 ? wishes : undefined;
}

const isSureTrigger = ({ label, strength }: RuleHit): boolean =>
  strength === "sure" && label.startsWith("trigger:");

const claimsPaid: RuleHit["label"] = "trigger:already_paid";

/** Small talk or orders to the machine, with nothing that a rule is sure of and nothing that protects somebody. */
const saysNothingOfIt = (
  { text, language }: ReadTurn,
  hits: readonly RuleHit[],
  { triggers, reason, affordable }: Understanding,
): boolean =>
  triggers.length === 0 &&
  (reason === undefined || reason.code === "other") &&
  affordable === undefined &&
  !hits.some((hit) => isSureTrigger(hit) && !(hit.label === claimsPaid && onlyMarksPaid(text))) &&
  (ordersMachine(text) || onlyMarksPaid(text) || isSmallTalk(text, language));

/** What small talk or an order seems to say of a debt is a guess: "set it to one dollar" offers no dollar. */
const withoutGuesses = ({ triggers, emotion, language }: Understanding): Understanding => ({
  intents: [{ name: "other", confidence: 1 }],
  triggers,
  slots: {},
  emotion,
  ...present({ language }),
  isAside: true,
});

/** What is meant, less what the words themselves rule out. */
function intentsOf(turn: ReadTurn): Understanding["intents"] {
  const { text, language, detected, classified } = turn;
  if (detected === "other") return [{ name: "other", confidence: 1 }];
  if (isGarbled(text, language) && !namesTwoPayments(text)) {
    return [{ name: "unclear", confidence: 1 }];
  }
  const ruledOut: ReadonlySet<Intent> = new Set([
    ...(speaksOfOther(text, language) || isOnlyFigures(text, language)
      ? (["confirm_identity"] as const)
      : []),
    ...(classified.triggers.includes("wrong_person") ||
    isSomeoneElse(text, language) ||
    asksAfter(text, language, turn.debtorName)
      ? (["confirm_identity"] as const)
      : []),
    ...(repeatsAgreed(turn) ? (["partial_payment"] as const) : []),
    ...(endsItsReason(turn) ? (["goodbye"] as const) : []),
  ]);
  const left = classified.intents.filter((intent) => !ruledOut.has(intent.name));
  return left.length > 0 ? left : [{ name: "other", confidence: 0.5 }];
}

/** "I just forgot, that's all", to what happened: all of the reason, and no farewell. */
const endsItsReason = ({ text, asked, classified }: ReadTurn): boolean =>
  asked === "reason" &&
  classified.intents.some((intent) => intent.name === "give_reason") &&
  !takesLeave(text);

/** "Yes, forty-five forty on the fifteenth": a sum said again with the yes to a read-back is no new offer. */
const repeatsAgreed = ({ text, language, asked, classified }: ReadTurn): boolean =>
  asked === "confirm" &&
  isPlainYes(text, language) &&
  classified.intents.some((intent) => intent.name === "agree") &&
  classified.intents.some((intent) => intent.name === "promise_to_pay");

/** "No, I said the 14th", after it was agreed: its values are read as in the answer to a read-back. */
const mendsAgreed = (
  { isAgreed, asked, text, language }: ReadTurn,
  intents: ReadonlySet<Intent>,
): boolean =>
  isAgreed === true &&
  asked === null &&
  (takesBack(text, language) ||
    wantsChange(text) ||
    intents.has("disagree") ||
    intents.has("ask_deferral"));

function slotsOf(
  turn: ReadTurn,
  intents: ReadonlySet<Intent>,
  mentions: readonly Mention[],
): Understanding["slots"] {
  const { text, debtorName } = turn;
  const asked = mendsAgreed(turn, intents) ? "confirm" : turn.asked;
  const { name: said, ...values } = readSlots({ ...turn, asked, intents, mentions });
  const whole = debtorName !== undefined && hasWholeName(text, debtorName) ? debtorName : undefined;
  const isAway = asksAfter(text, turn.language, debtorName);
  const name = isAway ? undefined : (said ?? whole);
  return name === undefined ? values : { ...values, name };
}

/** An object without the keys whose value is undefined. */
const present = <T extends object>(value: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
