import { readFileSync, writeFileSync } from "node:fs";
import { errorCodes } from "../domain/errors.ts";

/** Writes the table of docs/errors.md anew from the registry; the words around it stay. */
const page = new URL("errors.md", import.meta.url);
const text = readFileSync(page, "utf8");
const head = text.slice(0, text.indexOf("| code"));
const rows = Object.entries(errorCodes).map(
  ([code, { category, advice }]) => `| \`${code}\` | ${category} | ${advice} |`,
);
writeFileSync(
  page,
  `${head}| code | category | what to do |\n| --- | --- | --- |\n${rows.join("\n")}\n`,
);
