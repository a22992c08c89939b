import { describe, expect, it } from "vitest";
import type { FreeWords } from "../../../agent/ports/free-speaker.ts";
import { callWordingMsMax } from "../../../agent/speaker/free-limits.ts";
import { tokenEstimate } from "../../../agent/speaker/token-estimate.ts";
import { asking, echoing, freeWordsOf } from "./free-speakers.ts";
import { driveCall, sampleOf } from "./sample-records.ts";

const record = sampleOf("zh-01");

const drive = (freeWords: FreeWords) => driveCall(record, { freeWords });

/** The tokens of the first request of the call. */
async function tokensOfFirst(): Promise<number> {
  const speaker = echoing();
  await drive(freeWordsOf(speaker));
  return tokenEstimate(JSON.stringify(speaker.requests[0]));
}

describe("what a free speaker may cost in one call", () => {
  it("is so many tokens, and from the first that is too many on it is asked nothing", async () => {
    const first = await tokensOfFirst();
    const enough = echoing();
    await drive({ ...freeWordsOf(enough), tokensMax: first });
    expect(enough.requests).toHaveLength(1);
    const tooFew = echoing();
    const spent = freeWordsOf(tooFew);
    await drive({ ...spent, tokensMax: first - 1 });
    expect(tooFew.requests).toHaveLength(0);
    expect(spent.faults.map(({ reason }) => reason)).toEqual(["spent"]);
  });

  it.each([
    ["goes on at the limit of its time", 0, false],
    ["ends a millisecond beyond it", 1, true],
  ])("%s", async (_, beyondMs, isSpent) => {
    let nowMs = 0;
    const speaker = asking(function* ({ lines }) {
      if (nowMs === 0) nowMs = callWordingMsMax + beyondMs;
      for (const [index, { script }] of lines.entries()) yield { index, text: script };
    });
    const words = freeWordsOf(speaker, () => nowMs);
    await drive(words);
    expect(speaker.requests.length === 1).toBe(isSpent);
    expect(words.faults.map(({ reason }) => reason)).toEqual(isSpent ? ["spent"] : []);
  });
});
