import { findMentionsEn } from "../../../language/en/find-mentions.ts";
import type { Mention, MentionContext } from "../../../language/mention.ts";

/** A Friday in November, mid-morning in New York; `gb` is the same moment in London. */
export const us: MentionContext = {
  now: "2026-11-20T10:05:00-05:00",
  timezone: "America/New_York",
  dayFirst: false,
};
export const gb: MentionContext = {
  now: "2026-11-20T15:05:00+00:00",
  timezone: "Europe/London",
  dayFirst: true,
};

/** Noon of that day in New York. */
export const usOn = (date: string): MentionContext => ({ ...us, now: `${date}T12:00:00-05:00` });

type Kind = Mention["kind"];
export type MentionOf<K extends Kind> = Extract<Mention, { kind: K }>;

/** All mentions of one kind. */
export function mentionsOf<K extends Kind>(kind: K, text: string, context = us): MentionOf<K>[] {
  return findMentionsEn(text, context).filter(
    (mention): mention is MentionOf<K> => mention.kind === kind,
  );
}

/** The amounts as decimal numbers with their currency, a question mark where they are bare. */
export const amountsIn = (text: string, context = us): string[] =>
  mentionsOf("amount", text, context).map(
    ({ minorUnits, currency, isBare }) =>
      `${currency ?? ""}${(minorUnits / 100).toFixed(2)}${isBare ? "?" : ""}`,
  );

/** The dates, a question mark where they are ambiguous. */
export const datesIn = (text: string, context = us): string[] =>
  mentionsOf("date", text, context).map(({ date, isAmbiguous }) => date + (isAmbiguous ? "?" : ""));

export const timesIn = (text: string, context = us): string[] =>
  mentionsOf("time", text, context).map(({ at }) => at);

/** What every mention covers in the text, with its kind. */
export const placesIn = (text: string, context = us): string[] =>
  findMentionsEn(text, context).map(
    (mention) => `${mention.kind}: ${text.slice(mention.from, mention.to)}`,
  );
