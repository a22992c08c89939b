import { parseArgs } from "node:util";
import type { DebtCase } from "../../domain/case.ts";
import { parseCase } from "../../domain/parse/parse-case.ts";
import { formatCase } from "../../domain/parse/format-case.ts";
import { instantAt } from "../../server/clock.ts";
import { roundPlanSchema } from "../../server/protocol/rounds.ts";
import { enrolCases } from "../../server/rounds/treatment/enrol-cases.ts";
import { playRound, type PlayedContact } from "../../server/rounds/rehearsal/play-round.ts";
import { calleesOf } from "../../server/rounds/rehearsal/reach-model.ts";
import { createSimulatedTalks } from "../../server/rounds/rehearsal/simulated-talks.ts";
import { openScratchDatabase } from "../../server/storage/database.ts";
import { createRoundStore } from "../../server/storage/rounds/round-store.ts";
import { chaosCases } from "../../test/server/rounds/chaos/chaos-cases.ts";
import { randomFrom } from "../../test/server/rounds/chaos/random.ts";
import { drawnTalks } from "./drawn-talks.ts";
import { judgeRound } from "./judge-round.ts";

/**
 * A round of very many simulated cases in simulated time: the code that runs rounds over a store in memory, every
 * conversation the agent's own with a scripted debtor, over a night in which clocks change; with `--talks drawn` only
 * the planner and the policy are played, and what comes of a conversation is drawn. Every ring is judged by the slow
 * oracle of the contact policy, and every case is accounted for:
 *
 *   node --expose-gc bench/rounds/simulated.ts [--cases 100000] [--days 2] [--seed 1] [--talks agent|drawn]
 */
const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "100000" },
    days: { type: "string", default: "2" },
    seed: { type: "string", default: "1" },
    talks: { type: "string", default: "agent" },
  },
});
const count = Number(values.cases);
const startMs = Date.parse("2026-10-31T13:00:00Z");
const endMs = startMs + Number(values.days) * 24 * 3_600_000;

/** Rows of one insert. */
const batch = 1_000;

const scratch = await openScratchDatabase();
const { db, kind } = scratch;
const at = instantAt(startMs);
const debts = new Map<string, DebtCase>();
for (const wire of chaosCases(count, randomFrom(Number(values.seed)), startMs)) {
  const parsed = parseCase(wire);
  if (!parsed.success) throw new Error(JSON.stringify(parsed.error));
  debts.set(parsed.value.caseId, parsed.value);
}
const all = [...debts.values()];
for (let from = 0; from < count; from += batch) {
  const rows = all.slice(from, from + batch).map((debt) => ({
    case_id: debt.caseId,
    body: JSON.stringify(formatCase(debt)),
    version: 1,
    created_at: at,
    updated_at: at,
    search: "",
    hold: 0,
    frozen: 0,
    is_example: 0,
  }));
  await db.insertInto("cases").values(rows).execute();
}
const plan = roundPlanSchema.parse({
  name: "bench",
  treatments: [{ id: "all", triesMax: 3, hoursBetween: 4 }],
  linesMax: 10_000,
  balanceAgeHoursMax: 100,
  needsPeople: false,
  usesBestHour: false,
});
const rounds = createRoundStore({ db, kind });
const { id } = await rounds.add(plan, { by: "bench", at });
const enrolling = { db, kind, serverId: "bench", clock: () => Promise.resolve(startMs) };
while (await enrolCases(enrolling, id));
await rounds.change(id, "running", { by: "bench", at });
console.log(`${count} cases are in the round`);

const { talk, notes } = createSimulatedTalks({
  cases: debts,
  seed: values.seed,
  describeFault: (error) => (error instanceof Error ? error.message : String(error)),
});
const contacts: PlayedContact[] = [];
const startedMs = performance.now();
const startedCpu = process.cpuUsage();
const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage(startedCpu);
  return (user + system) / 1e6;
};
const shares = { person: 0.22, thirdParty: 0.05, voicemail: 0.18 };
await playRound({
  deciding: { db, kind },
  round: { id, plan },
  startMs,
  endMs,
  lines: Math.max(20, count / 50),
  calleeOf: calleesOf(shares, values.seed),
  talk: values.talks === "drawn" ? drawnTalks(values.seed) : talk,
  onContact: (contact) => contacts.push(contact),
  onDay: () => Promise.resolve(),
  onProgress(nowMs) {
    const hours = ((nowMs - startMs) / 3_600_000).toFixed(0);
    console.log(
      `hour ${hours}: ${contacts.length} contacts, ${cpuSeconds().toFixed(0)} s of processor time`,
    );
  },
  signal: new AbortController().signal,
});
const playedCpu = cpuSeconds();

/** Whose each case is, and at whose number: contacts that bear on each other are judged together. */
const attempts = new Map(
  (await db.selectFrom("attempts").select(["attempt_id", "debtor_id"]).execute()).map((row) => [
    row.attempt_id,
    row.debtor_id,
  ]),
);
const states = await db.selectFrom("round_cases").select(["case_id", "state", "reason"]).execute();
await scratch.close();

const faults = judgeRound(
  contacts.map((contact) => ({ ...contact, promiseOn: contact.call?.promise?.date })),
  debts,
);
const unaccounted = all.length - new Set(states.map((row) => row.case_id)).size;
/** Who waits for their hour, and who is being rung as the time is up, needs no reason yet. */
const isOpen = (state: string): boolean => state === "pending" || state === "active";
const unsaid = states.filter(({ state, reason }) => !isOpen(state) && reason === null).length;
const unrecorded = contacts.filter(({ attemptId }) => !attempts.has(attemptId)).length;
console.log(
  `${count} cases, ${contacts.length} contacts, ${[...notes.personas.values()].reduce((a, b) => a + b, 0)} conversations, ` +
    `${notes.agentTurns} turns of the agent; ${((performance.now() - startedMs) / 1000).toFixed(0)} s, ` +
    `${playedCpu.toFixed(0)} s of processor time: ${((playedCpu * 1000) / Math.max(1, contacts.length)).toFixed(1)} ms a contact`,
);
const byState = Map.groupBy(states, ({ state }) => state);
console.log(
  `  cases by state: ${[...byState].map(([state, rows]) => `${state} ${rows.length}`).join(", ")}`,
);
const talkViolations = Map.groupBy(
  notes.violations,
  ({ kind: what, persona }) => `${what} ${persona}`,
);
const found = {
  "two calls at once": faults.doubled.length,
  "against the contact policy": faults.violations.length,
  "violations in conversations": notes.violations.length,
  "calls broken off by a fault": notes.faults.length,
  "contacts that are not recorded": unrecorded,
  "cases in no state": unaccounted,
  "cases without a reason": unsaid,
};
for (const [name, found_] of Object.entries(found)) console.log(`  ${name}: ${found_}`);
for (const one of [...faults.doubled, ...faults.violations].slice(0, 10)) console.log(`    ${one}`);
for (const [name, rows] of talkViolations) console.log(`    ${name}: ${rows.length}`);
process.exitCode = Object.values(found).some((one) => one > 0) ? 1 : 0;
