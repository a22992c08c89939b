import type { LineKey } from "../../domain/lines.ts";
import { JURISDICTIONS } from "../../domain/locale.ts";
import { isFixedLine } from "../../prompts/fixed-lines.ts";
import { loadWording } from "../../prompts/load-wording.ts";
import type { SpeakerContext } from "../ports/words.ts";
import { settingOf } from "./scripted-speaker.ts";

/**
 * True for a line that may be said in other than its scripted words: it is no fixed text, and the pack asks
 * for no words of its own, which the rules of the place are behind.
 */
export function mayBeFree(key: LineKey, context: SpeakerContext): boolean {
  if (isFixedLine(key)) return false;
  const wording = loadWording(context.locale);
  const setting = settingOf(context);
  const own = wording.variantsOf(key, setting).join("\n");
  return JURISDICTIONS.some(
    (jurisdiction) =>
      jurisdiction !== setting.jurisdiction &&
      wording.variantsOf(key, { ...setting, jurisdiction }).join("\n") === own,
  );
}
