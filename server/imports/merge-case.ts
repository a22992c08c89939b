import type { DebtCase } from "../../domain/case.ts";
import { formatCase } from "../../domain/parse/format-case.ts";
import { parseCase } from "../../domain/parse/parse-case.ts";
import type { CaseFlag } from "../../domain/vocabulary.ts";
import type { ListedCase } from "./read-case.ts";

/** What a row of a list does to its case. */
export type RowAction =
  | { readonly type: "added"; readonly debt: DebtCase }
  | { readonly type: "updated"; readonly debt: DebtCase }
  | { readonly type: "unchanged"; readonly debt: DebtCase }
  /** The store has newer figures: the row is refused. */
  | { readonly type: "older" };

/**
 * What a row does to the case that is in the store with its id. What the list does not say stays; flags
 * are only ever added, since a list that was made before somebody spoke of their illness or their lawyer
 * must not make that unsaid.
 * @param stored the body of the case in the store, JSON, if there is one.
 */
export function mergeCase({ debt, body }: ListedCase, stored: string | undefined): RowAction {
  if (stored === undefined) return { type: "added", debt };
  const before = JSON.parse(stored) as StoredBody;
  if (Date.parse(before.balanceAsOf) > Date.parse(debt.balanceAsOf)) return { type: "older" };
  const merged = parseCase({
    ...before,
    ...body,
    debtor: { ...before.debtor, ...body.debtor },
    ...(before.consents === undefined && body.consents === undefined
      ? {}
      : { consents: { ...before.consents, ...body.consents } }),
    flags: [...new Set([...(before.flags ?? []), ...body.flags])],
  });
  if (!merged.success) throw new TypeError("Expected two sound cases to make a sound one.");
  const isSame = JSON.stringify(formatCase(merged.value)) === stored;
  return { type: isSame ? "unchanged" : "updated", debt: merged.value };
}

interface StoredBody {
  readonly balanceAsOf: string;
  readonly debtor: object;
  readonly consents?: object | undefined;
  readonly flags?: readonly CaseFlag[];
}
