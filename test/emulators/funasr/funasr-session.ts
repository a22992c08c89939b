import { Resampler } from "../../../audio/resample.ts";
import type { Peer, Session } from "../vendor/loopback-vendor.ts";
import type { Recognise } from "../vendor/recognise.ts";
import { SpeechSegments, type SpeechEvent } from "../vendor/speech-segments.ts";

/** The two servers that FunASR has speak one protocol with two accents. */
export type FunasrServer = "cpp" | "python";

const modelRate = 16_000;
/** Samples that the server in C++ takes at once: `800 * 2` bytes. */
const unit = 800;
/** Silence that ends a sentence (fsmn-vad: max_end_silence_time). */
const silenceMs = 800;
const started = 1_600_000_000_000;

/** One connection to the 2pass server, as runtime/websocket/bin and runtime/python/websocket have it. */
export class FunasrSession implements Session {
  readonly #peer: Peer;
  readonly #recognise: Recognise;
  readonly #server: FunasrServer;
  readonly #onViolation: (what: string) => void;
  readonly #segments = new SpeechSegments({ sampleRate: modelRate, silenceMs });
  /** One decoder a connection, everything in its order. */
  #strand: Promise<void> = Promise.resolve();
  #waiting: Int16Array = new Int16Array(0);
  #chunk: number | undefined;
  #resampler: Resampler | undefined;
  #wavName = "wav-default-id";
  #isDead = false;
  #segment = -1;
  #toldOnline = "";
  #nextOnlineAt = 0;
  #index = 0;
  #isInSentence = false;
  #hasAudio = false;

  constructor(
    peer: Peer,
    options: {
      readonly recognise: Recognise;
      readonly server: FunasrServer;
      readonly onViolation: (what: string) => void;
    },
  ) {
    this.#peer = peer;
    this.#recognise = options.recognise;
    this.#server = options.server;
    this.#onViolation = options.onViolation;
  }

  text(message: Readonly<Record<string, unknown>>): void {
    const { chunk_size, hotwords, audio_fs, wav_name, is_speaking, mode } = message;
    if (mode !== undefined && mode !== "2pass") this.#violate("mode is not 2pass");
    if (hotwords !== undefined && typeof hotwords !== "string") {
      // nlohmann::json throws where a string is taken from anything else.
      this.#violate("hotwords is not a string");
      this.#peer.close(1011);
      return;
    }
    if (typeof wav_name === "string") this.#wavName = wav_name;
    if (typeof audio_fs === "number") {
      this.#resampler = audio_fs === modelRate ? undefined : new Resampler(audio_fs, modelRate);
    }
    if (chunk_size !== undefined) this.#setChunk(chunk_size);
    if (is_speaking === false) this.#enqueue(() => this.#finish(message));
  }

  binary(data: Buffer): void {
    if (this.#chunk === undefined) {
      this.#violate("audio before chunk_size");
      return;
    }
    if (data.length % 2 !== 0) this.#violate("half a sample");
    const samples = new Int16Array(
      data.buffer.slice(data.byteOffset, data.byteOffset + data.length),
    );
    this.#enqueue(() => this.#take(samples));
  }

  fail(): void {
    this.#peer.close(1011);
  }

  close(): void {
    this.#isDead = true;
  }

  #setChunk(value: unknown): void {
    const [, size] = Array.isArray(value) && value.length === 3 ? (value as unknown[]) : [];
    if (typeof size !== "number" || size === 0) this.#violate("wrong chunk_size");
    else this.#chunk = size * 60 * (modelRate / 1_000);
  }

  #enqueue(job: () => Promise<void>): void {
    this.#strand = this.#strand.then(() => (this.#isDead ? undefined : job()));
  }

  async #take(samples: Int16Array): Promise<void> {
    // The server in Python only reckons with the rate: its models hear 16 kHz whatever came.
    const heard = this.#server === "cpp" ? (this.#resampler?.push(samples) ?? samples) : samples;
    this.#hasAudio = true;
    this.#waiting = join(this.#waiting, heard);
    while (this.#waiting.length >= unit) {
      const piece = this.#waiting.slice(0, unit);
      this.#waiting = this.#waiting.slice(unit);
      await this.#decode(this.#segments.push(piece));
    }
  }

  async #decode(events: readonly SpeechEvent[]): Promise<void> {
    for (const event of events) {
      if (event.type === "start") {
        this.#segment += 1;
        this.#toldOnline = "";
        this.#nextOnlineAt = event.at + (this.#chunk ?? 0);
      } else await this.#tellOffline(event, false);
    }
    const { from } = this.#segments;
    if (from !== undefined && this.#segments.length >= this.#nextOnlineAt) {
      this.#nextOnlineAt += this.#chunk ?? 0;
      await this.#tellOnline(this.#segments.slice(from));
    }
  }

  async #tellOnline(samples: Int16Array): Promise<void> {
    const about = { sampleRate: modelRate, segment: this.#segment, isFinal: false };
    const { text } = await this.#recognise(samples, about);
    const news = text.startsWith(this.#toldOnline) ? text.slice(this.#toldOnline.length) : "";
    if (news === "") return;
    this.#toldOnline = text;
    const slice = this.#isInSentence ? 1 : 0;
    this.#isInSentence = true;
    this.#peer.send({
      ...(this.#server === "cpp"
        ? { slice_type: slice, index: this.#index, timestamp: started }
        : {}),
      mode: "2pass-online",
      text: news,
      wav_name: this.#wavName,
      is_final: false,
    });
  }

  async #tellOffline({ from, to }: { from: number; to: number }, isEnd: boolean): Promise<void> {
    const samples = this.#segments.slice(from, to);
    const about = { sampleRate: modelRate, segment: this.#segment, isFinal: true };
    const { text, words } = await this.#recognise(samples, about);
    this.#isInSentence = false;
    if (this.#server === "python") {
      this.#peer.send({
        mode: "2pass-offline",
        text,
        wav_name: this.#wavName,
        is_final: true,
        // Of the segment, not of the stream.
        timestamp: words.map(({ startMs, endMs }) => [startMs, endMs]),
      });
      return;
    }
    if (text === "") {
      if (isEnd) this.#tellEmptyEnd();
      return;
    }
    const fromMs = (from * 1_000) / modelRate;
    const times = words.map(({ startMs, endMs }) => [startMs + fromMs, endMs + fromMs]);
    this.#peer.send({
      mode: "2pass-offline",
      text,
      wav_name: this.#wavName,
      is_final: isEnd,
      slice_type: 2,
      index: this.#index,
      start_time: fromMs,
      end_time: (to * 1_000) / modelRate,
      timestamp: JSON.stringify(times),
      stamp_sents: [
        {
          text_seg: words.map((word) => word.text).join(" "),
          punc: "。",
          start: times[0]?.[0] ?? -1,
          end: times.at(-1)?.[1] ?? -1,
          ts_list: times,
        },
      ],
    });
    this.#index += 1;
  }

  async #finish(message: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#decode(this.#segments.push(this.#waiting));
    this.#waiting = new Int16Array(0);
    const [end] = this.#segments.cut();
    if (end?.type === "end") await this.#tellOffline(end, true);
    else if (this.#server === "cpp") this.#tellEmptyEnd();
    else if (this.#hasAudio) await this.#tellOffline({ from: 0, to: 0 }, true);
    if (this.#server === "python" && message["is_end"] === true) {
      this.#peer.send({
        mode: "2pass",
        wav_name: this.#wavName,
        is_final: true,
        is_end: true,
      });
    }
    this.#hasAudio = false;
    this.#segments.reset();
  }

  /** The server in C++ ends each input with a message, and leaves `mode` out where it has no text. */
  #tellEmptyEnd(): void {
    this.#peer.send({ text: "", timestamp: started, wav_name: this.#wavName, is_final: true });
  }

  #violate(what: string): void {
    this.#onViolation(what);
  }
}

function join(a: Int16Array, b: Int16Array): Int16Array {
  const all = new Int16Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
