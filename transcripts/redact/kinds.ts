import type { Language } from "../../domain/locale.ts";

/** What redaction takes out, the kind that wins a tie first. */
export const REDACTION_KINDS = [
  "secret",
  "email",
  "ip_address",
  "identity_number",
  "card_number",
  "passport",
  "phone",
  "birth_date",
  "plate",
  "account",
  "address",
  "name",
  "identity_fragment",
] as const;
export type RedactionKind = (typeof REDACTION_KINDS)[number];

const words: Readonly<Record<RedactionKind, Readonly<Record<Language, string>>>> = {
  secret: { zh: "密钥", en: "secret" },
  email: { zh: "邮箱", en: "email" },
  identity_number: { zh: "证件号", en: "identity number" },
  card_number: { zh: "银行卡号", en: "card number" },
  passport: { zh: "护照号", en: "passport" },
  phone: { zh: "电话", en: "phone" },
  birth_date: { zh: "出生日期", en: "birth date" },
  plate: { zh: "车牌", en: "plate" },
  account: { zh: "账号", en: "account" },
  address: { zh: "地址", en: "address" },
  name: { zh: "姓名", en: "name" },
  identity_fragment: { zh: "证件片段", en: "identity fragment" },
  ip_address: { zh: "网络地址", en: "ip address" },
};

/** The mark that stands for what was taken out: `[name]`, in Chinese `[姓名]`. It never changes. */
export const markOf = (kind: RedactionKind, language: Language): string =>
  `[${words[kind][language]}]`;
