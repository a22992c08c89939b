import type { DebtCase } from "../../../domain/case.ts";
import { parseCase } from "../../../domain/parse/parse-case.ts";
import { instantAt } from "../../clock.ts";
import type { RehearsalRequest, RehearsalResult } from "../../protocol/rehearsals.ts";
import { openScratchDatabase, type Database } from "../../storage/database.ts";
import { createRoundStore } from "../../storage/rounds/round-store.ts";
import type { CaseBody } from "../contact/case-facts.ts";
import { enrolCases } from "../treatment/enrol-cases.ts";
import { describeResult } from "./describe-result.ts";
import { nextDay } from "./next-day.ts";
import { playRound, type PlayedContact } from "./play-round.ts";
import { calleesOf } from "./reach-model.ts";
import type { RehearsalInput } from "./rehearsal-input.ts";
import type { SampleRows } from "./sample-rows.ts";
import { createSimulatedTalks } from "./simulated-talks.ts";

export interface RehearsalHooks {
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
  /** A thrown error as its code: no word of a case. */
  readonly describeFault: (error: unknown) => string;
}

const hourMs = 3_600_000;

/** Hours that a rehearsal of so many days goes through. */
export const hoursOf = ({ days }: RehearsalRequest): number => days * 24;

/** Rows of one insert: a row has at most forty values, and SQLite takes 32,766. */
const rowsAtOnce = 500;

/** Plays a sample of a round in a store in memory, against simulated debtors, by the code that runs rounds. */
export async function rehearse(
  input: RehearsalInput,
  hooks: RehearsalHooks,
): Promise<RehearsalResult> {
  const database = await openScratchDatabase();
  try {
    return await play(database, input, hooks);
  } finally {
    await database.close();
  }
}

async function play(
  database: Database,
  input: RehearsalInput,
  { onProgress, signal, describeFault }: RehearsalHooks,
): Promise<RehearsalResult> {
  const { request, startMs, reach } = input;
  const plan = { ...input.plan, select: { caseIds: [...input.sampleIds] } };
  await fill(database, input.rows);
  const { db, kind } = database;
  const rounds = createRoundStore(database);
  const at = instantAt(startMs);
  const act = { by: "rehearsal", at };
  const { id } = await rounds.add(plan, act);
  const enrolling = { db, kind, serverId: "play", clock: () => Promise.resolve(startMs) };
  while (await enrolCases(enrolling, id));
  await rounds.change(id, "running", act);
  const bodies = new Map(
    input.rows.cases.map(({ case_id, body }) => [case_id, JSON.parse(body) as CaseBody]),
  );
  const debts = debtsOf(bodies, input.sampleIds);
  const { talk, notes } = createSimulatedTalks({ cases: debts, seed: request.seed, describeFault });
  const contacts: PlayedContact[] = [];
  const endedMs = await playRound({
    deciding: { db, kind },
    round: { id, plan },
    startMs,
    endMs: startMs + hoursOf(request) * hourMs,
    lines: Math.max(1e-6, (plan.linesMax * input.sampleIds.length) / Math.max(1, input.cases)),
    calleeOf: calleesOf(reach, request.seed),
    talk,
    onContact: (contact) => contacts.push(contact),
    onDay: nextDay({ plan, request, startMs }),
    onProgress: (nowMs) => onProgress(Math.round((nowMs - startMs) / hourMs)),
    signal,
  });
  return await describeResult({ input, db, roundId: id, contacts, notes, bodies, endedMs });
}

async function fill({ db }: Database, rows: SampleRows): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const [name, all] of Object.entries(rows) as [keyof SampleRows, readonly never[]][]) {
      for (let from = 0; from < all.length; from += rowsAtOnce) {
        await transaction
          .insertInto(name)
          .values(all.slice(from, from + rowsAtOnce))
          .execute();
      }
    }
  });
}

/** Cases that can be talked of; one that cannot be read is skipped by the round itself. */
function debtsOf(
  bodies: ReadonlyMap<string, CaseBody>,
  ids: readonly string[],
): ReadonlyMap<string, DebtCase> {
  const debts = new Map<string, DebtCase>();
  for (const id of ids) {
    const parsed = parseCase(bodies.get(id));
    if (parsed.success) debts.set(id, parsed.value);
  }
  return debts;
}
