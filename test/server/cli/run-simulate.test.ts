import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runSweep } from "../../../server/cli/commands/run-sweep.ts";
import { runCli } from "../../../server/cli/run-cli.ts";
import { emulated } from "../../providers/openai/emulated.ts";
import { modelAt } from "../doctor/checked.ts";
import { fakeTerminal } from "./fake-terminal.ts";

async function run(...args: string[]) {
  const { terminal, written, rows } = fakeTerminal("", false);
  const code = await runCli(args, terminal);
  return { code, written, rows };
}

const sample = new URL("../../../transcripts/samples/en-27.json", import.meta.url).pathname;

describe("kindline simulate", () => {
  test("prints a row a run, one a persona and the total, the same for the same seed", async () => {
    const args = [
      "simulate",
      "--personas",
      "cooperative,minor",
      "-n",
      "3",
      "--seed",
      "7",
      "--json",
    ];
    const { rows, written } = await run(...args);
    expect(rows().map(({ type }) => type)).toEqual([
      "run",
      "run",
      "run",
      "persona",
      "run",
      "run",
      "run",
      "persona",
      "total",
    ]);
    expect((await run(...args)).written.out).toBe(written.out);
    const last = rows().at(-1);
    expect(last).toMatchObject({ runs: 6, faults: 0, cost: { tokens: 0 } });
    expect(last?.["passPower"]).toHaveLength(3);
  });

  test("names the model and the prompt of debtors that a model played, and the script's turns", async () => {
    const { url } = await emulated({ chat: () => ({ steps: [{ type: "text", text: "Hello?" }] }) });
    const args = "simulate --personas minor -n 1 --max-turns 2 --locale en-US".split(" ");
    const played = async (...more: readonly string[]) => {
      const { terminal, written, rows } = fakeTerminal("", false);
      await runCli([...args, ...more], { ...terminal, environment: modelAt(url) });
      return { written, rows };
    };
    const [run, , total] = (await played("--debtor", "llm", "--json")).rows();
    const prompt = {
      name: "debtor",
      version: "1.0.0",
      hash: expect.stringMatching(/^[\da-f]{64}$/) as string,
    };
    const { turns } = (run as { readonly cost: { readonly turns: number } }).cost;
    expect(run).toMatchObject({ debtorModel: { prompt, scriptedTurns: turns } });
    expect(total).toMatchObject({ debtorModels: [{ prompt }] });
    expect((await played("--debtor", "llm")).written.out).toMatch(
      /Debtors played by .+, prompt debtor 1\.0\.0 \([\da-f]{12}\)\./,
    );
    expect((await played("--json")).rows().some((row) => "debtorModel" in row)).toBe(false);
  });

  test("ends with 0 where every run went well, and 1 where one is stuck", async () => {
    const minor = ["simulate", "--personas", "minor", "-n", "2", "--locale", "en-US"];
    expect((await run(...minor)).code).toBe(0);
    const { code, written } = await run(...minor, "--max-turns", "1");
    expect(code).toBe(1);
    expect(written.out).toContain("isOver should be true, is false");
  });

  test("tells people the table, and in full only what went wrong", async () => {
    const { written } = await run("simulate", "--personas", "minor", "-n", "2");
    expect(written.out).toMatch(/^persona +passed +pass\^1 +pass\^2 +95 % interval/);
    expect(written.out).not.toContain("[open]");
    const told = await run("simulate", "--personas", "minor", "-n", "1", "--transcripts");
    expect(told.written.out).toContain("[open]");
  });

  test("plays one locale alone where it is asked to", async () => {
    const args = ["simulate", "--personas", "minor", "-n", "3", "--locale", "en-GB", "--json"];
    const { rows } = await run(...args);
    const locales = rows().flatMap(({ locale }) => (locale === undefined ? [] : [locale]));
    expect(locales).toEqual(["en-GB", "en-GB", "en-GB"]);
  });

  test.each([
    ["an unknown persona", ["--personas", "nobody"]],
    ["a dialect in English", ["--personas", "dialect_henan", "--locale", "en-US"]],
    ["no run", ["-n", "0"]],
    ["a run too many", ["-n", "10001"]],
    ["half a run", ["-n", "1.5"]],
    ["a seed too large", ["--seed", "2147483648"]],
    ["a k beyond the runs", ["-n", "2", "--k", "3"]],
    ["no turn", ["--max-turns", "0"]],
    ["a turn too many", ["--max-turns", "401"]],
  ])("refuses %s", async (_name, args) => {
    const { code, written } = await run("simulate", ...args);
    expect({ code, out: written.out }).toEqual({ code: 2, out: "" });
    expect(written.err).toMatch(/^USAGE_INVALID: Expected/);
  });

  test("rehearses given cases by turns, and holds nothing of their offers against the agent", async () => {
    const folder = await mkdtemp(join(tmpdir(), "cases-"));
    const file = join(folder, "cases.jsonl");
    const record = JSON.parse(await readFile(sample, "utf8")) as { case: { caseId: string } };
    const bare = { ...record.case, caseId: "C-2", offers: {} };
    await writeFile(file, `${JSON.stringify(record)}\n${JSON.stringify(bare)}\n`);
    const args = ["simulate", "--cases", file, "-n", "3", "--json", "--personas"];
    const { code, rows } = await run(...args, "planner");
    const ids = [record.case.caseId, "C-2", record.case.caseId];
    expect(rows().flatMap(({ caseId }) => caseId ?? [])).toEqual(ids);
    expect(rows().flatMap(({ failed }) => failed ?? [])).toEqual([]);
    expect(code).toBe(0);
    // Nobody rehearses English cases in a Chinese dialect.
    expect((await run(...args, "dialect_henan")).code).toBe(2);
  });

  test("refuses cases of which one is not sound, and names it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "cases-"));
    const file = join(folder, "cases.jsonl");
    await writeFile(file, '{"caseId": "C-1"}\n');
    const { code, written } = await run("simulate", "--cases", file);
    expect({ code, out: written.out }).toEqual({ code: 2, out: "" });
    expect(written.err).toContain("cases.jsonl:1");
  });

  test("takes k as large as the runs", async () => {
    const { code } = await run("simulate", "--personas", "minor", "-n", "2", "--k", "2");
    expect(code).toBe(0);
  });
});

describe("kindline replay --sweep", () => {
  test(
    "prints five points of each curve and writes picture and page",
    { timeout: 120_000 },
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "sweep-"));
      const { terminal, rows } = fakeTerminal("", false);
      const options = { paths: [sample], json: true, report: folder } as const;
      const code = await runSweep(options, terminal, 1);
      expect(code).toBe(0);
      expect(
        rows().map(({ source, threshold }) => `${String(source)} ${String(threshold)}`),
      ).toEqual(
        ["recorded", "simulated", "all"].flatMap((source) =>
          [1, 2, 3, 4, 5].map((threshold) => `${source} ${threshold}`),
        ),
      );
      expect(rows()[2]).toMatchObject({ labels: { emotion: 1 }, trueHandoffs: 1, missed: 0 });
      expect(await readFile(join(folder, "sweep.svg"), "utf8")).toContain("<svg ");
      expect(await readFile(join(folder, "sweep.html"), "utf8")).toContain("<tbody>");
    },
  );

  test("does nothing without a single call, and says which input was bad", async () => {
    const { code, rows } = await run("replay", "--sweep", "/nowhere.json", "--json");
    expect(code).toBe(2);
    expect(rows()).toMatchObject([{ file: "/nowhere.json", error: { code: "INPUT_NOT_FOUND" } }]);
  });

  test.each(["--junit", "--gate", "--baseline", "--config"])("takes no %s", async (option) => {
    const { code, written } = await run("replay", "--sweep", sample, option, "x");
    expect(code).toBe(2);
    expect(written.err).toContain(`Expected --sweep without ${option}.`);
  });

  test("is a re-drive, and no scoring", async () => {
    const { code, written } = await run("replay", "--sweep", sample, "--mode", "score");
    expect(code).toBe(2);
    expect(written.err).toMatch(/^USAGE_INVALID: Expected --sweep with --mode redrive/);
  });
});
