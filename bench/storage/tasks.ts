import { randomUUID } from "node:crypto";
import { writeSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { groupCommit } from "./group-commit.ts";
import { median, quantile, sleep } from "./numbers.ts";
import { residentMegabytes, serverMegabytes } from "./memory.ts";
import { openStore } from "./open-store.ts";
import { bytesOf, entriesPerCall, eventsPerTurn, rowsOf } from "./rows.ts";
import type { BenchStore, Place, Turn, Variant } from "./store.ts";

/** What a child process is asked to do; the answer is a flat object of figures. */
export interface Task {
  readonly name: keyof typeof tasks;
  readonly variant: Variant;
  readonly place: Place;
  /** The call that is written or read, where it must be known outside. */
  readonly callId: string;
}

export type Figures = Readonly<Record<string, number | string>>;

const loadBytes = 50e6;

/** Long enough for fifty syncs of a slow disk, short enough for eight stores and two rounds in one run. */
const measureMs = 250;

/** Before it, until WebAssembly and the queries are compiled: PGlite is three times slower when cold. */
const warmUpMs = 600;

const writersCount = 32;

/** Divides a call of 400 evenly. */
const entriesPerBatch = 8;

/** Turns a second of the paced load: more than 500 people typing at once. */
const turnsPerSecond = 100;

const pacedMs = 1_500;

async function timedOpen(task: Task): Promise<{ store: BenchStore; openMs: number }> {
  const startedMs = performance.now();
  const store = await openStore(task.variant, task.place);
  await store.read("none");
  return { store, openMs: performance.now() - startedMs };
}

/** A new store, then 50 MB of events in it: calls that go on side by side, as they do in life. */
async function load(task: Task): Promise<Figures> {
  const { store, openMs } = await timedOpen(task);
  await sleep(300);
  const idleMb = residentMegabytes();
  let bytes = 0;
  while (bytes < loadBytes) {
    const callIds = Array.from({ length: writersCount }, () => randomUUID() as string);
    if (bytes === 0) callIds[0] = task.callId;
    for (let next = 1; next < entriesPerCall; next += entriesPerBatch) {
      const turns = callIds.map((callId) => rowsOf(callId, next, entriesPerBatch));
      await store.write(turns);
      bytes += turns.flat().reduce((sum, row) => sum + bytesOf(row), 0);
    }
  }
  const loadedMb = residentMegabytes();
  const server = task.variant.startsWith("postgres") ? { serverMb: serverMegabytes() } : {};
  await store.close();
  return { openMs, idleMb, loadedMb, ...server };
}

async function reopen(task: Task): Promise<Figures> {
  const { store, openMs } = await timedOpen(task);
  await sleep(300);
  const reopenedMb = residentMegabytes();
  const times: number[] = [];
  for (let round = 0; round < 60; round += 1) {
    const startedMs = performance.now();
    const rows = await store.read(task.callId);
    for (const row of rows) JSON.parse(row.event);
    times.push(performance.now() - startedMs);
    if (rows.length !== entriesPerCall) throw new Error(`${rows.length} entries read`);
  }
  await store.close();
  return { openMs, reopenedMb, readMs: median(times) };
}

/** Events a second that so many writers, each on a call of its own, see acknowledged. */
async function rate(
  append: (turn: Turn) => Promise<void>,
  load: { readonly writers: number; readonly events: number; readonly durationMs?: number },
): Promise<number> {
  const { writers, events, durationMs = measureMs } = load;
  const endMs = performance.now() + durationMs;
  const startedMs = performance.now();
  let count = 0;
  const write = async (): Promise<void> => {
    const callId = randomUUID();
    for (let next = 1; performance.now() < endMs; next += events) {
      await append(rowsOf(callId, next, events));
      count += events;
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  return (count / (performance.now() - startedMs)) * 1000;
}

async function inserts(task: Task): Promise<Figures> {
  const { store } = await timedOpen(task);
  const alone = (turn: Turn): Promise<void> => store.write([turn]);
  const grouped = groupCommit(store);
  await rate(alone, { writers: 1, events: 1, durationMs: warmUpMs / 2 });
  await rate(grouped, { writers: writersCount, events: eventsPerTurn, durationMs: warmUpMs / 2 });
  const figures = {
    single: await rate(alone, { writers: 1, events: 1 }),
    turn: await rate(alone, { writers: 1, events: eventsPerTurn }),
    many: await rate(alone, { writers: writersCount, events: eventsPerTurn }),
    aloneGrouped: await rate(grouped, { writers: 1, events: eventsPerTurn }),
    manyGrouped: await rate(grouped, { writers: writersCount, events: eventsPerTurn }),
  };
  await store.close();
  return figures;
}

/** A paced load as a server has it, and how late the event loop runs beside it. */
async function paced(task: Task): Promise<Figures> {
  const { store } = await timedOpen(task);
  const times: number[] = [];
  const append = async (callId: string): Promise<void> => {
    const turn = rowsOf(callId, 1, eventsPerTurn);
    const startedMs = performance.now();
    await store.write([turn]);
    times.push(performance.now() - startedMs);
  };
  for (let round = 0; round < 20; round += 1) await append(randomUUID());
  times.length = 0;
  const resolution = 1;
  const loop = monitorEventLoopDelay({ resolution });
  loop.enable();
  const startedMs = performance.now();
  const running: Promise<void>[] = [];
  let dueMs = startedMs;
  while (performance.now() - startedMs < pacedMs) {
    dueMs += (-Math.log(1 - Math.random()) * 1000) / turnsPerSecond;
    while (performance.now() < dueMs) await sleep(1);
    running.push(append(randomUUID()));
    // Each arrival is a round of the event loop of its own, as a message over a socket is.
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(running);
  loop.disable();
  await store.close();
  const lateMs = (share: number): number => Math.max(0, loop.percentile(share) / 1e6 - resolution);
  return {
    p50Ms: median(times),
    p99Ms: quantile(times, 0.99),
    maxMs: quantile(times, 1),
    loopP50Ms: lateMs(50),
    loopP99Ms: lateMs(99),
    loopMaxMs: lateMs(100),
  };
}

/** 200 transactions of one event, for whoever counts the system calls. */
export const countedTransactions = 200;

async function counted(task: Task): Promise<Figures> {
  const { store } = await timedOpen(task);
  for (let sequence = 1; sequence <= countedTransactions; sequence += 1) {
    await store.write([rowsOf(task.callId, sequence, 1)]);
  }
  await store.close();
  return {};
}

/** The same transactions, and the process is gone before it can close anything. */
async function cutOff(task: Task): Promise<Figures> {
  const { store } = await timedOpen(task);
  for (let sequence = 1; sequence <= countedTransactions; sequence += 1) {
    await store.write([rowsOf(task.callId, sequence, 1)]);
  }
  process.kill(process.pid, "SIGKILL");
  return {};
}

/** A line to the parent at once, past every buffer: an acknowledgement that outlives this process. */
function tell(line: string): void {
  for (;;) {
    try {
      writeSync(1, `${line}\n`);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
    }
  }
}

/** Says what is there, then writes and acknowledges until it is killed. */
async function untilKilled(task: Task): Promise<Figures> {
  const { store, openMs } = await timedOpen(task);
  const { count, last } = await store.check(task.callId);
  tell(JSON.stringify({ count, last, openMs }));
  const endMs = performance.now() + 5_000;
  for (let sequence = last + 1; performance.now() < endMs; sequence += 1) {
    await store.write([rowsOf(task.callId, sequence, 1)]);
    tell(String(sequence));
  }
  return {};
}

/** One of two processes on one place: 200 entries of a call of its own, each acknowledged. */
async function contend(task: Task): Promise<Figures> {
  const { store } = await timedOpen(task);
  let acknowledged = 0;
  let failure = "";
  try {
    for (let sequence = 1; sequence <= 200; sequence += 1) {
      await store.write([rowsOf(task.callId, sequence, 1)]);
      acknowledged += 1;
      await sleep(5);
    }
  } catch (error) {
    failure = String(error).slice(0, 120);
  }
  await store.close();
  return { acknowledged, failure };
}

async function check(task: Task): Promise<Figures> {
  const { store, openMs } = await timedOpen(task);
  const found = await store.check(task.callId);
  await store.close();
  return { openMs, ...found };
}

/** A process with nothing open: the memory that every figure contains. */
async function nothing(): Promise<Figures> {
  await sleep(300);
  return { idleMb: residentMegabytes() };
}

export const tasks = {
  load,
  reopen,
  inserts,
  paced,
  counted,
  cutOff,
  untilKilled,
  contend,
  check,
  nothing,
} as const;
