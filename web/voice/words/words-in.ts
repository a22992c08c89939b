import type { PageLanguage } from "../../chat/machine/page-state.ts";
import type { CallWords } from "./call-words.ts";
import { enWords } from "./en-words.ts";
import { zhWords } from "./zh-words.ts";

export const callWords: Readonly<Record<PageLanguage, CallWords>> = { zh: zhWords, en: enWords };
