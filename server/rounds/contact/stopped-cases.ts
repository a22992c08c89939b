import type { Kysely } from "kysely";
import type { StoreKind } from "../../storage/store-kind.ts";
import type { Tables } from "../../storage/tables.ts";
import { isPersonHeld } from "./case-siblings.ts";
import { loadPeople } from "./load-people.ts";

/** Those of these cases whose debtor is on hold, for this debt or another, or that are frozen, and which of the two. */
export async function stoppedCases(
  db: Kysely<Tables>,
  asked: { readonly kind: StoreKind; readonly caseIds: readonly string[] },
): Promise<ReadonlyMap<string, "hold" | "freeze">> {
  const { own, siblings } = await loadPeople(db, asked);
  const stopped = new Map<string, "hold" | "freeze">();
  for (const row of own) {
    if (row.frozen === 1) stopped.set(row.case_id, "freeze");
    if (row.hold === 1 || isPersonHeld(row, siblings)) stopped.set(row.case_id, "hold");
  }
  return stopped;
}
