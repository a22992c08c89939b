import type { Locale } from "../../../domain/locale.ts";
import type { Currency } from "../../../domain/money.ts";
import type { CaseFlag } from "../../../domain/vocabulary.ts";

/** A word of a list as it is looked up. */
export const wordKey = (text: string): string =>
  text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ");

const byWord = <T extends string>(words: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map(
    (Object.entries(words) as [T, string][]).flatMap(([value, list]) =>
      [value, ...list.split("|")].map((word) => [wordKey(word), value] as const),
    ),
  );

/** What people write for a currency. `$` and `¥` alone are those of the countries that we work in. */
export const currencyWords = byWord<Currency>({
  CNY: "RMB|人民币|元|¥|CN¥",
  USD: "US$|$|美元|dollar|dollars|US dollar",
  GBP: "£|英镑|pound|pounds|sterling",
  EUR: "€|欧元|euro|euros",
});

/** What people write for a language; English alone is told by the country. */
export const languageWords = byWord<Locale | "en">({
  "zh-CN": "zh|cn|chinese|mandarin|中文|汉语|普通话|国语|简体中文|zh hans",
  "en-US": "us english|american english|美式英语",
  "en-GB": "uk english|british english|英式英语",
  en: "english|eng|英语|英文",
});

export const timezoneWords = byWord({
  "Asia/Shanghai": "北京时间|中国标准时间|beijing|china|china standard time|cst china",
  "America/New_York": "eastern|eastern time|et|us eastern",
  "America/Chicago": "central|central time|ct|us central",
  "America/Denver": "mountain|mountain time|mt|us mountain",
  "America/Los_Angeles": "pacific|pacific time|pt|us pacific",
  "Europe/London": "uk|london|united kingdom",
});

/** What creditors write for the flags of a case. What is not known is refused: it may be a reason to stop. */
export const flagWords = byWord<CaseFlag>({
  hardship: "困难|经济困难|特困|financial hardship",
  dispute: "异议|有异议|争议|纠纷|disputed|in dispute",
  attorney: "律师|委托律师|有律师|代理律师|represented|attorney represented|lawyer",
  deceased: "已故|死亡|去世|身故|dec|dead|died",
  bankruptcy: "破产|bankrupt|bk|bky|chapter 7|chapter 13",
  minor: "未成年|未成年人|under age|underage",
  complaint: "投诉|投诉中|已投诉|complained|complaining",
  cease:
    "停催|拒绝联系|停止联系|停止催收|cease and desist|cease contact|do not contact|do not call|dnc|stop contact",
  moratorium: "暂缓|暂缓期|延期|breathing space|forbearance",
  plan_active: "分期中|分期履行中|已分期|payment plan|plan active|on plan",
  vulnerable: "弱势|弱势群体|重病|残疾|精神疾病|vulnerable customer|ill|disabled",
});
