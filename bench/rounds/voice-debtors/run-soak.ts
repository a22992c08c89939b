import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { DebtCase } from "../../../domain/case.ts";
import { parseCase } from "../../../domain/parse/parse-case.ts";
import { instantAt } from "../../../server/clock.ts";
import { createLogger } from "../../../server/logger.ts";
import { roundPlanSchema } from "../../../server/protocol/rounds.ts";
import { openAttempts } from "../../../server/rounds/attempts/open-attempts.ts";
import type { Services } from "../../../server/services.ts";
import { startService } from "../../../server/start.ts";
import type { StoreAddress } from "../../../server/storage/database.ts";
import { chaosCases } from "../../../test/server/rounds/chaos/chaos-cases.ts";
import { randomFrom } from "../../../test/server/rounds/chaos/random.ts";
import { checkSoak, type SoakFaults } from "./check-soak.ts";
import { SoakClock } from "./soak-clock.ts";
import { account, SoakWorld, type Ring } from "./soak-world.ts";
import { spelledEngines } from "./spelled-engines.ts";
import { SpelledSpeech } from "./spelled-speech.ts";

/** The night in which clocks change, from the morning before. */
const startMs = Date.parse("2026-10-31T13:00:00Z");
const hourMs = 3_600_000;

/** Between two looks at what goes on, in milliseconds. */
const lookMs = 250;
/** Looks in a row at which nothing goes on, before the clock leaps: a few looks of the runner. */
const quietLooks = 4;
/** How far behind the next case that comes due the clock leaps, so that many are due at once. */
const gatherMs = hourMs;
/** How long the last calls and their logs may take, in milliseconds. */
const drainMsMax = 300_000;

export interface SoakOptions {
  readonly debtors: number;
  readonly seed: number;
  readonly lines: number;
  readonly days: number;
  /** An empty store. */
  readonly store: StoreAddress;
  readonly onLook: (soFar: { readonly hour: number; readonly rings: number }) => void;
}

export interface SoakReport {
  readonly rings: readonly Ring[];
  readonly faults: SoakFaults;
  /** The longest from a decision to its ring: the carrier is in the same process, so this is the machine's. */
  readonly lateMsMax: number;
  readonly states: ReadonlyMap<string, number>;
  readonly dispositions: ReadonlyMap<string, number>;
  /** Seconds of real time from the start of the round to its end. */
  readonly seconds: number;
}

/**
 * A round on the telephone from the import to the end: the service as it is, with scripted ears and a scripted voice,
 * and a carrier whose numbers are people, mailboxes and dead lines.
 */
export async function runSoak(options: SoakOptions): Promise<SoakReport> {
  const { store } = options;
  const isPostgres = store.kind === "postgres";
  const { clock, url } = await SoakClock.open(startMs, isPostgres ? store.url : undefined);
  const dir = await mkdtemp(join(tmpdir(), "kindline-soak-"));
  const speech = new SpelledSpeech();
  const world = new SoakWorld({
    seed: String(options.seed),
    clock: clock.now,
    speech,
    recordingsDir: join(dir, "recordings"),
  });
  await world.emulator.open();
  const { accountSid, authToken, from } = account;
  const service = await startService(
    {
      host: "127.0.0.1",
      port: 0,
      store: isPostgres ? { kind: "postgres", url: url ?? "" } : store,
      publicUrl: undefined,
      packsDir: join(dir, "packs"),
      recordingsDir: join(dir, "recordings"),
      trustedProxies: 0,
      logLevel: "warn",
      speech: { ...noSpeech, callsMax: 10_000 },
      telephony: {
        twilio: { accountSid, authToken, from, baseUrl: world.emulator.url },
        freeSwitchSecret: undefined,
      },
    },
    {
      clock: clock.now,
      log: createLogger("warn"),
      openSpeech: () => Promise.resolve(spelledEngines(speech)),
    },
  );
  try {
    const { services } = await service.ready;
    world.follow(services.calls.hub);
    return await play({ options, clock, world, services });
  } finally {
    await world.emulator.close();
    await service.stop();
    await clock.close();
    await rm(dir, { recursive: true, force: true });
  }
}

const noSpeech = {
  order: [],
  callsMax: undefined,
  modelDir: undefined,
  deepgram: undefined,
  openai: undefined,
  funasr: undefined,
  aliyun: undefined,
};

interface Soak {
  readonly options: SoakOptions;
  readonly clock: SoakClock;
  readonly world: SoakWorld;
  readonly services: Services;
}

async function play(soak: Soak): Promise<SoakReport> {
  const { options, clock, world, services } = soak;
  const debts = await addDebtors(soak);
  const { rounds, database } = services.store;
  const plan = roundPlanSchema.parse({
    name: "soak",
    treatments: [{ id: "all", triesMax: 3, hoursBetween: 4 }],
    linesMax: options.lines,
    balanceAgeHoursMax: 100,
    ringSeconds: 10,
    needsPeople: false,
    usesBestHour: false,
  });
  const by = { by: "soak", at: instantAt(clock.now()) };
  const { id } = await rounds.add(plan, by);
  await rounds.change(id, "running", by);
  const sinceMs = performance.now();
  await playOn(soak, id);
  const seconds = (performance.now() - sinceMs) / 1_000;
  const { db } = database;
  const rows = await db.selectFrom("round_cases").select("state").execute();
  const ended = await db.selectFrom("attempts").select("disposition").execute();
  return {
    rings: world.rings,
    ...(await checkSoak({ db, debts, rings: world.rings })),
    states: countsOf(rows.map(({ state }) => state)),
    dispositions: countsOf(ended.map(({ disposition }) => disposition ?? "none")),
    seconds,
  };
}

async function addDebtors({ options, services }: Soak): Promise<ReadonlyMap<string, DebtCase>> {
  const debts = new Map<string, DebtCase>();
  const at = instantAt(startMs);
  for (const wire of chaosCases(options.debtors, randomFrom(options.seed), startMs)) {
    const parsed = parseCase(wire);
    if (!parsed.success) throw new Error(JSON.stringify(parsed.error));
    await services.store.cases.add(parsed.value, { at });
    debts.set(parsed.value.caseId, parsed.value);
  }
  return debts;
}

/** Until the days are over or nobody waits any more; then until nothing goes on. */
async function playOn(soak: Soak, roundId: string): Promise<void> {
  const { options, clock, world, services } = soak;
  const { rounds, database } = services.store;
  const endMs = startMs + options.days * 24 * hourMs;
  let quiet = 0;
  while (clock.now() < endMs) {
    await pause(lookMs);
    await world.sweep();
    options.onLook({ hour: (clock.now() - startMs) / hourMs, rings: world.rings.length });
    const { state } = await rounds.get(roundId);
    if (state !== "running") break;
    const goesOn = world.underWay > 0 || (await openAttempts(database.db, roundId)) > 0;
    quiet = goesOn ? 0 : quiet + 1;
    if (quiet < quietLooks) continue;
    quiet = 0;
    await clock.leap((await nextDueMs(soak, roundId)) - clock.now());
  }
  if ((await rounds.get(roundId)).state === "running") {
    await rounds.change(roundId, "draining", { by: "soak", at: instantAt(clock.now()) });
  }
  const lastMs = performance.now() + drainMsMax;
  while ((await rounds.get(roundId)).state !== "done" || world.underWay > 0) {
    if (performance.now() > lastMs) throw new Error("Expected the round to end.");
    await pause(lookMs);
    await world.sweep();
  }
}

/** When enough cases are due again; the clock never goes on by less than a minute. */
async function nextDueMs({ clock, services }: Soak, roundId: string): Promise<number> {
  const { next_at } = await services.store.database.db
    .selectFrom("round_cases")
    .select((row) => row.fn.min("next_at").as("next_at"))
    .where("round_id", "=", roundId)
    .where("state", "=", "pending")
    .executeTakeFirstOrThrow();
  const nextMs = next_at === null ? clock.now() : Date.parse(next_at);
  return Math.max(clock.now() + hourMs / 60, nextMs + gatherMs);
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].toSorted(([, a], [, b]) => b - a));
}
