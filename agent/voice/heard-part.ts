import { languageOf, type Locale } from "../../domain/locale.ts";

/**
 * The words of a sentence that were surely heard when so much of its audio had been played: whole words, counted
 * by their share of the letters, and none that was only begun.
 * @param share 0 to 1, of the audio.
 */
export function heardPart(text: string, share: number, locale: Locale): string {
  if (share >= 1) return text;
  const spoken = Math.floor(text.length * Math.max(0, share) * certainty);
  if (languageOf(locale) === "zh") return text.slice(0, endOfCharacter(text, spoken));
  const end = text.lastIndexOf(" ", spoken);
  return end <= 0 ? "" : text.slice(0, end);
}

/** Voices do not spend the same time on every letter: of what the share says, so much is certain. */
const certainty = 0.9;

/** Never half of a character that has two code units. */
const endOfCharacter = (text: string, end: number): number =>
  end > 0 && (text.codePointAt(end - 1) ?? 0) > 0xffff ? end - 1 : end;
