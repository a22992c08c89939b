import { spawnSync } from "node:child_process";
import { closeSync, existsSync, fdatasyncSync, mkdirSync, mkdtempSync, openSync } from "node:fs";
import { readdirSync, rmSync, statfsSync, statSync, writeSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { killTwenty } from "./kill-twenty.ts";
import { quantile } from "./numbers.ts";
import { powerCut } from "./power-cut.ts";
import { createDatabase, databaseUrl, dropDatabase, walSyncs } from "./postgres-server.ts";
import { runChild } from "./run-child.ts";
import { variants, type Engine, type Variant } from "./store.ts";
import { countSyncs, hasStrace, pacedOnSlowDisk } from "./system-calls.ts";
import { tableOf } from "./table.ts";
import { countedTransactions, type Figures, type Task } from "./tasks.ts";
import { twoProcesses } from "./two-processes.ts";

/**
 * The stores that could keep the log, side by side: `npm ci --prefix bench/storage`, then
 * `node bench/storage/run.ts`. A run takes under three minutes; `--runs 3` prints medians of three,
 * `--only sqlite` measures the columns with that in their name. Everything is written to a new folder under
 * `--folder` (default: the system's for temporary files) and to the database `kindline_bench` of a
 * Postgres on 127.0.0.1:5432; both are removed at the end. What is not there (PGlite, Postgres, strace)
 * stays empty in the table.
 */
const { values: settings } = parseArgs({
  options: {
    folder: { type: "string", default: tmpdir() },
    runs: { type: "string", default: "1" },
    only: { type: "string", default: "" },
  },
});

const packages = fileURLToPath(new URL("../../node_modules/", import.meta.url));
const pglitePackages = fileURLToPath(new URL("node_modules/", import.meta.url));
const postgresPackage = /^(pg|pg-.*|pgpass|postgres-.*|split2|xtend)$/;

function megabytesOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const bytes = files
    .filter((file) => file.isFile())
    .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  return bytes / 1e6;
}

/** MB of packages that a store needs beside Node. */
function installMegabytes(engine: Engine): number {
  if (engine === "sqlite") return 0;
  if (engine === "pglite") return megabytesOf(pglitePackages);
  return readdirSync(packages)
    .filter((name) => postgresPackage.test(name))
    .reduce((sum, name) => sum + megabytesOf(join(packages, name)), 0);
}

/** Milliseconds for 4 KB to reach the disk: every other figure stands on this one. */
function syncMs(folder: string): string {
  const file = openSync(join(folder, "sync"), "w");
  const times: number[] = [];
  for (let round = 0; round < 500; round += 1) {
    writeSync(file, Buffer.alloc(4096));
    const startedMs = performance.now();
    fdatasyncSync(file);
    times.push(performance.now() - startedMs);
  }
  closeSync(file);
  return [0.5, 0.99, 1].map((share) => quantile(times, share).toFixed(2)).join(" / ");
}

type Measure = (task: Omit<Task, "name">) => Promise<Figures>;

const child =
  (name: Task["name"]): Measure =>
  (task) =>
    runChild({ ...task, name });

/** The table's name for a figure that two tasks call the same. */
const renamed =
  (measure: Measure, from: string, to: string): Measure =>
  async (task) =>
    Object.fromEntries(
      Object.entries(await measure(task)).map(([key, value]) => [key === from ? to : key, value]),
    );

const serverSyncs: Measure = async (task) => {
  const before = await walSyncs();
  await runChild({ ...task, name: "counted" });
  return { syncs: `${(await walSyncs()) - before} / ${countedTransactions}` };
};

const first: ReadonlySet<Variant> = new Set(["sqlite-full", "pglite", "postgres-on"]);
const killable: ReadonlySet<Variant> = new Set(["sqlite-full", "sqlite-normal", "pglite"]);
const cuttable: ReadonlySet<Variant> = new Set(["sqlite-full", "sqlite-normal", "pglite"]);
const slowable: ReadonlySet<Variant> = new Set(["sqlite-full", "sqlite-normal", "sqlite-worker"]);

interface Stage {
  readonly applies: (variant: Variant) => boolean;
  readonly measure: Measure;
  /** The call that one stage writes and the next reads; else one of its own. */
  readonly callId?: string;
  /** The stores in the other order: who comes after a busy one finds a busy disk. */
  readonly isBackwards?: true;
  /** Whether it counts and takes no times: then the engines may run side by side. */
  readonly isCount?: true;
}

/** Stage by stage, and in each store by store, so that what else the machine does falls on all alike. */
const stages: readonly Stage[] = [
  {
    applies: (each) => first.has(each),
    measure: renamed(child("load"), "openMs", "createMs"),
    callId: "long-call",
  },
  { applies: () => true, measure: child("reopen"), callId: "long-call" },
  {
    applies: (each) => cuttable.has(each) && hasStrace(),
    measure: powerCut,
    isCount: true,
  },
  { applies: () => true, measure: child("inserts") },
  { applies: () => true, measure: child("inserts"), isBackwards: true },
  { applies: () => true, measure: child("paced") },
  { applies: (each) => slowable.has(each) && hasStrace(), measure: pacedOnSlowDisk },
  {
    applies: (each) => each.startsWith("postgres") || hasStrace(),
    measure: (task) => (task.variant.startsWith("postgres") ? serverSyncs : countSyncs)(task),
    isCount: true,
  },
  { applies: (each) => killable.has(each), measure: killTwenty, isCount: true },
  { applies: (each) => first.has(each), measure: twoProcesses, isCount: true },
];

/** What one store left for the disk to write must not be paid by the sync of the next. */
const settle = (folder: string): void => {
  const flush = "sync";
  spawnSync(flush, ["-f", folder]);
};

type Results = Map<string, Figures[]>;

async function runAll(root: string, there: readonly Engine[]): Promise<Results> {
  const wanted = variants.filter(
    ({ engine, id }) => there.includes(engine) && id.includes(settings.only),
  );
  const results: Results = new Map(
    wanted.map(({ id, engine }) => [id, [{ installMb: installMegabytes(engine) }]]),
  );
  for (const [number, stage] of stages.entries()) {
    const { applies, measure, callId, isCount, isBackwards } = stage;
    const runOne = async ({ id, engine }: (typeof variants)[number]): Promise<void> => {
      const folder = join(root, engine);
      mkdirSync(folder, { recursive: true });
      if (isCount === undefined) settle(root);
      const place = { folder, databaseUrl };
      const figures = await measure({ variant: id, place, callId: callId ?? `${number}-${id}` });
      if ("error" in figures) console.error(`${id}: ${String(figures["error"])}`);
      results.get(id)?.push(figures);
    };
    const inOrder = wanted.filter((each) => applies(each.id));
    const rows = isBackwards === undefined ? inOrder : inOrder.toReversed();
    const lanes =
      isCount === undefined
        ? [rows]
        : there.map((engine) => rows.filter((each) => each.engine === engine));
    await Promise.all(
      lanes.map(async (lane) => {
        for (const each of lane) await runOne(each);
      }),
    );
  }
  return results;
}

const tmpfsType = 0x01021994;

async function main(): Promise<void> {
  const root = mkdtempSync(join(settings.folder, "kindline-bench-"));
  process.once("SIGINT", () => {
    rmSync(root, { recursive: true, force: true });
    process.exit(130);
  });
  const startedMs = performance.now();
  const hasPglite = existsSync(pglitePackages);
  let postgres: string | undefined;
  const runs: Results[] = [];
  try {
    const disk = statfsSync(root).type === tmpfsType ? "memory, so syncs mean nothing" : "disk";
    console.log(
      `Node ${process.versions.node}, SQLite ${process.versions["sqlite"]}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ` +
        `${Math.round(totalmem() / 2 ** 30)} GB; ${disk}; fdatasync of 4 KB p50 / p99 / max ${syncMs(root)} ms`,
    );
    for (let run = 0; run < Number(settings.runs); run += 1) {
      postgres = await createDatabase();
      const engines: Engine[] = ["sqlite"];
      if (hasPglite) engines.push("pglite");
      if (postgres !== undefined) engines.push("postgres");
      runs.push(await runAll(join(root, String(run)), engines));
    }
    const bare = await runChild({
      name: "nothing",
      variant: "sqlite-full",
      place: { folder: root, databaseUrl },
      callId: "none",
    });
    const titles = new Map(variants.map(({ id, title }) => [id as string, title]));
    console.log(tableOf(titles, runs));
    console.log(
      `A process with nothing open: ${Number(bare["idleMb"]).toFixed(0)} MB. PGlite: ${hasPglite ? "measured" : "not installed"}. ` +
        `Postgres: ${postgres ?? "no server"}. strace: ${hasStrace() ? "there" : "not there, syncs are not counted"}. ` +
        `${runs.length} run(s), ${Math.round((performance.now() - startedMs) / 1000)} s.`,
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
    if (postgres !== undefined) await dropDatabase();
  }
}

await main();
