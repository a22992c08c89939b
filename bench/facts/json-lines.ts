import { readFileSync } from "node:fs";

/** The rows of a file with one JSON object a line. */
export const readJsonLines = <Row>(path: string): Row[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Row);
