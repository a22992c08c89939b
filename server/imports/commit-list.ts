import type { Clock } from "../clock.ts";
import { instantAt } from "../clock.ts";
import type { ImportStores } from "./import-stores.ts";
import { checkRows } from "./check-rows.ts";
import type { ListFront } from "./list-head.ts";
import type { ListFile } from "./read/open-list.ts";
import type { StoredImport } from "../storage/imports/import-store.ts";

/** Where a list is committed to. */
export interface CommitParts {
  readonly store: ImportStores;
  readonly clock: Clock;
  readonly onRows?: ((rows: number) => Promise<void> | void) | undefined;
}

/**
 * Puts the sound rows of a list into the cases, batch by batch, each in one transaction with the note of
 * how far it came. The list is to be `committing`; what is in already is passed over.
 * @throws KindlineError STORE_CONFLICT if another server is at it, and whatever reading and storing throw.
 */
export async function commitList(
  list: ListFile,
  front: ListFront,
  { importId, store, clock, onRows }: CommitParts & Pick<StoredImport, "importId">,
): Promise<void> {
  const { plan, rowsDone, result } = await store.imports.read(importId);
  if (plan === undefined || result === undefined) throw new TypeError("Expected a checked list.");
  let after = rowsDone;
  let rows = 0;
  const now = instantAt(clock());
  for await (const batch of checkRows(list, front, { plan, now, known: store.imports })) {
    rows += batch.length;
    const upTo = batch.at(-1)?.row ?? after;
    if (upTo <= after) continue;
    const sound = batch.flatMap((checked) =>
      checked.type === "sound" && checked.row > after
        ? [{ row: checked.row, listed: checked.listed }]
        : [],
    );
    const at = instantAt(clock());
    await store.imports.apply({
      importId,
      after,
      upTo,
      rows: sound,
      holdOut: plan.holdOut,
      at,
    });
    after = upTo;
    await onRows?.(rows);
  }
  const counts = await store.imports.counts(importId);
  const refused = result.rows - counts.added - counts.updated - counts.unchanged;
  await store.imports.change(
    importId,
    {
      state: "committed",
      fault: undefined,
      at: instantAt(clock()),
      result: { ...result, ...counts, refused },
    },
    ["committing"],
  );
}
