import type { Language } from "../../../../domain/locale.ts";
import { patterns } from "../../../../language/patterns/pattern.ts";

/** People as such, or oneself: "I'm only human", 大活人, 给活人留条路, "can I come in person". */
const words = patterns({
  zh: /大活人|活人(?:不能|还能|总不能|哪能)|给活人|活人留/u,
  en: /\bonly human\b|\b(?:treat\w*|act|behave|feel|talk to me|speak to me)(?: \w+){0,2} (?:like|as) a (?:decent )?human|\bhuman being (?:could|would|can|should)\b|\bfellow human|\b(?:come|go|pay|stop|drop|do (?:it|this|that)|visit|be there|apply)(?: (?:in|by|it|this|there|down|over|off|to \w+))* in person\b(?! (?:call|phone|text))/iu,
});

/** True where somebody speaks of people as such, and asks for none. */
export const speaksOfPeople = (text: string, language: Language): boolean =>
  words[language].test(text);
