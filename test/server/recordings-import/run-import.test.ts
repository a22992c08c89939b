import {
  appendFile,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it, test } from "vitest";
import { runCli } from "../../../server/cli/run-cli.ts";
import {
  assemblyAi,
  callAnalytics,
  csv,
  deepgram,
  plainText,
  vcon,
} from "../../transcripts/import/sources.ts";
import { fakeTerminal } from "../cli/fake-terminal.ts";
import { wavOf } from "./wav-files.ts";

const root = await mkdtemp(join(tmpdir(), "kindline-test-run-import-"));
afterAll(async () => rm(root, { recursive: true }));
let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(root, "calls-"));
  await mkdir(join(folder, "in"));
});

const put = async (name: string, content: string | Uint8Array): Promise<void> =>
  writeFile(join(folder, "in", name), content);

async function run(...args: string[]) {
  const fake = fakeTerminal("", true);
  const code = await runCli(["import", ...args], fake.terminal);
  return { code, rows: fake.rows, ...fake.written };
}

const out = () => join(folder, "calls.jsonl");
const linesOf = async () =>
  (await readFile(out(), "utf8"))
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { id: string; turns: object[]; case?: object });

async function putFour(): Promise<void> {
  await put("a.json", JSON.stringify(deepgram()));
  await put("b.txt", plainText());
  await put("c.csv", csv());
  await put("d.vcon", JSON.stringify(vcon()));
}

describe("kindline import", () => {
  it("shows what would come out and writes nothing, unless it is told where", async () => {
    await putFour();
    const { code, out: text } = await run(join(folder, "in"));
    expect(code).toBe(0);
    expect(text).toContain("deepgram, en-US, 4 turns (channels, detected, 1.00; agent: channel 1)");
    expect(text).toContain("results.utterances[].words[].word × ");
    expect(text).toContain(
      "4 calls, 16 turns. Nothing was written: --out FILE writes the records.",
    );
    await expect(stat(out())).rejects.toThrow();
  });

  it("tells machines one call a line, with the record", async () => {
    await put("a.json", JSON.stringify(deepgram()));
    const { rows } = await run(join(folder, "in"), "--json");
    expect(rows()).toMatchObject([
      {
        source: join(folder, "in", "a.json"),
        id: "dg-1",
        format: "deepgram",
        turns: 4,
        record: { kindline: 1 },
      },
    ]);
  });

  it("writes records that replay reads, for nobody else's eyes", async () => {
    await putFour();
    const sample = new URL("../../../transcripts/samples/en-02.json", import.meta.url).pathname;
    const { code } = await run(join(folder, "in"), "--out", out(), "--case", sample);
    expect(code).toBe(0);
    const records = await linesOf();
    expect(records.map(({ id }) => id)).toEqual(["dg-1", "b", "c", vcon().uuid]);
    expect(records[0]?.case).toMatchObject({ caseId: "C-2102", balance: "805.55" });
    expect((await stat(out())).mode & 0o077).toBe(0);
    const fake = fakeTerminal();
    expect(await runCli(["replay", out(), "--json"], fake.terminal)).toBe(0);
    expect(fake.rows().map(({ id }) => id)).toEqual(records.map(({ id }) => id));
  });

  it("does the rest when one among many is bad, names it, and ends with 1", async () => {
    for (let at = 0; at < 1_000; at += 1) await put(`${at + 1000}.txt`, plainText());
    await put("1500.txt", Buffer.from([0xff, 0x00]));
    const { code, rows } = await run(join(folder, "in"), "--out", out(), "--json");
    expect(code).toBe(1);
    expect(await linesOf()).toHaveLength(999);
    expect(rows().filter((row) => "error" in row)).toEqual([
      {
        file: join(folder, "in", "1500.txt"),
        line: null,
        error: {
          code: "INPUT_NOT_UTF8",
          message: "Expected UTF-8, UTF-16 with its mark, or GB 18030.",
          field: null,
        },
      },
    ]);
  });

  it("ends with 1 where the sides of a call may be swapped, and with 2 where nothing could be done", async () => {
    await put("a.json", JSON.stringify(deepgram()));
    const swapped = await run(join(folder, "in"), "--agent-channel", "left");
    expect(swapped.code).toBe(1);
    expect(swapped.out).toContain("the sides may be swapped");
    expect((await run(join(folder, "in"), "--agent-channel", "right")).code).toBe(0);
    expect((await run(join(folder, "nowhere"))).code).toBe(2);
  });

  it("says plainly that nobody speaks", async () => {
    await put("silent.wav", wavOf([new Int16Array(80_000), new Int16Array(80_000)]));
    const { code, out: text } = await run(join(folder, "in"));
    expect(code).toBe(2);
    expect(text).toContain("RECORDING_SILENT");
    expect(text).toContain("Nobody speaks in it: zero turns.");
  });

  it("takes language and rules as it is told", async () => {
    await put("a.json", JSON.stringify(deepgram()));
    const { rows } = await run(
      join(folder, "in"),
      "--locale",
      "en-GB",
      "--jurisdiction",
      "eu",
      "--json",
    );
    expect(rows()[0]?.["record"]).toMatchObject({ locale: "en-GB", jurisdiction: "eu" });
  });

  it("never quotes what was said in a message about a bad input", async () => {
    await put("a.txt", "A: my secret is 4567\nB: mine too");
    await put("b.json", '{"secret 4567": ');
    await put("c.csv", "speaker,text,start\nagent,secret 4567,9\nagent,secret 4567,8");
    const { code, out: text } = await run(join(folder, "in"));
    expect(code).toBe(2);
    expect(text).not.toContain("4567");
  });
});

describe("a list of cases", () => {
  it("is checked and not taken for calls", async () => {
    await put(
      "cases.csv",
      [
        "case_id,debtor_name,phone,creditor,product,principal,interest,late_fee,balance,currency,due_date,balance_as_of,timezone,language",
        "C-1,Ada Lovelace,+16175550100,Northwind Credit,loan,10.00,0.00,0.00,10.00,USD,2026-09-01,2026-11-01T00:00:00Z,America/New_York,en-US",
        "C-2,Ada Lovelace,+16175550100,Northwind Credit,loan,10.00,0.00,0.00,ten,USD,2026-09-01,2026-11-01T00:00:00Z,America/New_York,en-US",
      ].join("\n"),
    );
    const { code, rows } = await run(join(folder, "in"), "--json");
    expect(rows()).toMatchObject([{ format: "debtor-list", result: { rows: 2, refused: 1 } }]);
    expect(code).toBe(1);
  });
});

describe("an import that was stopped", () => {
  it("goes on where it was, and makes the same file as one that was not", async () => {
    await putFour();
    await run(join(folder, "in"), "--out", out());
    const whole = await readFile(out());
    // It died in the third record.
    const third = whole.indexOf("\n", whole.indexOf("\n") + 1) + 40;
    await truncate(out(), third);
    const { code, out: text } = await run(join(folder, "in"), "--out", out(), "--resume");
    expect(code).toBe(0);
    expect(text).toContain("2 calls, 8 turns, 2 there already.");
    expect(await readFile(out())).toEqual(whole);
  });

  it("with nothing left to do is well, and with nothing begun begins", async () => {
    await putFour();
    expect((await run(join(folder, "in"), "--out", out(), "--resume")).code).toBe(0);
    expect((await run(join(folder, "in"), "--out", out(), "--resume")).code).toBe(0);
    expect(await linesOf()).toHaveLength(4);
  });

  it("never writes over what is there", async () => {
    await putFour();
    await appendFile(out(), "mine\n");
    const { code, err } = await run(join(folder, "in"), "--out", out());
    expect(code).toBe(2);
    expect(err).toContain("Expected a new file");
    expect(await readFile(out(), "utf8")).toBe("mine\n");
  });

  it("goes on within a file of several calls", async () => {
    const lines = [callAnalytics(), assemblyAi(), deepgram()].map((call) => JSON.stringify(call));
    await put("many.jsonl", lines.join("\n"));
    await run(join(folder, "in"), "--out", out());
    const whole = await readFile(out());
    await truncate(out(), whole.indexOf("\n") + 1);
    await run(join(folder, "in"), "--out", out(), "--resume");
    expect(await readFile(out())).toEqual(whole);
  });
});

test.each([
  ["no path", []],
  ["--resume without --out", ["a.wav", "--resume"]],
  ["an unknown side", ["a.wav", "--agent-channel", "middle"]],
  ["an unknown language", ["a.wav", "--locale", "fr-FR"]],
])("%s is refused as wrong use", async (_name, args) => {
  const { code, out: text, err } = await run(...args);
  expect({ code, text }).toEqual({ code: 2, text: "" });
  expect(err).toMatch(/^USAGE_INVALID: /u);
});

test.each([
  ["that is not there", undefined, "INPUT_NOT_FOUND"],
  ["that is no JSON", "case", "JSON_INVALID"],
  ["that is no case", "{}", "FIELD_MISSING"],
])("a case %s is refused before anything is read", async (_name, content, code) => {
  const path = join(folder, "case.json");
  if (content !== undefined) await writeFile(path, content);
  const { code: exit, err } = await run(join(folder, "in"), "--case", path);
  expect(exit).toBe(2);
  expect(err).toContain(code);
});
