import type { ReachChannel } from "../../../../server/protocol/treatments.ts";
import type { InLanguages } from "../../words/language.ts";

/** What a row is told with in one sentence: for whom, and what is done. */
export interface SentenceWords {
  readonly everyone: string;
  readonly everyoneElse: string;
  readonly noRow: string;
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly listComma: string;
  readonly or: string;
  readonly nothing: string;
  readonly group: (group: string) => string;
  readonly noTier: string;
  readonly dpd: (range: string) => string;
  readonly balance: (range: string) => string;
  readonly score: (field: string, range: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly from: (from: string) => string;
  readonly upTo: (to: string) => string;
  readonly known: string;
  readonly flagsAny: (flags: string) => string;
  readonly flagsNone: (flags: string) => string;
  readonly field: (path: string, values: string) => string;
  readonly person: string;
  readonly does: Readonly<Record<ReachChannel, string>>;
  readonly doesBy: (channel: string) => string;
  readonly once: string;
  readonly tries: (tries: string) => string;
  readonly hours: (hours: string) => string;
  readonly noWait: string;
  readonly weekdays: readonly string[];
  readonly span: (first: string, last: string) => string;
  readonly onDpd: (days: string) => string;
  readonly priority: (priority: string) => string;
  readonly gentle: string;
  readonly wording: (stage: string) => string;
}

export const sentenceWords: InLanguages<SentenceWords> = {
  zh: {
    everyone: "所有案件",
    everyoneElse: "其余所有案件",
    noRow: "这一行不是对象，请以 JSON 编辑",
    colon: "：",
    comma: "，",
    semicolon: "；",
    listComma: "、",
    or: "或",
    nothing: "（空）",
    group: (group) => `${group} 组`,
    noTier: "没有任何分层",
    dpd: (range) => `逾期天数${range}`,
    balance: (range) => `余额${range}`,
    score: (field, range) => `${field} ${range}`,
    between: (from, to) => ` ${from} 至 ${to}`,
    from: (from) => ` ${from} 起`,
    upTo: (to) => `不超过 ${to}`,
    known: "已知",
    flagsAny: (flags) => `标记含${flags}`,
    flagsNone: (flags) => `标记不含${flags}`,
    field: (path, values) => `${path} 为 ${values}`,
    person: "先由人工联系",
    does: { voice: "AI 打电话", sms: "AI 发短信", email: "AI 发邮件", chat: "AI 发聊天链接" },
    doesBy: (channel) => `AI 经“${channel}”联系`,
    once: "只联系 1 次",
    tries: (tries) => `最多 ${tries} 次`,
    hours: (hours) => `间隔 ${hours} 小时`,
    noWait: "不设间隔",
    weekdays: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
    span: (first, last) => `${first}至${last}`,
    onDpd: (days) => `仅在逾期第 ${days} 天`,
    priority: (priority) => `优先级 ${priority}`,
    gentle: "语气从头温和",
    wording: (stage) => `用${stage}措辞`,
  },
  en: {
    everyone: "Everyone",
    everyoneElse: "Everyone else",
    noRow: "This row is no object: edit it as JSON",
    colon: ": ",
    comma: ", ",
    semicolon: "; ",
    listComma: ", ",
    or: " or ",
    nothing: "(empty)",
    group: (group) => `group ${group}`,
    noTier: "no tier at all",
    dpd: (range) => `${range} days past due`,
    balance: (range) => `balance ${range}`,
    score: (field, range) => `${field} ${range}`,
    between: (from, to) => `${from} to ${to}`,
    from: (from) => `from ${from}`,
    upTo: (to) => `up to ${to}`,
    known: "known",
    flagsAny: (flags) => `flagged ${flags}`,
    flagsNone: (flags) => `not flagged ${flags}`,
    field: (path, values) => `${path} is ${values}`,
    person: "a person first",
    does: {
      voice: "AI calls",
      sms: "AI sends text messages",
      email: "AI sends emails",
      chat: "AI sends a chat link",
    },
    doesBy: (channel) => `AI contacts by "${channel}"`,
    once: "once",
    tries: (tries) => `up to ${tries} tries`,
    hours: (hours) => (hours === "1" ? "1 hour apart" : `${hours} hours apart`),
    noWait: "no wait between",
    weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    span: (first, last) => `${first}–${last}`,
    onDpd: (days) => `only on day ${days} past due`,
    priority: (priority) => `priority ${priority}`,
    gentle: "gently from the first word",
    wording: (stage) => `wording of the ${stage} stage`,
  },
};
