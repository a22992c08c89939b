import { agents, rtc, type Frame, type Session } from "./peers.ts";
import {
  frameSamples,
  rateHz,
  sentenceFrames,
  type SpokenCall,
  type SpokenPeer,
  type TurnTimes,
} from "./spoken-peer.ts";

const { stt, tts, llm, voice } = agents;

/** Twenty pieces, two sentences, as a model would write them. */
const replyPieces =
  (
    "Thank you very much for telling me about your situation today, I can hear that it is not easy now. " +
    "We can look together at smaller payments over a longer time, if that would be of some help to you. "
  ).match(/\S+ \S+ /g) ?? [];

const newFrame = (samples: Int16Array): Frame =>
  new rtc.AudioFrame(samples, rateHz, 1, samples.length);
const spoken = new Int16Array(frameSamples).fill(1_000);

/** Ears that hear what they are told. */
class Ears extends stt.STT {
  readonly label = "instant";
  readonly provider = "instant";
  readonly model = "instant";
  readonly onOpen: (stream: EarStream) => void;
  constructor(onOpen: (stream: EarStream) => void) {
    super({ streaming: true, interimResults: true });
    this.onOpen = onOpen;
  }
  stream(): EarStream {
    const stream = new EarStream(this);
    this.onOpen(stream);
    return stream;
  }
  override close(): Promise<void> {
    return Promise.resolve();
  }
}

class EarStream extends stt.SpeechStream {
  readonly label = "instant";
  frames = 0;
  /** The kinds of events, as the package numbers them. */
  static readonly kinds = { start: 0, final: 2, end: 3 } as const;

  tell(kind: keyof typeof EarStream.kinds, text = ""): void {
    const said = { language: "en", text, startTime: 0, endTime: 1, confidence: 1 };
    this.queue.put({
      type: EarStream.kinds[kind],
      ...(text === "" ? {} : { alternatives: [said] }),
    });
  }

  async run(): Promise<void> {
    for await (const frame of this.input) if (frame instanceof rtc.AudioFrame) this.frames += 1;
  }
}

class Words extends llm.LLM {
  label(): string {
    return "instant";
  }
  chat(options: { chatCtx: object; toolCtx?: object; connOptions?: object }): WordStream {
    const connOptions = options.connOptions ?? {
      maxRetry: 0,
      retryIntervalMs: 0,
      timeoutMs: 10_000,
    };
    return new WordStream(this, { ...options, connOptions });
  }
}

class WordStream extends llm.LLMStream {
  run(): Promise<void> {
    for (const content of replyPieces) {
      this.queue.put({ id: "instant", delta: { role: "assistant", content } });
    }
    return Promise.resolve();
  }
}

class Voice extends tts.TTS {
  readonly label = "instant";
  constructor() {
    super(rateHz, 1, { streaming: true });
  }
  stream(): VoiceStream {
    return new VoiceStream(this);
  }
}

/** A sentence's audio as soon as the sentence is there. */
class VoiceStream extends tts.SynthesizeStream {
  readonly label = "instant";
  async run(): Promise<void> {
    let text = "";
    for await (const piece of this.input) {
      if (typeof piece === "string") text += piece;
      if (/[.!?]\s*$/.test(text) || typeof piece !== "string") {
        if (text.trim() !== "") this.#say();
        text = "";
      }
    }
    if (text.trim() !== "") this.#say();
    this.queue.put(tts.SynthesizeStream.END_OF_STREAM);
  }

  #say(): void {
    const ids = { requestId: "instant", segmentId: "instant" };
    for (let n = 1; n <= sentenceFrames; n += 1) {
      const frame = newFrame(spoken.slice());
      this.queue.put({ ...ids, frame, final: n === sentenceFrames });
    }
  }
}

/** A loudspeaker that plays what it is given at once. */
class Loudspeaker extends voice.AudioOutput {
  frames = 0;
  firstAtMs: number | undefined;
  onPlayed: () => void = () => undefined;
  #open = 0;

  override async captureFrame(frame: Frame): Promise<void> {
    await super.captureFrame(frame);
    this.firstAtMs ??= performance.now();
    if (this.#open === 0) this.onPlaybackStarted(Date.now());
    this.#open += 1;
    this.frames += 1;
  }

  override flush(): void {
    super.flush();
    const playbackPosition = (this.#open * frameSamples) / rateHz;
    if (this.#open === 0) return;
    this.#open = 0;
    queueMicrotask(() => {
      this.onPlaybackFinished({ playbackPosition, interrupted: false });
      this.onPlayed();
    });
  }

  clearBuffer(): void {
    this.flush();
  }
}

class Microphone extends voice.AudioInput {
  hear: (frame: Frame) => void = () => undefined;
  constructor() {
    super();
    const stream = new ReadableStream<Frame>({
      start: (controller) => {
        this.hear = (frame) => controller.enqueue(frame);
      },
    });
    this.multiStream.addInputStream(stream);
  }
}

/** Spoken calls of `@livekit/agents` on vendors that answer at once, without a room. */
export class LiveKitPeer implements SpokenPeer {
  readonly name = "@livekit/agents";

  async open(): Promise<LiveKitCall> {
    const call = new LiveKitCall();
    await call.start();
    return call;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

class LiveKitCall implements SpokenCall {
  readonly #sink = new Loudspeaker(rateHz);
  readonly #source = new Microphone();
  readonly #session: Session;
  #ears: EarStream | undefined;
  #onListening: () => void = () => undefined;

  constructor() {
    this.#session = new voice.AgentSession({
      stt: new Ears((stream) => void (this.#ears = stream)),
      llm: new Words(),
      tts: new Voice(),
      vad: null,
      turnHandling: {
        turnDetection: "stt",
        endpointing: { minDelay: 0, maxDelay: 0 },
        preemptiveGeneration: { enabled: false },
      },
    });
  }

  async start(): Promise<void> {
    this.#session.input.audio = this.#source;
    this.#session.output.audio = this.#sink;
    this.#session.on("agent_state_changed", ({ newState }: { newState: string }) => {
      if (newState === "listening") this.#onListening();
    });
    await this.#session.start({
      agent: new voice.Agent({ instructions: "Be kind." }),
      record: false,
    });
    while (this.#ears === undefined) await new Promise((resolve) => setTimeout(resolve, 1));
  }

  hear(samples: Int16Array): void {
    this.#source.hear(newFrame(samples));
  }

  cough(): void {
    // It waits for ever for somebody who says nothing.
  }

  get heardFrames(): number {
    return this.#ears?.frames ?? 0;
  }

  async turn(text: string): Promise<TurnTimes> {
    const sink = this.#sink;
    const framesBefore = sink.frames;
    sink.firstAtMs = undefined;
    const played = new Promise<void>((resolve) => {
      sink.onPlayed = resolve;
    });
    const listening = new Promise<void>((resolve) => {
      this.#onListening = resolve;
    });
    this.#ears?.tell("start");
    const fromMs = performance.now();
    this.#ears?.tell("final", text);
    this.#ears?.tell("end");
    await played;
    await listening;
    const ms = (sink.firstAtMs ?? Number.NaN) - fromMs;
    return {
      fromTranscriptMs: ms,
      fromTurnEndMs: ms,
      storeMs: 0,
      frames: sink.frames - framesBefore,
    };
  }

  async close(): Promise<void> {
    await this.#session.close();
  }
}
