import { describe, expect, it, test } from "vitest";
import { attributeTurns } from "../../../transcripts/import/attribute-turns.ts";
import type { Segment } from "../../../transcripts/import/source-call.ts";
import { faultOf, ofJson, ofText } from "./import-text.ts";
import { deepgram } from "./sources.ts";

const speakersOf = (record: { turns: readonly { speaker: string }[] } | undefined) =>
  record?.turns.map(({ speaker }) => speaker);

const swapped = [
  "Customer: Good morning, this is Dana calling from Northwind Credit on a recorded line.",
  "Agent: Yes, speaking. I lost my job, I can't pay.",
  "Customer: Could you please confirm your date of birth?",
].join("\n");

describe("the side of the agent", () => {
  test.each([
    ["right", ["agent", "debtor", "agent", "debtor"]],
    ["B", ["agent", "debtor", "agent", "debtor"]],
    ["left", ["debtor", "agent", "debtor", "agent"]],
    ["A", ["debtor", "agent", "debtor", "agent"]],
  ] as const)("is what whoever imports says: %s", (side, speakers) => {
    const record = ofJson(deepgram(), side);
    expect(speakersOf(record)).toEqual(speakers);
    expect(record.import.layout.source).toBe("declared");
  });

  it("that the words contradict stays as declared, is hardly believed, and says so", () => {
    const { layout, confidence } = ofJson(deepgram(), "left").import;
    expect(layout).toMatchObject({ isContradicted: true, agent: "channel 0" });
    expect(confidence).toBeLessThan(0.05);
    expect(ofJson(deepgram(), "right").import.layout).not.toHaveProperty("isContradicted");
  });

  it("that a source itself has the wrong way round is told in the same way", () => {
    const [record] = ofText(swapped);
    expect(speakersOf(record)).toEqual(["debtor", "agent", "debtor"]);
    expect(record?.import.layout).toMatchObject({ source: "declared", isContradicted: true });
  });

  it("is left to the names, where a source has them", () => {
    const named = "Agent: Hello.\nCustomer: Hi.";
    expect(speakersOf(ofText(named, "B")[0])).toEqual(["agent", "debtor"]);
  });

  it("follows from the other one's, where only that is named", () => {
    const [record] = ofText("Speaker 2: Hello.\nAgent: Hi.\nSpeaker 2: Well.");
    expect(speakersOf(record)).toEqual(["debtor", "agent", "debtor"]);
  });

  it("that neither words nor anybody tell is not guessed", () => {
    expect(faultOf(() => ofText("A: Hello?\nB: Hello."))?.code).toBe("SPEAKERS_UNKNOWN");
    expect(speakersOf(ofText("A: Hello?\nB: Hello.", "B")[0])).toEqual(["debtor", "agent"]);
  });
});

describe("speakers on one channel", () => {
  const segment = (text: string): Segment => ({
    speaker: "left",
    role: undefined,
    text,
    startMs: undefined,
    endMs: undefined,
    confidence: undefined,
    path: "",
  });

  it("are told turn by turn where the words tell, and else cannot be told", () => {
    const { segments, layout, confidences, untoldCount } = attributeTurns([
      segment("This call is recorded."),
      segment("Mhm."),
      segment("I can't pay, I lost my job."),
    ]);
    expect(segments.map(({ role }) => role)).toEqual(["agent", "debtor", "debtor"]);
    expect(confidences[1]).toBe(0.5);
    expect(confidences[0]).toBeGreaterThan(0.9);
    expect(confidences[2]).toBeGreaterThan(0.9);
    expect(untoldCount).toBe(1);
    expect(layout).toEqual({ kind: "mono", source: "detected", confidence: 0.5 });
  });

  it("never have words put into the agent's mouth that anybody may have said", () => {
    const { segments } = attributeTurns([segment("Fine."), segment("You will regret this.")]);
    expect(segments.map(({ role }) => role)).toEqual(["debtor", "debtor"]);
  });
});
