import type { RecognisedWord } from "../../agent/ports/speech.ts";
import type { Language } from "../../domain/locale.ts";

/** Something that is said in the audio of a call; times in milliseconds since the stream was opened. */
export interface ScriptedSpeech {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
  /** What is understood of it until a `flush` settles it; the text itself by default. */
  readonly misheard?: string | undefined;
  /** 0 to 1. */
  readonly confidence?: number | undefined;
}

const wordPattern: Readonly<Record<Language, RegExp>> = {
  zh: /[A-Za-z\d]+|[^\s]/gu,
  en: /\S+/gu,
};

/** The words of a speech, its time shared out among them by their length: characters in Chinese. */
export function spreadWords(
  { startMs, endMs, confidence }: ScriptedSpeech,
  text: string,
  language: Language,
): readonly RecognisedWord[] {
  const words = text.match(wordPattern[language]) ?? [];
  const lengthAll = words.join("").length;
  const timeAt = (length: number): number =>
    startMs + Math.round(((endMs - startMs) * length) / lengthAll);
  let length = 0;
  return words.map((word) => {
    const start = timeAt(length);
    length += word.length;
    return { text: word, startMs: start, endMs: timeAt(length), confidence };
  });
}
