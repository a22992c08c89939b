import { LINE_KEYS, type LineKey } from "../../domain/lines.ts";
import {
  CHANNELS,
  JURISDICTIONS,
  type Language,
  languageOf,
  LOCALES,
  type Locale,
} from "../../domain/locale.ts";
import { loadWording } from "../../prompts/load-wording.ts";
import type { WordingSetting } from "../../prompts/wording.ts";

/** One text that the agent may say, with the place it is said in. */
export interface WordingCase extends WordingSetting {
  readonly locale: Locale;
  readonly language: Language;
  readonly key: LineKey;
  readonly variants: readonly string[];
  readonly text: string;
}

const settings: readonly WordingSetting[] = JURISDICTIONS.flatMap((jurisdiction) =>
  CHANNELS.flatMap((channel) => [true, false].map((soft) => ({ jurisdiction, channel, soft }))),
);

/** Every variant of every line in every locale, pack, channel and tone. */
export const wordingCases: readonly WordingCase[] = LOCALES.flatMap((locale) =>
  LINE_KEYS.flatMap((key) =>
    settings.flatMap((setting) => {
      const variants = loadWording(locale).variantsOf(key, setting);
      const language = languageOf(locale);
      return variants.map((text) => ({ ...setting, locale, language, key, variants, text }));
    }),
  ),
);

/** The cases that break a rule, each named once, for a message that can be read. */
export function offenders(breaks: (each: WordingCase) => boolean): string[] {
  const found = wordingCases.filter(breaks);
  return [...new Set(found.map(({ locale, key, text }) => `${locale} ${key}: ${text}`))];
}

const placeholder = /\{[^{}]*\}/g;

/** Sentences and the parts of them that a semicolon holds apart. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/[。！？；]|[.!?;](?=\s|$)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");

/** Characters of a Chinese sentence without facts and marks; a Latin name counts as two. */
export const zhLength = (sentence: string): number =>
  sentence
    .replace(placeholder, "")
    .replace(/[A-Za-z]+/g, "名字")
    .replace(/[\p{P}\s]/gu, "").length;

/** Words of an English sentence; a fact counts as one. */
export const enLength = (sentence: string): number =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}{]/u.test(word)).length;
