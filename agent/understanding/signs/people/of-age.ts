import type { Language } from "../../../../domain/locale.ts";
import { pattern } from "../../../../language/patterns/pattern.ts";

type ByLanguage = Readonly<Record<Language, RegExp>>;

const small: Readonly<Record<Language, string>> = {
  zh: "(?:十[一二三四五六七]?|[一二三四五六七八九]|1[0-7]|[1-9])",
  en: "(?:six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|[1-9]|1[0-7])",
};

/** Numbers that are an age of others, of long ago, or none: "a 15 year old", "I was 16 when", "sixteen hundred", "December 15". */
const others: ByLanguage = {
  zh: new RegExp(
    [
      `(?:[我俺](?:们)?(?:家|家里|屋里)?|家里|还)(?:头)?(?:有|养|带)(?:着|了)?[^，。]{0,6}?${small.zh}岁(?:多|半)?(?:的|了)?(?:孩子|小孩|娃|儿子|女儿|闺女|老大|老二|弟弟|妹妹|学生)?(?:和(?:一?个)?${small.zh}岁的?)?`,
      `[我俺](?:家)?的?(?:孩子|小孩|娃|儿子|女儿|闺女|老大|老二)(?:今年|才|刚|都|现在|也)*${small.zh}岁`,
      `[我俺](?:家)?的?${small.zh}岁的?(?:大|小)?(?:儿子|女儿|孩子|娃|小孩|闺女)`,
      `[我俺]?(?:在|从)?${small.zh}岁(?:的?时候|那年|那会儿?|就|起|开始|以来)`,
      `${small.zh}(?:个)?(?:月|天|块|百|千|万|期|次|号|点|年(?!级))`,
    ].join("|"),
    "gu",
  ),
  en: new RegExp(
    [
      `\\b(?:(?:i|we)(?:['’]?ve)? (?:\\w+ )?(?:have|has|got|had|raise|support)|(?:i|we)(?:['’]?m|['’]?re| am| are) (?:raising|feeding|supporting)|with|and|my|our) (?:(?:an?|two|three|four|my|our|both|the|autistic|disabled|sick) )*${small.en}(?: and ${small.en})?[- ]?(?:years?|yr|yo|y\\/o|months?|mo)s?(?:[- ]?olds?)?(?: (?:son|daughter|boy|girl|kids?|child|twins|grandson|granddaughter|nephew|niece|brother|sister))?\\b`,
      `\\b(?:mom|mum|mother|dad|father|parent|guardian) (?:of|to) (?:(?:an?|two|my) )*${small.en}[- ]?(?:years?|yr)[- ]?olds?\\b`,
      `\\bmy (?:son|daughter|lad|lass|kid|boy|girl|oldest|youngest|child|baby|grandson|granddaughter)(?:['’]?s| is| just turned| turned| turns) ${small.en}\\b`,
      `\\byear ${small.en} of\\b`,
      `\\b(?:mom|mum|mother|dad|father|parent|guardian) (?:of|to) (?:(?:an?|two|my) )*${small.en}[- ]?(?:years?|yr)[- ]?olds?\\b`,
      `\\bmy (?:son|daughter|kid|boy|girl|oldest|youngest|child|baby|grandson|granddaughter)(?:['’]?s| is| just turned| turned| turns) ${small.en}\\b`,
      `\\byear ${small.en} of\\b`,
      `\\b(?:i was|since i was|when i was|back when i was|at|from (?:the )?age(?: of)?|at age) (?:like |only |about |just |around |maybe )*${small.en}(?= (?:when|and|then|years old when|i\\b|years ago)|[.,!?]|$)`,
      `\\bsince i was ${small.en}\\b`,
      `\\b${small.en} (?:hundred|thousand|grand|k\\b|bucks|dollars|pounds|quid|percent|per cent|weeks?|months?|days?|hours?|minutes?|mins?|payments?|instal?lments?|times|late|behind|short|over)(?: (?:and )?\\w+)?`,
      `\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]* (?:the )?${small.en}(?:st|nd|rd|th)?\\b(?!,? ?(?:19|20)\\d\\d)`,
      `\\b(?:the |on the )?${small.en}(?:st|nd|rd|th)\\b(?! ?(?:birthday|grade))`,
    ].join("|"),
    "giu",
  ),
};

/** Words in which a minor is heard, whatever else was said of others. */
const young: ByLanguage = {
  zh: /岁|未成年|没成年|不满|小学|初[一二三中]|高[一二三中]|中学|年级|幼儿园|放学|作业|上学|上课|网课|老师|(?:爸|妈|爷爷|奶奶)|叔叔|阿姨|小朋友|动画|游戏/u,
  en: /\b(?:i(?:['’]?m| am|m) (?:\w+ ){0,3}(?:six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|[6-9]|1[0-7])|minor|underage|under ?(?:18|age|eighteen)|teen\w*|(?:a|just a|only a|still a) (?:kid|child)|grade|homework|recess|roblox|fortnite|babysitter|middle school|high school|elementary|in school|mom(?:my)?|mum(?:my)?|dad(?:dy)?|mother|father|parents?|birthday|years? old|yr old|born|20(?:0[6-9]|1\d)|not (?:18|eighteen|old enough|allowed)|turn(?:ed|ing)?)\b/iu,
};

/**
 * True where the numbers of a turn that look like an age are others' ages, long ago, sums or days, and nothing else in it
 * tells of a minor.
 */
export function tellsNoOwnAge(text: string, language: Language): boolean {
  const rest = text.replaceAll(others[language], " ＿ ");
  return rest !== text && !young[language].test(rest);
}

/** Somebody old enough to be what they are to the debtor: "this is his mom", "I'm her dad". */
const elder = pattern(
  /(?:\b(?:i['’]?m|im|i am|this is|it['’]?s|speaking to) (?:just |only |actually )*|^\W*(?:(?:no|hi|hello|hey)\b\W*)*)(?:his|her|their|\w+['’]s) (?:mom|mum|mam|mother|dad|daddy|father|parents?|wife|husband|girlfriend|boyfriend|partner|grandmother|grandma|grandfather|grandpa|aunt|uncle|boss|landlord|landlady)\b/iu,
);

/** The one who was asked for sleeps, works or is out, and whoever says so calls them he or she. */
const isOut = pattern(
  /^\W*(?:(?:no|hi|hello|hey|sorry|yeah)\b\W*)*(?:he|she)(?:['’]?s| is) (?:just |still |currently |not )?(?:asleep|sleeping|at work|working|out|away|here|in|home)\b\W*(?:right now|at the moment|now)?\W*$/iu,
);

/** What only a child says, or is told as a child. */
const childlike = pattern(
  /\b(?:(?:my|our|the) (?:mom|mum|mam|mother|dad|father|parents|nan|gran|grandma|grandpa|papaw|brother|sister)\w*|momm(?:y|a)|mumm(?:y|ies)\w*|dadd(?:y|ies)\w*|kid|child|minor|teen\w*|grade|year|school|homework|class|birthday|allowed|aloud|supposed|strangers?|babysit\w*|grand ?(?:son|daughter)|son|daughter|under|years?|yr|old|eighteen|six|seven|eight|nine|ten|eleven|twelve|\w+teen|gcses?)\b|\d/iu,
);

/** True where a grown-up answers for the debtor: a parent or partner of theirs, or whoever says that they are out. */
export const isGrownRelative = (text: string): boolean => {
  const rest = elder.replaceAll(text, " ");
  return (rest !== text || isOut.test(text)) && !childlike.test(rest);
};

/** Their own age, or what they are, in so many words: "I'm 15", "still in high school". */
const ownAge = pattern(
  new RegExp(
    `\\b(?:i['’]?m|i am|im|just turned|i turned) (?:only |just |like |about |nearly |literally |still |actually )*(?:${small.en}(?: and a half)?(?! (?:late|behind|short|over|weeks?|days?|months?|hours?|minutes?|mins?|payments?|times|hundred|thousand|grand|dollars|pounds|quid|percent|o['’]?clock|st|nd|rd|th))\\b|(?:a |an )?(?:kid|child|minor|teen\\w*)\\b|under ?(?:age|18|eighteen)|not (?:even )?(?:18|eighteen|old enough))|(?<!\\bmy )\\b(?:mommy|mummy|daddy)\\b|\\bhaven['’]?t turned (?:18|eighteen)\\b|\\bin (?:middle|elementary|primary|high|secondary) school\\b|\\bin (?:the )?\\w+ grade\\b`,
    "iu",
  ),
);

/** What grown people speak of, too: school, their parents, who minds their children. */
const upbringing = pattern(
  /\b(?:babysit\w*|school\w*|teach\w*|class(?:es)?|college|kids?|children|my (?:mom|mum|mam|mother|dad|daddy|father|parents?|folks))\b/iu,
);

/** True for a word of parents, school or children without their own age: it makes nobody who was verified a minor. */
export const speaksOfUpbringing = (text: string): boolean =>
  upbringing.test(text) && !ownAge.test(text);
