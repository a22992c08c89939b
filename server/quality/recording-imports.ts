import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, utimes } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import { KindlineError } from "../../domain/errors.ts";
import { instantAt } from "../clock.ts";
import { RateLimitError } from "../http/error-response.ts";
import type {
  ImportList,
  ImportRemoved,
  QualityImport,
  QualityImportPage,
} from "../protocol/quality-reviews.ts";
import { recordingBytesMax } from "../protocol/limits-recordings.ts";
import type { RecordingOptions } from "../storage/quality/recording-store.ts";
import { lookMs, readLeaseMs, uploadRetryMs, uploadsMax } from "./quality-limits.ts";
import { RecordingReader, type RecordingParts } from "./recording-reader.ts";

const stopped = ["stopped", "failed"] as const;
const unfinished = ["waiting", "reading"] as const;

/** What is told of a file that is taken in. */
interface UploadedFile {
  readonly name: string;
  readonly options: RecordingOptions;
  readonly by: string;
  /** When it was last changed where it comes from, in milliseconds; else it was now. */
  readonly modifiedAt?: number | undefined;
}

/**
 * Files of recordings and transcripts on their way to be calls: taken in, read one after the other, stopped and gone on
 * with. A file stays on the disk of the server that took it until its calls are there, or somebody removes it.
 */
export class RecordingImports {
  readonly #parts: RecordingParts;
  readonly #folder: string;
  readonly #reader: RecordingReader;
  #uploads = 0;
  #looking: Promise<void> | undefined;
  #isStopping = false;

  constructor(parts: RecordingParts) {
    this.#parts = parts;
    this.#folder = join(parts.recordingsDir, "imports");
    this.#reader = new RecordingReader(parts);
  }

  /** @throws KindlineError RECORDING_TOO_LARGE, INPUT_EMPTY, RATE_LIMITED. */
  async upload(
    stream: AsyncIterable<Uint8Array>,
    { modifiedAt, ...file }: UploadedFile,
  ): Promise<QualityImport> {
    if (this.#uploads >= uploadsMax) throw new RateLimitError(uploadRetryMs);
    this.#uploads += 1;
    const id = randomUUID();
    const part = join(this.#folder, `${id}.part`);
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      const bytes = await write(stream, part);
      const folder = join(this.#folder, id);
      await mkdir(folder, { mode: 0o700 });
      await dateFile(part, modifiedAt, this.#parts.clock());
      await rename(part, join(folder, safeName(file.name)));
      const at = instantAt(this.#parts.clock());
      const added = await this.#parts.store.quality.recordings.add({ ...file, id, bytes, at });
      void this.look();
      return added;
    } finally {
      this.#uploads -= 1;
      await rm(part, { force: true });
    }
  }

  /** The files that were given, with how far each is. */
  async list(query: {
    readonly show: ImportList;
    readonly after?: string | undefined;
  }): Promise<QualityImportPage> {
    const page = await this.#parts.store.quality.recordings.list(query);
    const imports = page.imports.map((one) => ({ ...one, share: this.#reader.shareOf(one.id) }));
    return { ...page, imports };
  }

  /**
   * Takes a file back: its calls and their sound go, but for those that were drawn, reviewed or objected to.
   * @throws KindlineError IMPORT_STATE, NOT_FOUND.
   */
  async remove(importId: string): Promise<ImportRemoved> {
    const { recordingsDir, store } = this.#parts;
    return await store.quality.recordings.remove(importId, async (callIds) => {
      for (const callId of callIds) await rm(join(recordingsDir, `${callId}.wav`), { force: true });
      await rm(join(this.#folder, importId), { recursive: true, force: true });
    });
  }

  /** @throws KindlineError IMPORT_STATE, NOT_FOUND. */
  async stop(importId: string): Promise<QualityImport> {
    await this.#move(importId, unfinished, "stopped");
    await this.#reader.stop(importId);
    return await this.#parts.store.quality.recordings.get(importId);
  }

  /** Goes on with a file that was stopped or failed: calls that are there are not made twice. */
  async resume(importId: string): Promise<QualityImport> {
    await this.#move(importId, stopped, "waiting");
    void this.look();
    return await this.#parts.store.quality.recordings.get(importId);
  }

  /** Looks again and again until the signal. */
  lookAfter(signal: AbortSignal): void {
    const timer = setInterval(() => void this.look(), lookMs);
    timer.unref();
    signal.addEventListener("abort", () => {
      clearInterval(timer);
      this.#isStopping = true;
    });
  }

  /** Reads what waits on this server. Nothing it does can fail its caller. */
  async look(): Promise<void> {
    this.#looking ??= this.#readAll()
      .catch((error: unknown) => {
        if (!this.#isStopping) this.#parts.log.warn({ err: error }, "recordings were not read");
      })
      .finally(() => {
        this.#looking = undefined;
      });
    await this.#looking;
  }

  async close(): Promise<void> {
    this.#isStopping = true;
    await this.#reader.close();
    await this.#looking;
  }

  /** A file that was taken back at another server has nothing left to wait for here. */
  async #sweep(): Promise<void> {
    const ids = await this.#idsHere();
    // What is being taken in is not known yet.
    if (this.#uploads > 0) return;
    const known = await this.#parts.store.quality.recordings.known(ids);
    for (const id of ids) {
      if (!known.has(id)) await rm(join(this.#folder, id), { recursive: true, force: true });
    }
  }

  async #readAll(): Promise<void> {
    const { store, clock } = this.#parts;
    await this.#sweep();
    while (!this.#isStopping) {
      const ids = await this.#idsHere();
      const nowMs = clock();
      const times = { now: utc(nowMs), until: utc(nowMs + readLeaseMs) };
      const claimed = await store.quality.recordings.claim(ids, times);
      if (claimed === undefined) return;
      await this.#reader.read(claimed, join(this.#folder, claimed.id, safeName(claimed.name)));
      this.#parts.onCalls();
      const { state } = await store.quality.recordings.get(claimed.id);
      // The calls have all that is needed; the sound is among the recordings.
      if (state === "done")
        await rm(join(this.#folder, claimed.id), { recursive: true, force: true });
    }
  }

  async #idsHere(): Promise<readonly string[]> {
    const entries = await readdir(this.#folder, { withFileTypes: true }).catch(() => []);
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  }

  async #move(
    importId: string,
    from: readonly QualityImport["state"][],
    state: QualityImport["state"],
  ): Promise<void> {
    const { recordings } = this.#parts.store.quality;
    await recordings.get(importId);
    if (await recordings.move(importId, from, { state })) return;
    const message = `Expected a file that is ${from.join(" or ")}.`;
    throw new KindlineError({ code: "IMPORT_STATE", message });
  }
}

/** When a recording was made is the date of its file, wherever that is by now; a clock that is ahead is not believed. */
async function dateFile(
  path: string,
  modifiedAt: number | undefined,
  nowMs: number,
): Promise<void> {
  const at = new Date(Math.min(modifiedAt ?? nowMs, nowMs));
  await utimes(path, at, at);
}

const utc = (ms: number): string => new Date(ms).toISOString();

/** A name as a file may have it: what a file is, is told by its bytes, and by the end of its name. */
const safeName = (name: string): string =>
  name
    .replaceAll(/[^\p{L}\p{N}._ -]/gu, "_")
    .replace(/^\.+/, "_")
    .slice(-nameCharsMax) || "file";

/** Characters of a file's name: 255 bytes of most systems, in Chinese. */
const nameCharsMax = 80;

async function write(stream: AsyncIterable<Uint8Array>, path: string): Promise<number> {
  let bytes = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      bytes += chunk.length;
      if (bytes > recordingBytesMax) {
        const message = `Expected at most ${recordingBytesMax / 1024 ** 2} MiB.`;
        throw new KindlineError({ code: "RECORDING_TOO_LARGE", message });
      }
      yield chunk;
    }
  };
  await pipeline(Readable.from(counted()), createWriteStream(path, { mode: 0o600 }));
  if (bytes > 0) return bytes;
  throw new KindlineError({
    code: "INPUT_EMPTY",
    message: "Expected a file with something in it.",
  });
}
