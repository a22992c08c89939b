import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { SpeechRecogniser } from "../../../agent/ports/speech.ts";
import { createSherpaRecogniser } from "../../../providers/sherpa/create-sherpa-recogniser.ts";
import { hear, hiss, lineHz, Notes, quiet, recording, speak, until } from "./heard-calls.ts";

const options = { locale: "en-US", sampleRate: lineHz, keyterms: [] } as const;

const cacheDir = await mkdtemp(join(tmpdir(), "kindline-test-ears-"));
let ears: SpeechRecogniser;

beforeAll(async () => {
  ears = createSherpaRecogniser({ cacheDir, streamsMax: 3 });
  await ears.check(AbortSignal.timeout(20_000));
});

afterAll(async () => {
  await ears.close();
  await rm(cacheDir, { recursive: true });
});

/** A call that is hung up when the test ends. */
function call(from: SpeechRecogniser = ears) {
  const notes = new Notes();
  const stream = from.open(options, notes);
  onTestFinished(() => stream.close());
  return { notes, stream };
}

describe("the embedded recogniser", () => {
  it("understands English without any model being downloaded, and no Chinese", () => {
    expect(ears.understands("en-US")).toBe(true);
    expect(ears.understands("en-GB")).toBe(true);
    expect(ears.understands("zh-CN")).toBe(false);
  });

  it.each([
    ["amount", /(?:two hundred dollars|\$200) on friday/iu],
    ["fragment", /four,? five,? six,? seven/iu],
    ["yes", /yes.* right/iu],
  ] as const)("writes down a sentence from a telephone line: %s", async (name, words) => {
    const open = call();
    const { text, isSettled } = await hear(open.stream, open.notes, recording(name));
    expect(text).toMatch(words);
    expect(isSettled).toBe(true);
  });

  it.each([
    ["silence", quiet(3_000)],
    ["hiss", hiss(3_000, 600)],
    ["loud hiss", hiss(2_000, 8_000)],
    ["nothing at all", quiet(0)],
  ])("writes down nothing for %s", async (_name, audio) => {
    const open = call();
    expect((await hear(open.stream, open.notes, audio)).text).toBe("");
  });

  it("keeps a turn's words when more is said after a pause", async () => {
    const open = call();
    await hear(open.stream, open.notes, recording("yes"));
    await speak(open.stream, quiet(1_500));
    const { text, throughMs } = await hear(open.stream, open.notes, recording("amount"));
    expect(text).toMatch(/yes.*right.*(?:two hundred dollars|\$200)/iu);
    const spokenMs = (recording("yes").length + recording("amount").length) / 8 + 1_500;
    expect(throughMs).toBe(Math.round(spokenMs));
  });

  it("begins anew after the end of a turn", async () => {
    const open = call();
    await hear(open.stream, open.notes, recording("yes"));
    open.stream.endTurn();
    const { text } = await hear(open.stream, open.notes, recording("amount"));
    expect(text).not.toMatch(/right/iu);
    expect(text).toMatch(/two hundred|\$200/iu);
  });

  it("drops what it was still working on when the turn ends", async () => {
    const open = call();
    await speak(open.stream, recording("amount"));
    open.stream.flush();
    await new Promise((resolve) => void setTimeout(resolve, 10));
    open.stream.endTurn();
    const { text } = await hear(open.stream, open.notes, recording("yes"));
    expect(text).toMatch(/right/iu);
    expect(open.notes.settled).toHaveLength(1);
  });

  it("answers only the latest of two pauses", async () => {
    const open = call();
    await speak(open.stream, recording("yes"));
    open.stream.flush();
    const { text } = await hear(open.stream, open.notes, recording("amount"));
    expect(text).toMatch(/two hundred|\$200/iu);
    expect(open.notes.settled).toHaveLength(1);
  });

  it("tells what it has so far while somebody speaks", async () => {
    const open = call();
    await speak(open.stream, recording("amount").slice(0, 1.6 * lineHz), 5);
    await until(() => {
      open.stream.write(recording("amount").slice(1.6 * lineHz, 1.62 * lineHz));
      return open.notes.transcripts.some(({ text }) => /i can pay/iu.test(text));
    });
    expect(open.notes.settled).toEqual([]);
  });

  it("has the text ready when a pause is certain, having recognised on suspicion", async () => {
    const open = call();
    await speak(open.stream, recording("amount"));
    await until(() => {
      open.stream.write(quiet(20));
      return open.notes.transcripts.some(({ text }) => /friday/iu.test(text));
    });
    open.stream.flush();
    await Promise.resolve();
    expect(open.notes.settled).toHaveLength(1);
  });

  it("tells nothing any more once it is closed", async () => {
    const open = call();
    await speak(open.stream, recording("yes"));
    open.stream.flush();
    open.stream.close();
    open.stream.close();
    await hear(...another());
    expect(open.notes.transcripts).toEqual([]);
    expect(open.notes.faults).toEqual([]);
  });

  /** Another call, at whose end whatever was queued before it is done. */
  function another() {
    const notes = new Notes();
    return [ears.open(options, notes), notes, recording("yes")] as const;
  }

  it("refuses a call beyond the limit, and takes one again when another has ended", async () => {
    const small = createSherpaRecogniser({ cacheDir, streamsMax: 1 });
    const first = small.open(options, new Notes());
    const refused = new Notes();
    small.open(options, refused);
    await until(() => refused.faults.length === 1);
    expect(refused.faults[0]).toMatchObject({ code: "LINES_FULL" });
    first.close();
    const later = new Notes();
    small.open(options, later).close();
    await Promise.resolve();
    expect(later.faults).toEqual([]);
    await small.close();
  });

  it("says what it looked for where a model folder holds no model, and keeps its English", async () => {
    const without = createSherpaRecogniser({ cacheDir, modelDir: cacheDir });
    await expect(without.check(AbortSignal.timeout(5_000))).rejects.toMatchObject({
      code: "MODEL_MISSING",
      message: expect.stringMatching(/SenseVoice.*Zipformer.*Whisper/u) as string,
    });
    expect(without.understands("zh-CN")).toBe(false);
    expect(without.understands("en-US")).toBe(true);
    await without.close();
  });

  it("survives a damaged model, which would end the process, and says so", async () => {
    const modelDir = await mkdtemp(join(tmpdir(), "kindline-test-model-"));
    const tokens = Array.from(
      { length: 300 },
      (_, at) => `${String.fromCodePoint(0x4e00 + at)} ${at}\n`,
    );
    await writeFile(join(modelDir, "model.int8.onnx"), "no model at all");
    await writeFile(join(modelDir, "tokens.txt"), tokens.join(""));
    const damaged = createSherpaRecogniser({ cacheDir, modelDir });
    expect(damaged.understands("zh-CN")).toBe(true);
    const fault = { code: "MODEL_MISSING" };
    await expect(damaged.check(AbortSignal.timeout(20_000))).rejects.toMatchObject(fault);
    await damaged.close();
    await rm(modelDir, { recursive: true });
  });
});

describe("a thread that fails", () => {
  const workerUrl = new URL("failing-worker.ts", import.meta.url);

  it("ends the calls it was working for, and gives later ones a new thread", async () => {
    const failing = createSherpaRecogniser({ cacheDir, workerUrl });
    const lost = call(failing);
    await speak(lost.stream, recording("yes"));
    lost.stream.flush();
    await until(() => lost.notes.faults.length > 0);
    expect(lost.notes.faults).toMatchObject([{ code: "VENDOR_FAILED" }]);
    const later = call(failing);
    const { text } = await hear(later.stream, later.notes, recording("yes").slice(0, lineHz));
    expect(text).toBe("I am a new thread.");
    await failing.close();
  });
});
