import type { EventEmitter } from "node:events";

/** What the benchmark uses of `@livekit/rtc-node`. */
export interface Frame {
  readonly data: Int16Array;
}
interface RtcNode {
  readonly AudioFrame: new (
    data: Int16Array,
    sampleRate: number,
    channels: number,
    samplesPerChannel: number,
  ) => Frame;
}

interface Queue<T> extends AsyncIterable<T> {
  put(item: T): void;
  readonly closed: boolean;
}

/** The streams of a vendor as `@livekit/agents` has them: what a vendor's plugin extends. */
export declare class VendorStream {
  constructor(vendor: object, options?: unknown, connOptions?: unknown);
  protected readonly input: Queue<unknown>;
  protected readonly queue: Queue<unknown>;
  protected readonly closed: boolean;
}

declare class Vendor {
  constructor(...parts: unknown[]);
  close(): Promise<void>;
}

export declare class Sink {
  constructor(sampleRate: number);
  captureFrame(frame: Frame): Promise<void>;
  flush(): void;
  onPlaybackStarted(atMs: number): void;
  onPlaybackFinished(event: { playbackPosition: number; interrupted: boolean }): void;
}

export declare class Source {
  protected readonly multiStream: { addInputStream(stream: ReadableStream<Frame>): string };
}

export interface Session extends EventEmitter {
  readonly input: { audio: Source | null };
  readonly output: { audio: Sink | null };
  start(options: { agent: object; record: boolean }): Promise<void>;
  close(): Promise<void>;
}

/** What the benchmark uses of `@livekit/agents`. */
interface Agents {
  readonly initializeLogger: (options: { pretty: boolean; level: string }) => void;
  readonly stt: { readonly STT: typeof Vendor; readonly SpeechStream: typeof VendorStream };
  readonly tts: {
    readonly TTS: typeof Vendor;
    readonly SynthesizeStream: typeof VendorStream & { readonly END_OF_STREAM: symbol };
  };
  readonly llm: { readonly LLM: typeof Vendor; readonly LLMStream: typeof VendorStream };
  readonly voice: {
    readonly Agent: new (options: { instructions: string }) => object;
    readonly AgentSession: new (options: object) => Session;
    readonly AudioInput: typeof Source;
    readonly AudioOutput: typeof Sink;
  };
}

/**
 * The peer of the registry, which is a package of this folder alone: `npm ci` here first.
 * @throws if it is not installed.
 */
const load = async <T>(name: string): Promise<T> => (await import(name)) as T;

export const agents = await load<Agents>("@livekit/agents");
export const rtc = await load<RtcNode>("@livekit/rtc-node");
agents.initializeLogger({ pretty: false, level: "silent" });
