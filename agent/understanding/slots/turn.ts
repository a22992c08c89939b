import type { PlainDate } from "../../../domain/calendar.ts";
import type { Asked, Intent } from "../../../domain/vocabulary.ts";
import type { Language, Locale } from "../../../domain/locale.ts";
import type { Mention } from "../../../language/mention.ts";

/** What the choice among mentions looks at. */
export interface Turn {
  /** The words, lower case with straight apostrophes, place for place the original's. */
  readonly text: string;
  readonly original: string;
  readonly language: Language;
  readonly locale: Locale;
  readonly now: string;
  readonly timezone: string;
  readonly asked: Asked | null;
  readonly debtorName: string | undefined;
  /** The day and the number of instalments that the talk is about. */
  readonly dayInQuestion?: PlainDate | undefined;
  readonly countInQuestion?: number | undefined;
  readonly intents: ReadonlySet<Intent>;
  readonly mentions: readonly Mention[];
}

export type MentionOf<K extends Mention["kind"]> = Extract<Mention, { kind: K }>;

/** All mentions of one kind, in order. */
export function ofKind<K extends Mention["kind"]>(turn: Turn, kind: K): MentionOf<K>[] {
  return turn.mentions.filter((mention): mention is MentionOf<K> => mention.kind === kind);
}

export const overlaps = (a: Mention, b: Mention): boolean => a.from < b.to && b.from < a.to;

/** The words in the form that the patterns read. Every character keeps its place. */
export function plainWords(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text).replace(/[’‘]/g, "'");
}

/** Characters looked at on either side of a value: about one clause. */
const beforeCharsMax = { zh: 20, en: 60 } as const;
const afterCharsMax = { zh: 16, en: 40 } as const;

const clauseEnds = {
  zh: /[，。！？；,!?;\n…]/g,
  en: /[,.;!?](?=\s|$)|\n|\bbut\b|\bso\b/g,
} as const;

type Place = { readonly from: number; readonly to: number };

/** The words of the same clause before a value, from the end of `previous` at the earliest. */
export function clauseBefore(turn: Turn, place: Place, previous?: Place): string {
  const start = Math.max(0, place.from - beforeCharsMax[turn.language], previous?.to ?? 0);
  const words = turn.text.slice(start, place.from);
  let cut = 0;
  for (const end of words.matchAll(clauseEnds[turn.language])) cut = end.index + end[0].length;
  return words.slice(cut);
}

/** The words of the same clause after a value, up to `next` at the latest. */
export function clauseAfter(turn: Turn, place: Place, next?: Place): string {
  const words = wordsAfter(turn, place, next);
  const end = words.search(clauseEnds[turn.language]);
  return end < 0 ? words : words.slice(0, end);
}

/** The words after a value, over the end of its clause too. */
export const wordsAfter = (turn: Turn, place: Place, next?: Place): string =>
  turn.text.slice(
    place.to,
    Math.min(next?.from ?? Number.POSITIVE_INFINITY, place.to + afterCharsMax[turn.language]),
  );

/** Where the last match of a global pattern ends, or −1. */
export function lastEnd(pattern: RegExp, words: string): number {
  let end = -1;
  for (const match of words.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

/** Whether the agent is asking who somebody is; it asks for several things in one go. */
export const asksIdentity = ({ asked }: Turn): boolean =>
  asked === "idLast4" || asked === "birthDate" || asked === "name";

const payIntents = [
  "promise_to_pay",
  "partial_payment",
  "choose_plan",
  "ask_deferral",
  "ask_plan",
] as const satisfies readonly Intent[];

/** Intents under which a value may still be one of a payment, though none is offered. */
const moneyIntents = [
  ...payIntents,
  "ask_waiver",
  "ask_discount",
  "agree",
  "disagree",
  "give_reason",
  "callback_later",
  "other",
] as const satisfies readonly Intent[];

/** Whether the turn offers, chooses or asks for a payment. */
export const meansPay = (turn: Turn): boolean =>
  payIntents.some((intent) => turn.intents.has(intent));

const paymentQuestions: ReadonlySet<Asked | null> = new Set([
  "amount",
  "date",
  "instalments",
  "confirm",
]);

/** Whether the agent is asking about the payment. */
export const asksPayment = (turn: Turn): boolean => paymentQuestions.has(turn.asked);

/** Whether the turn is about something else than paying: a dispute, a fee, small talk. */
export function isAside(turn: Turn): boolean {
  if (turn.intents.has("already_paid") && !meansPay(turn)) return turn.asked !== "date";
  if (turn.intents.size === 0 || asksPayment(turn)) return false;
  return !moneyIntents.some((intent) => turn.intents.has(intent));
}
