import type { ApprovedText } from "../../../domain/approved-text.ts";
import type { Jurisdiction, Locale } from "../../../domain/locale.ts";
import { loadPack, release } from "../../../guardrails/index.ts";
import { loadHotlineWords } from "../../../prompts/load-hotline-words.ts";
import type { StrangerWords } from "./ask-number.ts";

/** The words for a caller whom nobody knows; every one passes the guard, and no figure is in them but that number. */
export function strangerWords(
  { locale, jurisdiction }: { readonly locale: Locale; readonly jurisdiction: Jurisdiction },
  helpPhone: string | null,
): StrangerWords {
  const { ask, again, sorry, person, official, goodbye } = loadHotlineWords(locale);
  const pack = loadPack(jurisdiction);
  const phone = { kind: "channel", name: "phone", value: helpPhone ?? undefined } as const;
  const context = { pack, locale, verified: false, facts: [phone] } as const;
  const released = (texts: readonly string[]): readonly ApprovedText[] =>
    texts.flatMap((text) => release(text, context).approved ?? []);
  const reach =
    helpPhone === null || helpPhone === ""
      ? official
      : person.map((text) => text.replace("{phone}", helpPhone));
  return {
    ask: released(ask),
    again: released(again),
    farewell: released([...sorry, ...reach, ...goodbye]),
  };
}
