import { ApiError } from "../../data/api-error.ts";
import type { UploadWatch } from "../../data/upload-watch.ts";

/** A file with its path in the folder that it was chosen with. */
export interface NamedFile {
  readonly name: string;
  readonly file: File;
}

export type UploadState = "waiting" | "sending" | "sent" | "failed";

/** One file on its way to the server. */
export interface Upload<Options> extends NamedFile {
  readonly id: number;
  readonly options: Options;
  readonly state: UploadState;
  readonly percent: number;
  readonly error: Error | undefined;
}

/** All files of a visit, and whether somebody has stopped them. */
export interface Uploads<Options> {
  readonly items: readonly Upload<Options>[];
  readonly isStopped: boolean;
}

/** Files that one page sends at the same time: the server takes four in, of everybody. */
const sendingMax = 2;

/** Milliseconds until a file is tried again that came too early, where the server does not say. */
const retryMs = 2_000;

/**
 * Sends files one after the other, however many there are. It can be stopped and gone on with; one that fails keeps no
 * other from being sent. A file that was broken off is sent again from its beginning.
 */
export class UploadQueue<Options> {
  readonly #send: (upload: Upload<Options>, watch: UploadWatch) => Promise<unknown>;
  readonly #listeners = new Set<() => void>();
  readonly #onWay = new Map<number, AbortController>();
  #uploads: Uploads<Options> = { items: [], isStopped: false };
  #lastId = 0;

  constructor(send: (upload: Upload<Options>, watch: UploadWatch) => Promise<unknown>) {
    this.#send = send;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly get = (): Uploads<Options> => this.#uploads;

  add(files: readonly NamedFile[], options: Options): void {
    const added = files.map(({ name, file }): Upload<Options> => {
      this.#lastId += 1;
      const fresh = { state: "waiting", percent: 0, error: undefined } as const;
      return { id: this.#lastId, name, file, options, ...fresh };
    });
    this.#set({ items: [...this.#uploads.items, ...added], isStopped: false });
    this.#next();
  }

  /** Breaks off what is being sent; all of it waits then. */
  stop(): void {
    this.#set({ ...this.#uploads, isStopped: true });
    for (const controller of this.#onWay.values()) controller.abort();
  }

  /** Goes on with what waits, and tries what has failed again. */
  resume(): void {
    const items = this.#uploads.items.map((one) =>
      one.state === "failed" ? { ...one, state: "waiting" as const, error: undefined } : one,
    );
    this.#set({ items, isStopped: false });
    this.#next();
  }

  /** Forgets what was sent and what waits while nothing is sent. */
  clear(): void {
    if (this.#onWay.size === 0) this.#set({ items: [], isStopped: false });
  }

  #next(): void {
    while (!this.#uploads.isStopped && this.#onWay.size < sendingMax) {
      const waiting = this.#uploads.items.find(({ state }) => state === "waiting");
      if (waiting === undefined) return;
      void this.#sendOne(waiting);
    }
  }

  async #sendOne(upload: Upload<Options>): Promise<void> {
    const { id } = upload;
    const controller = new AbortController();
    this.#onWay.set(id, controller);
    this.#change(id, { state: "sending", percent: 0 });
    const onProgress = (percent: number): void => this.#change(id, { percent });
    try {
      await this.#send(upload, { onProgress, signal: controller.signal });
      this.#change(id, { state: "sent", percent: 100 });
    } catch (cause) {
      await this.#fail(id, cause, controller.signal);
    } finally {
      this.#onWay.delete(id);
      this.#set({ ...this.#uploads });
    }
    this.#next();
  }

  async #fail(id: number, cause: unknown, signal: AbortSignal): Promise<void> {
    if (cause instanceof ApiError && cause.code === "RATE_LIMITED") {
      await waited(cause.retryAfterMs ?? retryMs, signal);
      this.#change(id, { state: "waiting", percent: 0 });
    } else if (signal.aborted) {
      this.#change(id, { state: "waiting", percent: 0 });
    } else if (cause instanceof ApiError && cause.code === "LOGIN_REQUIRED") {
      // Nothing is lost: after the login it goes on.
      this.#change(id, { state: "waiting", percent: 0 });
      this.stop();
    } else {
      const error = cause instanceof Error ? cause : new Error("Expected an answer.", { cause });
      this.#change(id, { state: "failed", error });
    }
  }

  #change(id: number, part: Partial<Upload<Options>>): void {
    const items = this.#uploads.items.map((one) => (one.id === id ? { ...one, ...part } : one));
    this.#set({ ...this.#uploads, items });
  }

  #set(uploads: Uploads<Options>): void {
    this.#uploads = uploads;
    for (const listener of this.#listeners) listener();
  }
}

/** Resolves after so long, or as soon as the signal comes. */
const waited = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
