import { readFileSync } from "node:fs";
import { expect, it, test } from "vitest";
import { readOwnRecord, type RecordFault } from "../../../transcripts/import/read-own-record.ts";

const sample = () =>
  JSON.parse(
    readFileSync(new URL("../../../transcripts/samples/en-02.json", import.meta.url), "utf8"),
  ) as Record<string, unknown>;
const given = { source: "a.json", case: undefined };

const issuesOf = (value: Record<string, unknown>) => {
  try {
    readOwnRecord(value, given);
    return [];
  } catch (error) {
    return (error as RecordFault).issues.map(({ code, field }) => [code, field]);
  }
};

it("keeps every key of a record, and adds only where it came from", () => {
  const { import: note, ...record } = readOwnRecord(sample(), given);
  expect(record).toEqual(sample());
  expect(note).toMatchObject({ format: "kindline", confidence: 1, source: "a.json" });
});

it("keeps what an earlier import found out", () => {
  const earlier = { format: "audio", confidence: 0.5 };
  expect(readOwnRecord({ ...sample(), import: earlier }, given).import).toEqual(earlier);
});

it("takes a record without a case, and gives it the one that is given", () => {
  const { case: debt, ...rest } = sample();
  expect(readOwnRecord(rest, given)).not.toHaveProperty("case");
  expect(readOwnRecord(rest, { ...given, case: debt }).case).toEqual(debt);
});

test.each([
  ["another version", { kindline: 2 }, [["VERSION_UNKNOWN", "kindline"]]],
  ["no version", { kindline: null }, [["VERSION_UNKNOWN", "kindline"]]],
  [
    "times that go backwards",
    {
      turns: [
        { speaker: "agent", text: "a", startMs: 9 },
        { speaker: "debtor", text: "b", startMs: 8 },
      ],
    },
    [["TURN_OUT_OF_ORDER", "turns[1].startMs"]],
  ],
  [
    "all that is wrong at once",
    { channel: "fax", turns: [{ speaker: "agent", text: " " }] },
    [
      ["FIELD_INVALID", "channel"],
      ["TURN_EMPTY", "turns[0].text"],
    ],
  ],
])("names %s", (_name, keys, issues) => {
  expect(issuesOf({ ...sample(), ...keys })).toEqual(issues);
});

it("refuses what is nested without end", () => {
  let deep: unknown = 1;
  for (let level = 0; level < 100; level += 1) deep = [deep];
  expect(issuesOf({ ...sample(), deep })).toEqual([["FIELD_INVALID", ""]]);
});
