import { parentPort, workerData } from "node:worker_threads";
import { Resampler } from "../../audio/resample.ts";
import { loadSherpaAddon, type SherpaAddon } from "./sherpa-addon.ts";
import { Silero, sileroHz, sileroWindow } from "./silero.ts";
import type { SileroNews, SileroRequest, SileroSetup } from "./silero-protocol.ts";
import { SpeechEdges } from "./speech-edges.ts";

/** Models at once, 11 MB each: twice the calls that two cores can hear, since only those that make a sound have one. */
const modelsMax = 48;

type Audio = SileroRequest & { type: "audio" };

interface Listening {
  readonly silero: Silero;
  readonly resampler: Resampler | undefined;
  readonly edges: SpeechEdges;
  /** Milliseconds of the stream before the first window. */
  readonly startMs: number;
  /** What does not fill a window yet. */
  rest: Int16Array;
  windowCount: number;
}

/** The thread that judges: a model is lent to a stream from its first sound until it is quiet again. */
class SileroThread {
  readonly #addon: SherpaAddon = loadSherpaAddon();
  readonly #path: string;
  readonly #streams = new Map<number, Listening>();
  readonly #free: Silero[];
  #modelCount = 1;

  constructor(path: string) {
    this.#path = path;
    this.#free = [new Silero(this.#addon, path)];
  }

  take(request: SileroRequest): void {
    if (request.type === "rest") this.#rest(request.stream);
    else if (request.type === "audio") this.#hear(request);
    else parentPort?.close();
  }

  #hear(audio: Audio): void {
    const listening = this.#streams.get(audio.stream) ?? this.#begin(audio);
    if (listening === undefined) return;
    const samples = listening.resampler?.push(audio.samples) ?? audio.samples;
    const all = new Int16Array(listening.rest.length + samples.length);
    all.set(listening.rest);
    all.set(samples, listening.rest.length);
    let at = 0;
    for (; at + sileroWindow <= all.length; at += sileroWindow) {
      const isSpeech = listening.silero.isSpeech(all.subarray(at, at + sileroWindow));
      listening.windowCount += 1;
      const endMs = listening.startMs + (1000 * listening.windowCount * sileroWindow) / sileroHz;
      const edge = listening.edges.next(isSpeech, endMs);
      if (edge !== undefined) tell({ ...edge, stream: audio.stream });
    }
    listening.rest = all.slice(at);
  }

  #begin(audio: Audio): Listening | undefined {
    const silero = this.#free.pop() ?? this.#make();
    if (silero === undefined) {
      const message = `Voice activity is looked for in ${modelsMax} calls at once.`;
      tell({ type: "fault", stream: audio.stream, code: "LINES_FULL", message });
      return undefined;
    }
    const isModelRate = audio.sampleRate === sileroHz;
    const listening: Listening = {
      silero,
      resampler: isModelRate ? undefined : new Resampler(audio.sampleRate, sileroHz),
      edges: new SpeechEdges(audio.silenceMs),
      startMs: (1000 * audio.position) / audio.sampleRate,
      rest: new Int16Array(0),
      windowCount: 0,
    };
    this.#streams.set(audio.stream, listening);
    return listening;
  }

  #make(): Silero | undefined {
    if (this.#modelCount >= modelsMax) return undefined;
    this.#modelCount += 1;
    return new Silero(this.#addon, this.#path);
  }

  #rest(stream: number): void {
    const listening = this.#streams.get(stream);
    if (listening === undefined) return;
    this.#streams.delete(stream);
    const edge = listening.edges.end();
    if (edge !== undefined) tell({ ...edge, stream });
    listening.silero.reset();
    this.#free.push(listening.silero);
  }
}

const nothingMoved: [] = [];
const tell = (news: SileroNews): void => parentPort?.postMessage(news, nothingMoved);

const { sileroPath, doneCount, isStopping } = workerData as SileroSetup;
const thread = new SileroThread(sileroPath);
parentPort?.on("message", (request: SileroRequest) => {
  if (Atomics.load(isStopping, 0) === 0 || request.type === "stop") thread.take(request);
  Atomics.add(doneCount, 0, 1);
});
