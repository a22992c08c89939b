import { LINE_KEYS, type LineKey } from "../../domain/lines.ts";
import {
  CHANNELS,
  JURISDICTIONS,
  LOCALES,
  languageOf,
  type Language,
} from "../../domain/locale.ts";
import { loadWording } from "../../prompts/load-wording.ts";

/** Every scripted wording of every line in a language, each once. */
export function scriptedWordings(
  language: Language,
): readonly { readonly line: LineKey; readonly text: string }[] {
  const wordings = LOCALES.filter((locale) => languageOf(locale) === language).map(loadWording);
  return LINE_KEYS.flatMap((line) => {
    const texts = new Set<string>();
    for (const wording of wordings)
      for (const jurisdiction of JURISDICTIONS)
        for (const channel of CHANNELS)
          for (const soft of [false, true])
            for (const text of wording.variantsOf(line, { jurisdiction, channel, soft }))
              texts.add(text);
    return [...texts].map((text) => ({ line, text }));
  });
}
