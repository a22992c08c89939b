import type { PageLanguage } from "../../chat/machine/page-state.ts";
import { enWords } from "./en-words.ts";
import type { ReceiptWords } from "./receipt-words.ts";
import { zhWords } from "./zh-words.ts";

export const receiptWords: Readonly<Record<PageLanguage, ReceiptWords>> = {
  zh: zhWords,
  en: enWords,
};
