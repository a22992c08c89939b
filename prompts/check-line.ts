import { type LineKey, specOf } from "../domain/lines.ts";
import { CHANNELS, JURISDICTIONS } from "../domain/locale.ts";
import { checkPlaceholders, type PlaceholderRule } from "./check-placeholders.ts";
import { isFixedLine } from "./fixed-lines.ts";
import { inChannel } from "./in-channel.ts";
import { wordingError, type WordingPlace } from "./wording-error.ts";
import type { LineWords } from "./wording-schema.ts";

/** Facts that a wording may leave unsaid: the day of the figures explains them, it adds no claim. */
const optionalFacts = ["asOf"];

/**
 * Sees that a line has words in every pack, that its variants hold its facts and that fixed text is fixed.
 * @throws KindlineError `WORDING_INVALID` naming file, key and placeholder.
 */
export function checkLine(line: LineWords, key: LineKey, place: WordingPlace): void {
  const own = JURISDICTIONS.filter((jurisdiction) => line.packs?.[jurisdiction] !== undefined);
  if (line.variants === undefined && own.length < JURISDICTIONS.length) {
    throw wordingError(place, "expected variants, or words in every pack.");
  }
  const fixed = isFixedLine(key);
  if (fixed && line.soft !== undefined) throw wordingError(place, "fixed text has no soft words.");
  const facts = Object.keys(specOf(key).facts);
  const rule: PlaceholderRule = {
    required: facts.filter((name) => !optionalFacts.includes(name)),
    optional: facts.filter((name) => optionalFacts.includes(name)),
  };
  for (const words of [line.variants, line.soft, ...Object.values(line.packs ?? {})]) {
    if (words === undefined) continue;
    for (const variants of CHANNELS.map((channel) => inChannel(words, channel))) {
      if (fixed && variants.length !== 1) throw wordingError(place, "fixed text has one wording.");
      for (const text of variants) checkPlaceholders(text, rule, place);
    }
  }
}
