import type { Language } from "../../../domain/locale.ts";
import { patterns } from "../../../language/patterns/pattern.ts";

const words = patterns({
  zh: /(?:再|先)?(?:想想|考虑考虑|考虑一下|琢磨琢磨|商量(?:一下|商量)?)(?:再说)?[吧呗了看哈]?[。.]?$/u,
  en: /\b(?:think (?:about it|it over|on it)|sleep on it|(?:talk|speak|check|ask|discuss|run it)\b.{0,16}\b(?:my )?(?:wife|husband|partner|family|mom|mum|dad|accountant|boss))\b/iu,
});

/** True where somebody wants to think it over, or to ask somebody first: whom they name is no reason. */
export const isPondering = (text: string, language: Language): boolean =>
  words[language].test(text);
