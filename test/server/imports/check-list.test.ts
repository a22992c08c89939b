import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  importDebtorList,
  type ImportRequest,
} from "../../../server/imports/import-debtor-list.ts";
import { cellCharsMax, listColumnsMax, shownIssuesMax } from "../../../server/imports/limits.ts";
import { encodeGb18030 } from "../../../server/imports/read/gb18030.ts";
import { encodeWindows1252 } from "../../../server/imports/read/windows-1252.ts";
import { listOf, streamOf, type Fields } from "./lists.ts";
import { writeWorkbook } from "./workbook-writer.ts";

const clock = () => Date.parse("2026-11-20T02:05:00.000Z");

const check = (content: Uint8Array | string, options: Partial<ImportRequest> = {}) =>
  importDebtorList({ stream: streamOf(content), clock, ...options });

const british = {
  debtor_name: "Zoë Muñoz",
  creditor: "Northern Bank",
  product: "credit card",
  currency: "GBP",
  phone: "020 7946 0958",
  balance: "£8,440.00",
};

/** The faults of a list of these rows, as `row code field`. */
async function faults(rows: readonly Fields[], options?: Partial<ImportRequest>) {
  const { result } = await check(listOf(...rows), options);
  return result.issues.map(({ row, code, field }) => `${row} ${code} ${field}`.trim());
}

describe("a debtor list that is checked", () => {
  it("becomes cases, in words of either language and with the zone of its numbers", async () => {
    const { result, head } = await check(
      listOf({}, { phone: "13900000002", language: "普通话", flags: "投诉", 颜色: "红" }),
    );
    expect(result).toMatchObject({ rows: 2, added: 2, refused: 0, issues: [] });
    expect(head.columns.find(({ heading }) => heading === "颜色")?.column).toBeNull();
  });

  it.each([
    [{ debtor_name: "" }, "FIELD_MISSING debtor_name"],
    [{ debtor_name: "123" }, "FIELD_INVALID debtor_name"],
    [{ balance: "much" }, "AMOUNT_INVALID balance"],
    [{ late_fee: "-1" }, "AMOUNT_INVALID late_fee"],
    [{ due_date: "03/04/2026" }, "DATE_AMBIGUOUS due_date"],
    [{ due_date: "2026-02-30" }, "DATE_INVALID due_date"],
    [{ phone: "12345" }, "PHONE_INVALID phone"],
    [{ timezone: "Mars/Base" }, "TIMEZONE_UNKNOWN timezone"],
    [{ phone: "" }, "FIELD_MISSING timezone"],
    [{ currency: "XYZ", phone: "+8613800000001" }, "CURRENCY_UNKNOWN currency"],
    [{ language: "Klingon" }, "LOCALE_UNKNOWN language"],
    [{ place: "Atlantis" }, "FIELD_INVALID place"],
    [{ consent_ai_voice: "yes" }, "DATE_INVALID consent_ai_voice"],
    [{ consent_text: "03/04/2026" }, "DATE_AMBIGUOUS consent_text"],
    [{ consent_text: "2026-04-03", phone: "", timezone: "Asia/Shanghai" }, "FIELD_MISSING phone"],
    [{ flags: "X7" }, "FIELD_INVALID flags"],
    [{ balance_as_of: "" }, "FIELD_MISSING balance_as_of"],
    [{ balance_as_of: "2026-11-20 10:06" }, "BALANCE_OLDER balance_as_of"],
    [{ id_last4: "456" }, "FIELD_INVALID id_last4"],
    [{ dpd: "many" }, "FIELD_INVALID dpd"],
    [{ dpd: "400" }, "FIELD_INVALID dpd"],
    [{ email: "li at example.com" }, "FIELD_INVALID email"],
    [{ 电子邮箱: "a@example.com; b@example.com" }, "FIELD_INVALID email"],
    [{ email: "Li <li@example.com>" }, "FIELD_INVALID email"],
    [{ email: `${"x".repeat(65)}@example.com` }, "FIELD_INVALID email"],
    [{ debtor_name: "#N/A" }, "FIELD_INVALID debtor_name"],
    [{ case_id: "6.22202E+17" }, "FIELD_INVALID case_id"],
    [{ account: "1.2E+15" }, "FIELD_INVALID account"],
    [{ balance: "$8440.00" }, "AMOUNT_INVALID balance"],
    // A number without its country is not wrong where the currency is.
    [{ currency: "XYZ" }, "CURRENCY_UNKNOWN currency"],
    [{ linked_debtor: "C-99" }, "LINKED_DEBTOR_UNKNOWN linked_debtor"],
    [{ linked_debtor: "C-1" }, "LINKED_DEBTOR_UNKNOWN linked_debtor"],
    [{ notes: "证件110101199003078515" }, "ID_NUMBER_FOUND notes"],
    [{ case_id: "4111111111111111" }, "CARD_NUMBER_FOUND case_id"],
    [{ 颜色: "536-90-4399" }, "ID_NUMBER_FOUND 颜色"],
    [{ notes: "\ufffd" }, "TEXT_NOT_UNICODE notes"],
  ])("says what is wrong with %j: %s", async (row, fault) => {
    expect(await faults([row, {}])).toEqual([`2 ${fault}`]);
  });

  it("takes figures up to this minute, and cells up to their length", async () => {
    expect(await faults([{ balance_as_of: "2026-11-20 10:05" }])).toEqual([]);
    expect(await faults([{ notes: "x".repeat(cellCharsMax) }])).toEqual([]);
    expect(await faults([{ notes: "x".repeat(cellCharsMax + 1) }])).toEqual([
      "2 FIELD_INVALID notes",
    ]);
  });

  it("names every fault of a row", async () => {
    expect(await faults([{ balance: "much", due_date: "soon", phone: "1" }])).toEqual([
      "2 PHONE_INVALID phone",
      "2 AMOUNT_INVALID balance",
      "2 DATE_INVALID due_date",
    ]);
  });

  it("has each case once, and each account of a debtor once", async () => {
    const rows = [
      { case_id: "A", account: "1" },
      { case_id: "B", account: "2" },
      { case_id: "A", account: "3" },
      { case_id: "C", account: "1" },
      { case_id: "D", account: "1", creditor: "another" },
      { case_id: "E", account: "" },
      { case_id: "F", account: "" },
    ];
    expect(await faults(rows)).toEqual(["4 ROW_DUPLICATE case_id", "5 ROW_DUPLICATE account"]);
  });

  it("may name a linked debtor that comes before or after, by case or by debtor", async () => {
    const rows = [{ linked_debtor: "C-2" }, { debtor_id: "D-2" }, { linked_debtor: "D-2" }];
    expect(await faults(rows)).toEqual([]);
  });

  it("reads dates and amounts by what is said of the whole list", async () => {
    const row = { due_date: "03/04/2026", balance: "8.440,00" };
    const others = { principal: "1", interest: "0", late_fee: "0" };
    const mapping = { dateOrder: "dmy", decimal: "," } as const;
    expect(await faults([{ ...row, ...others }], { mapping })).toEqual([]);
  });

  it("counts the due date from the days past due where it has none", async () => {
    const text = listOf({ dpd: "36", due_date: "" });
    expect((await check(text)).result.added).toBe(1);
  });

  it("marks who is under age, so that nobody is called: 18 on the day is grown up", async () => {
    const holdOut = { share: 0, seed: "s" };
    const grown = await check(listOf({ dob: "2008-11-20" }), { holdOut });
    const minor = await check(listOf({ dob: "2008-11-21" }), { holdOut });
    expect(grown.result.arms).toEqual({ ai: 1 });
    expect(minor.result.arms).toEqual({ excluded: 1 });
  });

  it("finds its heading under a title", async () => {
    const { head, result } = await check(`委案清单 2026-11\r\n\r\n${listOf({})}`);
    expect(head.headingRow).toBe(3);
    expect(result).toMatchObject({ rows: 1, added: 1 });
  });

  it("shows the first faults and counts all of them", async () => {
    const rows = Array.from({ length: shownIssuesMax + 1 }, () => ({ balance: "x" }));
    const { result } = await check(listOf(...rows));
    expect(result.issues).toHaveLength(shownIssuesMax);
    expect(result.byCode).toEqual({ AMOUNT_INVALID: shownIssuesMax + 1 });
  });

  it("is refused as a whole when a required column is nowhere, or there are too many columns", async () => {
    await expect(check("姓名,余额\n陈伟,1\n")).rejects.toMatchObject({
      code: "LIST_COLUMN_MISSING",
    });
    const wide = (columns: number) => `a${",a".repeat(columns - 1)}
1
`;
    await expect(check(wide(listColumnsMax))).rejects.toMatchObject({
      code: "LIST_COLUMN_MISSING",
    });
    await expect(check(wide(listColumnsMax + 1))).rejects.toMatchObject({
      code: "LIST_TOO_LARGE",
    });
    await expect(check("")).rejects.toMatchObject({ code: "LIST_UNREADABLE" });
    await expect(importDebtorList({ path: "no-such-file" })).rejects.toMatchObject({
      code: "INPUT_NOT_FOUND",
    });
  });

  it("never reads a forbidden column, and shows nothing of it", async () => {
    const { head, result } = await check(
      listOf({ 紧急联系人电话: "13700000009", 身份证号: "110101199003078515" }),
    );
    expect(result).toMatchObject({ added: 1, refused: 0 });
    expect(
      head.columns.filter(({ refused }) => refused !== null).map(({ refused }) => refused),
    ).toEqual(["contact_list", "identity_number"]);
    expect(JSON.stringify(head.sample)).not.toMatch(/13700000009|1101011990/);
  });
});

describe("the file with the rows to mend", () => {
  async function mend(content: Uint8Array | string): Promise<Buffer> {
    const pieces: Uint8Array[] = [];
    await check(content, {
      onErrorBytes(bytes) {
        pieces.push(bytes);
        return Promise.resolve();
      },
    });
    return Buffer.concat(pieces);
  }

  it("has the bad rows with their reasons, comes back as it is, and is whole once it is mended", async () => {
    const text = (await mend(listOf({}, { balance: "1,2", notes: '=A1 "x"' }, {}))).toString();
    expect(text).toMatch(/AMOUNT_INVALID balance/);
    expect(text).toMatch(/\(row 3\)/);
    expect(text).toContain(`"'=A1 ""x"""`);
    const again = await check(text);
    expect(again.result).toMatchObject({ rows: 1, refused: 1 });
    const mended = await check(text.replace('"1,2"', "12.00"));
    expect(mended.result).toMatchObject({ rows: 1, added: 1 });
    const twice = (await mend(text)).toString();
    expect(twice.split("\r\n")[0]?.match(/kindline_reason/g)).toHaveLength(1);
  });

  it("is in Windows-1252 where the list is, letters of elsewhere as question marks", async () => {
    const list = encodeWindows1252(listOf({ ...british, balance: "£x" }, british));
    const text = new TextDecoder("windows-1252").decode(await mend(list));
    expect(text).toContain("Zoë Muñoz");
    expect((await check(encodeWindows1252(text))).head.encoding).toBe("windows-1252");
    expect(Buffer.from(encodeWindows1252("陈")).toString()).toBe("?");
  });

  it("is in the encoding of the list", async () => {
    const bytes = await mend(encodeGb18030(listOf({ balance: "x" })));
    expect(new TextDecoder("gb18030", { fatal: true }).decode(bytes)).toContain("陈伟");
    expect((await mend(listOf({ balance: "x" }))).subarray(0, 3)).toEqual(Buffer.from("\ufeff"));
  });

  it("has no forbidden column and no whole identity or card number", async () => {
    const text = (
      await mend(listOf({ notes: "卡4111111111111111", 配偶电话: "13700000009" }))
    ).toString();
    expect(text).toContain("卡****************");
    expect(text).not.toMatch(/4111|配偶|13700000009/);
  });
});

describe("a workbook that is checked", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kindline-test-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("comes to the same as the CSV of it", async () => {
    const rows = [{ balance: "x" }, { notes: "hello" }, {}];
    const cells = listOf(...rows)
      .trim()
      .split("\r\n")
      .map((line) => line.split(","));
    const path = join(folder, "list.xlsx");
    await writeWorkbook(path, () =>
      cells.map((row) => row.map((cell) => (cell === "2026-10-15" ? { day: cell } : cell))),
    );
    const csv = join(folder, "list.csv");
    await writeFile(csv, listOf(...rows));
    const [one, other] = [
      await importDebtorList({ path, clock }),
      await importDebtorList({ path: csv, clock }),
    ];
    expect(one.head.format).toBe("xlsx");
    expect(one.result).toEqual(other.result);
  });
});
