import type { Language } from "../../../../domain/locale.ts";
import { patterns } from "../../../../language/patterns/pattern.ts";

/** What is said of somebody who is not the speaker, after their name. */
const saidOf: Readonly<Record<Language, string>> = {
  zh: "(?:现在|今天|刚才?|刚刚|已经|人|他|她|[，,]?\\s*)*(?:不在|出差|出去|出门|睡|上班|开会|洗澡|下班|走了|回老家|住院|欠|怎么|咋|犯|干[啥什]|是谁|是哪|谁啊|的(?:手机|电话|号|老婆|爱人|家))",
  en: "(?:['’]s)?,? (?:is(?! (?:the name|me|speaking|my|here|what))|isn['’]?t|was|wasn['’]?t|has|hasn['’]?t|had|owes?|moved|left|lives|works|does|doesn['’]?t|did|didn['’]?t|done|can['’]?t|won['’]?t)\\b",
};

/** What is asked about them before it. */
const askedOf: Readonly<Record<Language, string>> = {
  zh: "(?:找|要找|认识|问的是?|说的是?)\\s*",
  en: "^\\W*(?:what|whats|what['’]s|who|whos|who['’]s|why|where|when|how|does|did|is|has)\\b[^.!]{0,30}",
};

/** Words by which the name is claimed all the same. */
const claimed = patterns({
  zh: /我(?:就)?是|是我|叫我|本人/u,
  en: /\b(?:this is|i['’]?m|i am|my name|it['’]?s me|that['’]?s me|speaking|you['’]?ve got)\b/iu,
});

/** True where the debtor's name is said of somebody else: "what do you want with Alex Morgan", 陈伟出差了. */
export function asksAfter(text: string, language: Language, name: string | undefined): boolean {
  if (name === undefined || name.trim().length < 2) return false;
  // Few turns hold the name: no pattern of it need be made for the others.
  if (!text.toLowerCase().includes(name.trim().toLowerCase())) return false;
  if (claimed[language].test(text)) return false;
  const of = name.trim().replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  return new RegExp(`${of}${saidOf[language]}|${askedOf[language]}${of}`, "iu").test(text);
}
