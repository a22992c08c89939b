import { says } from "../../said-words.ts";

const needsEn =
  "(?:food|groceries|eat(?:ing)?|meals?|rent|my mortgage|meds|medications?|medicines?|prescriptions?|insulin|inhalers?|heat(?:ing)?|electric(?:ity)?|the lights|diapers|formula|feed (?:my|the|our) \\w+|bus fare)";

/** What they would pay takes the food, the rent or the medicine: 药就先不吃了, "I'll just skip my meds". */
export const sacrifices = says({
  zh: /(?:不|没法|没钱|先不|就不|不能|没得)(?:再)?(?:吃|买|拿|配|看)(?:药|饭|菜|米|奶粉|病)(?!了[吗？?])|(?:药|饭|饭钱|药钱|菜钱|房租|奶粉钱?|生活费)[^，。]{0,5}(?:(?:先|就|只好|只能)[^，。]{0,2}(?:不吃|不买|停|断)|省下|交不|付不|没着落|先不)|(?:少吃|饿|啃馒头|吃泡面)[^，。]{0,6}(?:几顿|一顿|肚子|着|过)|(?:房租|生活费|药费|饭钱)[^，。]{0,4}(?:就)?(?:没了|没得了|不够|交不[起上了])/u,
  en: new RegExp(
    `\\b(?:skip|skipping|go without|going without|do without|cut back on|stop taking|give up|miss|not (?:take|buy)|live without)(?: (?:on|my|the|our|some|a|few|any|eating|buying))* ${needsEn}\\b|\\b(?:won['’]?t|wont|can['’]?t|cant|cannot|not|couldn['’]?t|unable to)(?: (?:be able to|going to|gonna|even|then|really|have (?:anything|enough|any money|money)|(?:any )?money))*(?: left)?(?: (?:to|for|buy|pay|afford|get|have|cover|eat))+(?: (?:my|the|our|any|on|for))* ?${needsEn}\\b|\\b(?:won['’]?t|wont) (?:be able to )?(?:eat|feed (?:my|the|our|us))\\b(?! (?:beans|any ?more))|\\b(?:can['’]?t|cant|cannot) feed (?:my|the|our|us)\\b|\\b(?:nothing|no money|not (?:a lot|much|enough)) (?:left )?(?:for|to buy) ${needsEn}\\b|\\b(?:on top of|instead of|out of|comes? out of|take it from|eats? into) (?:my|the|our) ${needsEn}\\b|\\b(?:do ?n['’]?t|not) know how (?:i|we)(?:['’]?(?:m|re|ll)| am| are| will)? ?(?:going to|gonna|supposed to)? ?(?:eat|feed\\b)`,
    "iu",
  ),
});
