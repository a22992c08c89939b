import { mkdtemp, readFile, readdir, rm, writeFile, appendFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readBaseline } from "../../../evaluation/report/read-baseline.ts";
import { openSpool, type ReportSpool } from "../../../evaluation/report/report-spool.ts";
import { countedRow } from "../../../evaluation/report/counted-row.ts";
import { addToTotals, noTotals } from "../../../evaluation/report/report-totals.ts";
import type { ReportRow } from "../../../evaluation/report/report-row.ts";
import { htmlCallsMax, writeReports } from "../../../evaluation/report/write-reports.ts";
import { errorRow } from "../../../evaluation/replay/input-error.ts";
import { rowOf } from "./make-row.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kindline-report-"));
});
afterEach(() => rm(folder, { recursive: true }));

const hostile = '</script><img src=x onerror="alert(1)">';
const bad = errorRow({ file: "bad.json", line: 3 }, "JSON_INVALID", "Expected JSON.");

const spoolOf = (resume = false): Promise<ReportSpool> => openSpool(folder, { mark: "m", resume });

async function write(rows: readonly ReportRow[]): Promise<void> {
  const spool = await spoolOf();
  const totals = noTotals();
  for (const row of rows) {
    addToTotals(totals, countedRow(row));
    await spool.add({ row });
  }
  totals.bad += 1;
  await spool.add({ bad });
  const run = {
    mode: "score",
    totals,
    gate: null,
    newlyFailing: [],
    missing: [],
    bad: [bad],
  } as const;
  await writeReports(spool, run, { folder, junit: join(folder, "junit.xml") });
  await spool.close();
  await spool.remove();
}

const text = (name: string) => readFile(join(folder, name), "utf8");

test("every report is there, and the spool is gone", async () => {
  await write([rowOf(), rowOf({ id: "second" })]);
  expect((await readdir(folder)).sort()).toEqual([
    "junit.xml",
    "report.csv",
    "report.html",
    "report.json",
    "summary.md",
  ]);
  const report = JSON.parse(await text("report.json")) as {
    calls: ReportRow[];
    totals: { calls: number };
  };
  expect(report.calls.map(({ id }) => id)).toEqual(["call", "second"]);
  expect(report.totals.calls).toBe(2);
  expect(await text("junit.xml")).toContain('tests="3" failures="2" errors="1"');
  expect((await text("report.csv")).split("\r\n")).toHaveLength(4);
  expect(await text("summary.md")).toContain("| forbidden | 2 | 2 | 0 |");
});

test("the same run gives the same bytes", async () => {
  await write([rowOf()]);
  const first = await Promise.all(
    ["report.html", "report.json", "report.csv", "summary.md"].map(text),
  );
  await write([rowOf()]);
  const second = await Promise.all(
    ["report.html", "report.json", "report.csv", "summary.md"].map(text),
  );
  expect(second).toEqual(first);
});

test("a page asks for nothing and runs nothing that a call says", async () => {
  const turns = [{ turn: 0, speaker: "agent", text: hostile, startMs: null, endMs: null } as const];
  await write([rowOf({ id: hostile, turns })]);
  const page = await text("report.html");
  expect(page).not.toContain("<img");
  expect(page).toContain("default-src 'none'");
  // The one address in it names a kind of XML, and nobody fetches it.
  const addresses = page.match(/https?:\/\/[^"'\s]+/g);
  expect(addresses).toEqual(["http://www.w3.org/2000/svg"]);
  expect(page).not.toMatch(/<[a-z]+[^>]*\b(?:src|href)=/);
});

test("an id is no markup in JUnit", async () => {
  await write([rowOf({ id: hostile })]);
  expect(await text("junit.xml")).not.toContain("<img");
});

test("a report is a baseline", async () => {
  await write([rowOf()]);
  const baseline = await readBaseline(join(folder, "report.json"));
  expect(baseline.get("call")).toMatchObject({ faults: ["forbidden F05 @4"], excluded: 0 });
  expect(baseline.get("call")?.turns).toHaveLength(3);
});

test.each([
  ["no file at all", undefined],
  ["an empty file", ""],
  ["another JSON", '{"a":1}'],
  ["no JSON", "hello"],
])("%s is no baseline", async (_name, content) => {
  const file = join(folder, "baseline.json");
  if (content !== undefined) await writeFile(file, content);
  await expect(readBaseline(file)).rejects.toMatchObject({ code: "BASELINE_INVALID" });
});

test("a call that is in it twice is told, and neither is compared with", async () => {
  const file = join(folder, "baseline.jsonl");
  const line = '{"id":"C-7","score":{"findings":[]}}\n';
  await writeFile(file, `${line}${line}`);
  const message = `Expected each call once in ${file}, got "C-7" again in line 2.`;
  await expect(readBaseline(file)).rejects.toMatchObject({ code: "BASELINE_INVALID", message });
});

test("a run that was broken off is gone on with after its last whole line", async () => {
  const spool = await spoolOf();
  await spool.add({ row: rowOf() });
  await spool.close();
  await appendFile(join(folder, ".spool", "rows.jsonl"), '{"row":{"id":"cut');
  const resumed = await spoolOf(true);
  expect(resumed.kept).toBe(1);
  await resumed.add({ row: rowOf({ id: "second" }) });
  const ids: string[] = [];
  for await (const line of resumed.lines())
    ids.push((JSON.parse(line.text) as { row: ReportRow }).row.id);
  expect(ids).toEqual(["call", "second"]);
  await resumed.close();
});

test("another run does not go on with it", async () => {
  const spool = await spoolOf();
  await spool.add({ row: rowOf() });
  await spool.close();
  const other = await openSpool(folder, { mark: "another", resume: true });
  expect(other.kept).toBe(0);
  await other.close();
});

test("the page holds as many calls as its limit, and beyond it the worst", async () => {
  const small = rowOf({ turns: [], emotions: [] });
  const points = (total: number) => ({ ...small.points, total });
  const rows = Array.from({ length: htmlCallsMax }, (_, at) => ({
    ...small,
    id: `n${at}`,
    points: points(50),
  }));
  await write(rows);
  expect((await text("report.html")).match(/id="call-/g)).toHaveLength(htmlCallsMax);
  await write([{ ...small, id: "best", points: points(99) }, ...rows]);
  const page = await text("report.html");
  expect(page.match(/id="call-/g)).toHaveLength(htmlCallsMax);
  expect(page).not.toContain('"id":"best"');
  expect(await text("report.json")).toContain('"id":"best"');
});
