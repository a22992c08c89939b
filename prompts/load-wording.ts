import type { Locale } from "../domain/locale.ts";
import { parseWording } from "./parse-wording.ts";
import { versionFile, wordingLayers } from "./wording-files.ts";
import type { Wording } from "./wording.ts";

export type { Wording } from "./wording.ts";

const loaded = new Map<Locale, Wording>();

/**
 * The words of a locale, parsed and checked at the first call and kept.
 * @throws KindlineError `WORDING_INVALID` naming the file, the key and the placeholder.
 */
export function loadWording(locale: Locale): Wording {
  const known = loaded.get(locale);
  if (known !== undefined) return known;
  const wording = parseWording({ locale, version: versionFile, layers: wordingLayers[locale] });
  loaded.set(locale, wording);
  return wording;
}
