import type { PageLanguage } from "./page-state.ts";

/** What the button for a person says, in the debtor's own words. */
export const personRequest: Readonly<Record<PageLanguage, string>> = {
  zh: "我要转人工，请找真人客服。",
  en: "I'd like to talk to a person, please.",
};
