import type { Store } from "../storage/store.ts";

/** What of the store the import of lists needs. */
export type ImportStores = Pick<Store, "imports" | "audit">;
