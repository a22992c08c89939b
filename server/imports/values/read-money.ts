import { parseDecimal } from "../../../domain/money.ts";
import { failure, success } from "../../../domain/result.ts";
import type { ValueResult } from "./value-result.ts";

/** Signs and words of currencies that stand beside an amount; which one it is, is a column of its own. */
const currencySigns = /^(?:CNY|RMB|USD|US\$|GBP|EUR|[¥$£€])\s*|\s*(?:元|CNY|RMB|USD|GBP|EUR|€)$/gi;

const grouped = {
  ".": /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/,
  ",": /^\d{1,3}(?:[.\s]\d{3})+(?:,\d+)?$/,
} as const;

/**
 * An amount as people write it (`¥8,440.00`) as the decimal string of a case. Nothing is rounded: a third
 * decimal that is not zero is refused, and so is a comma whose meaning is not settled.
 */
export function readMoney(text: string, decimal: "." | ","): ValueResult {
  // Nearly every amount of a database: whole, or with two decimals behind a point.
  if (decimal === "." && parseDecimal(text) !== undefined) return success(text);
  const bare = text.normalize("NFKC").trim().replaceAll(currencySigns, "");
  const ungrouped = grouped[decimal].test(bare)
    ? bare.replaceAll(decimal === "." ? "," : /[.\s]/g, "")
    : bare;
  const pointed = decimal === "," ? ungrouped.replace(",", ".") : ungrouped;
  const isForeign = decimal === "," && /\./.test(ungrouped);
  // Databases write four decimals; three may be thousands of another country.
  const amount = pointed.replace(/(\.\d\d)00+$/, "$1").replace(/\.$/, "");
  if (!isForeign && parseDecimal(amount) !== undefined) return success(amount);
  const message =
    decimal === "."
      ? 'Expected an amount such as "8440.00" or "8,440.00", without sign.'
      : 'Expected an amount such as "8440,00" or "8.440,00", without sign.';
  return failure({ code: "AMOUNT_INVALID", message });
}
