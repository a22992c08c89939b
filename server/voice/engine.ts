import type {
  SpeechRecogniser,
  SpeechSynthesiser,
  VoiceActivityDetector,
} from "../../agent/ports/speech.ts";
import type { KindlineError } from "../../domain/errors.ts";
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
