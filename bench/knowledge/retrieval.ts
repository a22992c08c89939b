/**
 * How well a creditor's documents answer, over two sets of labelled questions. Those of `data/` were written by the hand
 * that wrote the code; those of `second/` and `third/` by another, who ran nothing before they were kept.
 * `node bench/knowledge/retrieval.ts [--rows]` also shows each question that went wrong.
 */
import { readFileSync } from "node:fs";
import { measureKnowledge } from "./measure-knowledge.ts";

const showsRows = process.argv.includes("--rows");
const sets = {
  data: ["ways-to-pay", "service", "documents"],
  second: ["guide", "leaflet"],
  third: ["handbook", "notes"],
} as const;

/** What the agent had asked for when the question came: nothing, or why somebody is behind, as after the overdue sum. */
const askedBefore = [null, "reason"] as const;

for (const [name, files] of Object.entries(sets)) {
  for (const language of ["zh", "en"] as const) {
    for (const asked of askedBefore) {
      const read = (file: string): string =>
        readFileSync(new URL(`${name}/${file}`, import.meta.url), "utf8");
      const { counts, rows } = measureKnowledge(language, { files, read }, asked);
      console.log(name, language, asked === null ? "" : `after "${asked}"`, counts);
      if (showsRows) for (const row of rows) console.log(" ", row);
    }
  }
}
