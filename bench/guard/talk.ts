import { existsSync, readFileSync } from "node:fs";
import { phrasesOfPatterns } from "../../test/guardrails/phrases/pattern-phrases.ts";

/** Fillings of each pattern that give enough phrases for any run. */
const fillings = 30;

const corpus = new URL("../../evaluation/corpus/", import.meta.url);

/** What debtors say, from the project's own corpus, in both languages by turns. */
export function talk(): readonly string[] {
  const [zh = [], en = []] = ["zh", "en"].map((name) => {
    const file = new URL(`${name}.jsonl`, corpus);
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
    return lines.map((line) => (JSON.parse(line) as { text: string }).text);
  });
  return zh.flatMap((text, at) => [text, en[at % Math.max(1, en.length)] ?? ""]);
}

/** Text of so many bytes in UTF-8: the talk, turn after turn, again and again. */
export function talkOfBytes(bytes: number): string {
  const once = talk().join("\n");
  const times = Math.ceil(bytes / Buffer.byteLength(once));
  return `${once}\n`
    .repeat(times)
    .slice(0, Math.floor((once.length * bytes) / Buffer.byteLength(once)));
}

/** So many different plain phrases: fillings of the families' patterns, three in five of them Chinese. */
export function plainPhrases(count: number): readonly string[] {
  const all = phrasesOfPatterns(fillings);
  const of = (language: string, share: number): string[] => {
    const own = all.filter((phrase) => phrase.language === language);
    const long = own.map(({ text }) => text.toLowerCase()).filter(({ length }) => length > 3);
    return [...new Set(long)].slice(0, Math.round(count * share));
  };
  return [...of("zh", 0.6), ...of("en", 0.4)];
}
