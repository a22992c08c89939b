import type { RunRow } from "../../evaluation/simulate/run-row.ts";
import type { SummaryRow } from "../../evaluation/simulate/summarise.ts";
import { describeWrittenBy } from "../llm/describe-written-by.ts";
import type { Paint } from "./colour.ts";

/** Failed runs of one persona that are told in full; the others are counted. */
export const runsToldMax = 2;

/** The head of the table; `k` columns for pass^1 to pass^k. */
export function simulationHead(k: number, paint: Paint): string {
  const powers = Array.from({ length: k }, (_, index) => `pass^${index + 1}`.padStart(7));
  const head = [
    "persona".padEnd(18),
    "passed".padStart(9),
    ...powers,
    "95 % interval".padStart(15),
    "creditor".padStart(9),
    "health".padStart(7),
    "  ends",
  ];
  return `${paint("bold", head.join(""))}\n`;
}

/** One persona, or all, as a line of the table. */
export function describeSummaryRow(row: SummaryRow, paint: Paint): string {
  const { passed, runs, faults, violations, interval, meter } = row;
  const name = (row.persona ?? "all").padEnd(18);
  const share = `${passed}/${runs}`.padStart(9);
  const columns = [
    row.persona === undefined ? paint("bold", name) : name,
    passed === runs ? paint("green", share) : paint("red", share),
    ...row.passPower.map((each) => figure(each).padStart(7)),
    (interval === null ? "–" : `${figure(interval[0])}–${figure(interval[1])}`).padStart(15),
    index(meter.creditor, 9, { paint, isAlarm: meter.alarms.includes("creditor") }),
    index(meter.health, 7, { paint, isAlarm: meter.alarms.includes("health") }),
    `  ${topCounts(row.dispositions)}`,
  ];
  const notes = [
    violations === 0 ? "" : paint("red", `${violations} violations`),
    faults === 0 ? "" : paint("red", `${faults} faults of ours, not counted`),
  ].filter((note) => note !== "");
  return `${columns.join("")}${notes.length === 0 ? "" : `  ${notes.join(", ")}`}\n`;
}

const figure = (value: number | null): string => (value === null ? "–" : value.toFixed(2));

function index(
  value: number | null,
  width: number,
  { paint, isAlarm }: { readonly paint: Paint; readonly isAlarm: boolean },
): string {
  const text = figure(value).padStart(width);
  return isAlarm ? paint("yellow", text) : text;
}

const endsShownMax = 4;

function topCounts(counts: Readonly<Record<string, number>>): string {
  const entries = Object.entries(counts);
  const shown = entries.slice(0, endsShownMax).map(([code, count]) => `${code} ${count}`);
  return `${shown.join(", ")}${entries.length > endsShownMax ? ", …" : ""}`;
}

/** A run that went wrong: why, how to see it again, and what was said. */
export function describeRun(row: RunRow, paint: Paint): string {
  const where = `${row.locale}, ${row.channel}, seed ${row.seed}, run ${row.run}`;
  const lines = [
    `${paint("bold", row.persona)}  ${where}`,
    ...row.violations.map(({ kind, n, detail }) =>
      paint("red", `  must never happen: ${kind} (${detail}) in answer to turn ${n}`),
    ),
    ...row.failed.map(({ key, expected, actual }) =>
      paint("red", `  ${key} should be ${JSON.stringify(expected)}, is ${JSON.stringify(actual)}`),
    ),
    ...(row.fault === null ? [] : [paint("red", `  a fault of ours: ${row.fault}`)]),
    ...(row.transcript ?? []).map(
      ({ speaker, does, text }) => `  ${speaker.padEnd(7)} ${paint("gray", `[${does}]`)} ${text}`,
    ),
  ];
  return `${lines.join("\n")}\n\n`;
}

const minutes = (seconds: number): string => (seconds / 60).toFixed(0);

/** What the simulation cost, and what is amiss in all. */
export function describeCost({
  cost,
  runs,
  meter,
  handoffs,
  debtorModels = [],
}: SummaryRow): string {
  const handed = Object.values(handoffs).reduce((sum, count) => sum + count, 0);
  return (
    `${runs} calls, ${cost.turns} turns, about ${minutes(cost.agentSeconds)} min of agent and ` +
    `${minutes(cost.debtorSeconds)} min of debtor speech, ${cost.tokens} tokens. ` +
    `${handed} handed over; ${meter.callAlarms} alarms of the two-sided meter.\n` +
    debtorModels.map((each) => `Debtors played by ${describeWrittenBy(each)}.\n`).join("")
  );
}
