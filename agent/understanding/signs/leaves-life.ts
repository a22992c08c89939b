import type { Language } from "../../../domain/locale.ts";

/** Ways to say that one will not be there any more, in words that name no death. */
const words: Readonly<Record<Language, RegExp>> = {
  zh: /睡(?:一觉|过去|着)?.{0,8}(?:再也|永远|以后|就)?(?:不用|不想|不要|别)(?:再)?(?:起来|醒)(?!床|这么早|那么早|太早)/u,
  en: /\b(?:giving|gave|given)\b[^.!?]{0,16}\b(?:stuff|things|belongings|everything|possessions)\b[^.!?]{0,8}\baway\b[^.!?]{0,24}\b(?:won['’]?t|don['’]?t|no longer) (?:be )?need|(?<!\d ?)\bkms\b(?! (?:away|from|per|an hour|off|long|to|down))|\b(?:can['’]?t|cannot|don['’]?t|do not|not) (?:really )?see (?:me|myself) (?:making it|being (?:here|around)|lasting|getting)\b|\bi (?:\w+ )?(?:won['’]?t|will not|might not|may not|don['’]?t think i['’]?ll|doubt i['’]?ll) (?:even )?make it to (?:christmas|new year\w*|the new year|easter|spring|summer|my (?:next )?birthday|next (?:week|month|year))\b/iu,
};

/** True where somebody veils in plain words that they do not mean to go on living. */
export const leavesLife = (text: string, language: Language): boolean => words[language].test(text);
