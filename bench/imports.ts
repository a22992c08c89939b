/**
 * How fast debtor lists are checked, and in how much memory: `node --expose-gc bench/imports.ts --rows 200000
 * --format csv|xlsx [--commit]`. A list of invented debtors is written to a file of the machine, then checked;
 * with `--commit` it is also put into an embedded store.
 */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { importDebtorList } from "../server/imports/import-debtor-list.ts";
import { openStore } from "../server/storage/store.ts";
import { writeWorkbook } from "../test/server/imports/workbook-writer.ts";

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "200000" },
    format: { type: "string", default: "csv" },
    commit: { type: "boolean", default: false },
  },
});
const count = Number(values.rows);
const surnames = Array.from("王李张刘陈杨黄赵吴周");
const given = Array.from("伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英");

const heading =
  "案件编号 客户号 姓名 手机号 证件后四位 出生日期 委案机构 产品 本金 利息 违约金 总欠款 币种 应还日 逾期天数 账龄 数据时间 语言 分层 评分 标记 备注".split(
    " ",
  );

function rowOf(at: number): string[] {
  const cents = String(at % 100).padStart(2, "0");
  return [
    `C-${at}`,
    `D-${at % (count - 7)}`,
    `${surnames[at % 10] ?? ""}${given[at % 22] ?? ""}${given[(at >> 5) % 22] ?? ""}`,
    `138${String(at % 100_000_000).padStart(8, "0")}`,
    String(at % 10_000).padStart(4, "0"),
    `19${60 + (at % 40)}-0${1 + (at % 9)}-1${at % 10}`,
    "安信消费金融",
    "消费贷",
    `${8000 + (at % 977)}.${cents}`,
    "260.00",
    "180.00",
    // One row in fifty is bad, so that its fault is found too.
    at % 50 === 7 ? "about 8440" : `"8,${440 + (at % 500)}.${cents}"`,
    "CNY",
    "2026-10-15",
    String(30 + (at % 13)),
    `M${1 + (at % 3)}`,
    "2026-11-20 08:00",
    "普通话",
    "中",
    String(at % 700),
    at % 20 === 3 ? "hardship" : "",
    at % 10 === 1 ? "承诺周五还款，勿在上班时间来电" : "",
  ];
}

function* rows(): Generator<string[]> {
  yield heading;
  for (let at = 1; at <= count; at += 1) yield rowOf(at);
}

async function writeCsv(path: string): Promise<void> {
  const out = createWriteStream(path);
  for (const row of rows()) if (!out.write(`${row.join(",")}\r\n`)) await once(out, "drain");
  out.end();
  await once(out, "close");
}

const folder = await mkdtemp(join(tmpdir(), "kindline-bench-"));
const path = join(folder, `list.${values.format}`);
try {
  if (values.format === "xlsx") {
    await writeWorkbook(path, function* () {
      for (const row of rows()) yield row.map((cell) => cell.replaceAll('"', ""));
    });
  } else await writeCsv(path);
  const megabytes = (await stat(path)).size / 2 ** 20;
  console.log(`${values.format}: ${count} rows, ${megabytes.toFixed(0)} MiB`);
  const store = values.commit
    ? await openStore({ kind: "embedded", dataDir: join(folder, "data") })
    : undefined;
  globalThis.gc?.();
  const startMs = performance.now();
  const startCpu = process.cpuUsage();
  let next = 0;
  let longestMs = 0;
  let beatMs = performance.now();
  const beat = setInterval(() => {
    longestMs = Math.max(longestMs, performance.now() - beatMs - 1);
    beatMs = performance.now();
  }, 1);
  const report = await importDebtorList({
    path,
    store,
    dryRun: !values.commit,
    holdOut: { share: 0.1, seed: "bench" },
    onRows(done) {
      if (done < next) return;
      next += count / 10;
      const { rss, heapUsed } = process.memoryUsage();
      const seconds = (performance.now() - startMs) / 1000;
      console.log(
        `${String(done).padStart(8)} rows  ${seconds.toFixed(1).padStart(6)} s  RSS ${(rss / 2 ** 20).toFixed(0)} MiB  heap ${(heapUsed / 2 ** 20).toFixed(0)} MiB`,
      );
    },
  });
  clearInterval(beat);
  const seconds = (performance.now() - startMs) / 1000;
  const { user, system } = process.cpuUsage(startCpu);
  const { issues: _, ...counts } = report.result;
  console.log(JSON.stringify(counts));
  console.log(
    `${(count / seconds).toFixed(0)} rows/s${values.commit ? " checked and committed" : ""}, ${(count / ((user + system) / 1e6)).toFixed(0)} per second of processor time; longest hold-up of anything else ${longestMs.toFixed(0)} ms`,
  );
  await store?.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
