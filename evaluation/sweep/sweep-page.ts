import { escape, sweepPicture } from "./sweep-picture.ts";
import type { SweepRow } from "./sweep-tally.ts";

/** What stands over a curve. */
export const sourceTitles: Readonly<Record<SweepRow["source"], string>> = {
  recorded: "Recorded calls",
  simulated: "Simulated calls",
  all: "All calls",
};

const heads = ["threshold", "handoffs", "true", "false", "missed", "conflicts avoided"] as const;

/** One self-contained page: a picture and a table for each source. @param inUse the pack's threshold. */
export function sweepPage(rows: readonly SweepRow[], inUse: number): string {
  const sources = [...new Set(rows.map(({ source }) => source))];
  const parts = sources.map((source, index) => {
    const own = rows.filter((row) => row.source === source);
    const title = titleOf(own, source);
    // Ids are unique in the page.
    const picture = sweepPicture(own, title, inUse)
      .replaceAll('"t d"', `"t${index} d${index}"`)
      .replaceAll('id="t"', `id="t${index}"`)
      .replaceAll('id="d"', `id="d${index}"`);
    return `<section>\n${picture}${table(own)}</section>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Threshold sweep</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 44rem; padding: 0 1rem; color: #1a1a1a }
svg { max-width: 100%; height: auto }
table { border-collapse: collapse; margin: 1rem 0 3rem }
th, td { padding: .25rem .75rem; text-align: right; border-bottom: 1px solid #ddd }
</style>
</head>
<body>
<h1>Threshold sweep</h1>
<p>After how many abnormal turns in a row a person takes over, and what that leads to. docs/simulation.md defines every column.</p>
${parts.join("\n")}
</body>
</html>
`;
}

/** The name of the source with the number of its calls. */
export const titleOf = (rows: readonly SweepRow[], source: SweepRow["source"]): string =>
  `${sourceTitles[source]} (${rows[0]?.calls ?? 0})`;

function table(rows: readonly SweepRow[]): string {
  const cells = rows.map((row) =>
    [
      row.threshold,
      row.handoffs,
      row.trueHandoffs,
      row.falseHandoffs,
      row.missed,
      `${row.conflictsAvoided} of ${row.conflicts}`,
    ]
      .map((cell) => `<td>${escape(String(cell))}</td>`)
      .join(""),
  );
  return `<table>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join("")}</tr></thead>
<tbody>
${cells.map((row) => `<tr>${row}</tr>`).join("\n")}
</tbody>
</table>
`;
}
