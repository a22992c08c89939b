import type { Language } from "../../../../domain/locale.ts";
import { otherRoles } from "./other-roles.ts";
import { patterns } from "../../../../language/patterns/pattern.ts";

type ByLanguage = Readonly<Record<Language, RegExp>>;

/**
 * Whose a name is that stands in a turn: the speaker's own, somebody's for whom or of whom they speak, or neither said
 * clearly enough.
 */
export type NameUse = "own" | "other" | "unclear";

/** Words before a name that say nothing of whose it is: greetings, figures, and what they are called. */
const fillers: ByLanguage = {
  zh: /喂|你好|您好|嗯|呃|哦|啊|对|好的?|是的|哎|诶|那个|就|[\d\s]|我(?=$)|姓名|名字/gu,
  en: /\b(?:yes|yeah|yep|yup|hi|hello|hey|hiya|uh|um|er|erm|so|well|ok|okay|sure|right|oh|no|sorry|please|thanks|thank you|good (?:morning|afternoon|evening|day)|there|speaking|here|again|actually|and|mr|mrs|ms|miss|mx|dr|(?:my |the )?(?:(?:last|full|whole|legal|first) )?(?:names?|four|4|digits|numbers?|id|ssn|social|dob|date of birth)|is|are|ending|in|zero|oh|one|two|three|four|five|six|seven|eight|nine|double)\b|['’][sm]\b|[^a-z]+/giu,
};

/** Words that claim the name after them. */
const claims: ByLanguage = {
  zh: /(?:(?:[我俺咱]|本人|这(?:里|边)?)(?:就|才|正|真的|的)?(?:是|叫|名字叫|名字是|名叫|姓名是|大名|全名|名字|姓名)*|^(?:是|叫|姓名[是叫：:]?|名字[是叫：:]?))$/u,
  en: /\b(?:this is|it['’]?s|it is|i['’]?m|i am|im|me|my (?:\w+ )?name(?:['’]?s| is| would be)?|(?:the|full|whole) name(?:['’]?s| is)|you(?:['’]?re| are)? (?:speaking|talking|chatting|through|on) (?:to|with)|speaking (?:to|with)|you(?:['’]ve)? got|here(?:['’]s| is)|that['’]?s|that is|that would be|call me|called|known as|i go by|of course|put me down as|myself)$/iu,
};

/** Words that say of the name after them that they speak for, of or with that person. */
const ofOthersBefore: ByLanguage = {
  zh: new RegExp(
    `(?:[我俺]?(?:跟|和|与|替|帮|代|为|给|陪|受)|关于|有关|照顾|照料|代表|${otherRoles.zh}(?:的?(?:名字|姓名))?(?:就)?(?:是|叫)?)$`,
    "u",
  ),
  en: new RegExp(
    `\\b(?:(?:about|for|regarding|concerning|re|behalf of|behalf|after|alongside|(?<!(?:speaking|talking|chatting|through|on|spoke) )with|of|representing|helping|assisting|married to)|(?:my|his|her|our|the|their) (?:\\w+ )?${otherRoles.en}(?:,? (?:is|called|named))?)$`,
    "iu",
  ),
};

/** Words after a name by which it is somebody else's. */
const ofOthersAfter: ByLanguage = {
  zh: new RegExp(
    `^(?:[他她]?(?:的|家(?:里)?的?)?(?:代理|委托|辩护)?(?:${otherRoles.zh}|委托人|受托人)|(?:就)?是[我俺](?:们)?的?${otherRoles.zh}|(?:就)?[让叫托请]我|委托我|授权我)`,
    "u",
  ),
  en: new RegExp(
    `^(?:['’]s?| s)?,? (?:(?!my\\b|and\\b|an?\\b|here\\b|speaking\\b|i\\b|i['’]?m\\b|with\\b|but\\b|so\\b|from\\b|at\\b|as\\b)[a-z-]+ ){0,2}?${otherRoles.en}\\b|^['’]s? mate\\b|^(?:['’]s| is|,? (?:he|she)['’]?s) (?:my|our) |^,? and (?:he|she|they)\\b|^ (?:has |have )?(?:asked|told|gave|wants|authori[sz]ed|instructed|appointed) (?:me|us)\\b`,
    "iu",
  ),
};

/** A name that is told of, and not said to be one's own: 陈伟的, "Alex Morgan is", "Alex Morgan's". */
const toldAfter: ByLanguage = {
  zh: /^(?:的.|[他她]|在|不在|是(?!我(?:$|[，。\s啊的本]))|有没有|欠)/u,
  en: /^(?:['’]s?(?= )(?! (?:here|the name|my name|speaking|calling|me))|,? (?:is|was|has|had|owes|isn['’]t|lives|needs|can['’]?t)\b(?! (?:my name|the name|me|here|speaking|calling)))/iu,
};

/** Somebody else is pointed at, whether or not they are named: "that's my husband", 那是我老公. */
const pointsAtOther = patterns({
  zh: new RegExp(
    `(?:^|[，。,\\s])(?:他|她|这|那|人家)(?:就)?是[我俺](?:的)?${otherRoles.zh}(?=[，。,.!！\\s\\d]|$)`,
    "u",
  ),
  en: new RegExp(
    `\\b(?:that['’]?s|that is|he['’]?s|he is|she['’]?s|she is|they['’]re|(?:calling|ringing|phoning|speaking|asking|acting|here) (?:for|about|on behalf of|regarding)) my (?:late |own )?${otherRoles.en}(?=\\s*(?:$|[,.;!\\d]|and\\b|who\\b|not me\\b|the\\b))|\\bi(?:['’]m| am|m) (?:his|her|their) (?:\\w+ )?${otherRoles.en}\\b`,
    "iu",
  ),
});

/** Whoever is named says that it is they: 我就是, "that's me". */
const saysSelf = patterns({
  zh: /(?:我就是|就是我|我本人)(?=[，。,.!！\s\d啊呀的]|$)|(?:^|[，。,\s生士])(?:是我|我是)(?=[，。,.!！\s\d啊呀的]|$)/u,
  en: /\b(?:that['’]?s|that is|this is) (?:(?<!this is )me(?=\s*(?:$|[,.;!?\d]|and\b|so\b|here\b|speaking\b))|(?:he|she|him)\b(?! \w))|\bi am (?:he|she)\b(?! \w)/iu,
});

/** Who may speak for a debtor by right: what they may hear is for a person to look into. */
const authority = patterns({
  zh: /委托|授权|代理人|监护人|律师|法律援助|遗产管理/u,
  en: /\b(?:power of attorney|attorney|lawyer|solicitor|legal|advis[eo]rs?|citizens advice|step ?change|national debtline|debt charity|authority|authori[sz]ed|third[- ]party (?:form|authority)|deputy|court of protection|guardian|executor|social worker|support worker|advocate|credit counsell?\w+)\b/iu,
});

/** True where the words show that somebody else than the debtor speaks. */
export const pointsAtOtherPerson = (text: string, language: Language): boolean =>
  pointsAtOther[language].test(text);

/** True where somebody speaks for another by an office or a mandate. */
export const hasAuthority = (text: string, language: Language): boolean =>
  authority[language].test(text);

/** Whose the name is that stands in the text; `undefined` where it does not stand there. */
export function nameUse(text: string, language: Language, name: string): NameUse | undefined {
  const plain = text.toLowerCase().replaceAll("’", "'");
  const uses = Array.from(plain.matchAll(nameIn(name, language)), (match) =>
    useAt(plain.slice(0, match.index), plain.slice(match.index + match[0].length), language),
  );
  if (uses.length === 0) return undefined;
  const isSelf = saysSelf[language].test(text);
  if (uses.includes("other")) return isSelf ? "unclear" : "other";
  return isSelf || uses.includes("own") ? "own" : "unclear";
}

const nameIn = (name: string, language: Language): RegExp => {
  const parts = name
    .trim()
    .toLowerCase()
    .replaceAll("’", "'")
    .split(/[\s,]+/)
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  return language === "zh"
    ? new RegExp(parts.join(""), "gu")
    : new RegExp(`(?<![\\p{L}])${parts.join("[ ,.-]+(?:\\p{L}\\.? )?")}(?![\\p{L}])`, "gu");
};

/** A title before a name, which is no part of what is said of it. */
const title = /\s*\b(?:mr|mrs|ms|miss|mx|dr)\.?$/iu;

const clauseStart: ByLanguage = { zh: /.*[，。！？；,!?;.\s]/su, en: /.*[.!?;,:\n](?=\s|$)/su };

function useAt(before: string, after: string, language: Language): NameUse {
  const lead = before.replace(clauseStart[language], "").trim().replace(title, "");
  if (ofOthersBefore[language].test(lead) || ofOthersAfter[language].test(after)) return "other";
  if (toldAfter[language].test(after)) return "unclear";
  const isBare = lead.replaceAll(fillers[language], "") === "";
  return isBare || claims[language].test(lead) ? "own" : "unclear";
}
