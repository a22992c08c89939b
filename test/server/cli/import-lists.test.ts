import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { runCli } from "../../../server/cli/run-cli.ts";
import { openStore } from "../../../server/storage/store.ts";
import { fakeTerminal } from "./fake-terminal.ts";

const root = await mkdtemp(join(tmpdir(), "kindline-test-import-lists-"));
afterAll(async () => rm(root, { recursive: true }));

const list = [
  "Loan no,姓名,手机号,总欠款,本金,应还日,Taken",
  "A1,陈伟,13800138000,100.00,100.00,01/10/2026,22/11/2026",
  "A2,李娜,13800138001,ten,100.00,01/10/2026,22/11/2026",
  "A3,王芳,13800138002,80.00,80.00,02/10/2026,22/11/2026",
].join("\n");

/** What the list needs to be understood. */
const columns = ["--column", "Taken=balance_as_of", "--date-order", "dmy"];
const values = ["creditor=示例银行", "product=贷款", "interest=0", "late_fee=0", "currency=CNY"];
const said = [
  "--column",
  "Loan no=case_id",
  ...columns,
  ...values.flatMap((pair) => ["--set", pair]),
];

describe("kindline import of a debtor list", () => {
  let folder = "";
  let file = "";
  const data = () => join(folder, "data");
  beforeEach(async () => {
    folder = await mkdtemp(join(root, "run-"));
    file = join(folder, "list.csv");
    await writeFile(file, list);
  });

  async function run(...args: string[]) {
    const fake = fakeTerminal("", true);
    const terminal = { ...fake.terminal, environment: { DATA_DIR: data() } };
    const code = await runCli(["import", file, ...args], terminal);
    return { code, rows: fake.rows, ...fake.written };
  }

  const stored = async () => {
    const store = await openStore({ kind: "embedded", dataDir: data() });
    const rows = await store.database.db
      .selectFrom("cases")
      .leftJoin("case_arms", "case_arms.case_id", "cases.case_id")
      .select(["cases.case_id", "arm"])
      .where("is_example", "=", 0)
      .orderBy("cases.case_id")
      .execute();
    await store.close();
    return rows;
  };

  it("says which columns are missing and how they are given", async () => {
    const { code, out } = await run();
    expect(code).toBe(2);
    expect(out).toContain("LIST_COLUMN_MISSING");
    expect(out).toContain("--set column=value");
  });

  it("is a dry run without --commit", async () => {
    const { code, out } = await run(...said);
    expect(code).toBe(1);
    expect(out).toContain("3 rows, 2 sound, 1 refused");
    expect(out).toContain("Nothing was written: --commit takes lists over.");
    await expect(stat(data())).rejects.toThrow("ENOENT");
  });

  it("takes the sound rows over, draws the hold-out, and writes the others to be mended", async () => {
    const errors = join(folder, "mend.csv");
    const drawn = ["--hold-out", "50", "--seed", "x", "--errors", errors];
    const { code, rows } = await run(...said, "--commit", ...drawn, "--json");
    expect(code).toBe(1);
    expect(rows()).toMatchObject([{ format: "debtor-list", result: { added: 2, refused: 1 } }]);
    expect(await stored()).toMatchObject([{ case_id: "A1" }, { case_id: "A3" }]);
    for (const { arm } of await stored()) expect(["ai", "control"]).toContain(arm);

    const mended = (await readFile(errors, "utf8")).replace(",ten,", ",10.00,");
    expect(mended).toContain("AMOUNT_INVALID");
    await writeFile(file, mended);
    // The headings are those of a list that was taken over: how they are read is remembered, dates too.
    const again = await run("--set", "currency=CNY", "--commit");
    expect(again.out).toContain("1 new, 0 changed, 0 as they were");
    expect(again.code).toBe(0);
    expect(await stored()).toMatchObject([{ case_id: "A1" }, { case_id: "A2" }, { case_id: "A3" }]);
  });

  it("takes the same list over twice and changes nothing", async () => {
    await run(...said, "--commit");
    const { out } = await run(...said, "--commit");
    expect(out).toContain("0 new, 0 changed, 2 as they were");
  });

  it("leaves a store alone that a service has open", async () => {
    const store = await openStore({ kind: "embedded", dataDir: data() });
    const { code, out } = await run(...said, "--commit");
    await store.close();
    expect(code).toBe(2);
    expect(out).toContain("STORE_LOCKED");
  });

  it.each([
    ["a heading that is not there", ["--column", "Loan=case_id"], "Loan no, 姓名"],
    ["a column that is none", ["--column", "Loan no=case"], "one of the columns case_id"],
    ["no sign between", ["--column", "Loan no"], 'Expected --column "Heading=column".'],
    ["a value for no column", ["--set", "=1"], "Expected --set column=value."],
    ["one value for what differs", ["--set", "case_id=1"], "FIELD_INVALID"],
    ["more held out than may be", ["--hold-out", "50.1", "--seed", "x"], "0 to 50 per cent"],
    ["a hold-out without its seed", ["--hold-out", "10"], "Expected --seed"],
    ["a seed alone", ["--seed", "x"], "Expected --hold-out"],
  ])("refuses %s", async (_, args, message) => {
    const { code, out, err } = await run(...args);
    expect(code).toBe(2);
    expect(`${out}${err}`).toContain(message);
  });

  it("never writes over a file that is there", async () => {
    const { code, out } = await run(...said, "--errors", file);
    expect(code).toBe(2);
    expect(out).toContain("Expected --errors with a new file.");
    expect(await readFile(file, "utf8")).toBe(list);
  });
});
