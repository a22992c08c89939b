import { LINE_KEYS } from "../../domain/lines.ts";
import { JURISDICTIONS, LOCALES, languageOf, type Language } from "../../domain/locale.ts";
import { families } from "../../guardrails/phrases/families.ts";
import { cutSentences } from "../../language/sentences.ts";
import { loadWording } from "../../prompts/load-wording.ts";
import type { LabelledSentence } from "./labelled-sentence.ts";

/** What the product itself says, which is lawful: every scripted sentence, and the safe ones of the guard. */
export function ownSentences(language: Language): LabelledSentence[] {
  const scripted = LOCALES.filter((locale) => languageOf(locale) === language).flatMap((locale) => {
    const wording = loadWording(locale);
    return LINE_KEYS.flatMap((key) =>
      JURISDICTIONS.flatMap((jurisdiction) =>
        [true, false].flatMap((soft) =>
          wording.variantsOf(key, { jurisdiction, channel: "voice", soft }),
        ),
      ),
    );
  });
  const safe = families.flatMap((family) => family[language].safe ?? []);
  const texts = [...scripted, ...safe].flatMap((text) =>
    cutSentences(text.replace(/\{\w+\}/g, "8")),
  );
  return [...new Set(texts)].map((text) => ({
    author: "product",
    locale: language === "zh" ? "zh-CN" : "en-US",
    text,
    verified: true,
    debtorText: null,
    families: [],
  }));
}
