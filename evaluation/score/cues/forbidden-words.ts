import { languageOf, type Language, type Locale } from "../../../domain/locale.ts";
import type { Family } from "../../../domain/vocabulary.ts";
import { chineseForbidden } from "./chinese-forbidden.ts";
import { englishForbidden } from "./english-forbidden.ts";

const words: Readonly<Record<Language, readonly (readonly [Family, RegExp])[]>> = {
  zh: Object.entries(chineseForbidden) as [Family, RegExp][],
  en: Object.entries(englishForbidden) as [Family, RegExp][],
};

/** What the speaker denies, advises against, asks after or hands to the debtor as a right. */
const lawful: Readonly<Record<Language, RegExp>> = {
  zh: /(?:我们?|我司|这边|本行|平台|公司|您|[^，。]{0,3})(?:绝|从|也|都|肯定)?(?:不会|不能|不可以|不需要|不用|不必|没有|不是|不得|不允许|不建议|无权|未|不)(?!(?:还|处理|接|到账|转|付|交|管|然|信|怕|清楚|要脸|讲|行|给|出|了|好意思|错|知道|想|算|许|准))[^，。？！]{0,12}|请勿|切勿|谨防|警惕|不要(?:向|把|相信|给|告诉|透露|再)|别(?:信|告诉|给|担心|再去借|急)|如果(?:有人|接到|对)|冒充|(?:可以|有权|拨打|欢迎|通过).{0,10}(?:投诉|异议|拒绝|录音)|是否|想(?:问|了解)|谢谢|理解|抱歉|保重/u,
  en: /\b(?:we|i|nobody|no one|they|it|you|this|there|that)(?:['’]re| are| is|['’]s|['’]ll| will| would| do| does| can| have| has)? ?(?:never|not|won['’]t|don['’]t|doesn['’]t|isn['’]t|aren['’]t|can['’]t|cannot|wouldn['’]t|haven['’]t|hasn['’]t|didn['’]t|no longer)\b(?! (?:have to|be (?:long|late|pretty|nice)|care|stop|help|get|want|pay|paid|answer|know|matter|going away|my problem|change|even|tomorrow|believe))|\b(?:no need|never (?:share|ask|give|read|send)|please (?:don['’]t|do not)|if (?:anyone|anybody|someone|somebody|that)|scam\w*|fraudsters?|sorry|understand|you(?:['’]re| are) (?:free|welcome|entitled|allowed)|you (?:may|can) (?:also )?(?:dispute|complain|ask|refuse|record|speak|file|call|authori)|would you (?:like|prefer)|your right|right to|without (?:any )?(?:judg|pressure)|take your time|not to worry|don['’]t worry|instead of)\b/i,
};

/** The families whose words a sentence of a collector has, unless its turn of phrase makes them lawful. */
export function familiesIn(sentence: string, locale: Locale): readonly Family[] {
  const language = languageOf(locale);
  const found = words[language].filter(([, each]) => each.test(sentence));
  if (found.length === 0 || lawful[language].test(sentence)) return [];
  return found.map(([family]) => family);
}
