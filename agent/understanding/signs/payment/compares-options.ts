import type { Language } from "../../../../domain/locale.ts";
import { patterns } from "../../../../language/patterns/pattern.ts";

const words = patterns({
  zh: /^(?:那|嗯)?[，, ]*(?:哪|那)(?:一)?(?:个|种|档|样)[^，。]{0,4}(?:便宜|划算|合适|省|少|低|短|长|快|轻松|好)/u,
  en: /^\W*(?:(?:and|so|ok|okay|well|um|uh)\b\W*)*(?:which|what)(?: (?:one|option|plan|way))?(?:['’]?s| is| are| would be| works out| comes out| costs)?(?: the)? (?:cheap|short|long|quick|fast|low|small|bett|best|easi|least|fewest|most)\w*\b/iu,
});

/** True where the options just listed are compared: "which is cheapest" asks nobody who they are. */
export const comparesOptions = (text: string, language: Language): boolean =>
  words[language].test(text);
