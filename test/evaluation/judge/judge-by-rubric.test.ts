import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { judgeByRubric } from "../../../evaluation/judge/judge-by-rubric.ts";
import { JUDGED_KINDS, type Opinion } from "../../../evaluation/judge/opinion.ts";
import { toldOfRecord, toldTurnsMax } from "../../../evaluation/judge/told-of-record.ts";
import { parseScoredRecord, type ScoredRecord } from "../../../evaluation/score/scored-record.ts";
import { createLangchainWriter } from "../../../providers/langchain/create-langchain-writer.ts";
import { loadLlmPrompt } from "../../../prompts/load-llm-prompt.ts";
import type { Personality } from "../../emulators/openai/chat-script.ts";
import { personalities } from "../../emulators/openai/personalities/index.ts";
import { emulated } from "../../providers/openai/emulated.ts";
import { writtenWith } from "../../server/llm/offline/prompt-mark.ts";

function sample(name: string): ScoredRecord {
  const url = new URL(`../../../transcripts/samples/${name}.json`, import.meta.url);
  const parsed = parseScoredRecord(JSON.parse(readFileSync(url, "utf8")));
  if (!parsed.success) throw new Error("Expected a sample that can be read.");
  return parsed.value;
}

/** A call with an agent's turn, then a debtor's. */
const english = sample("en-01");
const call: ScoredRecord = {
  ...english,
  turns: [
    { speaker: "agent", text: "Hello, am I speaking with you?" },
    { speaker: "debtor", text: `Yes, I am ${english.case?.debtor.name ?? ""}.` },
  ],
};

/** A model that says this of the first kind, and that nothing else is to be found. */
const judging =
  (verdict: Opinion, turn: number | null): Personality =>
  () => {
    const nothing = { verdict: "not_found", turn: null };
    const all = Object.fromEntries(JUDGED_KINDS.map((kind) => [kind, nothing]));
    const text = JSON.stringify({ ...all, forbidden: { verdict, turn } });
    return { steps: [{ type: "piece", text }] };
  };

async function judged(chat: Personality, records: readonly ScoredRecord[] = [call]) {
  const emulator = await emulated({ chat });
  const writer = createLangchainWriter({
    apiKey: "key",
    baseUrl: emulator.url,
    model: "gpt-4o-mini",
    retriesMax: 0,
  });
  const prompt = loadLlmPrompt("offline/call-judge", "en-US");
  const { signal } = new AbortController();
  return { emulator, results: await judgeByRubric(records, { writer, prompt }, signal) };
}

describe("a model that judges recorded calls by a rubric", () => {
  it.each<[Opinion, number | null, Opinion]>([
    ["found", 0, "found"],
    ["not_found", null, "not_found"],
    ["cannot_tell", null, "cannot_tell"],
    ["found", null, "cannot_tell"],
    // The debtor's turn, and one that is not there.
    ["found", 1, "cannot_tell"],
    ["found", 2, "cannot_tell"],
  ])("that says %s at turn %s is heard as %s", async (verdict, turn, heard) => {
    const { results } = await judged(judging(verdict, turn));
    expect(results[0]).toMatchObject({ isJudged: true, opinions: { forbidden: heard } });
  });

  it("says by which model and prompt a call was judged", async () => {
    const { results } = await judged(judging("not_found", null));
    expect(results[0]).toMatchObject({ writtenBy: writtenWith("call-judge", "en") });
  });

  it("answers for every call in its order, also where one answer is no use", async () => {
    let count = 0;
    const { results } = await judged(
      (request) => {
        count += 1;
        return count === 2 ? personalities.refusing(request) : judging("found", 0)(request);
      },
      [call, call, call],
    );
    expect(results.map(({ isJudged }) => isJudged).filter(Boolean)).toHaveLength(2);
    expect(results).toHaveLength(3);
    expect(results).toContainEqual({ isJudged: false, why: "declined" });
  });

  it("is told nothing that says who the debtor is", async () => {
    const { emulator } = await judged(judging("not_found", null));
    const sent = JSON.stringify(emulator.requests[0]?.body);
    expect(english.case?.debtor.name).toBeTruthy();
    for (const personal of [english.case?.debtor.name ?? "", english.case?.debtor.phone ?? ""]) {
      expect(sent).not.toContain(personal);
    }
    expect(sent).toContain(english.case?.balance ?? "no balance");
  });

  it("has a rubric for every kind in both languages", () => {
    for (const locale of ["zh-CN", "en-US"] as const) {
      const { system } = loadLlmPrompt("offline/call-judge", locale);
      for (const kind of JUDGED_KINDS) expect(system).toContain(`"${kind}"`);
      expect(system).not.toContain('"interrupted"');
    }
  });
});

describe("what a model is told of a recorded call", () => {
  const turns = (count: number): ScoredRecord["turns"] =>
    Array.from({ length: count }, () => ({ speaker: "agent" as const, text: "Hello." }));

  it("is all of 200 turns, and the first 200 of 201", () => {
    for (const count of [toldTurnsMax, toldTurnsMax + 1]) {
      expect(toldOfRecord({ ...call, turns: turns(count) })["turns"]).toHaveLength(toldTurnsMax);
    }
    expect(toldOfRecord({ ...call, turns: turns(199) })["turns"]).toHaveLength(199);
  });

  it("is redacted also where the call has no case", () => {
    const text = "My email is bob@example.com.";
    const bare = { ...call, case: undefined, turns: [{ speaker: "debtor" as const, text }] };
    expect(JSON.stringify(toldOfRecord(bare))).not.toContain("bob@");
    expect(toldOfRecord(bare)["case"]).toBeNull();
  });
});
