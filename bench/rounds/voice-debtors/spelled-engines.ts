import type {
  RecognitionListener,
  SpeechRecogniser,
  SpeechSynthesiser,
  VoiceActivityDetector,
} from "../../../agent/ports/speech.ts";
import type { Speech } from "../../../server/voice/engine.ts";
import type { SpelledSpeech } from "./spelled-speech.ts";

/** Louder than a quiet line. */
const audible = 1_000;

/** Milliseconds of audio for each character, and the least: people would speak ten times as long. */
const msPerChar = 5;
const utteranceMsMin = 160;

/** How long it takes to say so much here. */
export const spokenMs = (text: string): number => Math.max(utteranceMsMin, text.length * msPerChar);

/** Ears and a voice of the telephone that say and understand exactly what is spelled in the audio. */
export function spelledEngines(speech: SpelledSpeech): Speech {
  const engines = {
    recognisers: [recogniserOf(speech)],
    voices: [voiceOf(speech)],
    detector: energyDetector,
    onFault: () => undefined,
  };
  return {
    canServe: () => true,
    forCall: () => engines,
    close: () => Promise.resolve(),
  };
}

const always = {
  name: "scripted",
  check: () => Promise.resolve(),
  close: () => Promise.resolve(),
} as const;

const voiceOf = (speech: SpelledSpeech): SpeechSynthesiser => ({
  ...always,
  speaks: () => true,
  open: () => ({
    speak({ text }, listener) {
      let isWanted = true;
      queueMicrotask(() => {
        if (isWanted) listener.onAudio(speech.say(text, spokenMs(text)));
        if (isWanted) listener.onEnd();
      });
      return { cancel: () => void (isWanted = false) };
    },
    close: () => undefined,
  }),
});

const recogniserOf = (speech: SpelledSpeech): SpeechRecogniser => ({
  ...always,
  understands: () => true,
  open(_options, listener: RecognitionListener) {
    let texts: string[] = [];
    let samplesHeard = 0;
    const tell = (isSettled: boolean): void =>
      listener.onTranscript({
        text: texts.join(" "),
        words: [],
        confidence: 1,
        throughMs: samplesHeard / 8,
        isSettled,
      });
    const read = speech.reader((text, isOver) => {
      if (!isOver) return;
      texts.push(text);
      tell(false);
    });
    return {
      write(samples) {
        samplesHeard += samples.length;
        read(samples);
      },
      flush: () => tell(true),
      endTurn: () => void (texts = []),
      close: () => undefined,
    };
  },
});

const energyDetector: VoiceActivityDetector = {
  name: "energy",
  open({ silenceMs }, listener) {
    let samplesHeard = 0;
    let lastLoud: number | undefined;
    return {
      write(samples) {
        const first = samples.findIndex((sample) => Math.abs(sample) > audible);
        if (first >= 0) {
          if (lastLoud === undefined) listener.onSpeechStart((samplesHeard + first) / 8);
          lastLoud =
            samplesHeard + samples.findLastIndex((sample) => Math.abs(sample) > audible) + 1;
        }
        samplesHeard += samples.length;
        if (lastLoud === undefined || samplesHeard - lastLoud < silenceMs * 8) return;
        const endMs = lastLoud / 8;
        lastLoud = undefined;
        listener.onSpeechEnd(endMs);
      },
      close: () => undefined,
    };
  },
  close: () => Promise.resolve(),
};
