/** The languages of the console; everything in it exists in both. */
export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Something that exists in every language. */
export type InLanguages<T> = Readonly<Record<Language, T>>;

/** The language somebody reads, by what their browser asks for: Chinese if it is among the first. */
export function languageFor(preferred: readonly string[]): Language {
  const first = preferred.find((tag) => /^(zh|en)\b/i.test(tag));
  return first !== undefined && /^zh/i.test(first) ? "zh" : "en";
}
