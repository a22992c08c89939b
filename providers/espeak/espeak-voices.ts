import type { Locale } from "../../domain/locale.ts";

/** How one language is spoken. */
export interface EspeakVoice {
  /** By the program's own name. */
  readonly name: string;
  /** Words a minute at pace 1, as the program counts them. */
  readonly wordsPerMinute: number;
  /** 100 is the program's own; what brings speech to about -20 dBFS, measured over scripted lines. */
  readonly amplitude: number;
}

/**
 * The Chinese voice is the one that takes Latin letters for Pinyin: it looks characters up as Pinyin, and the
 * other one (`cmn`) reads that aloud as if it were English (1.51). English words are said in English by both.
 * At 200 it says nearly five characters a second, as people do on a hotline.
 */
export const espeakVoices: Readonly<Record<Locale, EspeakVoice>> = {
  "zh-CN": { name: "cmn-latn-pinyin", wordsPerMinute: 200, amplitude: 80 },
  "en-US": { name: "en-us", wordsPerMinute: 160, amplitude: 105 },
  "en-GB": { name: "en-gb", wordsPerMinute: 160, amplitude: 100 },
};
