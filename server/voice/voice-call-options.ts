import type { SpeechOutput } from "../../agent/ports/words.ts";
import type { TurnLatency } from "../../domain/events.ts";
import type { Locale } from "../../domain/locale.ts";
import type { LiveCall } from "../calls/live-call.ts";
import type { Logger } from "../logger.ts";
import type { CallEngines } from "./engine.ts";
import type { CallRecorder } from "./recorded-line.ts";
import type { VoiceCallView } from "./voice-call-view.ts";
import type { VoiceLine } from "./voice-line.ts";

export interface VoiceCallOptions {
  readonly line: VoiceLine;
  readonly view: Partial<VoiceCallView>;
  readonly engines: CallEngines;
  readonly locale: Locale;
  readonly timezone: string;
  readonly keyterms: readonly string[];
  readonly log: Logger;
  /** Milliseconds that only go forward. */
  readonly clock: () => number;
  readonly onLatency: (latency: TurnLatency) => void;
  /** Keeps the audio of the call; it is made when the call is begun. */
  readonly record?: (live: LiveCall) => CallRecorder | undefined;
  /** How the call is begun on this voice, or taken up again. */
  readonly begin: (output: SpeechOutput) => Promise<LiveCall>;
  /** The line broke and the call may come back on another: it is not over. */
  readonly onLost?: (live: LiveCall) => void;
  /** The call was under way on a line that broke. */
  readonly isResumed: boolean;
  readonly onClose: () => void;
}
