import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openList } from "../../../../server/imports/read/open-list.ts";
import type { ListRow } from "../../../../server/imports/read/list-row.ts";
import { cellText } from "../../../../server/imports/xlsx/cell-text.ts";
import { sourceOf } from "../lists.ts";
import { writeWorkbook, type Cell } from "../workbook-writer.ts";

describe("a workbook", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kindline-test-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function read(rows: () => Iterable<readonly Cell[]>): Promise<readonly ListRow[]> {
    const path = join(folder, "list.xlsx");
    await writeWorkbook(path, rows);
    return await rowsOf(await readFile(path));
  }

  async function rowsOf(bytes: Uint8Array): Promise<readonly ListRow[]> {
    const list = await openList(sourceOf(bytes));
    expect(list.form).toEqual({ format: "xlsx" });
    const found: ListRow[] = [];
    for await (const batch of list.rows()) found.push(...batch);
    return found;
  }

  it("gives the rows of the first sheet that people see, each cell under its heading", async () => {
    const rows = await read(() => [
      ["姓名", "手机号", "应还日", "余额", "备注"],
      ["陈伟 & 子", 13_800_000_001, { day: "2026-10-15" }, 8440.1, undefined],
      ["<b>", undefined, undefined, undefined, "last"],
    ]);
    expect(rows).toEqual([
      { row: 1, cells: ["姓名", "手机号", "应还日", "余额", "备注"] },
      { row: 2, cells: ["陈伟 & 子", "13800000001", "2026-10-15", "8440.1"] },
      { row: 3, cells: ["<b>", "", "", "", "last"] },
    ]);
  });

  it("shows a number as shortened whose last digits Excel has lost, and every other in full", async () => {
    const [row] = await read(() => [
      [999_999_999_999_999, 1_000_000_000_000_000, 6.222_021_234e18],
    ]);
    expect(row?.cells).toEqual(["999999999999999", "1E+15", "6.222021234E+18"]);
  });

  it("finds each of many shared strings, in whatever order the cells name them", async () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `name ${at}`);
    const rows = await read(function* () {
      for (const name of names) yield [name];
      for (const name of names.toReversed()) yield [name];
    });
    expect(rows.map(({ cells }) => cells[0])).toEqual([...names, ...names.toReversed()]);
  });

  it("is refused when it is cut off or damaged", async () => {
    const path = join(folder, "cut.xlsx");
    await writeWorkbook(path, function* () {
      for (let row = 0; row < 3_000; row += 1) yield [`name ${row}`, Math.sqrt(row)];
    });
    const bytes = await readFile(path);
    await writeFile(path, bytes);
    await expect(rowsOf(bytes.subarray(0, bytes.length - 100))).rejects.toMatchObject({
      code: "LIST_UNREADABLE",
    });
    bytes.fill(0xff, 2_000, 4_000);
    await expect(rowsOf(bytes)).rejects.toMatchObject({ code: "LIST_UNREADABLE" });
  });
});

describe("a cell", () => {
  const number = { type: "n", isDate: false, is1904: false };

  it.each([
    ["8440.0999999999995", "8440.1"],
    ["1.3800000001E10", "13800000001"],
    ["-3", "-3"],
    ["0.1", "0.1"],
  ])("that holds %s reads as %s", (value, text) => {
    expect(cellText(value, number)).toBe(text);
  });

  it("with a date reads year first, with its time where it has one, by the count of its workbook", () => {
    expect(cellText("46310", { ...number, isDate: true })).toBe("2026-10-15");
    expect(cellText("46310.75", { ...number, isDate: true })).toBe("2026-10-15 18:00:00");
    expect(cellText("44848", { ...number, isDate: true, is1904: true })).toBe("2026-10-15");
  });

  it("with a fault of a formula reads as that fault, which no column takes", () => {
    expect(cellText("#REF!", { ...number, type: "e" })).toBe("#REF!");
  });
});
