import type { CallRecord } from "../../domain/call-record.ts";
import type { Understanding } from "../../domain/understanding.ts";
import { STEPS } from "../../domain/vocabulary.ts";
import { uncheckedKeys } from "../../evaluation/replay/check-expectations.ts";
import type { DebtorRow, EventRow, ReplayRow } from "../../evaluation/replay/replay-row.ts";
import type { Paint } from "./colour.ts";

/** One replayed call for people: what was said and heard, why, what came of it. */
export function describeCall(row: ReplayRow, record: CallRecord, paint: Paint): string {
  const lines = [
    `${paint("bold", row.id)}  ${record.direction} ${record.channel}, ${record.locale}, ${record.jurisdiction}`,
    ...(typeof record["description"] === "string" ? [paint("gray", record["description"])] : []),
    `  agent   ${row.opening}`,
    ...row.turns.flatMap((turn) => describeTurn(turn, row, paint)),
    `  outcome ${describeOutcome(row)}`,
    ...describeExpectations(row, record, paint),
  ];
  return `${lines.join("\n")}\n\n`;
}

function describeTurn(turn: DebtorRow | EventRow, row: ReplayRow, paint: Paint): string[] {
  const lines: string[] = [];
  if ("event" in turn) lines.push(`  event   ${turn.event}`);
  else {
    if (row.divergence?.n === turn.n)
      lines.push(
        paint(
          "yellow",
          `  from here on the recording answers another agent: ${row.divergence.reason}`,
        ),
      );
    lines.push(
      `  debtor  ${turn.debtor}`,
      paint("gray", `          heard: ${describeHeard(turn.understanding)}`),
    );
  }
  const { act, because } = turn.move;
  lines.push(
    paint("gray", `          does: ${act}, because ${because.join(", ")}`),
    `  agent   ${turn.agent}`,
  );
  for (const { ruleId, family, action } of turn.guard.findings)
    lines.push(paint("red", `          guard: ${family} ${ruleId}, ${action}`));
  return lines;
}

/** An understanding in one line: intents, triggers, slots, emotion. */
function describeHeard({ intents, triggers, slots, emotion, reason }: Understanding): string {
  const parts = [
    list(intents.map(({ name, confidence }) => `${name} ${confidence.toFixed(2)}`)),
    triggers.length === 0 ? "" : `triggers ${list(triggers)}`,
    list(Object.entries(slots).map(([name, value]) => `${name}=${String(value)}`)),
    reason === undefined ? "" : `reason ${reason.code}`,
    `${emotion.label}${emotion.abnormal ? " (abnormal)" : ""}`,
  ];
  return parts.filter((part) => part !== "").join("; ");
}

const list = (words: readonly string[]): string => words.join(", ");

function describeOutcome({ outcome }: ReplayRow): string {
  const { promise, plan, handoff, handoffTurn } = outcome;
  const parts = [
    outcome.disposition,
    outcome.verified ? "verified" : "not verified",
    plan === null ? "" : `${plan.count} instalments`,
    promise === null ? "" : `${promise.amount} on ${promise.date}`,
    handoff === null ? "" : `handed over for ${handoff} in turn ${handoffTurn ?? 0}`,
    outcome.frozen ? "frozen" : "",
    outcome.hold ? "on hold" : "",
    outcome.disclosedDebt ? "debt spoken of" : "debt not spoken of",
    `steps ${list(STEPS.filter((step) => outcome.steps[step])) || "none"}`,
  ];
  return parts.filter((part) => part !== "").join("; ");
}

function describeExpectations(row: ReplayRow, record: CallRecord, paint: Paint): string[] {
  const unchecked = uncheckedKeys(record.expect);
  const notes =
    unchecked.length === 0 ? [] : [paint("yellow", `  expect: nobody checks ${list(unchecked)}`)];
  if (record.expect === undefined) return [paint("gray", "  nothing was expected")];
  if (row.ok) return [...notes, paint("green", "  as expected")];
  const failed = row.failed.map(({ key, expected, actual }) =>
    paint(
      "red",
      `  not as expected: ${key} should be ${JSON.stringify(expected)}, is ${JSON.stringify(actual)}`,
    ),
  );
  return [...notes, ...failed];
}
