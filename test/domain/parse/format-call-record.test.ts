import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatCallRecord } from "../../../domain/parse/format-call-record.ts";
import { parseCallRecord } from "../../../domain/parse/parse-call-record.ts";

const golden = new URL("../../golden/", import.meta.url);
const files = readdirSync(golden).filter((name) => name.endsWith(".json"));

function parse(value: unknown) {
  const parsed = parseCallRecord(value);
  if (!parsed.success) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** Amounts as people may write them, in the one way we do. */
const canonical = (key: string, value: unknown): unknown =>
  typeof value === "string" && ["principal", "interest"].includes(key)
    ? Number(value).toFixed(2)
    : value;

test("the golden files are the ones that this test knows", () => {
  expect(files).toEqual(["design-example.json", "every-key.json", "unknown-keys.json"]);
});

test.each(files)("%s is written back with every key it came with", (name) => {
  const source = readFileSync(new URL(name, golden), "utf8");
  const written = JSON.stringify(formatCallRecord(parse(JSON.parse(source))));
  expect(JSON.parse(written)).toMatchObject(JSON.parse(source, canonical) as object);
});

test.each(files)("%s comes back the same after it was written", (name) => {
  const record = parse(JSON.parse(readFileSync(new URL(name, golden), "utf8")));
  expect(parse(formatCallRecord(record))).toEqual(record);
});
