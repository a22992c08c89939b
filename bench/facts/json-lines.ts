import { readFileSync } from "node:fs";
import type { FactRow } from "./fact-row.ts";

/** The rows of a file with one JSON object a line. */
export const readJsonLines = (path: string): FactRow[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as FactRow);
