import type { Family } from "../domain/vocabulary.ts";
import type { CompanyPhrase } from "./company-phrases.ts";

/** What the guard reads of the rules: a pack as it is shipped, or the book of a debtor's place. */
export interface GuardRules {
  readonly provisions: readonly {
    readonly id: string;
    readonly severity: "block" | "rewrite" | "require" | "warn";
    readonly families?: readonly Family[] | undefined;
  }[];
  readonly crisis: readonly { readonly number: string }[];
  readonly officialNumbers: readonly { readonly number: string }[];
  readonly statutoryDays: readonly number[];
  /** When the rules were last compared with their sources; days are read from then where no call is. */
  readonly reviewed?: string;
  /** What the company forbids beyond the law. */
  readonly phrases?: readonly CompanyPhrase[];
}
