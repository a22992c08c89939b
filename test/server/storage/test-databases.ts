import {
  openDatabase,
  type Database,
  type StoreAddress,
} from "../../../server/storage/database.ts";
import type { StoreKind } from "../../../server/storage/store-kind.ts";
import * as addresses from "./store-addresses.ts";
import { afterFile } from "../../after-file.ts";

/** The stores that the suites run over: the embedded one always, Postgres where there is a server. */
export const storeKinds: readonly StoreKind[] =
  addresses.givenServer !== undefined || (await isReachable())
    ? ["embedded", "postgres"]
    : ["embedded"];

/** The address of an empty store of this kind, removed after the tests of the file. */
export async function emptyStore(kind: StoreKind): Promise<StoreAddress> {
  const { address, remove } = await addresses.emptyStore(kind);
  afterFile(remove);
  return address;
}

/** An open empty store of this kind, closed and removed after the tests of the file. */
export async function emptyDatabase(kind: StoreKind): Promise<Database> {
  const address = await emptyStore(kind);
  const database = await openDatabase(address);
  afterFile(() => database.close());
  return database;
}

async function isReachable(): Promise<boolean> {
  try {
    await addresses.onServer("select 1");
    return true;
  } catch {
    return false;
  }
}
