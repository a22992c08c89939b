import { globSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { FactRow } from "./fact-row.ts";
import { frameHalves } from "./frame-halves.ts";
import { readJsonLines } from "./json-lines.ts";
import { lineRows } from "./line-rows.ts";

/** Rows that are measured together, and what they are called in the report. */
export interface FactSet {
  readonly name: string;
  readonly rows: readonly FactRow[];
}

/**
 * The first set, which is developed on; the second, of which the frames that are developed on and those that
 * are only counted are told apart; the third, developed on; then the sealed ones: sentences with mutations, and
 * lines whose slots are filled. Chinese comes before English.
 */
export function factSets(evaluation: string): FactSet[] {
  const second = setsOf(`${evaluation}/facts-second/*.jsonl`).flatMap(({ name, rows }) => {
    const { developed, counted } = frameHalves(rows.map(withLegalStatus));
    return [
      { name: `${name}, odd frames (developed on)`, rows: developed },
      { name: `${name}, even frames (only counted)`, rows: counted },
    ];
  });
  return [
    ...setsOf(`${evaluation}/facts/*.jsonl`),
    ...second,
    ...setsOf(`${evaluation}/facts-third/*.jsonl`).map(({ name, rows }) => ({
      name: `${name} (developed on)`,
      rows: rows.map(withLegalStatus),
    })),
    ...setsOf(`${evaluation}/sealed/facts-fourth/*.jsonl`).map(({ name, rows }) => ({
      name: `sealed ${name}`,
      rows: rows.map(withLegalStatus),
    })),
    ...linesOf("lines", `${evaluation}/facts-lines/*.jsonl`),
    ...linesOf("sealed lines", `${evaluation}/sealed/facts-lines/*.jsonl`),
  ];
}

/** Lines whose numbers are named slots, filled from a case. */
const linesOf = (name: string, pattern: string): FactSet[] =>
  globSync(pattern)
    .sort()
    .reverse()
    .map((path) => ({
      name: `${name} ${basename(path)}`,
      rows: lineRows(path, basename(path).startsWith("zh") ? "zh" : "en"),
    }));

const setsOf = (pattern: string): FactSet[] =>
  globSync(pattern)
    .sort()
    .reverse()
    .map((path) => ({
      name: `${basename(dirname(path))} ${basename(path)}`,
      rows: readJsonLines<FactRow>(path),
    }));

/** The authors of the second and third sets wrote the word of the status alone where a case has an object. */
function withLegalStatus(row: FactRow): FactRow {
  const { legalStatus, ...debt } = row.case as Record<string, unknown>;
  if (typeof legalStatus !== "string") return row;
  return { ...row, case: { ...debt, legalStatus: { status: legalStatus } } };
}
