import { parseDecimal, type Currency } from "../../../domain/money.ts";
import { failure, success } from "../../../domain/result.ts";
import type { ValueResult } from "./value-result.ts";
import { currencyWords, wordKey } from "./word-lists.ts";

/** Signs and words of currencies that stand beside an amount; which one it is, is a column of its own. */
const currencySigns = /^(?:CNY|RMB|USD|US\$|GBP|EUR|[¥$£€])\s*|\s*(?:元|CNY|RMB|USD|GBP|EUR|€)$/gi;

const grouped = {
  ".": /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/,
  ",": /^\d{1,3}(?:[.\s]\d{3})+(?:,\d+)?$/,
} as const;

/**
 * An amount as people write it (`¥8,440.00`) as the decimal string of a case. Nothing is rounded: a third
 * decimal that is not zero is refused, and so are a comma whose meaning is not settled and the sign of another
 * currency than the row's.
 */
export function readMoney(
  text: string,
  { decimal, currency }: { readonly decimal: "." | ","; readonly currency: Currency | undefined },
): ValueResult {
  // Nearly every amount of a database: whole, or with two decimals behind a point.
  if (decimal === "." && parseDecimal(text) !== undefined) return success(text);
  const written = text.normalize("NFKC").trim();
  if (currency !== undefined && namesAnother(written, currency)) return ofAnother;
  const bare = written.replaceAll(currencySigns, "");
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

const namesAnother = (text: string, currency: Currency): boolean =>
  (text.match(currencySigns) ?? []).some((sign) => currencyWords.get(wordKey(sign)) !== currency);

const ofAnother = failure({
  code: "AMOUNT_INVALID",
  message: "Expected an amount in the currency of the row, got the sign of another one.",
} as const);
