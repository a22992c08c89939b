import { spawnSync } from "node:child_process";
import { afterAll, describe, expect, it, vi } from "vitest";
import { createEspeakVoice } from "../../../providers/espeak/create-espeak-voice.ts";
import { sentenceWaitMsMax } from "../../../providers/espeak/espeak-process.ts";
import { sentencesWaitingMax } from "../../../providers/espeak/espeak-stream.ts";
import { hearing, say, utterance, type Heard } from "../flite/heard.ts";
import { pipedWav, Programs } from "./programs.ts";

const programs = new Programs();
afterAll(() => programs.remove());

const tone = Int16Array.from({ length: 22_050 }, (_, at) => 8_000 * Math.sin(at / 20));
const wav = programs.file("tone.wav", pipedWav(tone));
const voiceOf = (...lines: readonly string[]) =>
  createEspeakVoice({ binary: programs.write(...lines) });
const open = (voice: ReturnType<typeof createEspeakVoice>, sampleRate: 8_000 | 16_000 = 8_000) =>
  voice.open({ locale: "zh-CN", sampleRate });
const speaks = `cat > /dev/null; cat ${wav}`;

/** Waits for something outside this process, a second at most. */
async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !isSo(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(isSo()).toBe(true);
}

it.each([8_000, 16_000] as const)(
  "gives what the program says at %d samples a second",
  async (rate) => {
    const { samples, error } = await say(open(voiceOf(speaks), rate), "您好。");
    expect(error).toBeUndefined();
    expect(Math.abs(samples.length - rate)).toBeLessThan(4);
    expect(Math.max(...samples)).toBeGreaterThan(7_500);
  },
);

it("gives the first samples before the program has ended", async () => {
  const stream = open(voiceOf(`cat > /dev/null; cat ${wav}; exec sleep 60`));
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const speech = stream.speak(utterance("您好。"), {
    onAudio: () => resolve(undefined),
    onEnd: () => expect.unreachable(),
    onFault: () => expect.unreachable(),
  });
  await promise;
  speech.cancel();
});

it("says the words to the program alone, and tells it nothing of the machine", async () => {
  const voice = voiceOf(
    `cat > ${programs.path("heard")}; echo "$@" > ${programs.path("told")}`,
    `env > ${programs.path("environment")}; cat ${wav}`,
  );
  await say(open(voice), "密码[[ha]]\n再见。", 0.8);
  expect(programs.read("heard")).toBe("密码 ha 再见。\n");
  expect(programs.read("told")).toBe("-v cmn-latn-pinyin -s 160 -a 80 -b 1 --stdin --stdout\n");
  expect(programs.read("environment")).not.toMatch(/^HOME=/m);
});

it.each([
  ["is not installed", "/no/such/espeak-ng", "MODEL_MISSING"],
  ["fails", programs.write("cat > /dev/null; exit 3"), "VENDOR_FAILED"],
  ["fails in the middle", programs.write(`${speaks}; exit 3`), "VENDOR_FAILED"],
  ["does not listen", programs.write("exec 0<&-; exit 1"), "VENDOR_FAILED"],
  ["says other things", programs.write("cat > /dev/null; echo What?"), "VENDOR_FAILED"],
])("tells when the program %s", async (_, binary, code) => {
  const voice = createEspeakVoice({ binary });
  const { error } = await say(open(voice), "您好。");
  expect(error?.code).toBe(code);
  await expect(voice.check(AbortSignal.timeout(2_000))).rejects.toMatchObject({ code });
});

it("goes on after a failure", async () => {
  const stream = open(voiceOf("read text", `[ "$text" = bad ] && exit 3`, `cat ${wav}`));
  const all = await Promise.all(["good", "bad", "good"].map((text) => say(stream, text)));
  expect(all.map(({ error }) => error?.code)).toEqual([undefined, "VENDOR_FAILED", undefined]);
});

it("gives up a program that does not end in time", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const voice = createEspeakVoice({ binary: programs.write("exec sleep 60") });
  const check = voice.check(new AbortController().signal);
  vi.advanceTimersByTime(sentenceWaitMsMax - 1);
  const isOver = vi.fn();
  check.catch(isOver);
  await Promise.resolve();
  expect(isOver).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  vi.useRealTimers();
  await expect(check).rejects.toMatchObject({ code: "VENDOR_STALLED" });
});

it("kills the program of a cancelled sentence, and says the next", async () => {
  const pid = programs.path("pid");
  const voice = createEspeakVoice({
    binary: programs.write(
      "read text",
      `[ "$text" = next ] && exec cat ${wav}`,
      `echo $$ > ${pid}`,
      "exec sleep 60",
    ),
    processesMax: 1,
  });
  const stream = open(voice);
  const told: Heard[] = [];
  const first = stream.speak(
    utterance("first"),
    hearing((heard) => told.push(heard)),
  );
  const next = say(stream, "next");
  await until(() => (programs.read("pid") ?? "") !== "");
  first.cancel();
  expect((await next).samples.length).toBeGreaterThan(0);
  expect(told).toEqual([]);
  await until(() => !isAlive(Number(programs.read("pid"))));
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

it("kills the programs of a call that is over, and tells it nothing more", async () => {
  const pid = programs.path("second-pid");
  const voice = voiceOf("cat > /dev/null", `echo $$ > ${pid}`, "exec sleep 60");
  const stream = open(voice);
  const told: Heard[] = [];
  stream.speak(
    utterance("first"),
    hearing((heard) => told.push(heard)),
  );
  stream.speak(
    utterance("second"),
    hearing((heard) => told.push(heard)),
  );
  await until(() => (programs.read("second-pid") ?? "") !== "");
  await voice.close();
  await until(() => !isAlive(Number(programs.read("second-pid"))));
  stream.speak(
    utterance("third"),
    hearing((heard) => told.push(heard)),
  );
  expect(told).toEqual([]);
});

it("runs so many programs at a time and no more, and lets calls take turns", async () => {
  const log = programs.path("log");
  const voice = createEspeakVoice({
    binary: programs.write(
      "read text",
      `echo "+$text" >> ${log}`,
      `cat ${wav}`,
      "sleep 0.02",
      `echo "-$text" >> ${log}`,
    ),
    processesMax: 1,
  });
  const [busy, quiet] = [open(voice), open(voice)];
  const long = ["a", "b", "c"].map((text) => say(busy, text));
  const short = say(quiet, "x");
  await Promise.all([...long, short]);
  expect(programs.read("log")?.trim().split("\n")).toEqual([
    "+a",
    "-a",
    "+x",
    "-x",
    "+b",
    "-b",
    "+c",
    "-c",
  ]);
});

it("ends at once where there is nothing to say aloud", async () => {
  const heard = await say(open(createEspeakVoice({ binary: "/no/such" })), "……");
  expect(heard.error).toBeUndefined();
});

it.each([
  [sentencesWaitingMax, undefined],
  [sentencesWaitingMax + 1, "VENDOR_LIMITED"],
])("with %d sentences in one call the last one is told %s", async (count, code) => {
  const stream = open(createEspeakVoice({ binary: "/no/such" }));
  for (let index = 1; index < count; index += 1)
    stream.speak(
      utterance("…"),
      hearing(() => {}),
    );
  expect((await say(stream, "…")).error?.code).toBe(code);
});

it("ends a check with its signal", async () => {
  const voice = voiceOf("exec sleep 60");
  await expect(voice.check(AbortSignal.abort())).rejects.toThrow("abort");
  const controller = new AbortController();
  const check = voice.check(controller.signal);
  controller.abort();
  await expect(check).rejects.toThrow("abort");
});

const program = "espeak-ng";
const isInstalled = spawnSync(program, ["--version"]).status === 0;

describe.skipIf(!isInstalled)("with the real program", () => {
  const voice = createEspeakVoice();

  it("is ready", async () => {
    await expect(voice.check(AbortSignal.timeout(5_000))).resolves.toBeUndefined();
  });

  it("says Chinese as Chinese, each character in about a fifth of a second", async () => {
    const text = "两千八百一十三元三角三分";
    const { samples } = await say(open(voice, 16_000), text);
    const perCharacterMs = samples.length / 16 / text.length;
    // Pinyin read as English takes three times as long.
    expect(perCharacterMs).toBeGreaterThan(140);
    expect(perCharacterMs).toBeLessThan(300);
  });

  it("says English, slower where it is asked to", async () => {
    const stream = voice.open({ locale: "en-GB", sampleRate: 8_000 });
    const text = "Could you tell me your full name, please?";
    const [plain, slow] = [await say(stream, text), await say(stream, text, 0.8)];
    expect(plain.samples.length / 8_000).toBeGreaterThan(1.5);
    expect(slow.samples.length / plain.samples.length).toBeGreaterThan(1.15);
  });
});
