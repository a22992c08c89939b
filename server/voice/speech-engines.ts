import type {
  SpeechRecogniser,
  SpeechSynthesiser,
  VoiceActivityDetector,
} from "../../agent/ports/speech.ts";
import type { KindlineError } from "../../domain/errors.ts";
import type { Jurisdiction, Locale } from "../../domain/locale.ts";
import type { Logger } from "../logger.ts";
import { loadEngine } from "./load-engine.ts";
import { SPEECH_PROVIDERS, type SpeechConfig, type SpeechProvider } from "./speech-config.ts";
import type { CallEngines } from "./voice-call-options.ts";
import { providerRestMs } from "./voice-limits.ts";

/** What one vendor brings. */
export interface Engine {
  readonly provider: SpeechProvider;
  readonly recogniser?: SpeechRecogniser;
  readonly voice?: SpeechSynthesiser;
}

/** Vendors whose servers stand outside mainland China: no cn case goes there without a signed override. */
const abroad: ReadonlySet<SpeechProvider> = new Set(["deepgram", "openai"]);

/** All that can hear and speak here. */
export class SpeechEngines {
  readonly #engines: readonly Engine[];
  readonly #detector: VoiceActivityDetector;
  readonly #log: Logger;
  readonly #clock: () => number;
  /** Until when an engine that failed is left alone. */
  readonly #rests = new Map<string, number>();

  private constructor(
    engines: readonly Engine[],
    detector: VoiceActivityDetector,
    { log, clock }: { readonly log: Logger; readonly clock: () => number },
  ) {
    this.#engines = engines;
    this.#detector = detector;
    this.#log = log;
    this.#clock = clock;
  }

  /** Loads what is set up, in its order. What cannot be loaded is left out, and told in the log. */
  static async load(
    config: SpeechConfig,
    parts: { readonly log: Logger; readonly clock: () => number },
  ): Promise<SpeechEngines> {
    const engines: Engine[] = [];
    for (const provider of config.order ?? SPEECH_PROVIDERS) {
      const engine = await loadEngine(provider, config);
      if (engine !== undefined) engines.push(engine);
    }
    const { createSileroDetector } =
      await import("../../providers/sherpa/create-silero-detector.ts");
    return new SpeechEngines(engines, createSileroDetector(), parts);
  }

  /** Whether calls in that language can be heard and answered at all. */
  canServe(locale: Locale, jurisdiction: Jurisdiction): boolean {
    const { recognisers, voices } = this.forCall(locale, jurisdiction);
    return recognisers.length > 0 && voices.length > 0;
  }

  /** The engines for a call, those that failed lately behind the others. */
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
    this.#rests.set(name, this.#clock() + providerRestMs);
  }

  #restedFirst<T extends { readonly name: string }>(engines: readonly T[]): readonly T[] {
    const now = this.#clock();
    const rests = ({ name }: T): boolean => (this.#rests.get(name) ?? 0) > now;
    return [...engines.filter((one) => !rests(one)), ...engines.filter(rests)];
  }
}
