/** What an emulator's ears would understand: given by the test. Times are of the audio that is passed in. */
export interface Recognised {
  readonly text: string;
  readonly words: readonly {
    readonly text: string;
    readonly startMs: number;
    readonly endMs: number;
  }[];
  readonly confidence?: number;
}

export type Recognise = (
  samples: Int16Array,
  about: {
    readonly sampleRate: number;
    /** Which stretch of speech of the connection it is, from 0. */
    readonly segment: number;
    /** Whether the stretch is over. */
    readonly isFinal: boolean;
  },
) => Promise<Recognised>;

/** Marks are no words. */
const marks = /[，。？！、,.?!]/u;

/**
 * Understands these sentences, one a stretch of speech and one character each `msPerCharacter` of it; when
 * the stretch is over, all of it. Where they run out, nothing.
 */
export function scriptedRecognise(sentences: readonly string[], msPerCharacter = 200): Recognise {
  let heard = -1;
  let last: number | undefined;
  return (samples, { sampleRate, segment, isFinal }) => {
    if (segment !== last) heard += 1;
    last = isFinal ? undefined : segment;
    const characters = Array.from(sentences[heard] ?? "");
    const lengthMs = (samples.length * 1_000) / sampleRate;
    const known = isFinal
      ? characters
      : characters.slice(0, Math.floor(lengthMs / msPerCharacter)).filter((c) => !marks.test(c));
    const spoken = characters.filter((character) => !marks.test(character));
    const eachMs = lengthMs / Math.max(1, spoken.length);
    return Promise.resolve({
      text: known.join(""),
      words: spoken.slice(0, known.length).map((text, at) => ({
        text,
        startMs: Math.round(at * eachMs),
        endMs: Math.round((at + 1) * eachMs),
      })),
      confidence: 0.9,
    });
  };
}
