import lexiconEn from "../families/lexicon-en.json" with { type: "json" };
import lexiconZh from "../families/lexicon-zh.json" with { type: "json" };
import type { Language } from "../../domain/locale.ts";
import { compileLanguage, type CompiledLanguage } from "./compile-language.ts";
import { families } from "./families.ts";
import { lexiconSchema } from "./family-schema.ts";

/** The patterns of both languages, compiled once, when the guard is loaded. */
export const languages: Readonly<Record<Language, CompiledLanguage>> = {
  zh: compileLanguage("zh", lexiconSchema.parse(lexiconZh), families),
  en: compileLanguage("en", lexiconSchema.parse(lexiconEn), families),
};
