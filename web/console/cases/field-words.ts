import type { InLanguages } from "../words/language.ts";

/** Names of the sections and fields of a case, and of values that are words. */
export interface FieldWords {
  readonly sections: Readonly<
    Record<
      "debt" | "debtor" | "offers" | "creditor" | "contacts" | "consents" | "rates" | "other",
      string
    >
  >;
  readonly fields: Readonly<Record<FieldName, string>>;
  readonly legal: Readonly<Record<"none" | "filed" | "judgment" | "enforcement", string>>;
  readonly languages: Readonly<Record<string, string>>;
  readonly yes: string;
  readonly no: string;
  readonly unknown: string;
  readonly days: (count: string) => string;
  readonly instalments: (counts: string) => string;
  readonly waiver: (share: string) => string;
}

export type FieldName =
  | "balance"
  | "principal"
  | "interest"
  | "lateFee"
  | "dueDate"
  | "balanceAsOf"
  | "tier"
  | "product"
  | "legalStatus"
  | "timeBarred"
  | "name"
  | "phone"
  | "idLast4"
  | "birthDate"
  | "timezone"
  | "language"
  | "debtorId"
  | "instalments"
  | "interestFree"
  | "stepUp"
  | "lateFeeWaiver"
  | "deferralDays"
  | "expiresOn"
  | "minPartPayment"
  | "maxPromiseDays"
  | "creditor"
  | "publicName"
  | "agency"
  | "officialChannel"
  | "complaintChannel"
  | "place";

export const fieldWords: InLanguages<FieldWords> = {
  zh: {
    sections: {
      debt: "债务",
      debtor: "债务人",
      offers: "可提供的方案",
      creditor: "债权方",
      contacts: "过往联系",
      consents: "同意记录",
      rates: "费率",
      other: "其他字段",
    },
    fields: {
      balance: "逾期应还",
      principal: "本金",
      interest: "利息",
      lateFee: "违约金",
      dueDate: "应还日",
      balanceAsOf: "数据时间",
      tier: "账龄",
      product: "产品",
      legalStatus: "法律程序",
      timeBarred: "诉讼时效已过",
      name: "姓名",
      phone: "电话",
      idLast4: "证件后四位",
      birthDate: "出生日期",
      timezone: "时区",
      language: "语言",
      debtorId: "债务人编号",
      instalments: "分期",
      interestFree: "免息",
      stepUp: "先少后多",
      lateFeeWaiver: "违约金减免",
      deferralDays: "可延期",
      expiresOn: "方案有效期至",
      minPartPayment: "最低部分还款",
      maxPromiseDays: "承诺最远",
      creditor: "债权方",
      publicName: "核实前称呼",
      agency: "受托机构",
      officialChannel: "官方渠道",
      complaintChannel: "投诉渠道",
      place: "地区",
    },
    legal: { none: "无", filed: "已起诉", judgment: "已判决", enforcement: "执行中" },
    languages: { "zh-CN": "中文", "en-US": "英语（美国）", "en-GB": "英语（英国）" },
    yes: "是",
    no: "否",
    unknown: "不确定",
    days: (count) => `${count} 天`,
    instalments: (counts) => `${counts} 期`,
    waiver: (share) => `一次付清可减免至多 ${share}`,
  },
  en: {
    sections: {
      debt: "Debt",
      debtor: "Debtor",
      offers: "Offers",
      creditor: "Creditor",
      contacts: "Earlier contacts",
      consents: "Consents",
      rates: "Rates",
      other: "Other fields",
    },
    fields: {
      balance: "Overdue",
      principal: "Principal",
      interest: "Interest",
      lateFee: "Late fee",
      dueDate: "Due date",
      balanceAsOf: "Data as of",
      tier: "Tier",
      product: "Product",
      legalStatus: "Legal status",
      timeBarred: "Time-barred",
      name: "Name",
      phone: "Phone",
      idLast4: "Last four of ID",
      birthDate: "Date of birth",
      timezone: "Time zone",
      language: "Language",
      debtorId: "Debtor id",
      instalments: "Instalments",
      interestFree: "Free of interest",
      stepUp: "Rising instalments",
      lateFeeWaiver: "Late fee waiver",
      deferralDays: "Deferral",
      expiresOn: "Offers expire on",
      minPartPayment: "Smallest part payment",
      maxPromiseDays: "Promise at most",
      creditor: "Creditor",
      publicName: "Name before verification",
      agency: "Agency",
      officialChannel: "Official channel",
      complaintChannel: "Complaint channel",
      place: "Place",
    },
    legal: { none: "none", filed: "filed", judgment: "judgment", enforcement: "enforcement" },
    languages: { "zh-CN": "Chinese", "en-US": "English (US)", "en-GB": "English (UK)" },
    yes: "yes",
    no: "no",
    unknown: "unknown",
    days: (count) => `${count} days`,
    instalments: (counts) => counts,
    waiver: (share) => `up to ${share} if paid in full`,
  },
};
