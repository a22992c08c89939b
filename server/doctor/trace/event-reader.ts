import { redactText } from "./redact-wire.ts";
import type { TraceBody } from "./wire-trace.ts";

/** Characters of an event that has not ended, at most: what is longer is counted and not read. */
const eventCharsMax = 1_000_000;

/** Reads server-sent events out of a stream of bytes, each redacted. */
export class EventReader {
  readonly #decoder = new TextDecoder();
  readonly #onEvent: (body: TraceBody | "done") => void;
  #text = "";

  constructor(onEvent: (body: TraceBody | "done") => void) {
    this.#onEvent = onEvent;
  }

  push(bytes: Uint8Array): void {
    this.#text += this.#decoder.decode(bytes, { stream: true });
    const events = this.#text.split(/\r?\n\r?\n/);
    this.#text = (events.pop() ?? "").slice(0, eventCharsMax);
    for (const event of events) this.#tell(event);
  }

  #tell(event: string): void {
    const lines = event.split(/\r?\n/).filter((line) => line.startsWith("data:"));
    const data = lines.map((line) => line.slice("data:".length).trimStart()).join("\n");
    if (data !== "") this.#onEvent(data === "[DONE]" ? "done" : redactText(data));
  }
}
