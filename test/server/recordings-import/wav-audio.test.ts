import { describe, expect, it, test } from "vitest";
import { recordingMsMax, wavHeaderBytesMax } from "../../../server/recordings-import/limits.ts";
import { openWav } from "../../../server/recordings-import/wav-audio.ts";
import { codeOf, inPieces, tones, wavOf } from "./wav-files.ts";

async function read(file: Uint8Array, pieceBytes = 1_000): Promise<number[][]> {
  const audio = await openWav(inPieces(file, pieceBytes));
  const channels: number[][] = Array.from({ length: audio.format.channels }, () => []);
  for await (const block of audio.blocks()) {
    for (const [channel, samples] of block.entries()) channels[channel]?.push(...samples);
  }
  return channels;
}

const left = tones(300, [[100, 200]]);
const right = tones(300, [[200, 300]], { level: 2_000 });

describe("a WAV file", () => {
  test.each([8_000, 11_025, 16_000, 44_100, 48_000])(
    "of %i samples a second is read",
    async (sampleRate) => {
      const { format } = await openWav(inPieces(wavOf([left], { sampleRate })));
      expect(format).toMatchObject({ sampleRate, channels: 1, encoding: "pcm16" });
    },
  );

  test.each([1, 7, 44, 46, 10_000])(
    "gives both sides whole in pieces of %i bytes",
    async (size) => {
      expect(await read(wavOf([left, right]), size)).toEqual([[...left], [...right]]);
    },
  );

  test.each(["mulaw", "alaw"] as const)("in %s gives nearly the same samples", async (encoding) => {
    const [l = [], r = []] = await read(wavOf([left, right], { encoding }));
    expect(l).toHaveLength(left.length);
    const worst = Math.max(...l.map((sample, at) => Math.abs(sample - (left[at] ?? 0))));
    const worstRight = Math.max(...r.map((sample, at) => Math.abs(sample - (right[at] ?? 0))));
    // G.711 has a step of a thirty-second of a sample's size.
    expect(worst).toBeLessThan(300);
    expect(worstRight).toBeLessThan(80);
  });

  test.each([0, 0xffff_ffff, 0x7fff_ffff])(
    "whose writer did not know its length (%i) is read to its end",
    async (dataBytes) => {
      expect(await read(wavOf([left], { dataBytes }))).toEqual([[...left]]);
    },
  );

  it("tells the remark in its header", async () => {
    const { format } = await openWav(inPieces(wavOf([left], { comment: "left: debtor" })));
    expect(format.comment).toBe("left: debtor");
  });

  it("in the extensible form is what its extension says", async () => {
    const file = wavOf([left]);
    const format = Buffer.alloc(8 + 40);
    format.write("fmt ", 0, "latin1");
    format.writeUInt32LE(40, 4);
    file.copy(format, 8, 20, 36);
    format.writeUInt16LE(0xfffe, 8);
    format.writeUInt16LE(1, 8 + 24);
    const extensible = Buffer.concat([file.subarray(0, 12), format, file.subarray(36)]);
    expect(await read(extensible)).toEqual([[...left]]);
  });
});

describe("refused is a WAV file", () => {
  const withHeader = (change: (header: Buffer) => void): Buffer => {
    const file = wavOf([left, right]);
    change(file);
    return file;
  };

  test.each([
    [
      "that is something else",
      Buffer.from("ID3 not a wave file at all, but long enough for a header"),
    ],
    ["of another byte order", withHeader((file) => file.write("RIFX", 0, "latin1"))],
    ["that ends in its header", wavOf([left]).subarray(0, 30)],
    ["whose audio has no format", withHeader((file) => file.write("junk", 12, "latin1"))],
    ["of three channels", withHeader((file) => file.writeUInt16LE(3, 22))],
    ["of no channel", withHeader((file) => file.writeUInt16LE(0, 22))],
    ["of 24 bits", withHeader((file) => file.writeUInt16LE(24, 34))],
    [
      "of an encoding that telephones do not have",
      withHeader((file) => file.writeUInt16LE(85, 20)),
    ],
    ["of 7,999 samples a second", withHeader((file) => file.writeUInt32LE(7_999, 24))],
    ["of 48,001 samples a second", withHeader((file) => file.writeUInt32LE(48_001, 24))],
    [
      "with a header that never ends",
      withHeader((file) => {
        file.write("LIST", 36, "latin1");
        file.writeUInt32LE(wavHeaderBytesMax, 40);
      }),
    ],
  ])("%s", async (_name, file) => {
    expect(await codeOf(openWav(inPieces(file)))).toBe("RECORDING_INVALID");
  });

  it("of which the end is missing, be it one byte", async () => {
    const file = wavOf([left, right]);
    expect(await codeOf(read(file.subarray(0, file.length - 1)))).toBe("RECORDING_TRUNCATED");
    expect(await codeOf(read(file))).toBeUndefined();
  });

  /** Silence of that length that is on no disk and in no memory. */
  async function* longSilence(ms: number): AsyncGenerator<Uint8Array> {
    const header = wavOf([new Int16Array(0)], { encoding: "mulaw", dataBytes: 0xffff_ffff });
    yield await Promise.resolve(header);
    const second = new Uint8Array(8_000).fill(0xff);
    for (let at = 0; at < ms; at += 1_000) yield second;
  }
  const lengthOf = async (ms: number): Promise<number> => {
    let count = 0;
    for await (const [samples] of (await openWav(longSilence(ms))).blocks())
      count += samples?.length ?? 0;
    return count;
  };

  it("that is longer than any call, as soon as it is", async () => {
    expect(await lengthOf(recordingMsMax)).toBe(recordingMsMax * 8);
    expect(await codeOf(lengthOf(recordingMsMax + 1_000))).toBe("RECORDING_TOO_LARGE");
  });
});
