import { LINE_KEYS } from "../../domain/lines.ts";
import { CHANNELS, JURISDICTIONS, LOCALES } from "../../domain/locale.ts";
import { isFixedLine } from "../../prompts/fixed-lines.ts";
import { loadMessageWords } from "../../prompts/load-message-words.ts";
import { loadWording } from "../../prompts/load-wording.ts";

/**
 * Every sentence that the law or a life may depend on, in all its wordings: a company may forbid phrases,
 * but none that would silence one of these.
 */
export function requiredSentences(): readonly string[] {
  const keys = LINE_KEYS.filter((key) => isFixedLine(key) || key.startsWith("crisis_"));
  return LOCALES.flatMap((locale) => {
    const wording = loadWording(locale);
    const messages = loadMessageWords(locale);
    return JURISDICTIONS.flatMap((jurisdiction) => [
      ...CHANNELS.flatMap((channel) =>
        keys.flatMap((key) =>
          [true, false].flatMap((soft) => wording.variantsOf(key, { jurisdiction, channel, soft })),
        ),
      ),
      // What somebody in danger is answered by text, and how to be left alone.
      ...messages.crisis[jurisdiction],
      messages.footers[jurisdiction],
    ]);
  }).filter((sentence, index, all) => all.indexOf(sentence) === index);
}
