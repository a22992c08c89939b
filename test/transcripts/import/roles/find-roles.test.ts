import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { roleConfidenceMin } from "../../../../transcripts/import/limits.ts";
import { findRoles } from "../../../../transcripts/import/roles/find-roles.ts";
import type { Segment } from "../../../../transcripts/import/source-call.ts";

interface Sample {
  readonly id: string;
  readonly turns: readonly { readonly speaker: string; readonly text?: string }[];
}

const folder = new URL("../../../../transcripts/samples/", import.meta.url);
const samples = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Sample)
  .filter(({ turns }) => turns.some(({ speaker }) => speaker === "debtor"));

const segment = (speaker: string, text: string): Segment => ({
  speaker,
  role: undefined,
  text,
  startMs: undefined,
  endMs: undefined,
  confidence: undefined,
  path: "",
});

describe("who is the agent", () => {
  it("is found in every recorded call of the samples, whichever speaker it is", () => {
    const wrong = samples.flatMap(({ id, turns }) =>
      (["A", "B"] as const).flatMap((agent) => {
        const debtor = agent === "A" ? "B" : "A";
        const segments = turns.flatMap(({ speaker, text }) =>
          text === undefined ? [] : [segment(speaker === "agent" ? agent : debtor, text)],
        );
        const { roles, confidence } = findRoles(segments);
        return roles.get(agent) === "agent" && confidence >= roleConfidenceMin ? [] : [id];
      }),
    );
    expect(samples.length).toBeGreaterThan(90);
    expect(wrong).toEqual([]);
  });

  test.each([
    ["the disclosure", "This call is being recorded."],
    ["the institution", "我这边是安信消费金融。"],
    ["who asks to verify", "Could you please verify your date of birth?"],
    ["谁要核实", "麻烦您核实一下身份，报一下后四位。"],
  ])("is told by %s alone", (_name, text) => {
    const { roles, confidence } = findRoles([segment("B", text), segment("A", "Hm.")]);
    expect([...roles]).toEqual([
      ["B", "agent"],
      ["A", "debtor"],
    ]);
    expect(confidence).toBeGreaterThan(0.7);
  });

  it("cannot be told where nobody says anything of it", () => {
    const { confidence } = findRoles([segment("A", "Hello?"), segment("B", "Hello.")]);
    expect(confidence).toBe(0.5);
  });

  it("may be two people, where a call was handed over", () => {
    const { roles } = findRoles([
      segment("A", "This call is recorded. Could you please confirm your date of birth?"),
      segment("B", "I lost my job and I can't pay."),
      segment("C", "Thank you for holding. I can offer six payments, would that work?"),
    ]);
    expect(Object.fromEntries(roles)).toEqual({ A: "agent", B: "debtor", C: "agent" });
  });

  it("is not more certain the longer somebody repeats themselves", () => {
    const often = Array.from({ length: 50 }, () => segment("A", "This call is recorded."));
    const { confidence } = findRoles([...often, segment("B", "Hm.")]);
    const { confidence: twice } = findRoles([...often.slice(0, 2), segment("B", "Hm.")]);
    expect(confidence).toBe(twice);
  });
});
