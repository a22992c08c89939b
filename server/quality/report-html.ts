import { createHash } from "node:crypto";
import { escapeMarkup } from "../../evaluation/report/escape-markup.ts";
import type { Clip, MonthlyReport } from "../protocol/quality-report.ts";
import { reportWords, type ReportWords } from "./report-words.ts";

/** What the page needs beside the report. */
interface PageOptions {
  readonly language: "en" | "zh";
  /** Where the console is: examples lead there, to the moment in the call. */
  readonly publicUrl: string;
}

const style = `:root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}
body{max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%;margin:0 0 2rem}
th,td{text-align:start;padding:.3rem .6rem;border-bottom:1px solid #8884;vertical-align:top}
td.n,th.n{text-align:end;font-variant-numeric:tabular-nums}
svg{inline-size:6rem;block-size:1.4rem}
polyline{fill:none;stroke:currentColor;stroke-width:1.5}
.quiet{opacity:.75}`;

/** A monthly report as one file that asks for nothing; its links lead into the console. No word of a call is in it. */
export function reportHtml(report: MonthlyReport, { language, publicUrl }: PageOptions): string {
  const words = reportWords[language];
  const hash = createHash("sha256").update(style).digest("base64");
  const title = escapeMarkup(words.title(report.month));
  return `<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
${totalsTable(report, words)}
<h2>${words.problems}</h2>
${problemsTable(report, { words, publicUrl })}
<h2>${words.steps}</h2>
${table(
  report,
  "",
  report.steps.map(({ step, monthly }) => row(words.stepNames[step], monthly)),
)}
<h2>${words.groups}</h2>
${table(
  report,
  "",
  report.groups.map(({ group, monthly }) => row(nameOf(group, words), monthly)),
)}
<p class="quiet">${escapeMarkup(words.made(report.madeAt, report.scorer))} ${words.notes}</p>
</body>
</html>
`;
}

type Monthly = MonthlyReport["steps"][number]["monthly"];

const nameOf = (agent: string, words: ReportWords): string => (agent === "ai" ? words.ai : agent);

const totalsRow = (name: string, cells: readonly (number | null)[]): string =>
  `<tr><th scope="row">${name}</th>${cells.map((cell) => `<td class="n">${cell ?? "–"}</td>`).join("")}</tr>`;

function totalsTable({ months, totals }: MonthlyReport, words: ReportWords): string {
  return `<table><caption class="quiet">${words.totals}</caption><thead><tr><td></td>${heads(months)}</tr></thead><tbody>
${totalsRow(
  words.calls,
  totals.map(({ calls }) => calls),
)}
${totalsRow(
  words.points,
  totals.map(({ points }) => points),
)}
${totalsRow(
  words.withFindings,
  totals.map(({ withFindings }) => withFindings),
)}
</tbody></table>`;
}

const heads = (months: readonly string[]): string =>
  months.map((month) => `<th scope="col" class="n">${month}</th>`).join("");

function problemsTable(
  report: MonthlyReport,
  { words, publicUrl }: { readonly words: ReportWords; readonly publicUrl: string },
): string {
  if (report.problems.length === 0) return `<p>${words.none}</p>`;
  const rows = report.problems.map(({ kind, detail, monthly, examples }) => {
    const name = detail === null ? words.kinds[kind] : `${words.kinds[kind]}: ${detail}`;
    const clips = examples.map((clip) => clipLink(clip, publicUrl)).join("<br>");
    return row(name, monthly, `<td>${clips}</td>`);
  });
  return table(report, `<th scope="col">${words.listen}</th>`, rows);
}

const table = ({ months }: MonthlyReport, more: string, rows: readonly string[]): string =>
  `<table><thead><tr><td></td>${heads(months)}<td></td>${more}</tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table>`;

function row(name: string, monthly: Monthly, more = ""): string {
  const cells = monthly.map(({ calls, of }) => `<td class="n">${calls} / ${of}</td>`).join("");
  return `<tr><th scope="row">${escapeMarkup(name)}</th>${cells}<td>${sparkline(monthly)}</td>${more}</tr>`;
}

/** The shares as a line: for those who do not see it, the numbers stand beside it. */
function sparkline(monthly: Monthly): string {
  const shares = monthly.map(({ calls, of }) => (of === 0 ? 0 : calls / of));
  const top = Math.max(...shares, Number.EPSILON);
  const step = 90 / Math.max(1, shares.length - 1);
  const points = shares
    .map((share, at) => `${Math.round(5 + at * step)},${Math.round(18 - (share / top) * 16)}`)
    .join(" ");
  return `<svg viewBox="0 0 100 20" aria-hidden="true"><polyline points="${points}"/></svg>`;
}

function clipLink({ callId, fromMs, startedAt }: Clip, publicUrl: string): string {
  const place = fromMs === null ? "" : `?at=${Math.round(fromMs)}`;
  const url = `${publicUrl}/quality/calls/${encodeURIComponent(callId)}${place}`;
  const moment = fromMs === null ? "" : ` ${clock(fromMs)}`;
  return `<a href="${escapeMarkup(url)}">${escapeMarkup(startedAt.slice(0, 10))}${moment}</a>`;
}

const clock = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};
