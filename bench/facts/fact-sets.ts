import { globSync } from "node:fs";
import { basename, dirname } from "node:path";

/** A file of rows, and what it is called in the report. */
export interface FactSet {
  readonly name: string;
  readonly path: string;
}

/** The opened set in `facts/`, then every sealed one in `sealed/facts-*`, Chinese before English. */
export function factSets(evaluation: string): FactSet[] {
  const opened = setsOf(`${evaluation}/facts/*.jsonl`, "opened");
  const sealed = [`${evaluation}/sealed/facts-*/*.jsonl`, `${evaluation}/sealed/facts-*.jsonl`];
  return [...opened, ...sealed.flatMap((pattern) => setsOf(pattern, "sealed"))];
}

const setsOf = (pattern: string, kind: string): FactSet[] =>
  globSync(pattern)
    .sort()
    .reverse()
    .map((path) => ({ name: `${kind} ${basename(dirname(path))} ${basename(path)}`, path }));
