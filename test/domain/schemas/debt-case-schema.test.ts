import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { caseSchema } from "../../../domain/case.ts";
import { formatDecimal, type MinorUnits } from "../../../domain/money.ts";
import { debtCaseSchema } from "../../../domain/schemas/debt-case-schema.ts";
import { fullRecord, sampleNames, sampleRecord, stored } from "./call-logs.ts";
import { fieldOf, pathsOf, replacedAt } from "./json-paths.ts";

const full = stored(fullRecord.case);
const moneyNames = new Set(["principal", "interest", "lateFee", "balance", "minPartPayment"]);

/** The case as it would have come in: whole amounts as decimal strings, the rest as it stands. */
const asWire = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, member: unknown) => {
    if (!moneyNames.has(key)) return member;
    if (Number.isSafeInteger(member) && Number(member) >= 0) {
      return formatDecimal(member as MinorUnits);
    }
    // Text that is an amount on the wire is none where it is stored.
    return typeof member === "string" ? null : member;
  });

/** Whether `caseSchema` gives this very value for some case. */
function isOutput(value: unknown): boolean {
  const parsed = caseSchema.safeParse(asWire(value));
  return parsed.success && isDeepStrictEqual(stored(parsed.data), value);
}

/** What each value is changed into; `undefined` takes it away. */
const others: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  1,
  -1,
  1.5,
  13,
  400,
  999_999_999_999,
  "",
  "x",
  "12.00",
  "2028-02-29",
  "2026-02-29",
  "2026-11-20T10:05:00Z",
  "Europe/London",
  "en-US",
  "unknown",
  "\uD800",
  "x".repeat(201),
  [],
  [2],
  {},
];

test.each(sampleNames)("the case of %s is accepted as it is stored", (name) => {
  const value = stored(sampleRecord(name).case);
  expect(debtCaseSchema.parse(value)).toStrictEqual(value);
});

test("a case with every key and keys of its own comes back whole", () => {
  const value = { ...full, own: { key: [1] }, debtor: { ...full.debtor, own: null } };
  expect(debtCaseSchema.parse(value)).toStrictEqual(value);
});

test("a case with amounts as decimal strings is a case from outside and refused", () => {
  const { error } = debtCaseSchema.safeParse({ ...full, balance: "952.50" });
  expect(error?.issues.map(({ path }) => path)).toEqual([["balance"]]);
});

test("a changed case is accepted if and only if a case from outside could have become it", () => {
  const results = pathsOf(full).flatMap((path) =>
    others.map((other) => {
      const value = replacedAt(full, path, other);
      const { success } = debtCaseSchema.safeParse(value);
      return { field: fieldOf(path), other, success, isOutput: isOutput(value) };
    }),
  );
  expect(results.filter(({ success, isOutput }) => success !== isOutput)).toEqual([]);
  const accepted = results.filter(({ success }) => success).length;
  expect(accepted).toBeGreaterThan(100);
  expect(accepted).toBeLessThan(results.length / 2);
});
