import type { Language } from "../../../domain/locale.ts";
import { patterns } from "../../../language/patterns/pattern.ts";

/** Words by which somebody says that the debt was never theirs; a question whether it was is none. */
const words = patterns({
  zh: /(?<!是|要)不是我(?:本人|自己)?(?:借|办|贷|申请|签)的(?!.{0,2}(?:吗|么|[?？]))/u,
  en: /\bi (?:have )?never (?:opened|took out|taken out|applied for|signed(?: up)? for) (?:this|that|any|an?|your|the)(?: \w+)? (?:account|loan|card|credit|agreement|contract)\b|\b(?:this|that|it)(?:['’]s| is) not my (?:debt|loan|account)\b/iu,
});

/** Of somebody who is spoken for, or of what another has said. */
const ofOthers = patterns({
  zh: /是(?:他|她|我.{1,3}|.{2,3})借的|(?:他|她)说/u,
  en: /\b(?:he|she|they) (?:says?|said|claims?)\b|\bif (?:this|that|it)\b/iu,
});

/** True where the debt is plainly denied: nobody may collect it until a person has looked at it. */
export const deniesDebt = (text: string, language: Language): boolean =>
  words[language].test(text) && !ofOthers[language].test(text);
