import type { SecondReading, Slots, Understanding } from "../../../domain/understanding.ts";
import type { KnownPerson } from "../known-person.ts";
import { redactPart, type Twin } from "./redact-part.ts";
import { compact } from "./redact-case.ts";
import type { CallWords } from "./redact-words.ts";

/** What was understood, with marks for whoever was named; amounts, days and counts stay. */
export function redactUnderstanding(
  understanding: Understanding,
  turn: Twin,
  words: CallWords,
): Understanding {
  const { intents, triggers, slots, emotion, reason, affordable } = understanding;
  const {
    ofOther,
    plainYes,
    hedged,
    choice,
    paymentQuestion,
    asksAgain,
    isAside,
    takesBack,
    wishes,
    language,
    second,
  } = understanding;
  return compact({
    intents: intents.map(({ name, confidence }) => ({ name, confidence })),
    triggers: [...triggers],
    slots: redactSlots(slots, words),
    emotion: {
      label: emotion.label,
      valence: emotion.valence,
      arousal: emotion.arousal,
      confidence: emotion.confidence,
      abnormal: emotion.abnormal,
    },
    reason: reason && { code: reason.code, quote: redactPart(reason.quote, turn, words) },
    affordable: affordable && { amount: affordable.amount, per: affordable.per },
    ofOther,
    plainYes,
    hedged,
    choice,
    paymentQuestion,
    asksAgain,
    isAside,
    takesBack,
    wishes: wishes?.map((wish) => ({ ...wish })),
    language,
    second: second && redactSecond(second),
  }) as Understanding;
}

/** Words of closed lists alone: nothing that was said is in them. */
const redactSecond = (second: SecondReading): SecondReading => ({
  state: second.state,
  promptHash: second.promptHash,
  addedTriggers: [...second.addedTriggers],
  addedIntents: [...second.addedIntents],
  filled: [...second.filled],
  deniedTriggers: [...second.deniedTriggers],
  refusedIntents: [...second.refusedIntents],
});

function redactSlots(slots: Slots, words: CallWords): Slots {
  const { amount, amountExpr, currency, date, instalments, frequency, callbackAt } = slots;
  return compact({
    amount,
    amountExpr,
    currency,
    date,
    instalments,
    frequency,
    callbackAt,
    idLast4: slots.idLast4 === undefined ? undefined : words.mark("identity_fragment"),
    birthDate: slots.birthDate === undefined ? undefined : words.mark("birth_date"),
    phone: slots.phone === undefined ? undefined : words.mark("phone"),
    name: slots.name === undefined ? undefined : words.mark("name"),
  }) as Slots;
}

/** What the slots of a turn say of a person: it may be another one than the case knows. */
export const knownOfSlots = ({ name, phone, idLast4, birthDate }: Slots): KnownPerson =>
  compact({
    names: name === undefined ? [] : [name],
    phones: phone === undefined ? [] : [phone],
    idLast4,
    birthDate,
  }) as KnownPerson;
