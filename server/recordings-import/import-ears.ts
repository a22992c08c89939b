import type { SpeechRecogniser } from "../../agent/ports/speech.ts";
import type { Jurisdiction, Locale } from "../../domain/locale.ts";
import type { Clock } from "../clock.ts";
import type { Logger } from "../logger.ts";
import { SPEECH_PROVIDERS, type SpeechConfig } from "../voice/speech-config.ts";
import { SpeechEngines } from "../voice/speech-engines.ts";

/** Engines that only speak: an import has no use for them. */
const voicesOnly: ReadonlySet<string> = new Set(["flite", "espeak"]);

/** The configured recognisers, loaded when the first recording needs them. */
export class ImportEars {
  readonly #load: () => Promise<SpeechEngines>;
  #engines: Promise<SpeechEngines> | undefined;

  constructor(config: SpeechConfig, parts: { readonly log: Logger; readonly clock: Clock }) {
    const order = (config.order ?? SPEECH_PROVIDERS).filter((name) => !voicesOnly.has(name));
    this.#load = async () => SpeechEngines.load({ ...config, order }, parts);
  }

  /** Those that may hear a call in that language under those rules, the best first. */
  async recognisers(
    locale: Locale,
    jurisdiction: Jurisdiction,
  ): Promise<readonly SpeechRecogniser[]> {
    this.#engines ??= this.#load();
    return (await this.#engines).forCall(locale, jurisdiction).recognisers;
  }

  /** Lets go of threads and sockets. */
  async close(): Promise<void> {
    await (await this.#engines)?.close();
  }
}
