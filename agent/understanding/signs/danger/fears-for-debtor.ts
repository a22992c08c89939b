import { says } from "../../said-words.ts";

/** Whoever asks after one of their own is frightened that something has happened: 他出啥事了, "is he in trouble". */
export const fearsForDebtor = says({
  zh: /(?:出|犯|惹)(?:了)?(?:啥子?|什么|甚么|么子|哪样)?事(?:了|情|儿)*(?:吗|嘛|么|呀|啊|没|[?？])?[?？。]*$|(?:[他她]|我(?:儿子|女儿|闺女|孩子|老公|老婆|爸|妈)|孩子)(?:人)?(?:到底|现在)?(?:怎么|咋)(?:了|啦|样了)|(?:[他她]|孩子)(?:人)?没(?:出)?(?:啥|什么)?事吧/u,
  en: /\b(?:what(?:['’]?s| has| did| is)?|has|did|is|are)\b[^.!?]{0,12}\b(?:happen(?:ed)?(?: to (?:him|her|them|my \w+))?|(?:he|she|they) (?:done|do|ok|okay|all ?right|alright|in trouble|hurt|in hospital|in jail|wrong)|(?:wrong|the matter) with (?:him|her|my \w+))\b|\bis (?:my (?:son|daughter|boy|girl|husband|wife|mum|mom|dad) )(?:ok|okay|all ?right|alright|in trouble|hurt)\b/iu,
});
