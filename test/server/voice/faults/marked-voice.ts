import type { SpeechSynthesiser } from "../../../../agent/ports/speech.ts";

/** Milliseconds that a mark can tell of: sentences of tests are shorter. */
const spanMs = 8_000;

/** Which millisecond of which sentence a sample is. */
export interface Mark {
  readonly sentence: number;
  readonly voice: number;
  readonly ms: number;
}

/**
 * The same voice with marks instead of its sound: whoever hears a sample knows which millisecond of which sentence
 * it is. For up to two voices and two sentences, at 8 kHz.
 */
export function markedVoice(
  voice: SpeechSynthesiser,
  { place, sentences }: { readonly place: number; readonly sentences: readonly string[] },
): SpeechSynthesiser {
  return {
    ...voice,
    name: `marked-${place}`,
    open: (options) => {
      const stream = voice.open(options);
      return {
        close: () => stream.close(),
        speak: (utterance, listener) => {
          let at = 0;
          const base = (2 * place + sentences.indexOf(utterance.text)) * spanMs - (4 * spanMs) / 2;
          return stream.speak(utterance, {
            ...listener,
            onAudio: (samples) => {
              const from = at;
              at += samples.length;
              listener.onAudio(samples.map((_, n) => base + Math.floor((from + n) / 8)));
            },
          });
        },
      };
    },
  };
}

/** Reads a mark. */
export function markOf(sample: number): Mark {
  const code = sample + 2 * spanMs;
  const place = Math.floor(code / spanMs);
  return { voice: Math.floor(place / 2), sentence: place % 2, ms: code % spanMs };
}
