import type { Store } from "../../server/storage/store.ts";

/**
 * Lifts every hold. The cases of one scene all have the name and identity of an example, so that a hold would follow
 * them from one test to the next.
 */
export async function forgetHolds({ database }: Pick<Store, "database">): Promise<void> {
  await database.db.updateTable("cases").set({ hold: 0 }).execute();
}
