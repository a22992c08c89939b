import { languageOf, type Language, type Locale } from "../../domain/locale.ts";
import type { Asked } from "../../domain/vocabulary.ts";

type QuestionWords = readonly [asked: Asked, words: RegExp];

/** Words that say what is asked for. An open question ("how would you like to do it") asks for several. */
const questionWords: Readonly<Record<Language, readonly QuestionWords[]>> = {
  zh: [
    ["name", /本人|怎么称呼|哪位|贵姓|姓名|名字|是[^，,]{1,10}(?:先生|女士|小姐)/],
    ["idLast4", /[后末]四位|后4位|尾号|身份证/],
    ["birthDate", /生日|出生/],
    ["reason", /原因|为什么|为啥|怎么没还|什么情况|怎么回事|遇到.{0,8}困难/],
    ["amount", /多少|金额|怎么安排|怎么处理|怎么打算|什么打算|有什么想法/],
    ["date", /什么时候|哪一?天|几号|何时|什么时间|怎么安排|怎么处理|怎么打算|什么打算/],
    ["instalments", /几期|分期|期数|[哪选][种个一哪]|怎么安排|怎么处理/],
    ["confirm", /对吗|对吧|是吗|对不对|可以吗|行吗|没问题吧|确认|是这样吗/],
    ["callbackAt", /什么时候|几点|再打|回电|再联系|再给您/],
  ],
  en: [
    [
      "name",
      /(?:speak(?:ing)?|chatting|talking) (?:with|to)|\b[Ii]s th(?:is|at) \p{Lu}|your (?:full )?name/u,
    ],
    ["idLast4", /last (?:four|4)|digits/i],
    ["birthDate", /date of birth|birth ?da(?:te|y)|when were you born/i],
    [
      "reason",
      /\bwhy\b|reason|what happened|happening|going on|what(?:'s| has| kept)|hard to pay|difficult/i,
    ],
    ["amount", /how much|what amount|afford|manage|how would you like|\bsuit\b|would work/i],
    ["date", /\bwhen\b|da(?:te|y)\b|how would you like|\bsuit\b|would work/i],
    [
      "instalments",
      /how many|which (?:one|plan|option)|instal?lments|payments|\bsuit\b|would work/i,
    ],
    [
      "confirm",
      /right\?|correct\b|confirm|does that (?:work|sound)|is that (?:ok|all right)|agree/i,
    ],
    ["callbackAt", /\bwhen\b|what time|call (?:you )?back|(?:good|better|best) time/i],
  ],
};

/** A sentence asks if it is a question or a request. */
const asking: Readonly<Record<Language, RegExp>> = {
  zh: /[？?]$|吗|呢|请您?(?:提供|输入|说|报|用|在|告诉)|麻烦/,
  en: /\?$|\bplease\b|\btell me\b|\blet me know\b|\b(?:could|can) you\b|\bI need\b/i,
};

const sentences = /[^。！？!?.]+[。！？!?.]*/g;

/** What the words of a recorded agent ask for: nothing, one thing, or any of several. */
export function recordedQuestion(text: string, locale: Locale): ReadonlySet<Asked> {
  const language = languageOf(locale);
  const asked = new Set<Asked>();
  for (const [sentence] of text.matchAll(sentences)) {
    if (!asking[language].test(sentence.trim())) continue;
    for (const [each, words] of questionWords[language]) {
      if (words.test(sentence)) asked.add(each);
    }
  }
  return asked;
}
