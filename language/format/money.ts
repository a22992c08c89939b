import type { Locale } from "../../domain/locale.ts";
import { formatDecimal, type Currency, type MinorUnits } from "../../domain/money.ts";

const chineseUnits: Readonly<Record<Currency, string>> = {
  CNY: "元",
  USD: "美元",
  GBP: "英镑",
  EUR: "欧元",
};

const signs: Readonly<Record<Currency, string>> = { CNY: "¥", USD: "$", GBP: "£", EUR: "€" };

const thousands = /\B(?=(?:\d{3})+$)/g;

/** An amount as people write it: `2813.33元`, `$2,813.33`; without decimals where it is whole. */
export function formatMoney(amount: MinorUnits, currency: Currency, locale: Locale): string {
  const [whole = "0", fraction = "00"] = formatDecimal(amount).split(".");
  const decimals = fraction === "00" ? "" : `.${fraction}`;
  if (locale === "zh-CN") return `${whole}${decimals}${chineseUnits[currency]}`;
  return `${signs[currency]}${whole.replace(thousands, ",")}${decimals}`;
}
