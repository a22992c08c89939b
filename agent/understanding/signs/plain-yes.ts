import type { Language } from "../../../domain/locale.ts";
import { isQuestion } from "../said-words.ts";

/** Words that say yes by themselves. */
const yes: Readonly<Record<Language, RegExp>> = {
  zh: /对|是的?|可以|好|行|没问题|确认|同意|就这样|就这么|要得|中|成|ok|嗯嗯|没错/iu,
  en: /\b(?:yes|yeah|yep|yup|aye|right|correct|confirm\w*|sure|ok|okay|agreed?|deal|fine|perfect|sounds good|that works|works for me|go ahead|absolutely|exactly|please do|spot on|lovely|grand|great)\b/iu,
};

/** Questions, conditions, doubts and scorn: with one of these a yes is none. */
const hedges: Readonly<Record<Language, RegExp>> = {
  zh: /[?？]|吗|么$|如果|要是|假如|万一|尽量|尽力|考虑|商量|可能|也许|应该|好像|大概|不一定|再说|看情况|才怪|你们说|谁说|个屁|怎么|什么|不过|但是|可是|再看|试试|争取|不是|不了|不行|不对|不要|对不起|对了|烦|等[等下一]|等(?:发|到|有)|只要|除非|前提|估计|恐怕|没准|悬|不敢|不确定|不知道|得问|先问|看工资|问一?下|想问|你们$|先算|算算|看看|先记|来着|别登记|没答应|没同意|行不行|好不好/u,
  en: /\?|\b(?:if|unless|might|may|maybe|perhaps|possibly|try|hope\w*|think about|ask my|talk to|speak to|check with|depends?|probably|guess|suppose|not sure|should be able|dream on|yeah right|who says|you said|i hear you|did i|what happens|but|though|until i|as long as|provid(?:ed|ing)|assuming|once|when i|subject to|depending|should be|fingers crossed|hopefully|reckon|hang on|hold on|wait|not|never)\b|n't\b/iu,
};

/** A yes that binds nobody against their will: said in words, and nothing in the turn takes it back. */
export const isPlainYes = (text: string, language: Language): boolean =>
  yes[language].test(text) && !hedges[language].test(text);

/** True where a question, a condition or a doubt stands beside whatever else is said. */
export const isHedged = (text: string, language: Language): boolean =>
  hedges[language].test(text) || isQuestion(text);
