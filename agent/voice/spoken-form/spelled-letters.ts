import type { SpeakingRule } from "./speaking-rule.ts";

/** Abbreviations with a vowel in them that are still said letter by letter. */
const spelled: ReadonlySet<string> = new Set(
  (
    "AI API APR ATM EU FAQ FCA FOS ID IVA OTP UK URL US USA USB UAE IRS SSA ACH AML CEO CFO ECB EMI " +
    "IOU IP IT OCC OK PPI UN VAT VIP"
  ).split(" "),
);

/**
 * AI as "A I": left as they stand, flite makes a word of it ("aye") and eSpeak the Chinese word for love.
 * Letters without a vowel can only be spelled.
 */
export const spelledLettersRule: SpeakingRule = {
  pattern: /(?<![A-Za-z\d@.])([A-Z]{2,5})(s?)(?![A-Za-z\d@])/y,
  speak: ([, word = "", plural = ""]) => {
    const isSpelled = spelled.has(word) || !/[AEIOUY]/.test(word);
    return isSpelled ? spell(word) + (plural === "" ? "" : "'s") : undefined;
  },
};

/** Letters one by one. */
export const spell = (word: string): string => Array.from(word).join(" ");
