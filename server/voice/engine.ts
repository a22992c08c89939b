import type {
  SpeechRecogniser,
  SpeechSynthesiser,
  VoiceActivityDetector,
} from "../../agent/ports/speech.ts";
import type { KindlineError } from "../../domain/errors.ts";
import type { Jurisdiction, Locale } from "../../domain/locale.ts";
import type { SpeechProvider } from "./speech-config.ts";

/** What one vendor brings. */
export interface Engine {
  readonly provider: SpeechProvider;
  readonly recogniser?: SpeechRecogniser;
  readonly voice?: SpeechSynthesiser;
}

/** The engines that one call may use, the best first. */
export interface CallEngines {
  readonly recognisers: readonly SpeechRecogniser[];
  readonly voices: readonly SpeechSynthesiser[];
  readonly detector: VoiceActivityDetector;
  /** An engine failed in this call: others need not find out for themselves. */
  readonly onFault: (name: string, error: KindlineError) => void;
}

/** All that can hear and speak in the calls of a service. */
export interface Speech {
  /** Whether calls in that language can be heard and answered at all. */
  canServe(locale: Locale, jurisdiction: Jurisdiction): boolean;
  /** The engines for a call, those that failed lately behind the others. */
  forCall(locale: Locale, jurisdiction: Jurisdiction): CallEngines;
  close(): Promise<void>;
}
