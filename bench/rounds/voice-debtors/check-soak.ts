import type { DebtCase } from "../../../domain/case.ts";
import type { Outcome } from "../../../domain/outcome.ts";
import type { Database } from "../../../server/storage/database.ts";
import { judgeRound } from "../judge-round.ts";
import type { Ring } from "./soak-world.ts";

/** What must never be, by name; each list must be empty. */
export type SoakFaults = Readonly<Record<string, readonly string[]>>;

interface Soak {
  readonly db: Database["db"];
  readonly debts: ReadonlyMap<string, DebtCase>;
  readonly rings: readonly Ring[];
}

/** Judges a run by what the world has rung and heard, and by the tables that it has left. */
export async function checkSoak(
  soak: Soak,
): Promise<{ readonly faults: SoakFaults; readonly lateMsMax: number }> {
  const attempts = await soak.db.selectFrom("attempts").selectAll().execute();
  const byCall = Map.groupBy(attempts, (row) => row.call_id ?? "");
  const rung = new Set<string>();
  let lateMsMax = 0;
  const unrecorded: string[] = [];
  const doubled: string[] = [];
  const contacts = soak.rings.flatMap(({ callId, number, atMs, callbackAt, promiseOn }) => {
    const [attempt, ...more] = byCall.get(callId) ?? [];
    if (rung.has(callId)) doubled.push(`${callId} rung again`);
    rung.add(callId);
    const isMade = attempt?.state === "ended" || attempt?.state === "in_doubt";
    if (attempt === undefined || more.length > 0 || !isMade || attempt.dialled_at === null) {
      unrecorded.push(`${callId} ${attempt?.state ?? "unknown"}`);
      return [];
    }
    const decidedMs = Date.parse(attempt.dialled_at);
    const debt = soak.debts.get(attempt.case_id);
    if (debt?.debtor.phone !== number) unrecorded.push(`${callId} at another number`);
    lateMsMax = Math.max(lateMsMax, atMs - decidedMs);
    const endedMs = attempt.ended_at === null ? Infinity : Date.parse(attempt.ended_at);
    const { attempt_id: attemptId, case_id: caseId, disposition } = attempt;
    const outcome = disposition ?? "UNKNOWN";
    const asked = { callbackAt, promiseOn };
    return [{ attemptId, caseId, number, atMs: decidedMs, endedMs, outcome, ...asked }];
  });
  const judged = judgeRound(contacts, soak.debts);
  const abandoned = new Set(
    attempts.filter((row) => row.disposition === "ABANDONED").map((row) => row.call_id ?? ""),
  );
  const faults = {
    "rung twice": [...doubled, ...judged.doubled],
    "rung against the contact policy": judged.violations,
    "rung and not recorded as it was": unrecorded,
    "made and never rung": attempts
      .filter((row) => row.state === "ended" && !rung.has(row.call_id ?? ""))
      .map((row) => `${row.attempt_id} ${row.disposition}`),
    "calls that did not go as they must": soak.rings.flatMap(({ callId, faults }) =>
      faults.map((fault) => `${callId} ${fault}`),
    ),
    "calls without an end and a disposition": await openCalls(soak, abandoned),
    "debtors not accounted for": await unaccounted(soak),
  };
  return { faults, lateMsMax };
}

/** Calls of which nobody knows how they ended; one that was abandoned has no log, and nobody heard a word in it. */
async function openCalls(
  { db, rings }: Soak,
  abandoned: ReadonlySet<string>,
): Promise<readonly string[]> {
  const rows = await db.selectFrom("calls").select(["call_id", "ended_at", "outcome"]).execute();
  const known = new Set(rows.map((row) => row.call_id));
  const open = rows.filter(
    ({ ended_at, outcome }) =>
      ended_at === null || (JSON.parse(outcome) as Outcome).disposition === undefined,
  );
  return [
    ...open.map((row) => `${row.call_id} is open`),
    ...rings
      .filter(({ callId, heard }) => !known.has(callId) && (heard > 0 || !abandoned.has(callId)))
      .map(({ callId }) => `${callId} has no log`),
  ];
}

/** Every case is in the round, once, in a state of the end, and says why. */
async function unaccounted({ db, debts }: Soak): Promise<readonly string[]> {
  const rows = await db.selectFrom("round_cases").select(["case_id", "state", "reason"]).execute();
  const byCase = Map.groupBy(rows, (row) => row.case_id);
  return [...debts.keys()].flatMap((caseId) => {
    const [row, ...more] = byCase.get(caseId) ?? [];
    if (row === undefined || more.length > 0) return [`${caseId} in ${more.length} states`];
    const isOver = ["skipped", "done", "person"].includes(row.state);
    return isOver && row.reason !== null ? [] : [`${caseId} ${row.state} ${row.reason}`];
  });
}
