import type { VoiceLine } from "./voice-line.ts";

/** Hears and keeps what goes over the line. */
export interface CallRecorder {
  debtor(samples: Int16Array): void;
  /** Audio that is given to the line now. */
  agent(samples: Int16Array): void;
  /** What was given and has not been played is thrown away. */
  clear(): void;
  /** Nothing more is kept. */
  stop(): void;
  close(): void;
}

/** The line as those hear it who hear the call beside the two who speak. */
export const recordedLine = (line: VoiceLine, recorder: CallRecorder): VoiceLine => ({
  kind: line.kind,
  sampleRate: line.sampleRate,
  listen: (listener) => line.listen(listener),
  play: (samples) => {
    recorder.agent(samples);
    line.play(samples);
  },
  clear: () => {
    const playedMs = line.clear();
    recorder.clear();
    return playedMs;
  },
  hangUp: (options) => line.hangUp(options),
});
