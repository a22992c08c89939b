import type { VoiceActivityDetector } from "../../agent/ports/speech.ts";
import type { KindlineError } from "../../domain/errors.ts";
import type { Jurisdiction, Locale } from "../../domain/locale.ts";
import type { Logger } from "../logger.ts";
import { abroad } from "./abroad.ts";
import type { CallEngines, Engine, Speech } from "./engine.ts";
import { loadEngine } from "./load-engine.ts";
import { SPEECH_PROVIDERS, type SpeechConfig, type SpeechProvider } from "./speech-config.ts";
import { providerRestMs } from "./voice-limits.ts";

/** Told of an engine that failed in a call, by its name. */
export type EngineFaultListener = (name: string, error: KindlineError) => void;

interface EngineParts {
  readonly log: Logger;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number;
  readonly onFault?: EngineFaultListener | undefined;
}

/** The engines that are set up here. */
export class SpeechEngines implements Speech {
  readonly #engines: readonly Engine[];
  readonly #detector: VoiceActivityDetector;
  readonly #log: Logger;
  readonly #clock: () => number;
  readonly #onFault: EngineFaultListener | undefined;
  /** Until when an engine that failed is left alone. */
  readonly #rests = new Map<string, number>();

  private constructor(
    engines: readonly Engine[],
    detector: VoiceActivityDetector,
    { log, clock, onFault }: EngineParts,
  ) {
    this.#engines = engines;
    this.#detector = detector;
    this.#log = log;
    this.#clock = clock;
    this.#onFault = onFault;
  }

  /** Loads what is set up, in its order. What cannot be loaded is left out, and told in the log. */
  static async load(config: SpeechConfig, parts: EngineParts): Promise<SpeechEngines> {
    const engines: Engine[] = [];
    for (const provider of config.order ?? SPEECH_PROVIDERS) {
      const engine = await loadEngine(provider, config).catch((error: unknown) => {
        parts.log.error({ err: error, engine: provider }, "a speech engine could not be loaded");
        return undefined;
      });
      if (engine !== undefined) engines.push(engine);
    }
    const { createSileroDetector } =
      await import("../../providers/sherpa/create-silero-detector.ts");
    const warm = await Promise.all(engines.map((engine) => warmed(engine, parts.log)));
    const able = warm.filter((engine) => engine !== undefined);
    return new SpeechEngines(able, createSileroDetector(), parts);
  }

  canServe(locale: Locale, jurisdiction: Jurisdiction): boolean {
    const { recognisers, voices } = this.forCall(locale, jurisdiction);
    return recognisers.length > 0 && voices.length > 0;
  }

  forCall(locale: Locale, jurisdiction: Jurisdiction): CallEngines {
    const allowed = this.#engines.filter(
      ({ provider }) => jurisdiction !== "cn" || !abroad.has(provider),
    );
    const recognisers = allowed.flatMap(({ recogniser }) => recogniser ?? []);
    const voices = allowed.flatMap(({ voice }) => voice ?? []);
    return {
      recognisers: this.#restedFirst(recognisers.filter((one) => one.understands(locale))),
      voices: this.#restedFirst(voices.filter((one) => one.speaks(locale))),
      detector: this.#detector,
      onFault: (name, error) => this.#rest(name, error),
    };
  }

  async close(): Promise<void> {
    const engines = this.#engines.flatMap(({ recogniser, voice }) => [recogniser, voice]);
    const all = [...engines, this.#detector].filter((one) => one !== undefined);
    await Promise.allSettled(all.map((one) => one.close()));
  }

  #rest(name: string, error: KindlineError): void {
    this.#log.warn({ err: error, engine: name }, "a speech engine failed");
    this.#onFault?.(name, error);
    this.#rests.set(name, this.#clock() + providerRestMs);
  }

  #restedFirst<T extends { readonly name: string }>(engines: readonly T[]): readonly T[] {
    const now = this.#clock();
    const rests = ({ name }: T): boolean => (this.#rests.get(name) ?? 0) > now;
    return [...engines.filter((one) => !rests(one)), ...engines.filter(rests)];
  }
}

/** Engines of this machine: they are tried before the first call, so that no caller waits for a model. */
const embedded: ReadonlySet<SpeechProvider> = new Set(["sherpa", "flite", "espeak"]);

/** How long an engine of this machine may take to be ready, in milliseconds. */
const warmUpMsMax = 30_000;

/** The engine once it is ready, without what of it cannot be used here. */
async function warmed(engine: Engine, log: Logger): Promise<Engine | undefined> {
  const { provider, recogniser, voice } = engine;
  if (!embedded.has(provider)) return engine;
  try {
    const signal = AbortSignal.timeout(warmUpMsMax);
    await Promise.all([recogniser?.check(signal), voice?.check(signal)]);
    return engine;
  } catch (error) {
    log.info({ err: error, engine: provider }, "a speech engine is not there");
    // A recogniser whose own model is missing still understands what comes with the package.
    return recogniser === undefined ? undefined : engine;
  }
}
