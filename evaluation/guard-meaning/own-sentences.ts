import { LINE_KEYS, specOf } from "../../domain/lines.ts";
import { JURISDICTIONS, LOCALES, languageOf, type Language } from "../../domain/locale.ts";
import { families } from "../../guardrails/phrases/families.ts";
import { cutSentences } from "../../language/sentences.ts";
import { loadWording } from "../../prompts/load-wording.ts";
import type { LabelledSentence } from "./labelled-sentence.ts";

/**
 * What the product itself says, which is lawful: every scripted sentence, and the safe ones of the guard.
 * Those of public lines count as said before verification, since they may be.
 */
export function ownSentences(language: Language): LabelledSentence[] {
  const scripted = LOCALES.filter((locale) => languageOf(locale) === language).flatMap((locale) => {
    const wording = loadWording(locale);
    return LINE_KEYS.flatMap((key) =>
      JURISDICTIONS.flatMap((jurisdiction) =>
        [true, false].flatMap((soft) =>
          wording
            .variantsOf(key, { jurisdiction, channel: "voice", soft })
            .map((text) => ({ text, verified: specOf(key).privacy === "debt" })),
        ),
      ),
    );
  });
  const safe = families.flatMap((family) => {
    const text = family[language].safe;
    return text === null ? [] : [{ text, verified: true }];
  });
  const isVerified = new Map(
    [...safe, ...scripted].flatMap(({ text, verified }) =>
      cutSentences(text.replace(/\{\w+\}/g, "8")).map((sentence) => [sentence, verified] as const),
    ),
  );
  return [...isVerified].map(([text, verified]) => ({
    author: "product",
    locale: language === "zh" ? "zh-CN" : "en-US",
    text,
    verified,
    debtorText: null,
    families: [],
  }));
}
