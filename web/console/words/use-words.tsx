import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";
import { createFormat, type Format } from "../format/create-format.ts";
import { languageFor, LANGUAGES, type InLanguages, type Language } from "./language.ts";

interface LanguageChoice {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly format: Format;
}

const LanguageContext = createContext<LanguageChoice | undefined>(undefined);

const storageKey = "kindline.console.language";

/** The language that was chosen here before, else the one that the browser asks for. */
function firstLanguage(): Language {
  try {
    const kept = localStorage.getItem(storageKey);
    const known = LANGUAGES.find((language) => language === kept);
    if (known !== undefined) return known;
  } catch {
    // A browser that keeps nothing still has a language.
  }
  return languageFor(navigator.languages);
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    try {
      localStorage.setItem(storageKey, language);
    } catch {
      // It is chosen for this visit then.
    }
  }, [language]);
  const choice = useMemo(
    () => ({ language, setLanguage, format: createFormat(language) }),
    [language],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext);
  if (choice === undefined) throw new TypeError("Expected a LanguageProvider around this.");
  return choice;
}

/** The words of one record in the reader's language. */
export const useWords = <T,>(words: InLanguages<T>): T => words[useLanguage().language];

export const useFormat = (): Format => useLanguage().format;
