import { checkSentence } from "../../guardrails/check-sentence.ts";
import { examples, paraphrases } from "../../test/guardrails/phrases/example-files.ts";
import { contextOf, sampleCase } from "../../test/guardrails/guard-cases.ts";
import { plainPhrases } from "./talk.ts";

/**
 * What the guard costs a sentence with everything on: phrases, facts, privacy, fragments, and five
 * thousand phrases of a company. Processor time; each text is judged by itself.
 *
 *   node bench/guard/cost.ts
 */
const rounds = 20;

const phrases = plainPhrases(5_000).map((text, at) => ({
  id: `company.p${at}`,
  language: "zh" as const,
  text,
  family: "F18" as const,
  severity: "block" as const,
  source: "benchmark",
}));
const contexts = (["zh-CN", "en-US"] as const).map((locale) => {
  const context = contextOf(locale, { verified: true, caseFacts: sampleCase(locale) });
  return { ...context, pack: { ...context.pack, phrases } };
});
const [zh, en] = contexts;

const all = [...examples, ...paraphrases];
const ofLocale = (locale: string) =>
  all.filter((each) => each.locale === locale).map(({ text }) => text);
const lengthen = (texts: readonly string[], joint: string, chars: number): string[] =>
  texts.slice(0, 100).map((_, at) => {
    let text = "";
    for (let next = at; text.length < chars; next += 1)
      text += (texts[next % texts.length] ?? "") + joint;
    return text.slice(0, 600);
  });
const sets = [
  ["Chinese sentences", zh, ofLocale("zh-CN")],
  ["English sentences", en, ofLocale("en-US")],
  ["Chinese, 300 characters and more", zh, lengthen(ofLocale("zh-CN"), "，", 300)],
  ["English, 300 characters and more", en, lengthen(ofLocale("en-US"), ", ", 300)],
  ["Chinese, 580 characters, all forbidden words", zh, lengthen(ofLocale("zh-CN"), "", 580)],
] as const;

for (const [name, context, texts] of sets) {
  if (context === undefined) continue;
  const micros: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const text of texts) {
      const started = process.cpuUsage();
      checkSentence(text, context);
      const { user, system } = process.cpuUsage(started);
      if (round > 0) micros.push(user + system);
    }
  }
  const sorted = micros.toSorted((a, b) => a - b);
  const at = (share: number): string => `${sorted[Math.floor(sorted.length * share)] ?? NaN}`;
  console.log(
    `${name}: ${texts.length} texts; p50 ${at(0.5)} µs, p99 ${at(0.99)} µs, most ${sorted.at(-1)} µs`,
  );
}
