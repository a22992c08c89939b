import { MemoryHost, outputPath } from "./memory-host.ts";
import { webAssembly, type WasmInstance, type WasmModule } from "./web-assembly.ts";

/** Samples a second of flite's voices. */
export const fliteRate = 16_000;

/** The voices inside the program: `slt` sounds like a woman, `rms` like a man. Both are American. */
export const fliteVoices = ["slt", "rms"] as const;
export type FliteVoiceName = (typeof fliteVoices)[number];

/** Bytes before the samples of a WAV file as flite writes it. */
const headerBytes = 44;

interface Prepared {
  readonly instance: WasmInstance;
  readonly host: { current: MemoryHost };
}

/**
 * flite, compiled once. It is a program that says one sentence and ends, so each sentence has a fresh
 * instance, whose 16 MB are copied in some 10 ms: the next one is made ready before it is asked for.
 */
export class FliteProgram {
  readonly #module: WasmModule;
  #next: Prepared | undefined;

  constructor(wasm: Uint8Array) {
    this.#module = new webAssembly.Module(wasm);
  }

  /** Makes the instance for the next sentence. */
  prepare(): void {
    if (this.#next !== undefined) return;
    const host = { current: new MemoryHost([]) };
    const names = Object.keys(host.current.functions);
    const functions = Object.fromEntries(
      names.map((name) => [
        name,
        (...args: never[]) => host.current.functions[name]?.(...args) ?? 0,
      ]),
    );
    const instance = new webAssembly.Instance(this.#module, {
      wasi_snapshot_preview1: functions,
    });
    this.#next = { instance, host };
  }

  /**
   * Says a text of ASCII characters. @param stretch 1 is the voice's own pace, 1.25 is slower.
   * @returns samples at `fliteRate`; none where it has nothing to say.
   */
  say(text: string, voice: FliteVoiceName, stretch: number): Int16Array {
    this.prepare();
    const prepared = this.#next;
    this.#next = undefined;
    if (prepared === undefined) return new Int16Array(0);
    const pace = ["--setf", `duration_stretch=${stretch.toFixed(3)}`];
    const args = ["flite", "-voice", voice, ...pace, "-t", text, "-o", outputPath];
    prepared.host.current = new MemoryHost(args);
    const wav = prepared.host.current.run(prepared.instance);
    const count = Math.max(0, Math.floor((wav.length - headerBytes) / 2));
    const bytes = wav.slice(headerBytes, headerBytes + count * 2);
    return new Int16Array(bytes.buffer, bytes.byteOffset, count);
  }
}
