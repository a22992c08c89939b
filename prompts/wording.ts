import type { LineKey } from "../domain/lines.ts";
import type { Channel, Jurisdiction, Locale } from "../domain/locale.ts";

/** Where and how a line is said, which decides between its wordings. */
export interface WordingSetting {
  readonly jurisdiction: Jurisdiction;
  readonly channel: Channel;
  /** The debtor is in distress: shorter, slower, warmer words where the line has them. */
  readonly soft: boolean;
}

/** How one thing that the debtor may choose is written inside a list. */
export const OPTION_TEMPLATES = [
  "option_full",
  "option_full_waived",
  "option_plan",
  /** The last instalment differs from the others. */
  "option_plan_uneven",
  "option_step_up",
  "option_deferral",
] as const;
export type OptionTemplate = (typeof OPTION_TEMPLATES)[number];

/** Neutral words for a channel that the case does not name. */
export const CHANNEL_TEMPLATES = ["channel_official", "channel_complaint"] as const;
export type ChannelTemplate = (typeof CHANNEL_TEMPLATES)[number];

/** How the institution is named where an agency speaks for it: never as the lender's own staff. */
export const NAME_TEMPLATES = ["institution_by_agency"] as const;
export type NameTemplate = (typeof NAME_TEMPLATES)[number];

/** The words of every line in one locale, checked and complete. */
export interface Wording {
  readonly locale: Locale;
  /** The label under which the words were released. */
  readonly version: string;
  /** SHA-256 of the data in hexadecimal: the log names the words exactly. */
  readonly hash: string;
  /**
   * The variants of a line, never empty, with `{fact}` where a fact goes. The wording of a pack goes
   * before soft words, and those before the usual ones.
   */
  variantsOf(key: LineKey, setting: WordingSetting): readonly string[];
  option(kind: OptionTemplate): string;
  channel(kind: ChannelTemplate): string;
  name(kind: NameTemplate): string;
}
