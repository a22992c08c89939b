import type { WasmInstance, WasmMemory } from "./web-assembly.ts";

/** What a program may write, in bytes: four minutes of speech at 16 kHz, four times the longest sentence. */
export const outputBytesMax = 8 * 1024 * 1024;

const outputFd = 4;
const folderFd = 3;
const folder = "/out";
/** Where a program is to write so that `MemoryHost` catches it. */
export const outputPath = `${folder}/speech.wav`;

/** Answers of the interface, by its own numbers. */
const ok = 0;
const badFile = 8;
const noSuchFile = 44;
const noSpace = 51;
const noSeek = 70;

const directory = 3;
const regularFile = 4;
const createFlag = 1;

/** Thrown to leave a program that has ended. */
class Exit extends Error {}

/**
 * The little of WASI (preview 1) that flite asks for, in memory: its arguments, and one file that it may
 * write. Nothing of a sentence touches a disk, there is no clock, and there is nothing to read.
 */
export class MemoryHost {
  readonly #args: readonly Uint8Array[];
  #memory: WasmMemory | undefined;
  #chunks: Uint8Array[] = [];
  #bytes = 0;

  constructor(args: readonly string[]) {
    const encoder = new TextEncoder();
    this.#args = args.map((arg) => encoder.encode(`${arg.replaceAll("\0", "")}\0`));
  }

  /** Runs the program to its end. @returns what it wrote. */
  run(instance: WasmInstance): Uint8Array {
    const { memory, _start: start } = instance.exports;
    this.#memory = memory;
    try {
      start();
    } catch (error) {
      if (!(error instanceof Exit)) throw error;
    }
    return Buffer.concat(this.#chunks);
  }

  /** The functions of the interface, by their own names and parameters. */
  readonly functions: Readonly<Record<string, (...args: never[]) => number>> = {
    args_sizes_get: (countAt: number, bytesAt: number) => {
      this.#view.setUint32(countAt, this.#args.length, true);
      this.#view.setUint32(bytesAt, sum(this.#args), true);
      return ok;
    },
    args_get: (pointersAt: number, bytesAt: number) => {
      let at = bytesAt;
      for (const [index, arg] of this.#args.entries()) {
        this.#view.setUint32(pointersAt + index * 4, at, true);
        this.#bytesAt(at, arg.length).set(arg);
        at += arg.length;
      }
      return ok;
    },
    clock_time_get: (_id: number, _precision: bigint, at: number) => {
      this.#view.setBigUint64(at, 0n, true);
      return ok;
    },
    fd_close: () => ok,
    fd_fdstat_get: (fd: number, at: number) => {
      const isFolder = fd === folderFd;
      if (!isFolder && fd !== outputFd) return badFile;
      this.#bytesAt(at, 24).fill(0);
      this.#view.setUint8(at, isFolder ? directory : regularFile);
      this.#bytesAt(at + 8, 16).fill(0xff);
      return ok;
    },
    fd_fdstat_set_flags: () => ok,
    fd_prestat_get: (fd: number, at: number) => {
      if (fd !== folderFd) return badFile;
      this.#view.setUint32(at, 0, true);
      this.#view.setUint32(at + 4, folder.length, true);
      return ok;
    },
    fd_prestat_dir_name: (_fd: number, at: number, length: number) => {
      this.#bytesAt(at, length).set(new TextEncoder().encode(folder).subarray(0, length));
      return ok;
    },
    fd_read: () => badFile,
    fd_seek: () => noSeek,
    fd_write: (...[fd, vectorsAt, count, writtenAt]: WriteCall) =>
      this.#write(fd, { vectorsAt, count }, writtenAt),
    path_open: (...[, , , , flags, , , , fdAt]: OpenCall) => {
      if ((flags & createFlag) === 0) return noSuchFile;
      this.#view.setUint32(fdAt, outputFd, true);
      return ok;
    },
    proc_exit: () => {
      throw new Exit();
    },
  };

  #write(
    fd: number,
    { vectorsAt, count }: { readonly vectorsAt: number; readonly count: number },
    writtenAt: number,
  ): number {
    let written = 0;
    for (let index = 0; index < count; index += 1) {
      const from = this.#view.getUint32(vectorsAt + index * 8, true);
      const length = this.#view.getUint32(vectorsAt + index * 8 + 4, true);
      written += length;
      // What it prints is for nobody.
      if (fd !== outputFd) continue;
      if (this.#bytes + length > outputBytesMax) return noSpace;
      this.#bytes += length;
      this.#chunks.push(this.#bytesAt(from, length).slice());
    }
    this.#view.setUint32(writtenAt, written, true);
    return ok;
  }

  /** Made anew each time: the memory moves when it grows. */
  get #view(): DataView {
    return new DataView(this.#memory?.buffer ?? new ArrayBuffer(0));
  }

  #bytesAt(at: number, length: number): Uint8Array {
    return new Uint8Array(this.#memory?.buffer ?? new ArrayBuffer(0), at, length);
  }
}

type WriteCall = [fd: number, vectorsAt: number, count: number, writtenAt: number];

type OpenCall = [
  folderFd: number,
  lookup: number,
  pathAt: number,
  pathLength: number,
  flags: number,
  rights: bigint,
  inherited: bigint,
  fdFlags: number,
  fdAt: number,
];

const sum = (chunks: readonly Uint8Array[]): number =>
  chunks.reduce((total, { length }) => total + length, 0);
