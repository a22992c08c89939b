import type { MediaStreamOptions } from "../../emulators/carrier/media-stream.ts";
import { MediaStream } from "../../emulators/carrier/media-stream.ts";
import { scaledTime } from "../../emulators/carrier/scaled-time.ts";
import { openTwilioLine } from "../../../server/telephony/open-twilio-line.ts";
import type { TwilioLine } from "../../../server/telephony/twilio-line.ts";
import { LineDiary, LineServer } from "./telephone.ts";
import { until } from "./until.ts";

/** Ten seconds of a call in one. */
const speed = 10;

/** A server of Twilio lines, and what came of each socket. */
export class TwilioCalls {
  readonly time = scaledTime(speed);
  readonly lines: TwilioLine[] = [];
  readonly failures: unknown[] = [];
  readonly #server: LineServer;
  readonly #streams: MediaStream[] = [];

  constructor() {
    this.#server = new LineServer((socket) => {
      openTwilioLine(socket, { time: this.time }).then(
        (line) => this.lines.push(line),
        (error: unknown) => this.failures.push(error),
      );
    });
  }

  async open(): Promise<this> {
    await this.#server.open();
    return this;
  }

  get openSockets(): number {
    return this.#server.openSockets;
  }

  /** A stream that is not started. */
  async dial(options: Partial<MediaStreamOptions> = {}): Promise<MediaStream> {
    const stream = new MediaStream({ url: this.#server.url, time: this.time, ...options });
    this.#streams.push(stream);
    return await stream.open({ isStarted: false });
  }

  /** A call that somebody listens to. */
  async call(
    options: Partial<MediaStreamOptions> = {},
  ): Promise<{ stream: MediaStream; line: TwilioLine; diary: LineDiary }> {
    const stream = await this.dial(options);
    const before = this.lines.length;
    stream.start();
    await until(() => this.lines.length > before);
    const line = this.lines.at(-1);
    if (line === undefined) throw new Error("Expected a line.");
    return { stream, line, diary: new LineDiary(line) };
  }

  /** Ends every call: what runs on costs the next ones their time. */
  hangUpAll(): void {
    for (const stream of this.#streams.splice(0)) stream.cut();
  }

  async close(): Promise<void> {
    this.hangUpAll();
    await this.#server.close();
  }
}
