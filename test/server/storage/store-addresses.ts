import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { StoreAddress } from "../../../server/storage/database.ts";
import type { StoreKind } from "../../../server/storage/store-kind.ts";

/** A Postgres server to test against, where one is set: then its absence is a failure. */
// oxlint-disable-next-line node/no-process-env -- Where the test server is, is a matter of the machine.
export const givenServer = process.env["TEST_DATABASE_URL"];
const serverUrl = givenServer ?? "postgres://postgres@127.0.0.1:5432/postgres";

/** An empty store of this kind, and what removes it. */
export async function emptyStore(
  kind: StoreKind,
): Promise<{ readonly address: StoreAddress; readonly remove: () => Promise<void> }> {
  if (kind === "embedded") {
    const dataDir = await mkdtemp(join(tmpdir(), "kindline-test-"));
    const remove = () => rm(dataDir, { recursive: true, force: true });
    return { address: { kind, dataDir }, remove };
  }
  const name = `kindline_test_${crypto.randomUUID().replaceAll("-", "")}`;
  await onServer(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const remove = () => onServer(`drop database if exists ${name} with (force)`);
  return { address: { kind, url: url.href }, remove };
}

export async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl, connectionTimeoutMillis: 3_000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
