import type { Language } from "../../../../domain/locale.ts";
import { patterns } from "../../../../language/patterns/pattern.ts";

type ByLanguage = Readonly<Record<Language, RegExp>>;

/** What people cannot leave alone: games for money, drink, drugs. */
const habits: ByLanguage = {
  zh: /赌(?!气|咒)|买球|押球|押注|下注|博彩|老虎机|打牌|牌桌|麻将|彩票|六合彩|百家乐|时时彩|酒|吸毒|冰毒|白粉|毒瘾|游戏充值|打赏/u,
  en: /\b(?:slots|slot machines?|fruit machines?|gambl\w+|betting|bets|the bookies|bookies|casinos?|horses|roulette|blackjack|poker|scratch(?: ?cards?|-?offs?|ers)|lott(?:o|ery)|bingo|sports ?book|drink(?:ing)?|drank|booze|the bottle|drugs?|coke|cocaine|crack|meth|heroin|fentanyl|opioids?|oxy|loot boxes|draft ?kings|fan ?duel|bet ?mgm|bet365|prize ?picks|parlays?)\b/iu,
};

/** It has them, not they it. */
const cannotStop: ByLanguage = {
  zh: /戒不[掉了脱断成]|改不[掉了过]|停不(?:下|了|住)|控制不[住了]|管不住|忍不住|上瘾|[赌酒毒]瘾|陷进去|出不来|收不(?:住|了)手|收不住|越[赌陷]越|沉迷|嗜赌|好赌|迷上|手痒|又(?:去|跑去|开始|跑回去|偷偷)?赌(?!气|咒)|赌(?:得)?太(?:多|凶|大|狠)|天天(?:喝酒|喝醉|醉|赌)/u,
  en: /\b(?:can['’]?t|cannot|could(?:n['’]?t| not)|unable to|don['’]?t know how to|keep trying to)(?: \w+){0,2} (?:stop|quit|help (?:myself|it)|control|walk away|give (?:it|them) up|(?:keep|stay)(?: \w+)? (?:away|off)|leave (?:it|them) alone|put it down)\b|\bhooked\b|\baddict\w*|\brelaps\w+|\b(?:gambling|drink(?:ing)?|drugs?|betting) problem\b|\bproblem with (?:gambling|drink(?:ing)?|drugs?|betting)\b|\bout of (?:control|hand)\b|\bgot (?:a )?hold of me\b|\boff the wagon\b|\bhas me (?:by|bad)\b|\b(?:gambling|betting|drink(?:ing)?|drugs?|casino|slots) habit\b|\bkeep(?:s)? (?:going|coming|getting|ending up)(?: me)? back\b|\b(?:gambl\w+|bet|betting|drinking) (?:it |my \w+ )?(?:all )?away\b|\bevery (?:penny|cent|paycheck|payday)\b[^.!?]{0,16}\b(?:casino|slots|horses|bookies)\b|\bi (?:\w+ )?(?:gambl\w+|bet|drink) (?:way |far |just )?too (?:much|often)\b|\bgambling again\b|\bback (?:on|to) (?:the )?(?:bottle|booze|drugs|meth|heroin|crack|gambling|drinking|betting)\b|\bdrinking (?:every ?day|every night|all day|non-?stop|nonstop|day and night)\b|\b(?:got|have|ve) (?:a |an )(?:real |serious |bad )?problem\b|\bi need help with\b/iu,
};

/** All of it went that way: nobody has to say that they cannot stop. */
const lostAll: ByLanguage = {
  zh: /(?:赌|买球|押球|押注|下注|打牌|麻将|老虎机)[^，。]{0,4}[，, ]?(?:输|赔)(?:光|完|惨|没|得(?:精光|底|啥|什么)|干净)|(?:赌|买球|押球|老虎机)[^，。]{0,4}输了(?:好几|十几|几十|几|[一二两三四五六七八九十\d]+)[万十]|(?:钱|工资|薪水|积蓄|存款|生活费|房租)[^，。]{0,3}(?:全|都|又|一分不剩)(?:都|让我|被我|给我|拿去|拿来|去|给)*(?:赌|押|下注|买球)(?:球|博)?(?:了|光|没|完|掉|进去)/u,
  en: new RegExp(
    `\\b(?:lost|blew|blown|gambled|spent|threw|bet|put|dropped|pissed)(?: away)? (?:it all|everything|all (?:of it|my \\w+(?: money)?|i had)|the lot|every(?:thing| last)? ?(?:penny|cent|dime|dollar)|(?:my|the|our) (?:whole |entire |last )?(?:wages?|pay ?che(?:ck|que)s?|che(?:ck|que)|pay|rent|savings|salary|ssi|money|(?:rent|bill|grocery|food|loan|car) money))(?: away)? (?:on|at|to|in|playing) (?:the |an? |online |sports )*(?:horses|dogs|slots|machines|casino|bookies|betting|gambling|roulette|poker|blackjack|tables|scratch|lott\\w+|game\\b|games\\b|fight\\b|super ?bowl|track\\b|parlays?|bets?\\b|draft ?kings|fan ?duel|bet ?mgm|bet365|prize ?picks)`,
    "iu",
  ),
};

/** Not their own habit, no habit at all, or one that is over. */
const notOnes = patterns({
  zh: /不赌|没赌|没有赌|打赌|我(?:敢)?赌(?:你|他|一把说|五)|跟赌博一样|(?:老公|老婆|男人|媳妇|儿子|女儿|爸|妈|爹|哥|弟|前夫|前妻|朋友|同事|兄弟|邻居|他|她)(?!们?(?:带|教|拉|叫|喊|骗)我)[^，。]{0,6}(?:[赌嗜吸]|喝酒|打牌|酗)|不是[^，。]{0,4}赌|戒(?:掉|了)(?:好|几|[一二两三四五六七八九十]|有|之)|要是|如果/u,
  en: /\b(?:my|his|her|their|the) (?:\w+['’]?s? )?(?:brother|sister|husband|wife|ex|son|daughter|dad|father|mum|mom|mother|mate|friend|boss|partner|boyfriend|girlfriend|uncle|roommate|landlord)(?:['’]s)?\b[^.,;!?]{0,24}\b(?:gambl\w+|drinks?|drinking|addict\w*|bets?|betting|hooked|casino)\b|\b(?:he|she|they|you)(?:['’](?:s|re))?(?: \w+){0,2} (?:gambl\w+|addict\w*|hooked|drinks?|drinking|can['’]?t stop)\b|\b(?:don['’]?t|do not|never|not|isn['’]?t) (?:a )?(?:gambl\w+|drink|bet|do drugs)\b|\b(?:was|is|be|bit of) a gamble\b|\bif i\b|\b(?:coffee|soda|tea|pop|water)\b|\b(?:sober|clean) (?:for|since|now)\b/iu,
});

/** The turn without the words of the habit: "I keep going back to the casino" is no farewell. */
export const withoutHabit = (text: string, language: Language): string =>
  everywhere[language].reduce((rest, words) => rest.replaceAll(words, " "), text);

const everyOf = (language: Language): readonly RegExp[] =>
  [habits, cannotStop, lostAll].map((words) => new RegExp(words[language].source, "giu"));

const everywhere = { zh: everyOf("zh"), en: everyOf("en") };

/** True where somebody says that gambling, drink or drugs have taken hold of them: they are vulnerable. */
export const isCaughtByHabit = (text: string, language: Language): boolean =>
  ((habits[language].test(text) && cannotStop[language].test(text)) ||
    lostAll[language].test(text)) &&
  !notOnes[language].test(text);
