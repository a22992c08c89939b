import type { FreeSpeaker, LineToWord } from "../../agent/ports/free-speaker.ts";
import { languageOf } from "../../domain/locale.ts";
import { attacksOn, type Ammunition, type Random } from "./adversarial-speaker-attacks.ts";

/** One wording that the speaker tried to get said. */
export interface Attempt {
  readonly trick: string;
  readonly line: LineToWord;
  readonly text: string;
}

/**
 * A free speaker that means ill: to each line it is asked for it gives the scripted words with something done
 * to them, another trick each time, in chunks of any size.
 */
export function createAdversarialSpeaker(
  ammunition: Ammunition,
  random: Random,
): FreeSpeaker & { readonly attempts: readonly Attempt[] } {
  const attempts: Attempt[] = [];
  return {
    attempts,
    promptHash: () => "0".repeat(64),
    *word({ lines, locale }) {
      for (const [index, line] of lines.entries()) {
        const { script, facts } = line;
        const target = { text: script, facts, language: languageOf(locale) };
        const attacks = attacksOn(target, ammunition, random);
        const attack = attacks[Math.floor(random() * attacks.length)] ?? {
          trick: "none",
          text: "",
        };
        attempts.push({ ...attack, line });
        for (const text of chunksOf(attack.text, random)) yield { index, text };
      }
    },
  };
}

/** Characters of a chunk at most. */
const chunkMax = 7;

function* chunksOf(text: string, random: Random): Generator<string> {
  for (let at = 0; at < text.length;) {
    const size = 1 + Math.floor(random() * chunkMax);
    yield text.slice(at, at + size);
    at += size;
  }
}
