import type { Language } from "../../../domain/locale.ts";
import { enWords } from "./words-en.ts";
import type { SlotWords } from "./slot-words.ts";
import { zhWords } from "./words-zh.ts";

/** The words of a language. */
export const wordsOf = (language: Language): SlotWords => (language === "zh" ? zhWords : enWords);
