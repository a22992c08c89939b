import type { Language } from "../../../domain/locale.ts";
import { otherRoles } from "./other-roles.ts";

const escaped = (name: string): string =>
  name.trim().replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/** A debtor is called by their first name in English, and by all of it in Chinese. */
const calledOf = (name: string, language: Language): string =>
  escaped(language === "zh" ? name : (name.split(" ")[0] ?? name));

const patternOf: Readonly<Record<Language, (name: string) => string>> = {
  zh: (name) =>
    `${name}(?:他|她|本人)?[^，。]{0,4}(?:不在|出去|出门|上班|睡|开会|洗澡|住院|走了|没了|去世|过世|死了|昏迷|坐牢)|不是${name}(?!的)|[我俺]是${name}的?${otherRoles.zh}`,
  en: (name) =>
    `\\b${name}(?:['’]s)?,? (?:(?:is|has|was|went|just|currently|still|now|gone|isn['’]?t|can['’]?t|already) )*(?:popped|out\\b|not (?:here|in|home)|away\\b|asleep|sleeping|at work|to work|in (?:the shower|the bath|the hospital|hospital|jail|prison|a coma)|dead\\b|died|passed|gone\\b|moved)|\\b(?:i['’]?m|i am|im|this is|it['’]?s|no|nope)(?: actually)? not (?:actually )?${name}\\b|\\bthis (?:isn['’]?t|ain['’]?t) ${name}\\b|\\b(?:i['’]?m|i am|im|this is|it['’]?s|here['’]s) (?:actually )?${name}['’]?s (?:\\w+ )?${otherRoles.en}\\b`,
};

/** True where whoever speaks tells of the debtor as of somebody else: "Robin's popped out", 陈伟不在, "I'm not Alex". */
export function speaksOfDebtor(text: string, language: Language, name: string): boolean {
  const called = calledOf(name, language);
  return called.length >= 2 && new RegExp(patternOf[language](called), "iu").test(text);
}

const death: Readonly<Record<Language, RegExp>> = {
  zh: /走了|没了|去世|过世|不在了|死了|病故|病逝/u,
  en: /\b(?:died|dead|passed(?: away| on)?)\b/iu,
};

/** True where they say that the debtor has died. */
export const saysDebtorDied = (text: string, language: Language, name: string): boolean =>
  speaksOfDebtor(text, language, name) && death[language].test(text);
