import type { Locale } from "../../domain/locale.ts";

const han = /\p{Script=Han}/u;

/** The locale of a text that came without one: Chinese if it has a Chinese character. */
export const guessLocale = (text: string): Locale => (han.test(text) ? "zh-CN" : "en-US");
