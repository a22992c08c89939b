import type { Rule } from "./rules.ts";

/** Amounts named without a number, as the noun phrase alone: whether they are refused, the reader tells. */
export const amountExpressionRules: readonly Rule[] = [
  {
    pattern: /最低(?:还款|应还|[要得]?还|额|金额|限额)(?:额|金额|数)?|还最低|按最低|最低是多少/g,
    read: () => ({ value: { kind: "amount-expression", value: "minimum" } }),
  },
  {
    pattern: /(?<!大|百分之)一半儿?|半数|对半|(?<=减|还|付|免|给)半(?![个年月天夜])/g,
    read: () => ({ value: { kind: "amount-expression", value: "half" } }),
  },
  {
    pattern: new RegExp(
      [
        "全部(?:都?[还付结缴交]?[清完]?)(?![家身积存人])",
        "欠多少[,，]?[我俺]?就?[还付给]多少",
        "全额(?:[还付结缴交][清完]?|结清)?",
        "全款",
        "全数",
        "一次性?[^\\s,。!?\\ue000-\\uf8ff]{0,6}?(?:[还付结缴交](?:[清完掉]|了)|还款|付款)",
        "一次性(?:[还付结缴交])?",
        "一次(?:还|付)(?![不])",
        "一把(?:头)?[还付结缴交][清完]?",
        "(?:一起|一块儿?|一笔|一下子|一口气|统统|通通)(?:都|给|你|们|恁|您)*(?:[还付缴交]|结(?![婚束果合论伴]))(?:[清完掉上])?",
        "[还付结缴交补][清齐](?!单)",
        "(?<!没)[还付]完",
        "全(?:都|给你们?|给您|给恁)?[还付结缴交清](?:[清完掉])?",
        "(?:都|全)给[你恁您]们?(?=$|[,。!?吧嘛啊了])",
        "都[还付](?:[上清完掉了]|(?![没不行可在有是好算挺要得差过]))",
      ].join("|"),
      "g",
    ),
    read: () => ({ value: { kind: "amount-expression", value: "full" } }),
  },
];
