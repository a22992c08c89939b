import { parseArgs } from "node:util";
import { parseCase } from "../../domain/parse/parse-case.ts";
import { formatCase } from "../../domain/parse/format-case.ts";
import { instantAt } from "../../server/clock.ts";
import { roundPlanSchema } from "../../server/protocol/rounds.ts";
import { scriptedCallees } from "../../providers/scripted/scripted-callees.ts";
import type { AttemptOutcome } from "../../server/rounds/attempts/attempt-outcome.ts";
import { beginDial } from "../../server/rounds/attempts/begin-dial.ts";
import { claimAttempts } from "../../server/rounds/attempts/claim-attempts.ts";
import type { Deciding } from "../../server/rounds/attempts/deciding.ts";
import { enrolCases } from "../../server/rounds/treatment/enrol-cases.ts";
import { settleAttempt } from "../../server/rounds/attempts/settle-attempt.ts";
import { openDatabase, type Database } from "../../server/storage/database.ts";
import { createRoundStore } from "../../server/storage/rounds/round-store.ts";
import { emptyStore } from "../../test/server/storage/store-addresses.ts";

/**
 * What a round costs a case, by how many there are, on one Postgres, time simulated: enrolling all of them,
 * then deciding on, recording, dialling (nobody rings) and settling attempts at their beginning.
 *
 *   node bench/rounds/cost.ts [--cases 10000,30000,100000] [--attempts 1000]
 */
const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "10000,30000,100000" },
    attempts: { type: "string", default: "1000" },
  },
});
const attemptsWanted = Number(values.attempts);
const startMs = Date.parse("2026-11-20T10:00:00+08:00");
const at = instantAt(startMs);

/** Rows of one insert. */
const batch = 1_000;

async function addCases(database: Database, count: number): Promise<void> {
  const parsed = parseCase({
    caseId: "C",
    creditor: "Example Bank",
    product: "loan",
    place: "CN-31",
    currency: "CNY",
    debtor: { name: "Alex", phone: "+8613800000000", timezone: "Asia/Shanghai", language: "zh-CN" },
    principal: "1000.00",
    interest: "0.00",
    lateFee: "0.00",
    balance: "1000.00",
    dueDate: "2026-10-15",
    balanceAsOf: "2026-11-20T06:00:00+08:00",
    tier: "M2",
  });
  if (!parsed.success) throw new Error("Expected a sound case.");
  const { debtor, ...body } = formatCase(parsed.value);
  for (let from = 0; from < count; from += batch) {
    const rows = Array.from({ length: Math.min(batch, count - from) }, (_, index) => {
      const caseId = `C-${String(from + index).padStart(8, "0")}`;
      const phone = `+86138${String(from + index).padStart(8, "0")}`;
      return {
        case_id: caseId,
        body: JSON.stringify({ ...body, caseId, debtor: { ...debtor, phone } }),
        version: 1,
        created_at: at,
        updated_at: at,
        search: caseId.toLowerCase(),
        hold: 0,
        frozen: 0,
        is_example: 0,
      };
    });
    await database.db.insertInto("cases").values(rows).execute();
  }
}

const outcomes: Readonly<Record<string, AttemptOutcome>> = {
  person: "RPC_NC",
  "third-party": "TPC",
  "hangs-up": "QHU",
  voicemail: "AM",
  nobody: "NA",
  busy: "BUSY",
  dead: "DEAD",
  silence: "UNK",
};

for (const count of values.cases.split(",").map(Number)) {
  const { address, remove } = await emptyStore("postgres");
  const database = await openDatabase(address);
  try {
    await addCases(database, count);
    const { db, kind } = database;
    const deciding: Deciding = {
      db,
      kind,
      serverId: "bench",
      clock: () => Promise.resolve(startMs),
    };
    const rounds = createRoundStore(database);
    const plan = roundPlanSchema.parse({
      name: "bench",
      treatments: [{ id: "all" }],
      linesMax: 10_000,
      needsPeople: false,
    });
    const round = await rounds.add(plan, { by: "bench", at });
    let sinceMs = performance.now();
    while (await enrolCases(deciding, round.id));
    const enrolMs = performance.now() - sinceMs;
    await rounds.change(round.id, "running", { by: "bench", at });
    const calleeOf = scriptedCallees("bench");
    sinceMs = performance.now();
    let made = 0;
    while (made < attemptsWanted) {
      const claims = await claimAttempts(deciding, round, 20);
      if (typeof claims === "string" || claims.attempts.length === 0) break;
      await Promise.all(
        claims.attempts.map(async ({ attemptId, number }) => {
          await beginDial(deciding, attemptId);
          const { callee } = calleeOf(number ?? "", 1);
          await settleAttempt(deciding, { attemptId, disposition: outcomes[callee] ?? "UNK" });
        }),
      );
      made += claims.attempts.length;
    }
    const seconds = (performance.now() - sinceMs) / 1000;
    console.log(
      `${count} cases: enrolled at ${((enrolMs * 1000) / count).toFixed(0)} µs a case; ` +
        `${made} attempts, ${(made / seconds).toFixed(0)} a second, ` +
        `${((seconds * 1000) / made).toFixed(1)} ms each, from claim to end.`,
    );
  } finally {
    await database.close();
    await remove();
  }
}
