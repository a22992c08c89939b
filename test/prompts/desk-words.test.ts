import { describe, expect, it } from "vitest";
import { HANDOFF_REASONS } from "../../domain/handoff.ts";
import { JURISDICTIONS, LOCALES } from "../../domain/locale.ts";
import { checkTypedText } from "../../guardrails/check-typed-text.ts";
import { loadPack } from "../../guardrails/index.ts";
import { loadDeskWords } from "../../prompts/load-desk-words.ts";

const sentencesIn = (locale: (typeof LOCALES)[number]): readonly string[] => {
  const { first, canned } = loadDeskWords(locale);
  return [...Object.values(first).flat(), ...Object.values(canned)];
};

describe("what people at the desk can send as it stands", () => {
  it.each(LOCALES)("has a first sentence for every reason in %s", (locale) => {
    const { first } = loadDeskWords(locale);
    for (const reason of HANDOFF_REASONS) expect(first[reason].length).toBeGreaterThan(0);
  });

  it.each(LOCALES.flatMap((locale) => JURISDICTIONS.map((pack) => [locale, pack] as const)))(
    "passes the guard in %s under the rules of %s, for a stranger too",
    (locale, jurisdiction) => {
      const pack = loadPack(jurisdiction);
      for (const text of sentencesIn(locale)) {
        for (const verified of [false, true]) {
          const { level, findings } = checkTypedText(text, { pack, locale, verified });
          expect([text, level, findings]).toEqual([text, "ok", []]);
        }
      }
    },
  );
});
