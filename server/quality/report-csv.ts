import { csvCell } from "../../evaluation/report/csv-line.ts";
import type { MonthlyReport } from "../protocol/quality-report.ts";

/** A monthly report for a spreadsheet: a line for each problem, step and group and each month. */
export function reportCsv(report: MonthlyReport): string {
  const lines: (string | number | null)[][] = [];
  const add = (
    [section, name, detail = null]: readonly [string, string, (string | null)?],
    monthly: MonthlyReport["steps"][number]["monthly"],
  ): void => {
    for (const [at, { calls, of }] of monthly.entries()) {
      const share = of === 0 ? null : Math.round((calls / of) * 10_000) / 10_000;
      lines.push([section, name, detail, report.months[at] ?? "", calls, of, share]);
    }
  };
  for (const { kind, detail, monthly } of report.problems) add(["problem", kind, detail], monthly);
  for (const { step, monthly } of report.steps) add(["step", step], monthly);
  for (const { group, monthly } of report.groups) add(["group", group], monthly);
  const heading = ["section", "name", "detail", "month", "calls", "of", "share"];
  // The mark tells spreadsheets that the Chinese in it is UTF-8.
  return `\ufeff${[heading, ...lines].map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("")}`;
}
