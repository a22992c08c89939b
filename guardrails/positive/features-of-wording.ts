import type { Language } from "../../domain/locale.ts";
import { addSlice, type FeatureBag } from "../../language/classifier/sparse-features.ts";
import { stemOf } from "./stem-of.ts";

const noise = /[^\p{L}\p{N}\ue000-\uf8ff'?]+/gu;

const kinds = { unit: 1, pair: 2, skipPair: 3 } as const;

/**
 * What the classifier sees of a masked wording or a piece of it: its words, or its characters in Chinese, and
 * the pairs of those that stand side by side or one apart. Wordings are few, so anything longer would only be
 * remembered.
 */
export function featuresOfWording(masked: string, language: Language): FeatureBag {
  const bag: FeatureBag = new Set<number>();
  const add = (kind: number, text: string): void =>
    addSlice(bag, kind, { text, from: 0, to: text.length });
  const units = unitsOf(masked, language);
  for (const [at, unit] of units.entries()) {
    const [second, first] = [units[at - 1] ?? "<", units[at - 2] ?? "<"];
    add(kinds.unit, unit);
    add(kinds.pair, `${second} ${unit}`);
    add(kinds.skipPair, `${first} ${unit}`);
  }
  add(kinds.pair, `${units.at(-1) ?? "<"} >`);
  return bag;
}

function unitsOf(masked: string, language: Language): readonly string[] {
  const plain = masked.toLowerCase().replaceAll("？", "?").replaceAll("’", "'").replace(noise, " ");
  if (language === "zh") return plain.replaceAll(" ", "").split("");
  return plain
    .replace(/[?\ue000-\uf8ff]/g, " $& ")
    .trim()
    .split(/ +/)
    .map(stemOf);
}
