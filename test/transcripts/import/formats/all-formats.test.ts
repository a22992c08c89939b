import { describe, expect, it, test } from "vitest";
import { recordIssues } from "../../../../transcripts/import/check-record.ts";
import { ofJson, ofText } from "../import-text.ts";
import * as sources from "../sources.ts";

const turns = sources.said.map(([speaker, text, startMs, endMs]) => ({
  speaker,
  text,
  startMs,
  endMs,
}));

const records = {
  deepgram: () => ofJson(sources.deepgram()),
  assemblyai: () => ofJson(sources.assemblyAi()),
  "contact-lens": () => ofJson(sources.contactLens()),
  "call-analytics": () => ofJson(sources.callAnalytics()),
  genesys: () => ofJson(sources.genesys()),
  ccai: () => ofJson(sources.ccai()),
  vcon: () => ofJson(sources.vcon()),
  "plain-text": () => ofText(sources.plainText())[0],
  csv: () => ofText(sources.csv())[0],
};

describe.each(Object.entries(records))("a transcript of %s", (format, read) => {
  const record = read();

  it("is told apart from the others, and gives every turn with its speaker and its times", () => {
    expect(record?.import.format).toBe(format);
    expect(
      record?.turns.map(({ speaker, text, startMs, endMs }) => ({ speaker, text, startMs, endMs })),
    ).toEqual(turns);
  });

  it("gives a record that the file format takes", () => {
    expect(recordIssues(record ?? {})).toEqual([]);
  });

  it("loses no turn", () => {
    expect(record?.import.losses.segmentCount).toBe(0);
  });
});

test.each([
  ["deepgram", "dg-1"],
  ["assemblyai", "aai-1"],
  ["contact-lens", "cl-1"],
  ["call-analytics", "ca-1"],
  ["genesys", "ge-1"],
  ["ccai", "cc-1"],
  ["vcon", "0199a000-0000-8000-8000-000000000001"],
  ["csv", "a"],
] as const)("the id of %s is kept, and else the file's name is taken", (format, id) => {
  expect(records[format]()?.id).toBe(id);
});

test.each([
  ["genesys", "2026-11-20T02:05:00.000Z"],
  ["ccai", "2026-11-20T02:05:00Z"],
  ["vcon", "2026-11-20T02:05:00Z"],
] as const)("the time of the call is that of %s", (format, startedAt) => {
  const record = records[format]();
  expect(record?.startedAt).toBe(startedAt);
  expect(record?.import.losses.assumed).not.toContain("startedAt");
});

test("a time that no source tells is assumed, and the report says so", () => {
  const record = records.deepgram();
  expect(record.startedAt).toBe("2026-01-01T00:00:00.000Z");
  expect(record.import.losses.assumed).toEqual(["locale", "startedAt", "direction"]);
});

test.each([
  ["en-US", () => records["contact-lens"]().locale],
  ["en-GB", () => records["call-analytics"]().locale],
  ["us", () => records["contact-lens"]().jurisdiction],
  ["uk", () => records["call-analytics"]().jurisdiction],
] as const)("language and rules follow what the source says: %s", (expected, read) => {
  expect(read()).toBe(expected);
});

describe("who is the agent", () => {
  test.each([
    "contact-lens",
    "call-analytics",
    "genesys",
    "ccai",
    "vcon",
    "plain-text",
    "csv",
  ] as const)("is declared by %s", (format) => {
    expect(records[format]()?.import.layout).toMatchObject({ source: "declared", confidence: 1 });
  });

  test.each([
    ["deepgram", "channels", "channel 1"],
    ["assemblyai", "speakers", "A"],
  ] as const)("is found by the words in %s, with its confidence", (format, kind, agent) => {
    const { layout, confidence } = records[format]().import;
    expect(layout).toMatchObject({ kind, source: "detected", agent });
    expect(layout.confidence).toBeGreaterThan(0.95);
    expect(confidence).toBe(layout.confidence);
  });
});
