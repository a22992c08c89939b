import type { Client } from "pg";
import { contactRequestSchema } from "../../../../guardrails/contact/index.ts";
import type { Database } from "../../../../server/storage/database.ts";
import { slowMayContact } from "../../../guardrails/contact/oracle/slow-oracle.ts";
import type { Deed } from "./deed.ts";

/** What a run has shown; every list of faults must be empty. */
export interface RunReport {
  readonly cases: number;
  readonly dials: number;
  readonly spoken: number;
  readonly kills: number;
  readonly cuts: number;
  readonly inDoubt: number;
  readonly stops: number;
  /** How long after the stop had been written the last telephone was rung, in milliseconds; 0 where none was. */
  readonly lastRingMs: number;
  /** Rung twice: by one key, or two calls of one debtor or number at the same time. */
  readonly doubled: readonly string[];
  /** Rung against a rule of the contact policy, as an oracle of its own reads it. */
  readonly violations: readonly string[];
  /** Rung while everything was stopped. */
  readonly rungInStop: readonly string[];
  /** Rung and not recorded, or not as made. */
  readonly unrecorded: readonly string[];
  /** Spoken to after a hold or a payment, with a balance too old, or with no dial. */
  readonly spokenWrongly: readonly string[];
  /** Cases that are in no state, in none that is allowed at the end, or without their reason. */
  readonly unaccounted: readonly string[];
  /** Servers that ended by themselves. */
  readonly crashes: readonly string[];
}

interface Run {
  readonly world: Client;
  readonly database: Database;
  readonly cases: readonly object[];
  readonly deeds: readonly Deed[];
  readonly stops: readonly { readonly afterMs: number; readonly beforeMs: number }[];
  readonly kills: number;
  readonly cuts: number;
  readonly crashes: readonly string[];
  /** How far the world's clock goes on in one step. */
  readonly stepMs: number;
}

interface WireCase {
  readonly caseId: string;
  readonly debtorId?: string;
  readonly balanceAsOf: string;
  readonly debtor: { readonly phone: string; readonly birthDate: string };
}

/** One ring of the world, with what the product has of it. */
interface Ring {
  readonly key: string;
  readonly realMs: number;
  readonly clockMs: number;
  readonly debt: WireCase;
  readonly debtorId: string;
  readonly number: string;
  /** When the product decided it, and when and how it says that it ended. */
  readonly atMs: number;
  readonly endedMs: number;
  readonly outcome: string;
}

/** Hours that the round allows a balance to be old. */
const balanceAgeHoursMax = 100;
const hourMs = 3_600_000;

/**
 * Judges a run from the tables alone: what the world has rung, and what the product has written. It uses
 * nothing of the rounds' own code; the contact policy is the slow oracle, written from the page alone.
 */
export async function checkRun(run: Run): Promise<RunReport> {
  const { rings, unrecorded } = await ringsOf(run);
  const states = await run.database.db.selectFrom("round_cases").selectAll().execute();
  const { rows: spoken } = await run.world.query<{ key: string; clock_ms: string }>(
    "select key, clock_ms from world.spoken",
  );
  const inDoubt = await run.database.db
    .selectFrom("attempts")
    .select("attempt_id")
    .where("state", "=", "in_doubt")
    .execute();
  return {
    cases: run.cases.length,
    dials: rings.length,
    spoken: spoken.length,
    kills: run.kills,
    cuts: run.cuts,
    inDoubt: inDoubt.length,
    stops: run.stops.length,
    doubled: doubledIn(rings),
    violations: rings.flatMap((ring) => violationOf(ring, rings, run.deeds)),
    lastRingMs: Math.ceil(Math.max(0, ...rings.map((ring) => sinceStopMs(ring, run)))),
    rungInStop: rings.filter((ring) => sinceStopMs(ring, run) > stopMsMax).map(({ key }) => key),
    unrecorded,
    spokenWrongly: spokenWrongly(spoken, rings, run),
    unaccounted: unaccounted(run.cases as readonly WireCase[], states),
    crashes: run.crashes,
  };
}

/** What a stop may take, in milliseconds. */
const stopMsMax = 1_000;

/** How long after a stop it rang; 0 where nothing was stopped. */
const sinceStopMs = ({ realMs }: Ring, { stops }: Run): number =>
  Math.max(0, ...stops.map(({ afterMs, beforeMs }) => (realMs < beforeMs ? realMs - afterMs : 0)));

async function ringsOf({ world, database, cases }: Run) {
  const { rows } = await world.query<{
    key: string;
    number: string;
    clock_ms: string;
    real: string;
  }>(
    "select key, number, clock_ms, extract(epoch from real_at) * 1000 as real from world.dials order by n",
  );
  const attempts = new Map(
    (await database.db.selectFrom("attempts").selectAll().execute()).map((row) => [
      row.attempt_id,
      row,
    ]),
  );
  const byId = new Map((cases as readonly WireCase[]).map((one) => [one.caseId, one]));
  const persons = personsOf(cases as readonly WireCase[]);
  const rings: Ring[] = [];
  const unrecorded: string[] = [];
  for (const { key, number, clock_ms, real } of rows) {
    const attempt = attempts.get(key);
    const debt = attempt && byId.get(attempt.case_id);
    const isMade = attempt?.state === "ended" || attempt?.state === "in_doubt";
    if (attempt === undefined || debt === undefined || !isMade || attempt.dialled_at === null) {
      unrecorded.push(`${key} ${attempt?.state ?? "unknown"}`);
      continue;
    }
    if (debt.debtor.phone !== number) unrecorded.push(`${key} at another number`);
    rings.push({
      key,
      realMs: Number(real),
      clockMs: Number(clock_ms),
      debt,
      debtorId: persons.get(debt.caseId) ?? debt.caseId,
      number,
      atMs: Date.parse(attempt.dialled_at),
      endedMs: attempt.ended_at === null ? Infinity : Date.parse(attempt.ended_at),
      outcome: attempt.disposition ?? "UNKNOWN",
    });
  }
  return { rings, unrecorded };
}

/** Whose each case is: two are one person's with the same debtor's id, or the same birthday, for all have one name. */
function personsOf(cases: readonly WireCase[]): ReadonlyMap<string, string> {
  const persons = new Map(cases.map(({ caseId }) => [caseId, caseId]));
  for (const one of cases) {
    for (const other of cases) {
      const isSame =
        (one.debtorId ?? one.caseId) === (other.debtorId ?? other.caseId) ||
        one.debtor.birthDate === other.debtor.birthDate;
      const [kept, gone] = [persons.get(one.caseId), persons.get(other.caseId)];
      if (!isSame || kept === undefined || kept === gone) continue;
      for (const [caseId, person] of persons) if (person === gone) persons.set(caseId, kept);
    }
  }
  return persons;
}

function doubledIn(rings: readonly Ring[]): readonly string[] {
  const faults: string[] = [];
  const keys = new Set<string>();
  for (const [index, ring] of rings.entries()) {
    if (keys.has(ring.key)) faults.push(`${ring.key} rang twice`);
    keys.add(ring.key);
    for (const before of rings.slice(0, index)) {
      const isSame = before.debtorId === ring.debtorId || before.number === ring.number;
      if (isSame && overMs(before) > ring.atMs && overMs(ring) > before.atMs)
        faults.push(`${ring.key} while ${before.key} went on`);
    }
  }
  return faults;
}

/** The world's clock leaps, so that a carrier may tell of an end hours late; no call lasts longer than this. */
const callMsMax = 90 * 60_000;

const overMs = ({ atMs, endedMs }: Ring): number => Math.min(endedMs, atMs + callMsMax);

/** The rule that forbade this ring, if one did. */
function violationOf(
  ring: Ring,
  rings: readonly Ring[],
  deeds: readonly Deed[],
): readonly string[] {
  const { debt, debtorId, number, atMs } = ring;
  const about = deeds.filter(({ caseId, atMs: at }) => caseId === debt.caseId && at < atMs);
  const ageHours = (atMs - Date.parse(debt.balanceAsOf)) / hourMs;
  if (ageHours > balanceAgeHoursMax) return [`${ring.key} with a balance of ${ageHours} h`];
  const history = rings
    .filter((one) => one !== ring && one.atMs <= atMs)
    .map((one) => ({
      at: new Date(one.atMs).toISOString(),
      channel: "voice",
      direction: "outbound",
      // What was known then: a call that had not ended might yet have become anything.
      outcome: one.endedMs <= atMs ? one.outcome : "UNKNOWN",
      number: one.number,
      caseId: one.debt.caseId,
      debtorId: one.debtorId,
    }));
  const request = contactRequestSchema.parse({
    now: new Date(atMs).toISOString(),
    channel: "voice",
    direction: "outbound",
    number,
    case: { ...debt, debtorId },
    history,
    holds: about.some(({ type }) => type === "hold") ? ["hold"] : [],
    payments: about
      .filter(({ type }) => type === "payment")
      .map((deed) => ({ at: new Date(deed.atMs).toISOString() })),
    agreedTimes: [],
  });
  const { decision, rule } = slowMayContact(request);
  return decision === "allowed" ? [] : [`${ring.key} ${debt.caseId} against ${rule}`];
}

function spokenWrongly(
  spoken: readonly { readonly key: string; readonly clock_ms: string }[],
  rings: readonly Ring[],
  { deeds, stepMs }: Run,
): readonly string[] {
  const byKey = new Map(rings.map((ring) => [ring.key, ring]));
  return spoken.flatMap(({ key, clock_ms }) => {
    const ring = byKey.get(key);
    if (ring === undefined) return [`${key} without a dial`];
    // What came two steps before the first word must have stopped it: the look and its record may fall on both
    // sides of one.
    const late = deeds.find(
      ({ caseId, atMs }) => caseId === ring.debt.caseId && atMs < Number(clock_ms) - 2 * stepMs,
    );
    return late === undefined ? [] : [`${key} after a ${late.type}`];
  });
}

/** Every case of the company is in the round, once, in a state of the end, and says why. */
function unaccounted(
  cases: readonly WireCase[],
  states: readonly {
    readonly case_id: string;
    readonly state: string;
    readonly reason: string | null;
  }[],
): readonly string[] {
  const byCase = Map.groupBy(states, ({ case_id }) => case_id);
  return cases.flatMap(({ caseId }) => {
    const [row, ...more] = byCase.get(caseId) ?? [];
    if (row === undefined || more.length > 0) return [`${caseId} in ${more.length + 1} states`];
    const isOver = row.state === "skipped" || row.state === "done";
    return isOver && row.reason !== null ? [] : [`${caseId} ${row.state} ${row.reason}`];
  });
}
