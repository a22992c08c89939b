import { says } from "../../said-words.ts";

const countZh = "(?:[\\d]{2,}|[2-9]|[二两三四五六七八九十几好多数无百]+)";
const callsEn = "(?:call|ring|phone|text|messag|contact|email)\\w*";
const manyEn =
  "(?:(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|so many|too many|several|loads of|dozens of|hundreds? of) times|all (?:day|the time|hours)|every (?:day|hour|morning|night|single|few)|non-?stop|constantly|again and again|over and over|day and night|back to back)";

/** How they were contacted troubles them: how often, where, or in what tone. No complaint yet, and often one to come. */
export const grievesConduct = says({
  zh: new RegExp(
    `(?<![给跟和向对])(?:你们?|催收)[^，。]{0,6}(?:打|发)(?:了|过)(?:我|给我)?${countZh}个?(?:电话|短信|次|遍|通|回)|(?:一天|每天|天天|一个?(?:小时|上午|下午|早上|晚上))[^，。]{0,6}(?:打|来|发)[^，。]{0,5}${countZh}个?(?:电话|短信|个|次|遍|通|回|道|条)|(?:一天|每天)${countZh}(?:个|通|条|遍|次)?(?:电话|短信)|(?:电话|短信)[^，。]{0,3}(?:轰炸|打爆|不断|没停)|(?:没完没了|不停|反复|天天|整天|成天|老是|总是|一直)地?(?:给我|的)?打(?:电话|来|过来|给我|我(?:的)?(?:电话|手机))|(?:你们?|催收|客服)[^，。]{0,8}(?:骂|吼|吓唬|恐吓|威胁|羞辱)(?:了|过)?(?:我|俺|人)`,
    "u",
  ),
  en: new RegExp(
    `\\b(?:you|u|y['’]?all|they|your (?:people|lot|company|agents?))\\b[^.!?]{0,16}\\b${callsEn}\\b[^.!?]{0,16}\\b${manyEn}|\\b(?:\\d+|eight|ten|twelve|twenty|so many|too many|constant|endless|non-?stop) (?:calls|texts|messages|voicemails)\\b|\\b(?:you|u|ya|y['’]?all|ya['’]?ll|they)(?: (?:guys|people|always|just|done))* (?:stay|stays|keep|keeps|kept|be|been)(?: on)? (?:${callsEn}|blowing up|blowin up|hitting|hittin)(?: (?:me|us|my (?:phone|cell|line)|here|this number))?(?=\\W|$)|\\b(?:quit|stop) playin[g'’]? (?:on|with) my (?:phone|line)\\b|\\b(?:blow(?:ing|in)|blew) up my (?:phone|cell)\\b|\\b(?:you|y['’]?all|they|your)\\b[^.!?]{0,24}\\b(?:bombard|harass|hound|pester)\\w*|\\b(?:your (?:guy|agent|colleague|people|lot|man|woman)|the last (?:person|guy|one|lady|man|woman)|somebody from)\\b[^.!?]{0,30}\\b(?:shout|yell|swore|rude|threaten|insult|scream|laugh)\\w*`,
    "iu",
  ),
});
