import type { InLanguages } from "../words/language.ts";

type Port =
  "ears" | "voice" | "words" | "carrier" | "messages" | "mail" | "webhook" | "payments" | "store";
type Mark = "embedded" | "emulated" | "live";
type State = "off" | "unasked" | "ok" | "warn" | "fail";

export interface ProviderWords {
  readonly title: string;
  readonly text: string;
  readonly ports: Readonly<Record<Port, string>>;
  readonly marks: Readonly<Record<Mark, string>>;
  readonly marksText: Readonly<Record<Mark, string>>;
  readonly states: Readonly<Record<State, string>>;
  readonly provider: string;
  readonly mark: string;
  readonly state: string;
  readonly order: string;
  readonly settings: string;
  readonly lastError: string;
  readonly check: string;
  readonly action: string;
  readonly checkOf: (name: string) => string;
  readonly checked: (name: string) => string;
  readonly first: (locale: string) => string;
  readonly later: (locale: string, place: number) => string;
  readonly none: string;
  readonly nothingToSet: string;
}

export const providerWords: InLanguages<ProviderWords> = {
  zh: {
    title: "服务商",
    text: "各项工作由谁承担、出错时由谁接替、目前状态如何。配置在服务的环境变量中，这里只能查看和检查。",
    ports: {
      ears: "语音识别",
      voice: "语音合成",
      words: "话术",
      carrier: "电话",
      messages: "给欠款人的信息",
      mail: "邮件通知",
      webhook: "Webhook 通知",
      payments: "付款",
      store: "存储",
    },
    marks: { embedded: "内置", emulated: "仅仿真验证", live: "已实连" },
    marksText: {
      embedded: "在本机运行，随产品测试",
      emulated: "只对照仿真器测试过，未连接过真实服务商",
      live: "对真实服务测试过",
    },
    states: { off: "未配置", unasked: "未检查", ok: "正常", warn: "注意", fail: "失败" },
    provider: "服务商",
    mark: "验证程度",
    state: "状态",
    order: "语言与次序",
    settings: "对应设置",
    lastError: "通话中最近一次错误",
    check: "立即检查",
    action: "操作",
    checkOf: (name) => `立即检查：${name}`,
    checked: (name) => `已检查 ${name}。`,
    first: (locale) => `${locale}：使用中`,
    later: (locale, place) => `${locale}：第 ${place} 位接替`,
    none: "无",
    nothingToSet: "无需设置",
  },
  en: {
    title: "Providers",
    text: "Who does each part of the work, who takes over when it fails, and how it is. They are set up in the environment of the service; here they can be looked at and checked.",
    ports: {
      ears: "Speech to text",
      voice: "Voice",
      words: "Words",
      carrier: "Telephone",
      messages: "Messages to debtors",
      mail: "Mail",
      webhook: "Webhook",
      payments: "Payments",
      store: "Store",
    },
    marks: { embedded: "embedded", emulated: "emulated only", live: "seen live" },
    marksText: {
      embedded: "Runs on this machine and is tested with the product",
      emulated: "Tested against an emulator of its wire, never against the vendor",
      live: "Tested against the real thing",
    },
    states: { off: "not set up", unasked: "not checked", ok: "works", warn: "look", fail: "fails" },
    provider: "Provider",
    mark: "Seen",
    state: "State",
    order: "Languages and order",
    settings: "Settings",
    lastError: "Last failure in a call",
    check: "Check now",
    action: "Action",
    checkOf: (name) => `Check now: ${name}`,
    checked: (name) => `${name} was checked.`,
    first: (locale) => `${locale}: in use`,
    later: (locale, place) => `${locale}: takes over, place ${place}`,
    none: "none",
    nothingToSet: "nothing to set",
  },
};
