import type { Language } from "../../../../domain/locale.ts";
import { pattern } from "../../../../language/patterns/pattern.ts";
import { findWordClasses } from "../../word-classes/find-word-classes.ts";

const words = pattern(/感冒|流感|咳嗽|牙疼|牙痛|拉肚子|嗓子疼|落枕/u);

/** Medicine for it, which is no sign of anything else. */
const medicine = /(?:吃|喝|开|买)(?:了|点|过|着)*药了?/gu;

/** What weighs more than an ailment that passes. */
const graver: ReadonlySet<string> = new Set([
  "illness",
  "mental",
  "disability",
  "confusion",
  "abuse",
  "grief",
  "dead",
  "suicide",
]);

/** True where somebody tells of a cold or the like, and of nothing that weighs more. */
export const hasCommonAilment = (text: string, language: Language): boolean =>
  language === "zh" &&
  words.test(text) &&
  !findWordClasses(text.replace(medicine, " "), language).some(({ name }) => graver.has(name));
