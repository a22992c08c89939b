import type { ApprovedText } from "../../../domain/approved-text.ts";
import type { Locale } from "../../../domain/locale.ts";
import { englishRules } from "./en/english-rules.ts";
import { tidyEnglish } from "./en/tidy-english.ts";
import { plainCharacters } from "./plain-characters.ts";
import { applySpeakingRules, type SpeakingRule } from "./speaking-rule.ts";
import { chineseRules } from "./zh/chinese-rules.ts";
import { tidyChinese } from "./zh/tidy-chinese.ts";

interface Reader {
  readonly rules: readonly SpeakingRule[];
  readonly tidy: (spoken: string) => string;
  /** Ends a sentence whose own mark went with an abbreviation. */
  readonly stop: string;
}

const readers: Readonly<Record<Locale, Reader>> = {
  "zh-CN": { rules: chineseRules, tidy: tidyChinese, stop: "。" },
  "en-US": { rules: englishRules("en-US"), tidy: tidyEnglish, stop: "." },
  "en-GB": { rules: englishRules("en-GB"), tidy: tidyEnglish, stop: "." },
};

const endsInStop = /[.。!！?？…]["”’'）)]*\s*$/;

/**
 * What the guard let pass as it is read aloud: money, days, times, rates, telephone numbers, counts and
 * abbreviations in words, quotes and brackets gone. It adds, drops and changes no fact: our own finders
 * read the same values out of both.
 */
export function spokenForm(text: ApprovedText, locale: Locale): string {
  const { rules, tidy, stop } = readers[locale];
  const spoken = tidy(applySpeakingRules(plainCharacters(text), rules));
  const hasLostStop = spoken !== "" && endsInStop.test(text) && !/[.。!！?？]$/.test(spoken);
  return hasLostStop ? spoken + stop : spoken;
}
