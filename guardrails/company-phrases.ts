import { z } from "zod";
import type { Language } from "../domain/locale.ts";
import { FAMILIES, type Family } from "../domain/vocabulary.ts";
import { normalise } from "../language/normalise.ts";
import { contractionOf } from "./phrases/contractions.ts";

/** Phrases of one company. The engine is measured with five thousand; nobody has listed more. */
export const companyPhrasesMax = 5_000;

/** Characters of one phrase: a long sentence. What is longer is never said twice in the same words. */
export const companyPhraseLengthMax = 100;

/** A word of one Chinese character or two Latin letters stands in half of all sentences. */
const charactersMin = { zh: 2, en: 3 } as const satisfies Readonly<Record<Language, number>>;

/** The units of a phrase: characters in Chinese, in English words with contractions spelled out. */
function unitsOf(text: string, language: Language): string[] {
  const normal = normalise(text).text;
  if (language === "zh") return normal.match(/[\p{L}\p{N}]/gu) ?? [];
  const words = normal.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? [];
  return words.flatMap((word) => contractionOf(word.replaceAll("’", "'")));
}

/** Marks that mean something in the patterns of the families; whoever writes one expects a pattern. */
const patternMark = /[|~@*_]/;

/**
 * A phrase that a company forbids beyond the law: plain words, matched as they stand. There is no pattern
 * language here, so nothing can be slow.
 */
export const companyPhraseSchema = z
  .strictObject({
    id: z
      .string()
      .max(80)
      .regex(/^company\.[a-z0-9_]+(?:\.[a-z0-9_]+)*$/, 'Expected an id such as "company.loyal".'),
    language: z.enum(["zh", "en"]),
    text: z.string().min(1).max(companyPhraseLengthMax),
    /** What kind of harm it does; findings carry it. */
    family: z.enum(FAMILIES).exclude(["FACT"]),
    severity: z.enum(["critical", "block", "rewrite"]),
    /** Who decided it and where that is written down. */
    source: z.string().min(1).max(200),
  })
  .check((context) => {
    const { language, text } = context.value;
    const letters = unitsOf(text, language).join("");
    const message = patternMark.test(text)
      ? "Expected plain words, without | ~ @ * or _."
      : letters.length < charactersMin[language]
        ? `Expected at least ${charactersMin[language]} letters or digits.`
        : undefined;
    if (message === undefined) return;
    context.issues.push({ code: "custom", input: text, message, path: ["text"] });
  });

export interface CompanyPhrase {
  readonly id: string;
  readonly language: Language;
  readonly text: string;
  readonly family: Exclude<Family, "FACT">;
  readonly severity: "critical" | "block" | "rewrite";
  readonly source: string;
}

/** A text as the units of a language, parted so that only whole ones are found in it. */
export const unitText = (text: string, language: Language): string =>
  ` ${unitsOf(text, language).join(" ")} `;
