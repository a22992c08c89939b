import { z } from "zod";
import type { Locale } from "../domain/locale.ts";
import { checkPlaceholders } from "./check-placeholders.ts";
import { RECEIPT_LINE_KEYS, receiptLineSpecs, type ReceiptLineKey } from "./receipt-lines.ts";
import gb from "./receipt/en-GB.json" with { type: "json" };
import us from "./receipt/en-US.json" with { type: "json" };
import zh from "./receipt/zh-CN.json" with { type: "json" };
import type { WordingFile } from "./parse-wording.ts";
import { wordingError } from "./wording-error.ts";

/** The words of every line of a receipt in one locale, with `{fact}` where a fact goes. */
export type ReceiptWords = Readonly<Record<ReceiptLineKey, string>>;

const american: WordingFile = { name: "receipt/en-US.json", content: us };
/** Later files replace lines of earlier ones. */
const files: Readonly<Record<Locale, readonly WordingFile[]>> = {
  "zh-CN": [{ name: "receipt/zh-CN.json", content: zh }],
  "en-US": [american],
  "en-GB": [american, { name: "receipt/en-GB.json", content: gb }],
};

const loaded = new Map<Locale, ReceiptWords>();

/**
 * The words of receipts in a locale, checked at the first call and kept.
 * @throws KindlineError `WORDING_INVALID` naming the file, the key and the placeholder.
 */
export function loadReceiptWords(locale: Locale): ReceiptWords {
  const known = loaded.get(locale);
  if (known !== undefined) return known;
  const words = parseReceiptWords(files[locale]);
  loaded.set(locale, words);
  return words;
}

/** @throws KindlineError `WORDING_INVALID`. */
export function parseReceiptWords(layers: readonly WordingFile[]): ReceiptWords {
  const words: Partial<Record<ReceiptLineKey, string>> = {};
  for (const { name: file, content } of layers) {
    const parsed = z.record(z.string(), z.string().min(1)).safeParse(content);
    if (!parsed.success)
      throw wordingError({ file }, "expected a text for each key.", parsed.error);
    for (const [key, text] of Object.entries(parsed.data)) {
      if (!isLineKey(key)) throw wordingError({ file, key }, "is no line of receipt-lines.ts.");
      checkPlaceholders(text, { required: Object.keys(receiptLineSpecs[key]) }, { file, key });
      words[key] = text;
    }
  }
  for (const key of RECEIPT_LINE_KEYS) {
    const file = layers[0]?.name ?? "";
    if (words[key] === undefined) throw wordingError({ file, key }, "is missing.");
  }
  return words as ReceiptWords;
}

const isLineKey = (key: string): key is ReceiptLineKey => Object.hasOwn(receiptLineSpecs, key);
