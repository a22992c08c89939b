import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Client } from "pg";
import { parseCase } from "../../../../domain/parse/parse-case.ts";
import { instantAt } from "../../../../server/clock.ts";
import { roundPlanSchema } from "../../../../server/protocol/rounds.ts";
import { createCaseStore } from "../../../../server/storage/cases/case-store.ts";
import { openDatabase, type Database } from "../../../../server/storage/database.ts";
import {
  createRoundStore,
  type RoundStore,
} from "../../../../server/storage/rounds/round-store.ts";
import { beginnings, chaosCases } from "./chaos-cases.ts";
import { checkRun, type RunReport } from "./check-run.ts";
import type { Deed } from "./deed.ts";
import { Network, type NetworkFault } from "./network.ts";
import { randomFrom, type Random } from "./random.ts";
import { openWorld, worldTables } from "./world.ts";

const serverFile = new URL("start-chaos-server.ts", import.meta.url).pathname;

export interface ChaosOptions {
  /** An empty Postgres store. */
  readonly url: string;
  readonly seed: number;
  readonly servers?: number;
  readonly cases?: number;
  /** Steps of the world's clock. */
  readonly steps?: number;
  /** Minutes that the world's clock goes on in one step. */
  readonly minutesAStep?: number;
  /** How much likelier each accident of a step is than usual. */
  readonly often?: number;
  /** Looks of any server in one step. */
  readonly ticksAStep?: number;
}

const minuteMs = 60_000;

/**
 * One round on several servers over one Postgres, that are killed (SIGKILL) and cut off from it at random
 * while the clock goes over a night, is set back by mistake and corrected, leaps, holds are put, payments
 * come, and everything is stopped and let go on. Then its tables and the world's are compared.
 */
export async function runChaos(options: ChaosOptions): Promise<RunReport> {
  const { url, seed, servers = 3, cases: count = 60, steps = 66, ticksAStep = 2 } = options;
  const { minutesAStep = 24, often = 1 } = options;
  const random = randomFrom(seed);
  const startMs = Date.parse(beginnings[seed % beginnings.length] ?? beginnings[0]);
  const database = await openDatabase({ kind: "postgres", url });
  const world = await openWorld(url);
  for (const statement of worldTables) await world.query(statement);
  await world.query("insert into world.clock values ($1)", [startMs]);
  await world.query("insert into world.progress values (0)");
  const cases = chaosCases(count, random, startMs);
  const rounds = await begin(database, cases, startMs);
  const fleet = new Fleet(url, seed);
  const play = new Play({ world, database, rounds, random, often });
  try {
    await Promise.all(Array.from({ length: servers }, (_, index) => fleet.start(index)));
    let leaptMs = 0;
    for (let step = 1; step <= steps; step += 1) {
      // A clock that stood still for hours is set right, over midnight and the change of clocks too.
      if (random() < 0.03 * often) leaptMs += (1 + Math.floor(random() * 5)) * 36 * minuteMs;
      await play.step(startMs + step * minutesAStep * minuteMs + leaptMs, cases);
      if (random() < 0.08 * often) fleet.killAndRestart(Math.floor(random() * servers));
      if (random() < 0.12 * often) fleet.cutOff(Math.floor(random() * servers), random);
      await progress(world, ticksAStep);
    }
    await fleet.settled();
    // The last word: nothing new begins, and what was left behind is found.
    await drain(database, rounds, world);
    return await checkRun({
      world,
      database,
      cases,
      deeds: play.deeds,
      stops: play.stops,
      kills: fleet.kills,
      cuts: fleet.cuts,
      crashes: fleet.crashes,
      stepMs: minutesAStep * minuteMs,
    });
  } finally {
    await fleet.end();
    await world.end();
    await database.close();
  }
}

async function begin(
  database: Database,
  cases: readonly object[],
  startMs: number,
): Promise<RoundStore> {
  const store = createCaseStore(database);
  const at = instantAt(startMs);
  for (const one of cases) {
    const parsed = parseCase(one);
    if (!parsed.success) throw new Error(JSON.stringify(parsed.error));
    await store.add(parsed.value, { at });
  }
  const rounds = createRoundStore(database);
  const plan = roundPlanSchema.parse({
    name: "chaos",
    treatments: [{ id: "all", hoursBetween: 0, triesMax: 20 }],
    linesMax: 8,
    balanceAgeHoursMax: 100,
    needsPeople: false,
  });
  const { id } = await rounds.add(plan, { by: "chaos", at });
  await rounds.change(id, "running", { by: "chaos", at });
  return rounds;
}

interface PlayParts {
  readonly world: Client;
  readonly database: Database;
  readonly rounds: RoundStore;
  readonly random: Random;
  readonly often: number;
}

/** What happens besides: the clock, and people. */
class Play {
  readonly deeds: Deed[] = [];
  /** Between these moments of real time everything was stopped. */
  readonly stops: { readonly afterMs: number; readonly beforeMs: number }[] = [];
  readonly #parts: PlayParts;
  #stepsStopped = 0;
  #stoppedMs = 0;

  constructor(parts: PlayParts) {
    this.#parts = parts;
  }

  async step(trueMs: number, cases: readonly object[]): Promise<void> {
    const { random, often } = this.#parts;
    // Somebody sets the clock back, and it is corrected a moment later.
    if (random() < 0.05 * often) {
      await this.#setClock(trueMs - (1 + Math.floor(random() * 150)) * minuteMs);
      await pause(25);
    }
    await this.#setClock(trueMs);
    if (this.#stepsStopped > 0) return await this.#staySilent();
    const one = cases[Math.floor(random() * cases.length)] as { readonly caseId: string };
    const draw = random() / often;
    if (draw < 0.03) await this.#hold(one.caseId, trueMs);
    else if (draw < 0.06) await this.#pay(one.caseId, trueMs);
    else if (draw < 0.12) await this.#stop(trueMs);
  }

  async #setClock(ms: number): Promise<void> {
    await this.#parts.world.query("update world.clock set ms = $1", [ms]);
  }

  async #hold(caseId: string, atMs: number): Promise<void> {
    const { db } = this.#parts.database;
    await db
      .updateTable("cases")
      .set({ hold: 1, updated_at: instantAt(atMs) })
      .where("case_id", "=", caseId)
      .execute();
    this.deeds.push({ type: "hold", caseId, atMs });
  }

  async #pay(caseId: string, atMs: number): Promise<void> {
    const at = instantAt(atMs);
    await this.#parts.database.db
      .insertInto("payments")
      .values({
        payment_id: `${caseId} ${atMs}`,
        case_id: caseId,
        currency: "USD",
        amount: 100,
        paid_at: at,
        posted_at: at,
        posted_by: "chaos",
      })
      .execute();
    this.deeds.push({ type: "payment", caseId, atMs });
  }

  /** Everything stops; from a second of real time on nobody may be rung any more, though cases come due. */
  async #stop(atMs: number): Promise<void> {
    // Once a run: it is the world's clock that makes it long.
    if (this.stops.length > 0) return;
    await this.#parts.rounds.stopAll({ by: "chaos", at: instantAt(atMs), reason: "chaos" });
    this.#stoppedMs = await this.#realNow();
    this.#stepsStopped = 5;
  }

  async #staySilent(): Promise<void> {
    await pause(300);
    this.#stepsStopped -= 1;
    if (this.#stepsStopped > 0) return;
    const beforeMs = await this.#realNow();
    await this.#parts.rounds.liftStop();
    this.stops.push({ afterMs: this.#stoppedMs, beforeMs });
  }

  async #realNow(): Promise<number> {
    const { rows } = await this.#parts.world.query<{ ms: string }>(
      "select extract(epoch from clock_timestamp()) * 1000 as ms",
    );
    return Number(rows[0]?.ms);
  }
}

/** How a network goes wrong, and for how long at most: a breath, longer than a server may be silent, or a statement may take. */
const networkFaults: readonly (readonly [NetworkFault, number])[] = [
  ["cut", 300],
  ["cut", 1_500],
  ["answers", 300],
  ["answers", 1_500],
  ["requests", 1_500],
  ["both", 1_500],
  ["both", 7_000],
];

/** Servers that are killed and come back, and are cut off from their database. */
class Fleet {
  kills = 0;
  cuts = 0;
  /** Servers that ended and that nobody had killed. */
  readonly crashes: string[] = [];
  readonly #url: string;
  readonly #seed: number;
  readonly #children = new Map<number, ChildProcess>();
  readonly #networks = new Map<number, Network>();
  readonly #starting = new Set<Promise<void>>();

  constructor(url: string, seed: number) {
    this.#url = url;
    this.#seed = seed;
  }

  async start(index: number): Promise<void> {
    const network = this.#networks.get(index) ?? (await Network.open(this.#url));
    this.#networks.set(index, network);
    const child = fork(serverFile, [network.through(this.#url), String(this.#seed), this.#url], {
      stdio: "inherit",
    });
    this.#children.set(index, child);
    child.once("exit", (code) => {
      if (code !== null) this.crashes.push(`server ${index} with ${code}`);
    });
    await Promise.race([once(child, "message"), once(child, "exit")]);
  }

  /** It dies at once, and another one takes its place. */
  killAndRestart(index: number): void {
    const child = this.#children.get(index);
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    this.kills += 1;
    child.kill("SIGKILL");
    const starting = this.start(index);
    this.#starting.add(starting);
    void starting.finally(() => this.#starting.delete(starting));
  }

  /** Its database is out of reach for a while, in one of the ways in which that happens. */
  cutOff(index: number, random: Random): void {
    const [fault, ms] = networkFaults[Math.floor(random() * networkFaults.length)] ?? ["cut", 300];
    this.cuts += 1;
    this.#networks.get(index)?.fail(fault, ms * (0.2 + 0.8 * random()));
  }

  /** Everybody is there again, and hears everything. */
  async settled(): Promise<void> {
    for (const network of this.#networks.values()) network.heal();
    await Promise.all(this.#starting);
  }

  async end(): Promise<void> {
    await this.settled();
    for (const child of this.#children.values()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill("SIGKILL");
      await once(child, "exit");
    }
    for (const network of this.#networks.values()) network.close();
  }
}

/** Drains the round, the world's clock going on, until the servers have ended it. */
async function drain(database: Database, rounds: RoundStore, world: Client): Promise<void> {
  await rounds.liftStop();
  const [round] = await rounds.list();
  if (round === undefined) throw new Error("Expected a round.");
  if (round.state === "running") {
    await rounds.change(round.id, "draining", { by: "chaos", at: round.createdAt });
  }
  for (let tries = 0; tries < 1_500; tries += 1) {
    if ((await rounds.get(round.id)).state === "done") return;
    await world.query("update world.clock set ms = ms + 180000");
    await pause(20);
  }
  const { db } = database;
  const open = await db.selectFrom("attempts").select(["state", "server_id"]).execute();
  throw new Error(`Expected the round to end: ${JSON.stringify(open)}`);
}

/** Waits until so many more looks were taken; not for ever, for everybody may just have been killed. */
async function progress(world: Client, ticks: number): Promise<void> {
  const look = async (): Promise<number> =>
    Number((await world.query<{ n: string }>("select n from world.progress")).rows[0]?.n);
  const from = await look();
  for (let tries = 0; tries < 100; tries += 1) {
    await pause(10);
    if ((await look()) >= from + ticks) return;
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
