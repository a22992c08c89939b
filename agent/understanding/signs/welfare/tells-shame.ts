import { says } from "../../said-words.ts";

const lead =
  "^\\W*(?:(?:i|i['’]?m|im|i am|i feel|feel|feeling|i['’]ve been|honestly|really|just|so|and|oh|god|look|well|sorry|it['’]?s|this is|but|to be honest|know|such|like|very|too|a bit|kind of)\\W+)*";
const tail =
  "(?:\\W+(?:about (?:it|this|all (?:of )?this|everything|myself)|of (?:it|this|myself)|for (?:it|this|being (?:late|behind))|to (?:say|admit|tell you)(?: it| this| that)?|right now|really|honestly|so much|sorry|please|ok|okay))*\\W*$";

/** Shame, and nothing that is asked or told beside it: "I'm such a failure", "please don't think badly of me". */
export const tellsShame = says({
  en: new RegExp(
    `${lead}(?:a (?:\\w+ )?(?:failure|loser|disgrace|embarrassment|disappointment|screw ?up|fuck ?up)|(?:ashamed|embarrassed|humiliated|mortified)|an? (?:\\w+ )?idiot|so stupid|(?:this is |it['’]?s )?(?:so )?(?:embarrassing|humiliating|shameful)|let (?:everyone|everybody|my (?:family|kids|wife|husband)) down|hate myself for (?:this|it))${tail}|\\b(?:don['’]?t|do not|hope you don['’]?t) (?:think (?:badly|less|bad|poorly|ill) of me|judge me|look down on me)\\b|\\b(?:must|probably) think i['’]?m (?:a |an |such )*(?:failure|loser|idiot|deadbeat|bad (?:person|mother|father|mom|dad))\\b|\\bi['’]?m not (?:a )?(?:bad|terrible) person\\b`,
    "iu",
  ),
});

/** They are ashamed of it, among other things: not of what was done to them, nor of others. */
export const speaksOfShame = says({
  zh: /^(?!.*(?:你们?|您|单位|同事|公司|投诉|打电话|怕丢人|不丢人|不怕)).*(?:我|真的?|太|好|很|实在|觉得|感到|挺|蛮|有点|，|^)[^，。]{0,3}(?:丢人|丢脸|惭愧|羞愧|难为情|抬不起头|没脸(?:见人|说|跟))/u,
  en: /^(?!.*\b(?:you|your|boss|work|called|not|never)\b).*\b(?:i(?:['’]?m| am|m| feel)(?: \w+){0,2} (?:ashamed|embarrassed|mortified)|(?:it['’]?s|this is) (?:just |so |really |very )*(?:embarrassing|shameful|humiliating))\b/iu,
});

/** No worth is seen in oneself: more than shame, and no plan of harm. */
const worthless = says({
  en: /\b(?:i['’]?m|im|i am|i feel|feeling|makes me feel)(?: (?:just|so|completely|totally|really|like|utterly|pretty|absolutely|such|a))* (?:worthless|good for nothing|a waste of (?:space|air|oxygen)|no use to (?:anyone|anybody)|useless to (?:everyone|everybody|anyone)|(?:worth )?nothing|garbage|trash|pathetic)\b(?! (?:with|at|to (?:do|say|pay|lose|hide|add)|but|left|in (?:my|the)|on|more|like|if|special|until|till|about))|\bi hate myself\b(?! for)/iu,
});

const ofThings = says({
  en: /\b(?:paid|earn\w*|making|make|getting|wages?|bring\w*|at (?:math\w*|computers?|this|tech\w*)|credit|joking|lol)\b/iu,
});

/** True where somebody says that they are worth nothing. */
export const feelsWorthless = (text: string): boolean => worthless(text) && !ofThings(text);

/** Whether it can still be put right: a plain yes comes before any option. */
export const asksIfMendable = says({
  zh: /(?:还|来)(?:来)?得及(?:吗|么|不|嘛)|(?:还|能)(?:能|有)(?:不能)?(?:挽回|补救|救)(?:吗|么|不|嘛)?[?？]?$/u,
  en: /\b(?:can|could) (?:i|we|this|it) (?:still |even |possibly |ever )*(?:be )?(?:fix(?:ed)?|put (?:this|it|things) right|mend(?:ed)?|sort(?:ed)?(?: (?:this|it))? out|turn (?:this|it) around|save[d]?|make (?:this|it|things) right|get (?:this|it|things) (?:fixed|sorted|back on track)|catch up)\b(?! (?:by|on|to|with \d))|\bis (?:it|this) too late\b|\bis it still (?:fixable|possible to (?:fix|sort))\b|\bis (?:there|this) (?:still )?(?:any )?(?:hope|fixable)\b/iu,
});
