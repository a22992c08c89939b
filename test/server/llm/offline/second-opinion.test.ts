import { describe, expect, it } from "vitest";
import { readInputs } from "../../../../evaluation/replay/read-inputs.ts";
import { isErrorRow } from "../../../../evaluation/replay/input-error.ts";
import { JUDGED_KINDS } from "../../../../evaluation/judge/opinion.ts";
import { scoreCall } from "../../../../evaluation/score/score-call.ts";
import { parseScoredRecord } from "../../../../evaluation/score/scored-record.ts";
import { createOfflineWriting } from "../../../../server/llm/offline/create-offline-writing.ts";
import { describeSecondOpinion } from "../../../../server/llm/offline/describe-second-opinion.ts";
import { SecondOpinion } from "../../../../server/llm/offline/second-opinion.ts";
import type { Personality } from "../../../emulators/openai/chat-script.ts";
import { emulated } from "../../../providers/openai/emulated.ts";
import { writtenWith } from "./prompt-mark.ts";

/** Finds nothing in any call. */
const lenient: Personality = () => {
  const nothing = { verdict: "not_found", turn: null };
  const text = JSON.stringify(Object.fromEntries(JUDGED_KINDS.map((kind) => [kind, nothing])));
  return { steps: [{ type: "piece", text }] };
};

const nobody: AsyncIterable<Uint8Array> = {
  async *[Symbol.asyncIterator]() {
    // Nothing is read from standard input.
  },
};

/** The labelled calls, scored one after the other as a run does, with the model beside. */
async function secondOpinion(files: readonly string[], baseUrl: string) {
  const settings = { apiKey: "key", baseUrl, model: "gpt-4o-mini", hasRegionOverride: false };
  const writing = createOfflineWriting(settings, { retriesMax: 0 });
  const opinion = new SecondOpinion(writing, new AbortController().signal);
  let forbidden = 0;
  for await (const input of opinion.watch(readInputs(files, nobody))) {
    if (isErrorRow(input)) continue;
    const parsed = parseScoredRecord(input.value);
    if (!parsed.success) continue;
    const { findings } = scoreCall(parsed.value);
    const isFound = findings.some(
      ({ kind, verdict }) => kind === "forbidden" && verdict === "found",
    );
    if (isFound) forbidden += 1;
    await opinion.add(findings);
  }
  return { report: await opinion.finish(), forbidden };
}

describe("the second opinion of a model on the calls of a run", () => {
  it("stands beside every finding of the scorers", async () => {
    const emulator = await emulated({ chat: lenient });
    const { report, forbidden } = await secondOpinion(
      ["evaluation/score-corpus/calls-en.jsonl"],
      emulator.url,
    );
    expect(report).toMatchObject({ calls: 25, judged: 25, unjudged: {} });
    expect(emulator.requests).toHaveLength(25);
    expect(forbidden).toBeGreaterThan(0);
    const own = report.agreement.find(({ kind }) => kind === "forbidden");
    expect(own).toMatchObject({ bothFound: 0, onlyFirst: forbidden, kappa: 0 });
    expect(describeSecondOpinion(report)).toContain(`scorers alone ${forbidden}`);
  });

  it("names the model and the prompt of each language that it judged in", async () => {
    const emulator = await emulated({ chat: lenient });
    const files = [
      "evaluation/score-corpus/calls-en.jsonl",
      "evaluation/score-corpus/calls-zh.jsonl",
    ];
    const { report } = await secondOpinion(files, emulator.url);
    const [english, chinese] = [writtenWith("call-judge", "en"), writtenWith("call-judge", "zh")];
    expect(report.writtenBy).toHaveLength(2);
    expect(report.writtenBy).toEqual(expect.arrayContaining([english, chinese]));
    for (const { prompt } of [english, chinese]) {
      const shown = `gpt-4o-mini, prompt call-judge 1.0.0 (${prompt.hash.slice(0, 12)})`;
      expect(describeSecondOpinion(report)).toContain(shown);
    }
  });

  it("tells a foreign endpoint nothing of calls under the rules of China", async () => {
    const { report } = await secondOpinion(
      ["evaluation/score-corpus/calls-zh.jsonl"],
      "https://api.openai.com/v1",
    );
    expect(report).toMatchObject({
      judged: 0,
      unjudged: { endpoint: report.calls },
      writtenBy: [],
    });
    expect(report.calls).toBeGreaterThan(0);
    expect(describeSecondOpinion(report)).toContain(`left out: ${report.calls} endpoint`);
  });
});
