import { describe, expect, it, test } from "vitest";
import { faultOf, ofText } from "../import-text.ts";

describe("a table of what was said", () => {
  it("keeps commas, quotes and line ends that stand in quotes", () => {
    const [record] = ofText('speaker,text\nagent,"He said ""yes"",\nand left."\ncustomer,No.\n');
    expect(record?.turns[0]?.text).toBe('He said "yes",\nand left.');
  });

  test.each([";", "\t", "|"])("may be separated by %j", (delimiter) => {
    const rows = [
      ["Speaker", "Text", "Start"],
      ["Agent", "Hello, you.", "1.5"],
      ["Customer", "Hi.", "2"],
    ];
    const [record] = ofText(rows.map((row) => row.join(delimiter)).join("\n"));
    expect(record?.turns.map(({ text, startMs }) => [text, startMs])).toEqual([
      ["Hello, you.", 1_500],
      ["Hi.", 2_000],
    ]);
  });

  test.each([
    ["speaker,text,start,end", "1.25,2", 1_250, 2_000],
    ["speaker,text,start_ms,end_ms", "1250,2000", 1_250, 2_000],
    ["speaker,text,start,end", "00:01.250,00:02", 1_250, 2_000],
    ["角色,内容,开始时间,结束时间", "00:00:01.25,00:00:02", 1_250, 2_000],
  ])("has times in seconds, milliseconds or as a clock: %s", (header, times, startMs, endMs) => {
    const [record] = ofText(`${header}\nagent,Hello.,${times}\ncustomer,Hi.,,`);
    expect(record?.turns).toEqual([
      { speaker: "agent", text: "Hello.", startMs, endMs },
      { speaker: "debtor", text: "Hi." },
    ]);
  });

  it("counts a time that cannot be read, and keeps the words", () => {
    const [record] = ofText("speaker,text,start\nagent,Hello.,soon\ncustomer,Hi.,");
    expect(record?.turns[0]).toEqual({ speaker: "agent", text: "Hello." });
    expect(record?.import.losses.segments).toEqual([
      { path: "row time", reason: "not-understood", count: 1 },
    ]);
  });

  it("may hold several calls, each with losses of its own", () => {
    const records = ofText(
      "call_id,speaker,text\nc1,agent,Hello.\nc2,agent,Good day.\nc1,customer,Hi.\nc2,customer,\nc2,customer,Yes?",
    );
    expect(records.map(({ id, turns }) => [id, turns.length])).toEqual([
      ["c1", 2],
      ["c2", 2],
    ]);
    expect(records.map(({ import: note }) => note.losses.segmentCount)).toEqual([0, 1]);
  });
});

it("whose quotes are never closed is no table that can be read", () => {
  expect(faultOf(() => ofText('speaker,text\nagent,"Hello.\ncustomer,Hi.'))?.code).toBe(
    "IMPORT_FORMAT_UNKNOWN",
  );
});
