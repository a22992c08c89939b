import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Small programs in the place of espeak-ng, that do what it may do at its worst. */
export class Programs {
  readonly #folder = mkdtempSync(join(tmpdir(), "kindline-espeak-"));
  #count = 0;

  /** A program of these lines of shell. @returns its path. */
  write(...lines: readonly string[]): string {
    this.#count += 1;
    const path = join(this.#folder, `program-${this.#count}`);
    writeFileSync(path, ["#!/bin/sh", ...lines, ""].join("\n"));
    chmodSync(path, 0o755);
    return path;
  }

  /** A file for the programs. @returns its path. */
  file(name: string, content: Uint8Array): string {
    const path = join(this.#folder, name);
    writeFileSync(path, content);
    return path;
  }

  /** What a program has written there; undefined before it has. */
  read(name: string): string | undefined {
    const path = join(this.#folder, name);
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  }

  path(name: string): string {
    return join(this.#folder, name);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Sound as espeak-ng writes it to a pipe, with lengths that mean nothing. */
export function pipedWav(
  samples: Int16Array,
  { rate = 22_050, channels = 1 }: { readonly rate?: number; readonly channels?: number } = {},
): Buffer {
  const header = Buffer.alloc(44);
  header.write("RIFF", 0, "latin1");
  header.writeUInt32LE(0x7ffff024, 4);
  header.write("WAVEfmt ", 8, "latin1");
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * 2 * channels, 28);
  header.writeUInt16LE(2 * channels, 32);
  header.writeUInt16LE(16, 34);
  header.write("data", 36, "latin1");
  header.writeUInt32LE(0x7ffff000, 40);
  return Buffer.concat([
    header,
    Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength),
  ]);
}
