/** Words of the longest phrase that is looked for in a row. */
const phraseWordsMax = 8;

/** Times that one word stands in a row before it is no speech: people do say "no, no, no, no". */
const wordRepeatsMax = 5;

/** Times that a longer phrase stands in a row: nobody says a sentence three times without a breath. */
const phraseRepeatsMax = 2;

/** Words a second beyond which nobody speaks; fast English has five. */
const wordsPerSecondMax = 8;

/**
 * Whether a model made its text up. Models that write word after word fall into loops on noise and on half-words, or
 * write whole sentences into a cough.
 * @param text what it wrote.
 * @param speechMs how much of the audio was speech.
 */
export function isMadeUp(text: string, speechMs: number): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  const isTooFast = words.length > 2 + (wordsPerSecondMax * speechMs) / 1000;
  return isTooFast || hasLoop(words);
}

function hasLoop(words: readonly string[]): boolean {
  for (let length = 1; length <= phraseWordsMax; length += 1) {
    const repeatsMax = length === 1 ? wordRepeatsMax : phraseRepeatsMax;
    let matches = 0;
    for (let at = length; at < words.length; at += 1) {
      matches = words[at] === words[at - length] ? matches + 1 : 0;
      if (matches >= length * repeatsMax) return true;
    }
  }
  return false;
}
