import { describe, expect, it, test } from "vitest";
import { lossPathsMax, transcriptDepthMax } from "../../../transcripts/import/limits.ts";
import { LossLog } from "../../../transcripts/import/loss-log.ts";
import { SourceValue } from "../../../transcripts/import/source-value.ts";
import { faultOf, ofJson, ofText } from "./import-text.ts";
import { assemblyAi, contactLens, deepgram, said } from "./sources.ts";

describe("the loss report", () => {
  it("names each path whose values are in no field of the record, with how many there are", () => {
    const { fields, fieldCount } = ofJson(contactLens()).import.losses;
    expect(fields).toEqual([
      { path: "Version", count: 1 },
      { path: "Transcript[].Id", count: 4 },
      { path: "Transcript[].Sentiment", count: 4 },
    ]);
    expect(fieldCount).toBe(9);
  });

  it("counts the words of a vendor as lost, for a record has turns only", () => {
    const { fields } = ofJson(deepgram()).import.losses;
    const wordCount = said.flatMap(([, text]) => text.split(" ")).length;
    expect(fields).toContainEqual({ path: "results.utterances[].words[].start", count: wordCount });
  });

  it("counts a value of the wrong type as not understood, and leaves it out", () => {
    const source = assemblyAi();
    const broken = { ...source.utterances[1], start: "4500", speaker: "B" };
    const { turns, import: note } = ofJson({
      ...source,
      utterances: source.utterances.map((utterance, index) => (index === 1 ? broken : utterance)),
    });
    expect(turns[1]).not.toHaveProperty("startMs");
    expect(note.losses.fields).toContainEqual({ path: "utterances[].start", count: 1 });
  });

  it("counts pieces that are no text, empty, or of a machine, each with its reason", () => {
    const source = contactLens();
    const entry = (role: string, content: unknown) => ({ ParticipantRole: role, Content: content });
    const { import: note, turns } = ofJson({
      ...source,
      Transcript: [
        ...source.Transcript,
        entry("SYSTEM", "This call is recorded."),
        entry("AGENT", "  "),
        entry("AGENT", 7),
      ],
    });
    expect(turns).toHaveLength(4);
    expect(note.losses.segments).toEqual([
      { path: "Transcript[]", reason: "not-a-party", count: 1 },
      { path: "Transcript[]", reason: "empty", count: 1 },
      { path: "Transcript[]", reason: "not-understood", count: 1 },
    ]);
    expect(note.losses.segmentCount).toBe(3);
  });

  it("counts lines that stand before anybody is named", () => {
    const [record] = ofText("Recording 7 of the day\n\nAgent: Hello.\nCustomer: Hello.");
    expect(record?.import.losses.segments).toEqual([
      { path: "line", reason: "unlabelled", count: 1 },
    ]);
  });

  it("names a column of a table that has no place in a record", () => {
    const [record] = ofText("speaker,text,mood\nagent,Hello.,calm\ncustomer,Hello.,\n");
    expect(record?.import.losses.fields).toEqual([{ path: "mood", count: 1 }]);
  });

  test.each([
    [lossPathsMax, 0],
    [lossPathsMax + 1, 1],
  ])("of %i paths all but %i are named, and all are counted", (count, unnamed) => {
    const losses = new LossLog();
    for (let at = 0; at < count; at += 1) losses.field(`key${at}`);
    const report = losses.report();
    expect(report.unnamedPaths).toBe(unnamed);
    expect(report.fields).toHaveLength(lossPathsMax);
    expect(report.fieldCount).toBe(count);
  });

  it("shortens a path that somebody made as long as the file", () => {
    const losses = new LossLog();
    losses.field("k".repeat(10_000));
    expect(losses.report().fields[0]?.path.length).toBeLessThan(200);
  });
});

describe("somebody else's JSON", () => {
  const nested = (levels: number): unknown => {
    let value: unknown = "deep";
    for (let level = 0; level < levels; level += 1) value = { in: value };
    return value;
  };

  test.each([
    [transcriptDepthMax, undefined],
    [transcriptDepthMax + 1, "FIELD_INVALID"],
  ])("of %i levels is read or refused: %s", (levels, code) => {
    expect(faultOf(() => SourceValue.whole(nested(levels)))?.code).toBe(code);
  });

  it("has only keys of its own: those of all objects are not there", () => {
    const whole = SourceValue.whole(JSON.parse('{"a": {"__proto__": {"b": 1}}}'));
    expect(whole.at("constructor").isThere).toBe(false);
    expect(whole.at("a").at("toString").isThere).toBe(false);
  });
});
