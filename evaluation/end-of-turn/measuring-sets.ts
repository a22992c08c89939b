import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { languageOf, LOCALES, type Language } from "../../domain/locale.ts";
import { ASKED } from "../../domain/vocabulary.ts";
import { recordedQuestion } from "../replay/recorded-question.ts";
import type { Utterance } from "./utterances.ts";

const samples = new URL("../../transcripts/samples/", import.meta.url);
const sealed = new URL("../sealed/", import.meta.url);

const callSchema = z.object({
  locale: z.enum(LOCALES),
  turns: z.array(z.object({ speaker: z.string().optional(), text: z.string().default("") })),
});

const sealedSchema = z.object({
  text: z.string().min(1),
  locale: z.enum(LOCALES),
  asked: z.enum(ASKED).nullable(),
});

/** The debtor's turns of the recorded calls, which no model learns: most of them are short. */
export function readCallTurns(language: Language): Utterance[] {
  return readdirSync(samples)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .flatMap((name) => {
      const { locale, turns } = callSchema.parse(read(new URL(name, samples)));
      if (languageOf(locale) !== language) return [];
      return turns.flatMap(({ speaker, text }, at) => {
        if (speaker !== "debtor" || text.trim() === "") return [];
        const [asked = null, ...others] = recordedQuestion(turns[at - 1]?.text ?? "", locale);
        return [{ text, asked: others.length > 0 ? null : asked, author: "calls" }];
      });
    });
}

/** The sealed debtor lines of a language: for measuring, never for choosing. */
export function readSealed(language: Language): Utterance[] {
  return ["first", "second"].flatMap((set) => {
    const folder = new URL(`${set}/`, sealed);
    const names = readdirSync(folder).filter((name) => /^debtor-.*\.jsonl$/.test(name));
    return names.sort().flatMap((name) =>
      readFileSync(new URL(name, folder), "utf8")
        .split("\n")
        .filter((row) => row.trim() !== "")
        .map((row) => sealedSchema.parse(JSON.parse(row)))
        .filter(({ locale }) => languageOf(locale) === language)
        .map(({ text, asked }) => ({ text, asked, author: name.slice(7, -6) })),
    );
  });
}

const read = (url: URL): unknown => JSON.parse(readFileSync(url, "utf8"));
