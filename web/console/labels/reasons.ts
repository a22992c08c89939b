import type { ReasonCode, Slots } from "../data/protocol-types.ts";
import type { InLanguages } from "../words/language.ts";

/** Why somebody is behind. */
export const reasonLabels: InLanguages<Readonly<Record<ReasonCode, string>>> = {
  zh: {
    forgot: "忘记了",
    cash_flow: "周转不开",
    job_loss: "失业",
    illness: "生病",
    family: "家庭原因",
    business: "生意原因",
    dispute: "有异议",
    already_paid: "已还款",
    fraud: "非本人借款",
    unwilling: "不愿还",
    other: "其他原因",
  },
  en: {
    forgot: "Forgot",
    cash_flow: "Short of cash",
    job_loss: "Lost the job",
    illness: "Illness",
    family: "Family",
    business: "Business",
    dispute: "Disputes it",
    already_paid: "Already paid",
    fraud: "Not their loan",
    unwilling: "Unwilling",
    other: "Another reason",
  },
};

/** What a turn says in values. */
export const slotLabels: InLanguages<Readonly<Record<keyof Slots, string>>> = {
  zh: {
    amount: "金额",
    amountExpr: "金额说法",
    currency: "币种",
    date: "日期",
    instalments: "期数",
    frequency: "频率",
    idLast4: "证件后四位",
    birthDate: "出生日期",
    phone: "电话",
    callbackAt: "回电时间",
    name: "姓名",
  },
  en: {
    amount: "amount",
    amountExpr: "amount as said",
    currency: "currency",
    date: "date",
    instalments: "instalments",
    frequency: "frequency",
    idLast4: "last four of ID",
    birthDate: "date of birth",
    phone: "phone",
    callbackAt: "call back at",
    name: "name",
  },
};

type SlotWord = NonNullable<Slots["frequency"] | Slots["amountExpr"]>;

/** Values of slots that are words. */
export const slotWordLabels: InLanguages<Readonly<Record<SlotWord, string>>> = {
  zh: {
    weekly: "每周",
    biweekly: "每两周",
    monthly: "每月",
    full: "全部",
    half: "一半",
    minimum: "最低额",
  },
  en: {
    weekly: "weekly",
    biweekly: "every two weeks",
    monthly: "monthly",
    full: "all of it",
    half: "half",
    minimum: "minimum",
  },
};
