import type { DebtCase } from "./case.ts";
import type { Locale } from "./locale.ts";

/**
 * What may be known of a case before the debtor is verified. It has no debt fact in it, so nothing that
 * only receives this can give one away.
 */
export interface PublicCase {
  /** The neutral name of the institution. */
  readonly institution: string;
  readonly agency: string | undefined;
  readonly officialChannel: string | undefined;
  readonly complaintChannel: string | undefined;
  readonly debtorName: string;
  readonly language: Locale | undefined;
}

declare const verified: unique symbol;

/** A case whose debtor has been verified in this call. Only the verify step makes one. */
export type VerifiedCase = DebtCase & { readonly [verified]: true };

export function toPublicCase(debt: DebtCase): PublicCase {
  return {
    institution: debt.publicName ?? debt.creditor,
    agency: debt.agency,
    officialChannel: debt.officialChannel,
    complaintChannel: debt.complaintChannel,
    debtorName: debt.debtor.name,
    language: debt.debtor.language,
  };
}
