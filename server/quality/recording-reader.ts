import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { ImportedRecord } from "../../transcripts/import/imported-record.ts";
import type { Clock } from "../clock.ts";
import type { Logger } from "../logger.ts";
import type { ClaimedRecording } from "../storage/quality/recording-store.ts";
import type { Store } from "../storage/store.ts";
import type { SpeechConfig } from "../voice/speech-config.ts";
import { endMsMax, readHoldMs, readLeaseMs } from "./quality-limits.ts";
import type { RecordingNews, RecordingOrder, RecordingTask } from "./recording-task.ts";

/** What imports work with. */
export interface RecordingParts {
  readonly store: Pick<Store, "quality">;
  readonly clock: Clock;
  readonly log: Logger;
  readonly recordingsDir: string;
  readonly speech: SpeechConfig;
  /** Told whenever calls of a file are there to be scored. */
  readonly onCalls: () => void;
}

/** Reads one file after the other, each in a thread of its own that ends with it. */
export class RecordingReader {
  readonly #parts: RecordingParts;
  #reading: { readonly id: string; readonly worker: Worker; share: number | null } | undefined;
  #isStopping = false;

  constructor(parts: RecordingParts) {
    this.#parts = parts;
  }

  /** Makes the calls of a file; resolves when it is read, has failed or was stopped. */
  async read(file: ClaimedRecording, path: string): Promise<void> {
    const { recordingsDir, speech, store } = this.#parts;
    const task: RecordingTask = { path, recordingsDir, speech, options: file.options };
    const worker = new Worker(new URL("./recording-worker.ts", import.meta.url), {
      workerData: task,
    });
    worker.unref();
    this.#reading = { id: file.id, worker, share: null };
    const hold = setInterval(() => void this.#hold(file.id), readHoldMs);
    hold.unref();
    try {
      const isWhole = await this.#listen(worker, file);
      // Whoever has stopped it, or the server, has said what it is now.
      if (this.#isStopping) return;
      const outcome = isWhole ? await this.#outcomeOf(file.id) : failed("INTERNAL");
      await store.quality.recordings.move(file.id, ["reading"], outcome);
    } finally {
      clearInterval(hold);
      this.#reading = undefined;
    }
  }

  /** How much of a file was read so far; null where it is not read here, or nobody can tell. */
  shareOf(importId: string): number | null {
    return this.#reading?.id === importId ? this.#reading.share : null;
  }

  /** A file of which no call came has failed: it can be read again once what it lacked is there. */
  async #outcomeOf(importId: string): Promise<ReturnType<typeof failed> | { state: "done" }> {
    const { calls, notes } = await this.#parts.store.quality.recordings.get(importId);
    if (calls > 0) return { state: "done" };
    const fault = notes.find((note) => "code" in note);
    return failed(typeof fault?.["code"] === "string" ? fault["code"] : "INPUT_EMPTY");
  }

  /** Ends the reading of a file, if it is being read here. */
  async stop(importId: string): Promise<void> {
    if (this.#reading?.id === importId) await end(this.#reading.worker);
  }

  /** A server that stops leaves the file to be read again. */
  async close(): Promise<void> {
    this.#isStopping = true;
    if (this.#reading !== undefined) await end(this.#reading.worker);
  }

  /** Keeps what the thread tells, in its order. @returns whether it came to its end. */
  async #listen(worker: Worker, file: ClaimedRecording): Promise<boolean> {
    let kept: Promise<void> = Promise.resolve();
    let isWhole = false;
    return await new Promise((resolve, reject) => {
      worker.on("message", (news: RecordingNews) => {
        if (news.type === "end") isWhole = true;
        else if (news.type === "share") this.#noteShare(file.id, news.share);
        else kept = kept.then(() => this.#keep(file, news));
        kept.catch(() => void end(worker));
      });
      worker.on("error", (error) => {
        this.#parts.log.error({ err: error }, "a recording was not read");
      });
      worker.on("exit", () => {
        kept.then(() => resolve(isWhole), reject);
      });
    });
  }

  async #keep(
    { id, options }: ClaimedRecording,
    news: Exclude<RecordingNews, { type: "end" | "share" }>,
  ): Promise<void> {
    const { recordings } = this.#parts.store.quality;
    if (news.type === "list") {
      await recordings.addFault(id, { code: "IMPORT_FORMAT_UNKNOWN", isDebtorList: true });
    } else if (news.type === "fault") {
      const { line } = news;
      const { code, message, field } = news.error;
      await recordings.addFault(id, { code, message, field, line });
    } else {
      const { callId, record } = news;
      const now = new Date(this.#parts.clock()).toISOString();
      await recordings.addCall(id, rowOf(callId, record), { note: noteOf(news), options, now });
    }
  }

  #noteShare(importId: string, share: number): void {
    if (this.#reading?.id === importId) this.#reading.share = share;
  }

  async #hold(importId: string): Promise<void> {
    const until = new Date(this.#parts.clock() + readLeaseMs).toISOString();
    const { recordings } = this.#parts.store.quality;
    await recordings.hold(importId, until).catch(() => undefined);
    const { state } = await recordings.get(importId).catch(() => ({ state: "reading" }));
    // Somebody has stopped it at another server.
    if (state !== "reading") await this.stop(importId);
  }
}

/**
 * Tells a thread to end, and waits for that a while. It is never broken off: in its own threads native code runs, which
 * would take the whole service with it. What it still tells belongs to a file that is read no more.
 */
async function end(worker: Worker): Promise<void> {
  const nothingMoved: readonly [] = [];
  worker.postMessage("stop" satisfies RecordingOrder, nothingMoved);
  await Promise.race([once(worker, "exit"), delay(endMsMax, undefined, { ref: false })]);
}

const failed = (error: string) => ({ state: "failed", error }) as const;

const rowOf = (callId: string, record: ImportedRecord) => ({
  call_id: callId,
  started_at: new Date(record.startedAt).toISOString(),
  locale: record.locale,
  jurisdiction: record.jurisdiction,
  channel: record.channel,
  direction: record.direction,
  record: JSON.stringify({ ...record, id: callId }),
});

/** What is told of a call beside its words: how it was read, and what of the source is not in it. */
function noteOf({
  callId,
  record,
}: {
  readonly callId: string;
  readonly record: ImportedRecord;
}): object {
  const { format, layout, confidence, losses } = record.import;
  return {
    callId,
    sourceId: record.id,
    turns: record.turns.length,
    format,
    layout,
    confidence,
    losses,
  };
}
