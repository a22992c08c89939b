import { says } from "../../said-words.ts";

/** Drunk or high as they speak. */
const drunk = says({
  zh: /[我俺咱](?:现在|今天|今晚|刚|刚才|正|已经|有点|真|确实|人|都|可能|是|也|这会儿?|[，, ])*(?:醉了|喝(?:醉|多|大|高|懵|断片|晕)了?|醉(?:得|醺醺|着))|^(?:现在|今天|刚|刚才|有点|真|不好意思|[，, ])*喝(?:醉|多|大|高|懵)了|酒喝(?:多|大|高)了|喝(?:了)?(?:点|些|了)?(?:点|些)?酒[^。]{0,6}(?:晕|上头|迷糊|不清醒|糊涂)|酒(?:劲|意)?(?:还)?没(?:醒|过)|(?:现在|刚|刚才|今天|今晚)[^，。]{0,4}喝了(?:好多|不少|很多|[一二两三四半几]+(?:斤|瓶|两))/u,
  en: /\bi(?:['’]?m| am|m)(?: (?:so|too|pretty|kinda|kind of|a bit|a little|really|very|still|already|fucking|just|way too|honestly|super|half|quite|well|right now))* (?:drunk|wasted|hammered|tipsy|stoned|plastered|bladdered|legless|rat[- ]?arsed|off my (?:face|head)|trashed|shit ?faced|intoxicated|buzzed|blackout drunk|(?:high|loaded|lit) (?:as|right now|rn|off))\b(?! (?:by|with|under|for))|\bi(?:['’]?m| am|m) (?:so|too|really|pretty) high\b(?! (?:up|risk|on the|in))|\b(?:i(?:['’]?ve| have)?|just|ive) (?:been )?(?:had|drunk|drinking|drank) (?:way )?(?:too (?:much|many)(?: (?:to drink|beers?|drinks?))?|a (?:few|lot|bottle|six ?pack|fifth)(?: too many| of (?:wine|whiskey|vodka|beers?|drinks))?)(?: (?:tonight|today|right now|already))?\b(?=[^.!?]{0,30}(?:drink|drunk|beer|wine|whiskey|vodka|tonight|right now|too many))|(?:^\W*|\b(?:i(?:['’]?ve| have)?|sorry|just|ive)\W+)been drinking(?: (?:all (?:day|night|morning|evening)|tonight|today|since))?\b|^\W*drunk (?:right now|rn|af|as hell)\b/iu,
});

/** Not now, not they, or no more than a way of speaking. */
const notNow = says({
  zh: /昨[天晚]|前[天晚]|上次|那[天晚]|以前|当时|没(?:有)?喝|不喝|没醉|(?:也是|真是|真的|简直|服了)[，, ]?醉|没喝醉|喝多了?(?:水|茶|奶|咖啡)|(?:他|她|老公|老婆|爸|妈|朋友)[^，。]{0,4}(?:喝|醉)|如果|要是/u,
  en: /\b(?:last (?:night|week|time|month)|yesterday|back then|years ago|was (?:so |really )?drunk|not (?:drunk|high)|drunk driv\w+|if i(?:['’]?m)?|water|coffee|used to|hangover|hung ?over)\b/iu,
});

/** True where somebody says that they are drunk or high now: nothing they agree to in that state may be taken. */
export const isDrunk = (text: string): boolean => drunk(text) && !notNow(text);
