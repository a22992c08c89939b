import { minorUnitsMax } from "../../../domain/limits.ts";
import { languageOf } from "../../../domain/locale.ts";
import { formatDecimal, minorUnits } from "../../../domain/money.ts";
import { triggersByGravity } from "../../../domain/triggers.ts";
import type { ScoredIntent, Slots, Understanding } from "../../../domain/understanding.ts";
import type { Intent, ReasonCode } from "../../../domain/vocabulary.ts";
import type { Mention } from "../../../language/mention.ts";
import type { TurnReading } from "../../ports/turn-reader.ts";
import { mentionsOf } from "../slots.ts";
import type { TurnToUnderstand } from "../understand.ts";
import { placeOfQuote } from "./blot.ts";
import type { Unsure } from "./is-unsure.ts";

interface FirstReading {
  readonly turn: TurnToUnderstand;
  readonly first: Understanding;
  readonly unsure: Unsure;
  readonly promptHash: string;
}

/** Confidence of what only the second reader says: enough to be acted upon, less than what both say. */
const secondConfidence = 0.5;

/**
 * What a turn means by both readings. Whatever the first one found stands: the second one can add triggers, and fill
 * what the first was unsure of. It verifies nobody, agrees to nothing that was read back, and gives no value: an
 * amount or a day is read from the debtor's own words at the place it points at.
 */
export function mergeReading(
  { turn, first, unsure, promptHash }: FirstReading,
  reading: TurnReading,
): Understanding {
  const addedTriggers = triggersByGravity.filter(
    (name) => reading.triggers.includes(name) && !first.triggers.includes(name),
  );
  const meant = new Set(first.intents.map(({ name }) => name));
  const news = [...new Set(reading.intents)].filter((name) => !meant.has(name));
  const filled = unsure.intents ? valuesOf(turn, first, reading) : {};
  const hasValue = bindingValues.some(
    (name) => ({ ...first.slots, ...filled })[name] !== undefined,
  );
  const addedIntents = unsure.intents ? news.filter((name) => mayAdd(name, turn, hasValue)) : [];
  const reason = unsure.intents ? reasonOf(turn, first, reading) : undefined;
  return {
    ...first,
    intents: withAdded(first.intents, addedIntents),
    triggers: triggersByGravity.filter(
      (name) => first.triggers.includes(name) || addedTriggers.includes(name),
    ),
    slots: { ...first.slots, ...filled },
    ...(reason === undefined ? {} : { reason }),
    second: {
      state: "read",
      promptHash,
      addedTriggers,
      addedIntents,
      filled: [
        ...(filled.amount === undefined ? [] : (["amount"] as const)),
        ...(filled.date === undefined ? [] : (["date"] as const)),
        ...(reason === undefined ? [] : (["reason"] as const)),
      ],
      deniedTriggers: first.triggers.filter((name) => !reading.triggers.includes(name)),
      refusedIntents: news.filter((name) => !addedIntents.includes(name)),
    },
  };
}

/** Says that nothing fitted: no news, and no reason to drop what the first reader thought likeliest. */
const nothings: ReadonlySet<Intent> = new Set<Intent>(["unclear", "other"]);

/**
 * What a model alone never makes somebody mean: who they are, that the talk is over (who has no time shows it by a
 * trigger), and what would stand against them.
 */
const neverAdded: ReadonlySet<Intent> = new Set<Intent>([
  "confirm_identity",
  "callback_later",
  "goodbye",
  "refuse_to_pay",
  "abuse",
]);

/** What binds somebody to something: only their own words can mean it. */
const binding: ReadonlySet<Intent> = new Set<Intent>(["agree", "promise_to_pay", "choose_plan"]);

/** What a commitment is about; without one of them in the debtor's own words there is none. */
const bindingValues = ["amount", "amountExpr", "instalments", "date"] as const;

function mayAdd(name: Intent, { asked }: TurnToUnderstand, hasValue: boolean): boolean {
  if (neverAdded.has(name) || nothings.has(name)) return false;
  return !binding.has(name) || (asked !== "confirm" && hasValue);
}

function withAdded(
  first: readonly ScoredIntent[],
  added: readonly Intent[],
): readonly ScoredIntent[] {
  if (added.length === 0) return first;
  const kept = first.filter(({ name }) => !nothings.has(name));
  return [...kept, ...added.map((name) => ({ name, confidence: secondConfidence }))].sort(
    (a, b) => b.confidence - a.confidence,
  );
}

/** The amount and the day that the quoted words name, where the first reader took none. */
function valuesOf(
  turn: TurnToUnderstand,
  { slots, hedged }: Understanding,
  { amountWords, dateWords }: TurnReading,
): Pick<Slots, "amount" | "date"> {
  if (turn.asked === "confirm" || hedged === true) return {};
  const hasMoney = [slots.amount, slots.amountExpr, slots.instalments].some(isGiven);
  const hasDay = [slots.date, slots.callbackAt].some(isGiven);
  const amount = hasMoney ? undefined : onlyOne(quoted(turn, amountWords), "amount");
  const date = hasDay ? undefined : onlyOne(quoted(turn, dateWords), "date");
  const isMoney = amount !== undefined && amount.minorUnits <= minorUnitsMax;
  return {
    ...(isMoney ? { amount: formatDecimal(minorUnits(amount.minorUnits)) } : {}),
    ...(date === undefined || date.isAmbiguous ? {} : { date: date.date }),
  };
}

const isGiven = (value: unknown): boolean => value !== undefined;

/** The values that stand inside a quotation. */
function quoted(turn: TurnToUnderstand, quote: string | null): readonly Mention[] {
  const place = quote === null ? undefined : placeOfQuote(turn.text, quote);
  if (place === undefined) return [];
  const [from, to] = place;
  const mentions = mentionsOf({ ...turn, language: languageOf(turn.locale) });
  return mentions.filter((mention) => mention.from >= from && mention.to <= to);
}

function onlyOne<Kind extends Mention["kind"]>(
  mentions: readonly Mention[],
  kind: Kind,
): Extract<Mention, { kind: Kind }> | undefined {
  const found = mentions.filter(
    (mention): mention is Extract<Mention, { kind: Kind }> => mention.kind === kind,
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Reasons that stop the talk are triggers, and come as such. */
const stopping: ReadonlySet<ReasonCode> = new Set<ReasonCode>(["dispute", "already_paid", "fraud"]);

/** Why somebody is behind, in their own words at the place that was quoted. */
function reasonOf(
  { text }: TurnToUnderstand,
  first: Understanding,
  { reason }: TurnReading,
): Understanding["reason"] {
  if (first.reason !== undefined || reason === null || stopping.has(reason.code)) return undefined;
  const place = placeOfQuote(text, reason.quote);
  return place && { code: reason.code, quote: text.slice(...place) };
}
