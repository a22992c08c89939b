import type { HeardAudio } from "./heard-audio.ts";
import type { HeardWord, Recognise } from "./ports.ts";

/** What is heard in the audio; a recogniser that tells text only has its words spread over the speech. */
export async function heardWords(
  audio: HeardAudio,
  recognise: Recognise,
): Promise<readonly HeardWord[]> {
  const { samples, sampleRate, start, lastVoice, end } = audio;
  const speechMs = audio.msOf((lastVoice ?? end) - start);
  const { text, words } = await recognise(samples, sampleRate);
  if (words.length > 0) return words;
  const parts = text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu) ?? [];
  const shareMs = speechMs / Math.max(1, parts.length);
  return parts.map((part, place) => ({
    text: part,
    startMs: place * shareMs,
    endMs: (place + 1) * shareMs,
  }));
}
