import type { SpeakingRule } from "./speaking-rule.ts";

/** What the signs of an address are called in a language, and its figures. */
export interface AddressWords {
  readonly signs: Readonly<Record<string, string>>;
  readonly figures: (digits: string) => string;
}

const ends =
  "com|org|net|gov|edu|info|io|app|ai|uk|us|cn|eu|ie|de|fr|co|bank|finance|help|example|test";
const host = `[A-Za-z\\d](?:[A-Za-z\\d-]*[A-Za-z\\d])?(?:\\.[A-Za-z\\d-]+)*\\.(?:${ends})`;
const path = "(?::\\d{2,5})?(?:/[A-Za-z\\d\\-._~/?#=&%+]*[A-Za-z\\d/])?";
const pattern = new RegExp(
  `(?<![A-Za-z\\d.-])(?:https?://|mailto:)?((?:[A-Za-z\\d._%+-]+@)?(?:${host})(?![A-Za-z\\d])${path})`,
  "y",
);

/** Addresses of pages and mailboxes: "www dot example dot com slash pay". */
export const webAddressRule = ({ signs, figures }: AddressWords): SpeakingRule => ({
  pattern: new RegExp(pattern),
  speak: ([, address = ""]) =>
    address
      .replace(/\/$/, "")
      .replace(/^www(?=\.)/i, "w w w")
      .replace(/\d+/g, (digits) => ` ${figures(digits)} `)
      .replace(/[^A-Za-z\d\s\u4e00-\u9fff]/g, (sign) => ` ${signs[sign] ?? ""} `)
      .replace(/\s+/g, " ")
      .trim(),
});
