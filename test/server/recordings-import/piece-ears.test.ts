import { afterEach, describe, expect, it, vi } from "vitest";
import { scriptedRecogniser } from "../../../providers/scripted/scripted-recogniser.ts";
import { pieceAnswerMsMax } from "../../../server/recordings-import/limits.ts";
import { PieceEars } from "../../../server/recordings-import/piece-ears.ts";
import { codeOf } from "./wav-files.ts";

const second = new Int16Array(8_000);
const speech = (text: string, index: number) => ({
  text,
  startMs: index * 1_000 + 100,
  endMs: index * 1_000 + 900,
});
const earsOf = (...recognisers: ReturnType<typeof scriptedRecogniser>[]) =>
  new PieceEars({ locale: "en-US", sampleRate: 8_000, keyterms: [], recognisers });

afterEach(() => void vi.useRealTimers());

describe("the ears of a recording", () => {
  it("hear piece after piece, each as a turn of its own", async () => {
    const recogniser = scriptedRecogniser([{ speech: [speech("one", 0), speech("two", 1)] }]);
    const ears = earsOf(recogniser);
    expect((await ears.hear(second)).text).toBe("one");
    expect(await ears.hear(second)).toEqual({ text: "two", confidence: undefined, by: "scripted" });
    ears.close();
    expect(recogniser.calls.map(({ type }) => type)).toEqual([
      "open",
      "flush",
      "end-turn",
      "flush",
      "end-turn",
      "close",
    ]);
  });

  it("give the same piece to the next recogniser when one fails", async () => {
    const broken = scriptedRecogniser([
      { speech: [], fault: { atMs: 500, code: "VENDOR_FAILED" } },
    ]);
    const ears = earsOf(broken, scriptedRecogniser([{ speech: [speech("heard", 0)] }]));
    expect((await ears.hear(second)).text).toBe("heard");
  });

  it("give one that failed by accident another chance, and no third one", async () => {
    const fault = { speech: [], fault: { atMs: 500, code: "VENDOR_FAILED" } } as const;
    const once = earsOf(scriptedRecogniser([fault, { speech: [speech("heard", 0)] }]));
    expect((await once.hear(second)).text).toBe("heard");
    const twice = earsOf(scriptedRecogniser([fault, fault, { speech: [speech("heard", 0)] }]));
    expect(await codeOf(twice.hear(second))).toBe("VENDOR_FAILED");
  });

  it("do not wait for ever for one that says nothing", async () => {
    vi.useFakeTimers();
    const deaf = scriptedRecogniser([
      { speech: [], isDeaf: true },
      { speech: [], isDeaf: true },
    ]);
    const answer = codeOf(earsOf(deaf).hear(second));
    await vi.advanceTimersByTimeAsync(pieceAnswerMsMax - 1);
    expect(deaf.calls.filter(({ type }) => type === "open")).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(pieceAnswerMsMax + 1);
    expect(await answer).toBe("VENDOR_STALLED");
  });

  it("say what is missing where nobody understands the language", async () => {
    expect(await codeOf(earsOf().hear(second))).toBe("MODEL_MISSING");
  });
});
