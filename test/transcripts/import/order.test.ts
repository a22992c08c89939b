import { describe, expect, it, test } from "vitest";
import { turnPauseMsMax } from "../../../transcripts/import/limits.ts";
import { joinPauses } from "../../../transcripts/import/join-pauses.ts";
import type { Segment } from "../../../transcripts/import/source-call.ts";
import { turnTextCharsMax } from "../../../domain/limits.ts";
import { faultOf, ofText } from "./import-text.ts";

const rows = (...lines: readonly string[]) => ["speaker,text,start_ms,end_ms", ...lines].join("\n");

describe("times", () => {
  it("that go backwards are refused, and the place is named", () => {
    const text = rows("agent,Hello.,5000,6000", "customer,Hi.,6100,7000", "agent,Well.,4999,5500");
    expect(faultOf(() => ofText(text))).toEqual({ code: "TURN_OUT_OF_ORDER", field: "row 4" });
  });

  it("that end before they begin are refused", () => {
    const text = rows("agent,Hello.,5000,4999", "customer,Hi.,6100,7000");
    expect(faultOf(() => ofText(text))).toEqual({ code: "TURN_OUT_OF_ORDER", field: "row 2" });
  });

  it("of two sides that were written one after the other are put together, and that is counted", () => {
    const text = rows("agent,One.,0,900", "agent,Three.,2000,2900", "customer,Two.,1000,1900");
    const [record] = ofText(text);
    expect(record?.turns.map((turn) => turn.text)).toEqual(["One.", "Two.", "Three."]);
    expect(record?.import.losses.segments).toEqual([
      { path: "turns[]", reason: "reordered", count: 2 },
    ]);
  });

  it("that are equal, or overlap, stay as they are", () => {
    const [record] = ofText(rows("agent,One.,0,900", "customer,Two.,0,500", "agent,Three.,0,100"));
    expect(record?.import.losses.segmentCount).toBe(0);
  });
});

describe("pieces of one speaker", () => {
  const piece = (text: string, startMs: number, endMs: number): Segment => ({
    speaker: "A",
    role: undefined,
    text,
    startMs,
    endMs,
    confidence: undefined,
    path: "",
  });

  test.each([
    [turnPauseMsMax, 1],
    [turnPauseMsMax + 1, 2],
  ])("with %i ms between them are %i", (pauseMs, count) => {
    const joined = joinPauses([piece("One", 0, 1_000), piece("two", 1_000 + pauseMs, 9_000)]);
    expect(joined).toHaveLength(count);
  });

  test.each([
    [turnTextCharsMax - 2, 1],
    [turnTextCharsMax - 1, 2],
  ])("of %i characters and one more are %i: a turn has a limit", (count, expected) => {
    const joined = joinPauses([piece("a".repeat(count), 0, 1), piece("b", 2, 3)]);
    expect(joined).toHaveLength(expected);
  });

  it("are joined as their language writes: without blanks in Chinese", () => {
    const text = (a: string, b: string) => joinPauses([piece(a, 0, 1), piece(b, 2, 3)])[0]?.text;
    expect(text("我失业了，", "还不上。")).toBe("我失业了，还不上。");
    expect(text("Yes.", "No.")).toBe("Yes. No.");
  });

  it("are as certain as the least certain of them", () => {
    const sure = { ...piece("One", 0, 1), confidence: 0.9 };
    expect(
      joinPauses([sure, { ...sure, startMs: 2, endMs: 3, confidence: 0.4 }])[0]?.confidence,
    ).toBe(0.4);
  });
});

test.each([
  [turnTextCharsMax, 1],
  [turnTextCharsMax + 1, 2],
])("a piece of %i characters is %i turns", (count, turns) => {
  const [record] = ofText(`Agent: ${"a".repeat(count)}\nCustomer: Hi.`);
  expect(record?.turns).toHaveLength(turns + 1);
});
