import type { Language } from "../../../../domain/locale.ts";
import { patterns } from "../../../../language/patterns/pattern.ts";

/** Ways to ask for a person that can mean nothing else, whatever the model makes of them. */
const requests = patterns({
  zh: /(?:转|接|换|找|要|叫)(?:接|到|给|个|一下|成)*(?:人[公功攻供弓共宫恭]|仁工|认工|真仁|客[福服符幅](?=$|[吧吗嘛啊，。?？!！]))(?!作|司|里|园|安|积|交|布|告|证|平)|只(?:想|愿意?|肯)[对跟和](?:真?人|活人)[说谈讲]|有没有(?:个)?(?:真|活)?人(?:啊|吗|呀|在(?=[啊吗呀吧，。?？\s]|$)|跟我|和我|来|能|，|[?？])|别(?:让|拿|叫)(?:个)?机器(?:人)?(?:跟|和|来|糊弄|应付|敷衍)|不(?:想)?(?:跟|和)(?:个)?机器(?:人)?(?:说|讲|聊|谈|扯)|安排.{0,4}(?:专员|客服|同事|真?人).{0,3}(?:联系|打给|跟)我|(?:来|换|找|要|叫|喊|派|转|让)(?:我|个|一|位|了|给)*(?:(?:会|能)?喘气|活|真|有血有肉)的?(?:人|(?=$|[，。,?？!！]|跟|来|行|嘛|吧))|[跟和对](?:个)?活的[说讲谈聊]/u,
  en: /\b(?:speak|talk|chat) (?:to|with) (?:an? (?:real |actual |live |native )*(?:american|brit|british (?:person|agent)|english[- ]?(?:man|woman|person|speaker|speaking)|native|us[- ]based|uk[- ]based)|someone in (?:america|england|the uk|the us))\b|\b(?:get|take) me off (?:of )?(?:this|the|your) (?:\w+ )?(?:bot|robot|machine|ai|chat ?bot|computer)\b|\b(?:is|are) there (?:anyone|anybody|someone|somebody|a person|people)\b[^.!?]{0,20}\bi can (?:\w+ )?(?:talk|speak|chat) (?:to|with)\b|\b(?:any|some)(?:body|one) (?:there |here )?(?:with a (?:pulse|heart ?beat)|real|human|alive|living)\b(?! (?:told|said|stole|else|is|was))|\b(?:a|any) living soul\b|\bliving,? breathing\b|\bflesh and blood\b(?! of| is)|^(?:\W*(?:stop|no|now|please|enough|just|a|real|actual|operator|agent|representative)\b)*\W*(?:human|person|representative|operator|agnet|aegnt|agetn|agent|huamn|humna|humam|representitive|represenative|operater|persn|preson)(?:\W*(?:now|please|thanks|stop|today|being))*\W*$/iu,
});

/** True for a plain request for a person, which is promised to be met within the turn. */
export const asksForPerson = (text: string, language: Language): boolean =>
  requests[language].test(text);
