import type {
  VoiceActivityDetector,
  VoiceActivityListener,
  VoiceActivityStream,
} from "../../agent/ports/speech.ts";
import { KindlineError } from "../../domain/errors.ts";
import { SileroLink } from "./silero-link.ts";
import type { SileroNews } from "./silero-protocol.ts";
import { SileroStream } from "./silero-stream.ts";

export interface SileroDetectorOptions {
  /** The program of the thread, for tests of its failing. */
  readonly workerUrl?: URL;
}

/**
 * Voice activity by Silero v5 in a thread of its own, shared by all calls, behind a gate that lets through only what
 * is louder than the line. The thread starts with the first call.
 */
export function createSileroDetector(options: SileroDetectorOptions = {}): VoiceActivityDetector {
  return new SileroDetector(options.workerUrl ?? new URL("silero-worker.ts", import.meta.url));
}

class SileroDetector implements VoiceActivityDetector {
  readonly name = "silero";
  readonly #workerUrl: URL;
  readonly #streams = new Map<number, SileroStream>();
  #link: SileroLink | undefined;
  #lastId = 0;

  constructor(workerUrl: URL) {
    this.#workerUrl = workerUrl;
  }

  open(
    options: Parameters<VoiceActivityDetector["open"]>[0],
    listener: VoiceActivityListener,
  ): VoiceActivityStream {
    this.#lastId += 1;
    const id = this.#lastId;
    const link = this.#started();
    const stream = new SileroStream(
      { ...options, id, tell: (request) => link?.tell(request) },
      listener,
    );
    this.#streams.set(id, stream);
    return {
      write: (samples) => stream.write(samples),
      close: () => {
        stream.close();
        this.#streams.delete(id);
      },
    };
  }

  async close(): Promise<void> {
    for (const stream of this.#streams.values()) stream.close();
    this.#streams.clear();
    const link = this.#link;
    this.#link = undefined;
    await link?.close();
  }

  /** The thread, or nothing where its model is missing: its streams are told so. */
  #started(): SileroLink | undefined {
    if (this.#link !== undefined) return this.#link;
    try {
      const link: SileroLink = new SileroLink(
        this.#workerUrl,
        (news) => this.#hear(news),
        (error) => {
          if (this.#link === link) this.#failAll(error);
        },
      );
      this.#link = link;
      return link;
    } catch (cause) {
      queueMicrotask(() => this.#failAll(asError(cause)));
      return undefined;
    }
  }

  #hear(news: SileroNews): void {
    const stream = this.#streams.get(news.stream);
    if (news.type !== "fault") {
      stream?.hear(news);
      return;
    }
    this.#streams.delete(news.stream);
    stream?.fail(new KindlineError(news));
  }

  #failAll(error: KindlineError): void {
    this.#link = undefined;
    const streams = [...this.#streams.values()];
    this.#streams.clear();
    for (const stream of streams) stream.fail(error);
  }
}

const asError = (cause: unknown): KindlineError =>
  KindlineError.isInstance(cause)
    ? cause
    : new KindlineError({ code: "INTERNAL", message: "No thread was started.", cause });
