import type { VoiceLine } from "./voice-line.ts";

/** Hears and keeps what goes over the line. */
export interface CallRecorder {
  debtor(samples: Int16Array): void;
  /** Audio that is given to the line now. */
  agent(samples: Int16Array): void;
  /** What was given and has not been played is thrown away. */
  clear(playedMs: number): void;
  played(playedMs: number): void;
  close(): void;
}

/** The line as the recorder hears it. */
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
    recorder.clear(playedMs);
    return playedMs;
  },
  hangUp: (options) => line.hangUp(options),
});
