import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { wavHeader } from "../../audio/wav-header.ts";
import { decodeWithFfmpeg } from "../recordings-import/decode-with-ffmpeg.ts";
import { lookAtFile } from "../recordings-import/file-kind.ts";
import { openWav } from "../recordings-import/wav-audio.ts";

/** Recordings are for those whom the console lets listen. */
const fileMode = 0o600;

/**
 * Keeps a recording where recordings of calls are, in their form: 16-bit samples, debtor left and agent right. Nothing
 * for a transcript. It is there whole, or not at all.
 * @throws KindlineError as `openWav`.
 */
export async function keepAudio(
  source: string,
  target: string,
  { isAgentLeft }: { readonly isAgentLeft: boolean },
): Promise<boolean> {
  const { kind } = await lookAtFile(source);
  if (kind === "text" || kind === "workbook") return false;
  const chunks = kind === "wav" ? createReadStream(source) : decodeWithFfmpeg(source, kind);
  const audio = await openWav(chunks as AsyncIterable<Uint8Array>);
  const unfinished = `${target}.part`;
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const file = await open(unfinished, "w", fileMode);
  try {
    const { sampleRate, channels } = audio.format;
    const header = (dataBytes: number) => wavHeader({ sampleRate, channels, dataBytes });
    let place = (await file.write(header(0), 0)).bytesWritten;
    const dataFrom = place;
    for await (const block of audio.blocks()) {
      const bytes = interleaved(isAgentLeft ? [...block].reverse() : block);
      await file.write(bytes, 0, bytes.length, place);
      place += bytes.length;
    }
    await file.write(header(place - dataFrom), 0, dataFrom, 0);
    await file.close();
    await rename(unfinished, target);
    return true;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    await audio.close();
  }
}

/** Samples of all channels in turn, as a WAV file has them. */
function interleaved(block: readonly Int16Array[]): Buffer {
  const frames = block[0]?.length ?? 0;
  const bytes = Buffer.alloc(frames * block.length * 2);
  for (const [channel, samples] of block.entries()) {
    for (let at = 0; at < frames; at += 1)
      bytes.writeInt16LE(samples[at] ?? 0, (at * block.length + channel) * 2);
  }
  return bytes;
}
