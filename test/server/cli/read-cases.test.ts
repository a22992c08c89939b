import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { casesMax } from "../../../evaluation/simulate/limits.ts";
import { readCases } from "../../../server/cli/read-cases.ts";

const sample = new URL("../../../transcripts/samples/en-01.json", import.meta.url);

test("as many cases as the limit are rehearsed, and one more is refused", async () => {
  const record = JSON.parse(await readFile(sample, "utf8")) as { case: object };
  const line = `${JSON.stringify(record.case)}\n`;
  const file = join(await mkdtemp(join(tmpdir(), "cases-")), "cases.jsonl");
  await writeFile(file, line.repeat(casesMax));
  expect(await readCases(file, Readable.from([]))).toHaveLength(casesMax);
  await writeFile(file, line.repeat(casesMax + 1));
  await expect(readCases(file, Readable.from([]))).rejects.toMatchObject({
    code: "INPUT_TOO_LARGE",
  });
});

test("a case without a language is taken by its currency, its rules by its place", async () => {
  const record = JSON.parse(await readFile(sample, "utf8")) as { case: { debtor: object } };
  const debtor = { ...record.case.debtor, language: undefined };
  const file = join(await mkdtemp(join(tmpdir(), "cases-")), "cases.jsonl");
  const cases = [
    { ...record.case, debtor },
    { ...record.case, debtor, currency: "CNY", place: undefined },
  ];
  await writeFile(file, cases.map((each) => JSON.stringify(each)).join("\n"));
  const read = await readCases(file, Readable.from([]));
  expect(read.map(({ locale, jurisdiction }) => [locale, jurisdiction])).toEqual([
    ["en-US", "us"],
    ["zh-CN", "cn"],
  ]);
});
