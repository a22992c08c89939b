import type { PageLanguage } from "../machine/page-state.ts";
import type { ChatWords } from "./chat-words.ts";
import { enWords } from "./en-words.ts";
import { zhWords } from "./zh-words.ts";

export const chatWords: Readonly<Record<PageLanguage, ChatWords>> = { zh: zhWords, en: enWords };

/** What each language calls itself: the same in every language. */
export const languageNames: Readonly<Record<PageLanguage, string>> = { zh: "中文", en: "English" };
