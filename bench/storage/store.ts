/** One entry of a call's log as a table keeps it: the columns of the event store. */
export interface Row {
  readonly callId: string;
  readonly sequence: number;
  readonly at: string;
  /** The event as JSON text, some 400 bytes. */
  readonly event: string;
  readonly previousHash: string;
  readonly hash: string;
}

export type Turn = readonly Row[];

export interface Found {
  readonly count: number;
  readonly last: number;
}

/** What every store under measurement can do. */
export interface BenchStore {
  /** Adds the turns in one transaction. Resolved, they are as durable as the store promises. */
  write(turns: readonly Turn[]): Promise<void>;
  read(callId: string): Promise<readonly Row[]>;
  /** How many entries of this call there are, and the last of them: the same number, or one is missing. */
  check(callId: string): Promise<Found>;
  close(): Promise<void>;
}

/** Where a store lives: a folder for the embedded ones, a database for the server. */
export interface Place {
  readonly folder: string;
  readonly databaseUrl: string;
}

/** The columns of the table that is printed: an engine with its setting. */
export const variants = [
  { id: "sqlite-full", engine: "sqlite", title: "SQLite FULL" },
  { id: "sqlite-normal", engine: "sqlite", title: "SQLite NORMAL" },
  { id: "sqlite-kysely", engine: "sqlite", title: "FULL, Kysely" },
  { id: "sqlite-worker", engine: "sqlite", title: "Kysely, worker" },
  { id: "pglite", engine: "pglite", title: "PGlite" },
  { id: "pglite-relaxed", engine: "pglite", title: "PGlite relaxed" },
  { id: "postgres-on", engine: "postgres", title: "Postgres on" },
  { id: "postgres-off", engine: "postgres", title: "Postgres off" },
] as const;

export type Variant = (typeof variants)[number]["id"];
export type Engine = (typeof variants)[number]["engine"];

export const createTable = `create table if not exists events (
  call_id text not null, sequence integer not null, at text not null, event text not null,
  previous_hash text not null, hash text not null, primary key (call_id, sequence))`;

export const selectCall = `select call_id as "callId", sequence, at, event,
  previous_hash as "previousHash", hash from events where call_id = $1 order by sequence`;

export const checkCall = `select cast(count(*) as integer) as "count",
  cast(coalesce(max(sequence), 0) as integer) as "last" from events where call_id = $1`;

const columns = 6;

/** One insert of many rows with numbered parameters: what Postgres and PGlite are given. */
export function insertRows(rows: readonly Row[]): { sql: string; values: unknown[] } {
  const places = rows.map(
    (_, row) =>
      `(${Array.from({ length: columns }, (_, column) => `$${row * columns + column + 1}`).join()})`,
  );
  return {
    sql: `insert into events (call_id, sequence, at, event, previous_hash, hash) values ${places.join()}`,
    values: rows.flatMap((row) => valuesOf(row)),
  };
}

export const valuesOf = (row: Row): (string | number)[] => [
  row.callId,
  row.sequence,
  row.at,
  row.event,
  row.previousHash,
  row.hash,
];
