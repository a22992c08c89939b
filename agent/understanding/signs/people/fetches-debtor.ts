import { says } from "../../said-words.ts";

/** The debtor is close by and is being fetched: 我喊他来听, "hang on, I'll get him". */
export const fetchesDebtor = says({
  zh: /^(?!.*(?:不在|没在|出去了|出差|上班|不方便|没空|不想接|不接|不来|别等|不用等|走了)).*(?:(?:我|俺)?(?:去|这就|马上|现在)?(?:喊|叫|让|请|换|给)(?:他|她|机主|本人)(?:本人)?(?:来)?(?:接|听|讲|说|过来|来)|(?:他|她|机主|人)(?:就)?(?:在)(?:我)?(?:旁边|边上|身边|屋里|屋头|家里?|洗澡|厕所|吃饭|楼上)|(?:你|您)?(?:先)?等(?:一)?(?:哈|下|会儿?|等)(?:儿)?[^，。]{0,4}(?:他|她|我(?:去)?(?:喊|叫))|(?:他|她)[^，。]{0,6}(?:你|您)(?:先)?等(?:一)?(?:哈|下|会)|(?:把)?(?:电话|手机)(?:我)?(?:给|拿给|递给)(?:他|她|本人))/u,
  en: /^(?!.*\b(?:not (?:here|home|in|around)|isn['’]t (?:here|home|in|around)|out|at work|away|won['’]?t|doesn['’]?t want)\b).*\b(?:(?:i['’]?ll|i will|let me|lemme|i can|imma|i['’]?m gonna) (?:just |go )*(?:get|fetch|grab|call|put) (?:him|her|them)(?: on| for you| now| over)?\b|(?:he|she)(?:['’]?s| is) (?:right |just |sitting )*(?:here|next to me|beside me|upstairs|in the (?:shower|bath|other room|kitchen|garden|next room))|here (?:he|she) (?:is|comes))/iu,
});

/** Somebody who wants to help the debtor with it: 想帮他还钱, "I want to help my dad sort this out". */
export const wantsToHelp = says({
  zh: /(?:想|要|来|能不能|可以|可不可以)?(?:帮|替|代)(?:着)?(?:他|她|我(?:爸|妈|爹|娘|哥|姐|弟|妹|老公|老婆|儿子|女儿|朋友|老汉|爷爷?|奶奶?)|本人)[^，。]{0,6}(?:还|付|问|处理|弄|办|咨询|了解|看看|查)/u,
  en: /\b(?:help|pay (?:it |this )?for|sort (?:it|this) out for|calling for|ask for|on behalf of) (?:him|her|them|my (?:\w+ )?(?:dad|father|mum|mom|mother|son|daughter|brother|sister|husband|wife|partner|friend|nan|gran\w*|uncle|aunt))\b/iu,
});
