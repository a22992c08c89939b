import type { Language } from "../../domain/locale.ts";

/**
 * Words of politeness that say nothing: they neither agree nor refuse, promise nothing and ask nothing. A wording
 * with any of them taken out says the same.
 */
const courtesies: Readonly<Record<Language, RegExp>> = {
  zh: /(?:真的|非常|很|实在)?(?:不好意思|抱歉|对不起)[，。！]|请问|麻烦(?=您)|一下|真的|确实|非常|实在|多多(?=保重)|(?<=这)里?边|自己(?=通过)|您看(?=[怎哪什多之别其放安先])|呢(?=[？?])|跟您说明一下[，：:]?|跟您说一下[，：:]?|还请您?谅解|请您?谅解|(?<=[停记核登])(?:下来|下)(?=了?[，。])|(?<=已)经|(?<=愿意|可以|方便)直接/g,
  en: /\b(?:i am|i'm) (?:so |very |really )*(?:sorry|afraid)(?: to hear (?:that|this))?(?:, but\b|[,.])?|\bsorry(?: about that)?[,.]|\b(?:please|just|really|so much|very|quite|completely|perfectly|always|also|as well|for now|right now|any time)\b/gi,
};

/** A wording without its politeness, to be measured. */
export const withoutCourtesies = (text: string, language: Language): string =>
  text.replaceAll("’", "'").replace(courtesies[language], "");
