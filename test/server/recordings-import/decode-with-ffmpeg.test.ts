import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, test } from "vitest";
import { decodeWithFfmpeg } from "../../../server/recordings-import/decode-with-ffmpeg.ts";
import { openWav } from "../../../server/recordings-import/wav-audio.ts";
import { codeOf, tones, wavOf } from "./wav-files.ts";

const hasFfmpeg = spawnSync("ffmpeg", ["-version"]).status === 0;
const folder = mkdtempSync(join(tmpdir(), "kindline-test-ffmpeg-"));
afterAll(async () => rm(folder, { recursive: true }));

const readAll = async (...args: Parameters<typeof decodeWithFfmpeg>) => {
  const audio = await openWav(decodeWithFfmpeg(...args));
  let frames = 0;
  for await (const [samples] of audio.blocks()) frames += samples?.length ?? 0;
  return { ...audio.format, seconds: frames / audio.format.sampleRate };
};

describe.runIf(hasFfmpeg)("with ffmpeg", () => {
  const source = join(folder, "source.wav");
  writeFileSync(source, wavOf([tones(4_000, [[1_000, 2_000]]), tones(4_000, [[2_000, 3_000]])]));
  const make = (name: string, ...args: string[]): string => {
    const path = join(folder, name);
    execFileSync("ffmpeg", ["-v", "error", "-y", "-i", source, ...args, path]);
    return path;
  };

  test.each([
    ["mp3", "call.mp3", ["-c:a", "libmp3lame"]],
    ["ogg", "call.opus", ["-c:a", "libopus"]],
    ["flac", "call.flac", []],
  ] as const)("a recording in %s is read with both its sides", async (kind, name, args) => {
    const { channels, seconds } = await readAll(make(name, ...args), kind);
    expect(channels).toBe(2);
    expect(seconds).toBeCloseTo(4, 0);
  });

  it("a name that begins with a dash, or has a colon, is a file all the same", async () => {
    const path = make("http:-x.mp3", "-c:a", "libmp3lame");
    expect((await readAll(path, "mp3")).channels).toBe(2);
  });

  it("what is no recording is refused, and a list of other files is not followed", async () => {
    const list = join(folder, "list.mp3");
    writeFileSync(list, `#EXTM3U\nfile:${source}\n`);
    expect(await codeOf(readAll(list, "mp3"))).toBe("RECORDING_INVALID");
    const concat = join(folder, "concat.ogg");
    writeFileSync(concat, `ffconcat version 1.0\nfile ${source}\n`);
    expect(await codeOf(readAll(concat, "ogg"))).toBe("RECORDING_INVALID");
  });

  it("a decoder that is left in the middle is ended", async () => {
    const chunks = decodeWithFfmpeg(source.replace("source.wav", "call.flac"), "flac");
    expect((await chunks.next()).done).toBe(false);
    expect((await chunks.return(undefined)).done).toBe(true);
  });
});

it("without ffmpeg the answer says what to install", async () => {
  const chunks = decodeWithFfmpeg("a.mp3", "mp3", join(folder, "no-such-program"));
  expect(await codeOf(openWav(chunks))).toBe("FFMPEG_MISSING");
});
