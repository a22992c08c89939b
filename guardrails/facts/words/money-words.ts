/**
 * What the words beside an amount say that it is. `owed`, `paid`, `asked` and `total` go with any noun;
 * `reduced` is what is left after a waiver,
 * `raised` what a part of the debt brings the rest up to.
 */
export type MoneyClaim =
  | "balance"
  | "principal"
  | "interest"
  | "lateFee"
  | "instalment"
  | "last"
  | "ordinal"
  | "minimum"
  | "first"
  | "waived"
  | "reduced"
  | "raised"
  | "settlement"
  | "sum"
  | "owed"
  | "paid"
  | "asked"
  | "total";

/** The words of one language: in a clause before an amount, and right after one. */
export interface MoneyWords {
  readonly before: RegExp;
  readonly after: RegExp;
  /** What stands before a word that only qualifies another ("the fee on your balance"). */
  readonly qualifier: RegExp;
}

const named = (groups: readonly (readonly [MoneyClaim, string])[]): string =>
  groups.map(([claim, words]) => `(?<${claim}>${words})`).join("|");

const zhNouns: readonly (readonly [MoneyClaim, string])[] = [
  ["settlement", "结清(?:金额|价格?|款|总额)|(?:优惠|减免)(?:价|金额)(?=就?是)"],
  [
    "balance",
    "(?:优惠|减免|打折|减)之?前|余额|欠款|债务|逾期(?:总?金额|款项?|总额)|(?:应还|待还|未还)?总(?:金)?额",
  ],
  [
    "principal",
    "本金|(?:话|宽带|治疗|医疗|住院|水|电|燃气|物业|学|网|通信)费(?=本身|部分|就?是|为|[:：]|$)|房租|租金|货款|本身|当初借|借的(?=是|就是|只有)|借了",
  ],
  ["sum", "本息"],
  ["interest", "(?<!免|计|收|含)利息(?!费)|罚息"],
  ["lateFee", "违约金|滞纳金|逾期费用?"],
  ["last", "最后[那的]?一?(?:[期笔次]|个月)|末期|尾期|尾款"],
  ["ordinal", "第[一二三四五六七八九十\\d]{1,3}(?:期|个月)"],
  [
    "instalment",
    "[每各首]一?(?:期|个?月)|各(?=\\s*$)|一个月(?=[就只要还是得付]*\\s*$)|月供|月[还付]|(?<!最后)一期|[前后头][一二三四五六七八九十\\d]{1,3}(?:期|个月)|月还款额?",
  ],
];

const zhBefore = named([
  [
    "reduced",
    "(?:减|免|优惠|打折|折)[^，,。\\d]{0,6}?(?:之?后|完|[减降]?到)|降[到至为]|(?<!确)实[付还]|实际(?:还|付|支付)",
  ],
  ...zhNouns,
  ["minimum", "最低|最少|至少|起码|不[能得可]?低于|不[能得可]?少于|起付"],
  ["first", "先[还付]"],
  ["waived", "减免|减掉|减去|减|[扣抹]掉|免去|免除|免掉|免收|免(?!息)|少还|少付|优惠|省下?"],
  ["paid", "一次性?(?:还清|结清|付清|还)|[还付结缴交]清|全额"],
  ["total", "总数|一共|总共|合计|共计|总计|加起来|全部"],
  ["asked", "只[需要用]|最多"],
  ["owed", "欠|应还|应付|待还|还需|需要?还"],
]);

const enNouns: readonly (readonly [MoneyClaim, string])[] = [
  [
    "settlement",
    "\\b(?:pay-?in-?full|pay in full|settlement|discounted|reduced|one-off|lump[- ]sum|single-payment) (?:amount|figure|sum|price|total|balance|payment)\\b",
  ],
  [
    "balance",
    "\\bbefore (?:the |any |that )?(?:waiver|discount|reduction)\\b|\\b(?:balance|arrears|debt|outstanding (?:amount|sum|total)|" +
      "(?:total|full|overdue|past[- ]due) (?:amount|sum)|amount (?:you owe|due|owed|overdue|outstanding))\\b",
  ],
  [
    "principal",
    "\\bprincipal\\b|\\boriginal (?:amount|loan|sum)\\b|\\b(?:money|amount|sum) you borrowed\\b|\\b(?:what )?you(?:['’]ve| had)? (?:(?:originally|first|initially|actually) )?(?:borrowed|took out)\\b|\\b(?:service|treatment|goods|charges|bill|purchase|rent|tuition|loan) (?:itself|themselves)\\b|(?<=\\bfor the )(?:service|treatment|goods|purchase|rent|tuition)\\b",
  ],
  ["interest", "\\binterest\\b(?![- ]free| rate)"],
  ["lateFee", "\\b(?:late (?:payment )?(?:fees?|charges?)|penalt(?:y|ies)|fees?)\\b"],
];

const enAfterPlan: readonly (readonly [MoneyClaim, string])[] = [
  [
    "instalment",
    "\\b(?:each|apiece|a pop|monthly|(?:a|per|every) (?:month|instal?lment|payment)|pcm)\\b|/ ?(?:mo|month)\\b",
  ],
];

const enBefore = named([
  [
    "reduced",
    "\\b(?:after (?:the |that |a )?(?:waiver|discount|reduction)|down to|(?:drops?|reduced|falls?) to|" +
      "leav(?:es|ing)|which makes|so you (?:only )?pay|with (?:the|that|this) (?:discount|waiver|reduction))\\b|^ ?(?:down )?to (?:just |only )?$",
  ],
  ...enNouns,
  [
    "raised",
    "\\b(?:brings?|takes?|gets?|pushes|puts|bringing|taking) (?:it|that|this|things|the (?:total|balance|debt|amount)|you)(?: all)? (?:up )?to(?= (?:just |about |the (?:full|whole) )?$)",
  ],
  [
    "last",
    "\\b(?:the |a )?(?:last|final) (?:one|payment|instal?lment|month)\\b|\\bthe (?:last|final)(?= (?:is|being|at|of)\\b|\\s*$)",
  ],
  [
    "instalment",
    "\\b(?:each|monthly|(?:a|per|every) month|per (?:instal?lment|payment)|averag\\w+ out (?:to|at)|start(?:s|ing)? (?:at|from)|(?:instal?lments?|payments) of)\\b|\\binstal?lments?(?: (?:at|are|is|would be|will be|comes? to))?(?=\\s*$)",
  ],
  ["minimum", "\\b(?:minimum|at least|no less than|as little as|smallest|lowest|least)\\b"],
  ["first", "\\b(?:start|begin|put down|start off)(?: with)?\\b"],
  ["waived", "\\b(?:waiv\\w+|forgiv\\w+|discount(?:ed)?|reduction|sav(?:e|es|ing)|knock\\w*)\\b"],
  ["paid", "\\b(?:in full|settl\\w+|pay(?:ing|s)? (?:it |this |that )?off|clear\\w*)\\b"],
  ["asked", "\\b(?:only|just) (?:pay|need|have)\\b|\\bpay(?:ing)?(?: just| only)?(?=\\s*$)"],
  ["total", "\\b(?:total|totals|altogether|all in|in all|in total|comes? to)\\b"],
  ["owed", "\\b(?:owe[sd]?|owing|behind|overdue|past due)\\b"],
]);

/** Words that may stand between an amount and the noun it is an amount of. */
const enLinks =
  "(?:on (?:the|your|this) (?:loan|account|card|bill)\\s+)?(?:in|of|for|as|worth of|is|is for|goes to)?\\s*(?:(?:the|your|that|this|it|them|is|being|of|unpaid|outstanding|overdue|accrued|a|an|in|for|just|late(?= interest))\\s+)*";

const enAfter =
  `^\\s*(?:in total\\s*)?(?:(?<waived>off\\b|less$|(?:of|in) (?:the |your )?late fees? (?:(?:is|gets?|will be|be|would be) )?waived)|` +
  `(?<total>in full\\b(?! and final))|(?<first>(?:as )?(?:a |the )?first(?: payment| instal?lment)?\\b)|` +
  `(?<last>(?:to finish|to end|at the end)\\b|(?:in|for|as|on) the (?:final|last) (?:month|payment|one|instal?lment)\\b)|` +
  `(?<minimum>at least\\b|(?:is )?(?:the )?(?:minimum|smallest|lowest)\\b)|${named(enAfterPlan)}|` +
  `${enLinks}(?:${named(enNouns)}))`;

/** After an amount that is to settle the debt: 付…就可以结清. */
const zhSettles = "就?(?:可以|能)(?:一次性?)?[结还付]清";

/** After a Chinese noun a number or 是 would make it the noun of the next amount. */
const zhAfter = `^\\s*(?:(?<settlement>${zhSettles})|(?<waived>就?(?:不能|不再|没法)减)|(?:是|为|的|属于|都是|[全就]部?是|算)*\\s*(?:${named(zhNouns)})(?!\\s*[\\d是为共零一二两三四五六七八九十百千万¥￥:：]))`;

export const moneyWords: Readonly<Record<"zh" | "en", MoneyWords>> = {
  zh: {
    before: new RegExp(zhBefore, "gu"),
    after: new RegExp(zhAfter, "u"),
    qualifier: /(?:包括|包含|含|加上?|连同?|不算|不含|除了?|扣[掉除]?|减去)$/u,
  },
  en: {
    before: new RegExp(enBefore, "giu"),
    after: new RegExp(enAfter, "iu"),
    qualifier:
      /\b(?:take away|minus|less|excluding|on|off|from|against|towards?|with|without|includ(?:ing|es?)|plus|for|into|over|in|of|if)\s+(?:the |your |a |an |this |that |any |all |pay |paying )*$/iu,
  },
};
