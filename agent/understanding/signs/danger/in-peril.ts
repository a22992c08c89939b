import { says } from "../../said-words.ts";
import { isUnderAttack } from "./emergency-now-en.ts";

/** What others do to somebody, or say they will: blows, threats, captivity, shameful pictures. */
const threatened = says({
  zh: /[我俺](?:被人?|让人)(?:关|锁|扣|绑)(?:起来|着|住|在)|传销[^。]{0,8}(?:出不|跑不|不让|不放)|(?:出不[去来]|跑不掉)[^。]{0,6}传销|(?:有人|他们?|那帮人|催债的|要债的)[^，。]{0,4}[砸踹撬][我俺]?(?:们)?家?的?(?:大)?[门窗]|(?:堵|围|守)(?:住|着)?(?:在)?[我俺]?(?:家|门|单位|楼下)|[我俺][^，。]{0,4}(?:被)?(?:堵|锁|关|困)在(?:家|屋|房|里)|砸门|踹门|撬门|剁[我俺]?(?:的)?[手脚]|(?:绑|扣)(?:架)?(?:了|走)(?:我|俺)[^，。]{0,6}|裸[照聊]|不(?:给|转|还)钱就(?:发|打|杀|砍|曝|爆)|(?:才|再)(?:肯)?放[我俺](?:回|走|出)|不(?:让|许|准)[我俺]出(?:门|去)|(?:他|她|老公|男人|丈夫|老婆|我爸|我妈|继父|后爸)[^，。]{0,6}(?:又)?(?:动手|打我|揍我|掐我)|(?:在|又)(?:打|揍)(?:我|俺)?(?:妈妈?|爸爸?|弟弟?|妹妹?|孩子)|高利贷[^，。]{0,10}(?:打|砍|堵|绑|找上门|威胁)|要(?:打断|砍|弄死|杀)(?:了)?[我俺]/u,
  en: /\bi(?:[’']?m| am)(?: being| getting| always| constantly)* (?:hit|beaten|punched|slapped|kicked|choked|abused)(?: up)? by (?:my|him|her|his)\b|\bi(?:[’']?m| am)(?: so| really| very| too)? (?:scared|afraid|frightened|terrified) of (?:my (?:husband|wife|partner|boyfriend|girlfriend|ex|dad|father|son|brother|roommate)(?![’']s\b)|him|her)\b(?! (?:finding|knowing|seeing|losing|dying|getting|leaving|being|going|mother|mum|mom))|\b(?:someone|somebody|they|he|people)(?:[’']s| is| are|[’']re)? (?:breaking|trying to (?:break|get)) in(?:to|side)?\b(?: my| our| the)?|\b(?:break|cut|smash|bust) my (?:legs?|arms?|fingers?|kneecaps?|hands?|face)\b|\bloan ?shark'?s?\b[^.!?]{0,40}\b(?:door|house|after me|threat\w*|hurt|beat|legs?|break|kill|kids|knows? where)\b|\bthey know where i live\b|\b(?:he|she|they|my (?:husband|boyfriend|partner|ex|wife|dad|stepdad))(?:['’]ll| will| is going to| gonna|['’]s going to)? (?:\w+ )?(?:hurt|hits?|beats?|kills?|chokes?|strangles?)(?: up)? me\b|\b(?:won['’]?t|doesn['’]?t|don['’]?t) let me (?:leave|out|go out|go home)\b|\b(?:locked|trapped|held|kept) (?:me )?in (?:my|the|a|this)\b|\b(?:nudes?|naked (?:pics?|photos?|pictures?)|intimate (?:pics?|photos?))\b|\b(?:banging|pounding|hammering|kicking) (?:on|at|in|down) (?:my|the|our) (?:front )?door\b|\b(?:if|when) (?:he|she) (?:finds?|sees?)\b[^.!?]{0,40}\b(?:done for|dead|hurt|kill|beat)\b|\b(?:hitting|beating|hurting) (?:my|our) (?:mum|mom|mam|dad|sister|brother|kids?|son|daughter)\b/iu,
});

/** Of others, of long ago, or no more than a way of speaking. */
const notNow = says({
  zh: /电影|电视|小说|新闻|游戏|以前|小时候|当年|好几年前|开玩笑|[我俺](?:要|去|想)[^，。]{0,4}(?:堵|砸|剁|砍|绑)(?!在)/u,
  en: /\b(?:movie|film|tv|show|song|novel|game|joking|years ago|used to|back then|i(?:['’]ll| will|['’]m going to|['’]m gonna) (?:break|smash|cut|beat|kill|hurt))\b/iu,
});

/** True where somebody is in danger from others: what matters is that they are safe. */
export const isInPeril = (text: string): boolean =>
  (threatened(text) && !notNow(text)) || isUnderAttack(text);
