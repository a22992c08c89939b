import type { Language } from "../../../../domain/locale.ts";
import { pattern, patterns } from "../../../../language/patterns/pattern.ts";
import { readRules } from "../../rules/index.ts";
import { findWordClasses } from "../../word-classes/find-word-classes.ts";
import { harmInReach } from "./in-reach-of-harm.ts";
import { leavesLife } from "./leaves-life.ts";
import { otherRoles } from "../people/other-roles.ts";

const kinEn = `(?:${otherRoles.en}|grandma|grandpa|child|kid|baby|boy|girl|hubby|twin|ex|best friend|mate|buddy|cousin)`;

/** Somebody of their own who took their life. */
const suicideOfOwn = patterns({
  zh: new RegExp(
    `[我俺](?:家|屋头)?(?:的)?(?:${otherRoles.zh}|娃儿?|孩子|幺儿|最好的朋友)[^，。我俺]{0,8}(?:自杀|轻生|寻短见|跳楼|上吊|喝农药)(?:去世|过世|走|没|死|身亡)?[了的咯]`,
    "u",
  ),
  en: new RegExp(
    `\\bmy (?:\\w+ ){0,2}?${kinEn} (?:(?:just|had|has|also|sadly|recently|actually) )*(?:killed|shot|hung|hanged|drowned) (?:himself|herself|themsel\\w+)\\b|\\bmy (?:\\w+ ){0,2}?${kinEn} (?:(?:just|had|has|also|sadly|recently|actually) )*(?:took|taken|ended) (?:his|her|their) (?:own )?(?:life|lives)\\b|\\bmy (?:\\w+ ){0,2}?${kinEn} (?:(?:just|had|has|also|sadly|recently|actually) )*(?:committed|died (?:by|of|from)|was lost to) suicide\\b|\\b(?:lost|losing) (?:my|our) (?:\\w+ ){0,2}?${kinEn}(?: \\w+){0,3} to suicide\\b|\\bmy (?:\\w+ ){0,2}?${kinEn}['’]?s suicide\\b`,
    "iu",
  ),
});

/** Their own danger of another time, which they say is over. */
const ownOfThePast = pattern(
  /\bi (?:was|used to be|had been|got) (?:really |very |pretty |actively )?suicidal\b|\bi (?:tried|attempted) (?:to (?:kill myself|end (?:it|my life|it all)|take my (?:own )?life)|suicide)\b|\b(?:my|a) suicide attempt\b|\bi (?:was|used to be) in (?:hospital|the hospital|a psych\w* ward) (?:for|after) (?:a |my )?suicid\w+(?: attempt)?\b/iu,
);
const longAgo = pattern(
  /\b(?:last (?:year|summer|winter|spring|fall|autumn)|years? ago|months ago|back (?:then|in)|in (?:the past|(?:19|20)\d\d)|a (?:while|long time) (?:ago|back)|when i was|as a (?:kid|teen\w*)|used to)\b/iu,
);
const isWellNow = pattern(
  /\b(?:(?:i['’]?m|i am|im|doing|feel\w*|all|been|things are|life is) (?:\w+ ){0,2}?(?:ok(?:ay)?|fine|good|better|well|stable|recovered|past (?:it|that)|in a better place|safe)|(?:better|fine|ok(?:ay)?|good|over (?:it|that)) now|got (?:through|past|over) (?:it|that)|recovered)\b/iu,
);

/** Words by which a past danger, or that of another, may be their own of today. */
const mayBeNow = patterns({
  zh: /[我俺](?:也|想|要|跟|陪)|一样|懂他|懂她|理解[他她]|轮到|下一个|撑不|活/u,
  en: /\b(?:me too|same|(?:i['’]?m|am i|be) next|join\w*|follow\w*|be with (?:him|her)|(?:understand|get|see|know) (?:it|why|how (?:he|she))|so (?:am|will|would) i|think\w* (?:about|of)|wish\w*|want(?:ed)? to|tempted|again|not (?:ok|okay|fine|better|well|safe)|no (?:better|reason|point)|can['’]?t (?:go|cope|do|take)|come back|coming back|back again|relaps\w*|lately|these days|tonight|alone)\b/iu,
});

/** No word of danger is left of a text without these. */
function leavesNoDanger(text: string, told: string, language: Language): boolean {
  const rest = text.replace(told, " ");
  const isSure = readRules(rest, language).some(
    ({ label, strength }) => label === "trigger:selfharm" && strength === "sure",
  );
  const isNamed = findWordClasses(rest, language).some(({ name }) => name === "suicide");
  return !isSure && !isNamed && !leavesLife(rest, language) && harmInReach(rest) === undefined;
}

/** True where one of their own took their life, and no word is of the speaker's own danger. */
export function tellsOfSuicide(text: string, language: Language): boolean {
  const told = suicideOfOwn[language].exec(text)?.[0];
  return (
    told !== undefined && !mayBeNow[language].test(text) && leavesNoDanger(text, told, language)
  );
}

const ofChildhood = pattern(
  /\b(?:years ago|decades ago|when i was|as a (?:kid|child|teen\w*)|growing up)\b/iu,
);

/** As `tellsOfSuicide`, and it is not a thing of their childhood: they mourn. */
export const mournsSuicide = (text: string, language: Language): boolean =>
  tellsOfSuicide(text, language) && !ofChildhood.test(text);

/** True where somebody tells of a danger to themselves that lies behind them, and says that they are well. */
export function outlivedDanger(text: string, language: Language): boolean {
  if (language !== "en") return false;
  const told = ownOfThePast.exec(text)?.[0];
  if (told === undefined || !isWellNow.test(text) || mayBeNow.en.test(text)) return false;
  return longAgo.test(text) && leavesNoDanger(text, told, language);
}
