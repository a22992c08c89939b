import type { Kysely } from "kysely";
import type { StoreKind } from "../../storage/store-kind.ts";
import type { Tables } from "../../storage/tables.ts";
import { isPersonHeld } from "./case-siblings.ts";
import { loadPeople } from "./load-people.ts";

type HoldRule = "all.hold" | "all.freeze";

/** Those of these cases whose debtor is on hold, for this debt or another, or that are frozen, with the rule. */
export async function stoppedCases(
  db: Kysely<Tables>,
  asked: { readonly kind: StoreKind; readonly caseIds: readonly string[] },
): Promise<ReadonlyMap<string, HoldRule>> {
  const { own, siblings } = await loadPeople(db, asked);
  const stopped = new Map<string, HoldRule>();
  for (const row of own) {
    if (row.frozen === 1) stopped.set(row.case_id, "all.freeze");
    if (row.hold === 1 || isPersonHeld(row, siblings)) stopped.set(row.case_id, "all.hold");
  }
  return stopped;
}
