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
  // A value said again with what speaks against it, and the one that is meant instead.
  ["date", "周六 哦周六柜台关门 那周日", { date: "2026-11-22" }],
  ["date", "二十四号吧 二十四号银行不上班 二十六号", { date: "2026-11-26" }],
  ["instalments", "六期 六期压力太大 十二期", { instalments: 12 }],
  ["birthDate", "八八年六月三号，噢证上是六月十三", { birthDate: "1988-06-13" }],
  ["date", "原来定的二十三号，现在二十七号", { date: "2026-11-27" }],
  // Money of others.
  ["amount", "昨天老板给了我四千，还你们一千五", { amount: "1500.00" }],
  ["amount", "收了一笔货款六千，转三千给你们", { amount: "3000.00" }],
  ["confirm", "谁说了两千，我说的八百", { amount: "800.00" }],
  ["reason", "娃的幼儿园一学期六千五", {}, "give_reason", "partial_payment"],
  ["date", "我这个月已经打过款了，打过两百", {}, "promise_to_pay"],
  // Days that are none of payment, and feasts that only tell another.
  ["date", "每月二十二号还车贷，手里就空了", {}],
  ["date", "月底再看嘛", {}],
  ["date", "五一过后吧，五月六号", { date: "2027-05-06" }],
  ["date", "元月八号", { date: "2027-01-08" }],
  ["date", "下个月的今天还", { date: "2026-12-20" }],
  ["date", "前阵住院了 没法上工 二十八号还你们", { date: "2026-11-28" }],
  // How often.
  ["amount", "每两周还三百五", { amount: "350.00", frequency: "biweekly" }],
  ["amount", "隔周两百，一共五次", { amount: "200.00", frequency: "biweekly", instalments: 5 }],
  // Identity in parts, and the speaker's name beside it.
  [null, "李小梅 木子李 八九年十月二号的", { name: "李小梅", birthDate: "1989-10-02" }],
  ["confirm", "生日不对，应该是五月八号，九零年的", { birthDate: "1990-05-08" }],
  ["idLast4", "工商银行卡尾号一二三四", {}],
  [null, "给我登记一下 王秀英", { name: "王秀英" }],
  [null, "座机零三七一 六六零零 一二三四", { phone: "+8637166001234" }],
  // Hours in which somebody works, and calls that have been made.
  ["date", "晚上八点我才收工", {}, "callback_later"],
  [null, "早上你们打过来的吧", {}, "callback_later"],
  ["callbackAt", "上午打来的时候我在车间，下午再打", { callbackAt: "2026-11-20T14:00:00+08:00" }],
  // Of several dated payments the first is read.
  ["amount", "一号还五百，十五号再还五百", { amount: "500.00", date: "2026-12-01" }],
];
