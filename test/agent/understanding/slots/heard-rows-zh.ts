import type { SlotRow } from "../slot-rows.ts";

/** What is asked, said and read on Friday, 20 November 2026, in Shanghai. */
export const zhRows: readonly SlotRow[] = [
  // Sums.
  ["amount", "七百 八百吧 八百", { amount: "800.00" }],
  ["amount", "哎，四百…你等哈，我婆娘说只能三百。三百嘛。", { amount: "300.00" }],
  ["amount", "你让我还五百？想都别想。", {}],
  ["amount", "最低是多少我就还多少，按最低来。", { amountExpr: "minimum" }],
  [
    null,
    "我欠多少还多少，二十五号打过来。",
    { amountExpr: "full", date: "2026-11-25" },
    "promise_to_pay",
  ],
  ["amount", "一周五十块", { amount: "50.00", currency: "CNY", frequency: "weekly" }],
  [
    "instalments",
    "五个礼拜还完，每个礼拜八十块。",
    { instalments: 5, amount: "80.00", currency: "CNY", frequency: "weekly" },
  ],
  [null, "分四次还清，一个礼拜一次。", { instalments: 4, frequency: "weekly" }, "ask_plan"],
  // Days.
  ["date", "二十号，不，工资要二十一号才到，二十二号吧。", { date: "2026-11-22" }],
  ["date", "这个月最后一天", { date: "2026-11-30" }],
  ["date", "外后天嘛", { date: "2026-11-23" }],
  ["date", "过了元旦，二十八号。", { date: "2026-11-28" }],
  ["date", "反正十五号肯定不得行。", {}],
  [null, "我三月份就还过了 三月十二号还的", {}, "promise_to_pay"],
  // Identity.
  [null, "你不就是要身份证后四位嘛，2046。", { idLast4: "2046" }],
  ["birthDate", "我是零一年的，二月十四号。", { birthDate: "2001-02-14" }],
  ["birthDate", "六九年七月…七月三十，不是十三。", { birthDate: "1969-07-30" }],
  ["birthDate", "八二年四月初…阳历四月四号", { birthDate: "1982-04-04" }],
  // Calls and telephones.
  [null, "我电话，幺三九，零零零零，五六七八。", { phone: "+8613900005678" }],
  ["callbackAt", "今黑了八点嘛", { callbackAt: "2026-11-20T20:00:00+08:00" }],
  [null, "你们凌晨一点打电话，合不合法？", {}, "callback_later"],
];
