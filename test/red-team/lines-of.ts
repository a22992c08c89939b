import { readFileSync } from "node:fs";

/** The lines of a text file beside this one; empty ones and headings (`#`) are none. */
export const linesOf = (file: string): readonly string[] =>
  readFileSync(new URL(file, import.meta.url), "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
