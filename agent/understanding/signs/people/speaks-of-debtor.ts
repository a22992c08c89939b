import type { Language } from "../../../../domain/locale.ts";
import { otherRoles } from "./other-roles.ts";
import { patterns } from "../../../../language/patterns/pattern.ts";

const escaped = (name: string): string => name.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/** A debtor is called by their first name in English, and by all of it in Chinese. */
const calledOf = (name: string, language: Language): string =>
  (language === "zh" ? name : (name.split(" ")[0] ?? name)).trim();

/** What whoever has the phone says of the debtor, after their name: "ain't here", "went to the store", "don't wanna talk". */
const awayEn =
  "(?:(?:is|was|are|be) ?n['’]?t|ai ?n['’]?t|is not|no longer|not) (?:(?:even|really|at|around) )?(?:here|home|around|available|with us|in right now)\\b|(?:just |already )?(?:(?:went|ran|headed|stepped|drove|gone) (?:to the|to|out|off|outside|away|inside|home)|left (?:already|for|the (?:house|building|room)|his|her|their|a (?:minute|while|bit)))\\b|(?:just |already )?left\\W*$|(?:do|does)(?: ?n['’]?t| not) (?:want to|wanna|feel like|live|stay|work (?:here|for us|with us))\\b|(?:has |is )?(?:no longer|not) (?:works? (?:here|for us)|employed|with (?:us|the company))|(?:has |just )?left (?:us|the (?:company|firm))\\b|(?:can ?not|can['’]?t) (?:come|get) to the phone|(?:just )?(?:gave|handed|passed|tossed|lent) me (?:the|his|her|this|their)\\b|(?:asked|told|wants|wanted|said|got) (?:for )?me (?:to )?\\w+|wants? to know (?:how|what|why|if|when)|says,? (?:he|she|they|yes|yeah|ok|okay|no|to tell)\\b|is (?:busy|drunk|sick|eating|working|cooking)\\b";

/** No word before the name by which it is the speaker's own. */
const notSelf =
  "(?<!\\b(?:this is|i['’]?m|i am|it['’]?s|name is|me) (?:(?:just|actually|still|mr|mrs|ms) )?)";

/** That they are not the debtor, or what they are to them. */
const denials: Readonly<Record<Language, (name: string) => string>> = {
  zh: (name) => `不是${name}(?!的)|[我俺]是${name}的?${otherRoles.zh}`,
  en: (name) =>
    `\\b(?:i['’]?m|i am|im|this is|it['’]?s|no|nope)(?: actually)? not (?:actually )?${name}\\b|\\bthis (?:isn['’]?t|ain['’]?t) ${name}\\b|\\b(?:i['’]?m|i am|im|this is|it['’]?s|here['’]s) (?:actually )?${name}['’]?s (?:\\w+ )?(?:${otherRoles.en}|girl|man|lady|wifey|hubby|bf|gf|homie|bro|sis|mama|pops)\\b`,
};

const patternOf: Readonly<Record<Language, (name: string) => string>> = {
  zh: (name) =>
    `(?<![我俺](?:就|本人)?[是叫]|本人是?)${name}(?:他|她|本人)?[^，。]{0,4}(?:不在|不方便|没空|出去|出门|上班|睡|开会|开车|洗澡|吃饭|住院|走了|没了|去世|过世|死了|昏迷|坐牢|去买|(?:让|叫|托|要)[我俺](?!们?(?:还|付|交|等|滚|怎))|(?:不想|不愿意?|懒得)(?:跟|和|同)[你您]|把(?:手机|电话)(?:交|递|塞|给))|${name}[他她]?(?:早就|已经|早|去年|上个?月)*(?:离职|辞职|调走|退休|不在(?:我们|咱们)?这(?:里|儿|边)?(?:上班|干|做))|${denials.zh(name)}`,
  en: (name) =>
    `${notSelf}\\b${name}(?:['’]s)?,? (?:(?:is|has|was|went|just|currently|still|now|gone|isn['’]?t|can['’]?t|already) )*(?:popped|out\\b|not (?:here|in|home)|away\\b|asleep|sleep(?:ing)?\\b|at work|to work|driving\\b|in (?:the shower|the bath|the hospital|hospital|jail|prison|a coma)|dead\\b|died|passed|gone\\b|moved)|${notSelf}\\b${name} (?:${awayEn})|${denials.en(name)}`,
};

/** True where whoever speaks tells of the debtor as of somebody else: "Robin's popped out", 陈伟不在, "I'm not Alex". */
export function speaksOfDebtor(text: string, language: Language, name: string): boolean {
  const called = calledOf(name, language);
  // Few turns hold the name: no pattern of it need be made for the others.
  if (called.length < 2 || !text.toLowerCase().includes(called.toLowerCase())) return false;
  return new RegExp(patternOf[language](escaped(called)), "iu").test(text);
}

/** True where whoever speaks says that they are not the debtor, by name: "I'm not Alex", "this is Alex's wife". */
export function deniesToBeDebtor(text: string, language: Language, name: string): boolean {
  const called = calledOf(name, language);
  if (called.length < 2 || !text.toLowerCase().includes(called.toLowerCase())) return false;
  return new RegExp(denials[language](escaped(called)), "iu").test(text);
}

const death = patterns({
  zh: /走了|没了|去世|过世|不在了|死了|病故|病逝/u,
  en: /\b(?:died|dead|passed(?: away| on)?)\b(?! (?:me|us|it|this|that|you|over|along|the|his|her|their|on (?:the|your|a|it)))/iu,
});

/** True where they say that the debtor has died. */
export const saysDebtorDied = (text: string, language: Language, name: string): boolean =>
  speaksOfDebtor(text, language, name) && death[language].test(text);

/** True where the debtor, by their first name, is said to be somebody's: "Alex is my ex", "I'm Alex's wife". */
export function isKinOfDebtor(text: string, name: string): boolean {
  const given = escaped(calledOf(name, "en").toLowerCase());
  const kin = `(?:${otherRoles.en}|ex)\\b`;
  if (!text.toLowerCase().includes(calledOf(name, "en").toLowerCase())) return false;
  return new RegExp(
    `\\b${given}(?:['’]s| is) (?:my|our) (?:\\w+ )?${kin}|\\b(?:i['’]?m|i am|this is) ${given}(?:['’]?s) (?:\\w+ )?${kin}`,
    "iu",
  ).test(text);
}
