import { median } from "./numbers.ts";
import type { Figures } from "./tasks.ts";

type Cell = number | string;

/** Rows of the table that is printed: the figure's key, its name and its digits after the point. */
const rows: readonly (readonly [key: string, title: string, digits?: number])[] = [
  ["createMs", "make an empty store and open it, ms", 0],
  ["openMs", "open a store of 50 MB, ms", 0],
  ["killedOpenMs", "open it after kill -9, ms", 0],
  ["idleMb", "resident, new store, idle, MB", 0],
  ["loadedMb", "resident after writing 50 MB, MB", 0],
  ["reopenedMb", "resident, 50 MB opened again, MB", 0],
  ["serverMb", "the server's processes beside it, MB", 0],
  ["single", "1 writer, transactions of 1 event: events/s", 0],
  ["turn", "1 writer, turns of 12: events/s", 0],
  ["aloneGrouped", "1 writer, turns, group commit: events/s", 0],
  ["many", "32 writers, turns: events/s", 0],
  ["manyGrouped", "32 writers, turns, group commit: events/s", 0],
  ["p50Ms", "100 turns/s: append p50, ms", 2],
  ["p99Ms", "100 turns/s: append p99, ms", 1],
  ["loopP99Ms", "100 turns/s: event loop late p99, ms", 1],
  ["loopMaxMs", "100 turns/s: event loop late at most, ms", 1],
  ["slowP50Ms", "the same, syncs 5 ms slower: append p50, ms", 1],
  ["slowP99Ms", "… append p99, ms", 1],
  ["slowLoopP99Ms", "… event loop late p99, ms", 1],
  ["slowLoopMaxMs", "… event loop late at most, ms", 1],
  ["readMs", "read and parse a call of 400, ms", 1],
  ["syncs", "fsync or fdatasync / transactions"],
  ["killed", "lost / acknowledged, 20 × kill -9"],
  ["cut", "lost at a modelled power cut: all unsynced, half of it"],
  ["both", "two processes at once"],
  ["installMb", "installed for it, MB", 1],
];

function cellOf(values: readonly Cell[], digits: number): string {
  const numbers = values.filter((value) => typeof value === "number" && !Number.isNaN(value));
  if (numbers.length > 0) return median(numbers as number[]).toFixed(digits);
  return [...new Set(values.filter((value) => typeof value === "string"))].join("; ");
}

/** One table, stores side by side: the median of the runs, or each different answer in words. */
export function tableOf(
  titles: ReadonlyMap<string, string>,
  runs: readonly ReadonlyMap<string, readonly Figures[]>[],
): string {
  const lines = rows.map(([key, title, digits = 0]) => [
    title,
    ...[...titles.keys()].map((variant) =>
      cellOf(
        runs.flatMap((run) => run.get(variant) ?? []).flatMap((figures) => figures[key] ?? []),
        digits,
      ),
    ),
  ]);
  const all = [["", ...titles.values()], ...lines];
  const widths = all[0]?.map((_, column) =>
    Math.max(...all.map((line) => line[column]?.length ?? 0)),
  );
  const padded = all.map((line) =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths?.[column] ?? 0) : cell.padStart(widths?.[column] ?? 0),
      )
      .join(" | "),
  );
  const rule = widths?.map((width) => "-".repeat(width)).join(" | ") ?? "";
  return [padded[0], rule, ...padded.slice(1)].map((line) => `| ${line ?? ""} |`).join("\n");
}
