import type { Language } from "../../../../domain/locale.ts";
import { pattern, patterns } from "../../../../language/patterns/pattern.ts";

type ByLanguage = Readonly<Record<Language, RegExp>>;

/** Whether a person or a machine speaks, and nothing else: 机器人？, "am I talking to a real person". A bare "person?" asks for one. */
const bare = patterns({
  zh: /^(?:喂|啊|哎|诶|那|所以|等[等下]+|不好意思)?[，, ]*(?:(?:[你您]|这|对面|那边|跟我(?:说话|聊)的)?(?:到底)?(?:是不是|是)(?:个|一个|真|真的|活)?(?:机器人?|真人|活人|AI|人工智能|电脑|人)(?:在?(?:说话|回复|跟我(?:说|聊)))?(?:还是(?:个)?(?:真?人|机器人?))?[吗嘛么呢啊吧]?|(?:机器人?|AI|人工智能)[吗嘛么呢啊吧]?(?=[?？]))[?？。！!]*$/iu,
  en: /^\W*(?:(?:hello|hi|wait|hang on|sorry|um|uh|so)\b\W*)*(?:(?:am i|are you|is (?:this|that|it)) (?:actually |really )?(?:(?:talking|speaking|chatting) (?:to|with) )?(?:an? |the )?(?:real |actual |live |proper )?(?:person|human(?: being)?|bot|robot|machine|computer|ai|a\.i\.)(?:,? or (?:an? )?(?:real |actual )?(?:person|human|bot|robot|machine|computer|recording))?(?: then| talking)?|(?:an? )?(?:robot|bot|machine)(?=\?))\W*$/iu,
});

/** Nobody asks here: 我没说你是机器人, 我以前做人工客服的. */
const told = patterns({
  zh: /^[我俺]?(?:又|可)?(?:没有?)说[你您]是|^[我俺](?:以前|曾经|原来|从前|当过|做过|干过)[^，。]{0,4}(?:人工|客服)/u,
  en: /^\W*i (?:did ?n['’]?t|never|['’]?m not) (?:say|saying|said) (?:that )?you(?:['’]?re| are)\b|^\W*i used to (?:be|work) (?:an? |as |in )/iu,
});

/** Nobody is to be handed over: 别给我转人工, "don't put me through to anyone". */
const stays: ByLanguage = {
  zh: /(?:别|不要|不用|不想|不需要|用不着)(?:给我|帮我|再|你)*(?:转接?|找|叫|换)(?:到|成|个)?(?:人工|真人|客服)(?:了|客服)?|(?:不用|不|别|不要)(?:再)?(?:找|等|叫|要)(?:你们?)?(?:的)?(?:人工|经理|领导|主管|同事|真人)了/u,
  en: /\b(?:don['’]?t|do not|no need to|rather you did ?n['’]?t|please not) (?:please |just |bother to )?(?:transfer|connect|hand|pass|put|switch) me\b(?: (?:over|on|through))?(?: to (?:an?|any|some|the|another) ?(?:real |human |live )?(?:one|body|person|human|agent|representative|colleague|else))?|\b(?:forget|never ?mind|scratch|skip|cancel)(?: about)? (?:the|a|that|your) (?:real |live )?(?:supervisor|manager|person|human|agent|colleague|representative|transfer)\b|\b(?:don['’]?t|do not) (?:need|want) (?:the|a|an|that|any|your) (?:real |live )?(?:supervisor|manager|person|human|agent|colleague|representative) (?:any ?more|now|after all)\b/iu,
};
const person = pattern(
  /人工|真人|活人|经理|领导|主管|客服|\b(?:person|human|manager|supervisor|agent|representative|someone|somebody)\b/iu,
);

/** True where no person is wanted: to be handed over is refused, and no other person asked for. */
export function refusesPerson(text: string, language: Language): boolean {
  const refused = stays[language].exec(text);
  return refused !== null && !person.test(text.replace(refused[0], ""));
}

/** True for a bare question whether a machine speaks: it is answered, and is no wish for a person yet. */
export const asksForMachine = (text: string, language: Language): boolean =>
  bare[language].test(text);

/** True where person or machine are told of, and neither is asked for. */
export const tellsOfMachine = (text: string, language: Language): boolean =>
  told[language].test(text);
