import type { Language } from "../../../domain/locale.ts";

type ByLanguage = Readonly<Record<Language, RegExp>>;

/** Whether a person or a machine speaks, and nothing else: 机器人？, "am I talking to a real person". A bare "person?" asks for one. */
const bare: ByLanguage = {
  zh: /^(?:喂|啊|哎|诶|那|所以|等[等下]+|不好意思)?[，, ]*(?:(?:[你您]|这|对面|那边|跟我(?:说话|聊)的)?(?:到底)?(?:是不是|是)(?:个|一个|真|真的|活)?(?:机器人?|真人|活人|AI|人工智能|电脑|人)(?:在?(?:说话|回复|跟我(?:说|聊)))?(?:还是(?:个)?(?:真?人|机器人?))?[吗嘛么呢啊吧]?|(?:机器人?|AI|人工智能)[吗嘛么呢啊吧]?(?=[?？]))[?？。！!]*$/iu,
  en: /^\W*(?:(?:hello|hi|wait|hang on|sorry|um|uh|so)\b\W*)*(?:(?:am i|are you|is (?:this|that|it)) (?:actually |really )?(?:(?:talking|speaking|chatting) (?:to|with) )?(?:an? |the )?(?:real |actual |live |proper )?(?:person|human(?: being)?|bot|robot|machine|computer|ai|a\.i\.)(?:,? or (?:an? )?(?:real |actual )?(?:person|human|bot|robot|machine|computer|recording))?(?: then| talking)?|(?:an? )?(?:robot|bot|machine)(?=\?))\W*$/iu,
};

/** Nobody asks here: 我没说你是机器人, 我以前做人工客服的. */
const told: ByLanguage = {
  zh: /^[我俺]?(?:又|可)?(?:没有?)说[你您]是|^[我俺](?:以前|曾经|原来|从前|当过|做过|干过)[^，。]{0,4}(?:人工|客服)/u,
  en: /^\W*i (?:did ?n['’]?t|never|['’]?m not) (?:say|saying|said) (?:that )?you(?:['’]?re| are)\b|^\W*i used to (?:be|work) (?:an? |as |in )/iu,
};

/** True for a bare question whether a machine speaks: it is answered, and is no wish for a person yet. */
export const asksForMachine = (text: string, language: Language): boolean =>
  bare[language].test(text);

/** True where person or machine are told of, and neither is asked for. */
export const tellsOfMachine = (text: string, language: Language): boolean =>
  told[language].test(text);
