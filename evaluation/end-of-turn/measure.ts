import { judgeEnding } from "../../agent/voice/turn-taking/completeness/judge-ending.ts";
import { decodeEndModel } from "../../agent/voice/turn-taking/completeness/load-end-model.ts";
import { completeWaitMs, openWaitMs, unsureWaitMs } from "../../agent/voice/turn-taking/limits.ts";
import type { Language } from "../../domain/locale.ts";
import { encodeUtterances, type EncodedUtterance } from "./encode-endings.ts";
import type { KnownEnding } from "./endings.ts";
import { readCallTurns, readSealed } from "./measuring-sets.ts";
import { trainEndModel } from "./train-end-model.ts";
import { readUtterances } from "./utterances.ts";
import { judgeByWordLists } from "./word-lists.ts";

/**
 * How well ends and pauses are told apart, author by author, by the word lists of before and by a model that
 * has seen nothing of that author: `node evaluation/end-of-turn/measure.ts` prints the table of
 * `docs/turn-taking.md`.
 */
type Judge = (ending: KnownEnding) => "complete" | "open" | "unsure";

const waitsMs = { complete: completeWaitMs, unsure: unsureWaitMs, open: openWaitMs } as const;
const pauses: readonly (readonly KnownEnding["kind"][])[] = [
  ["phrase", "value"],
  ["clause"],
  ["sentence"],
  ["filler"],
];

const print = (cells: readonly (string | number)[]): void => {
  process.stdout.write(`| ${cells.join(" | ")} |\n`);
};

const weigh = (endings: readonly KnownEnding[]): number =>
  endings.reduce((sum, { weight }) => sum + weight, 0);

/** In per cent, of endings weighed by how often they come about. */
function share(endings: readonly KnownEnding[], test: (ending: KnownEnding) => boolean): string {
  const all = weigh(endings);
  return all === 0 ? "" : ((100 * weigh(endings.filter(test))) / all).toFixed(1);
}

function measure(
  names: readonly string[],
  utterances: readonly EncodedUtterance[],
  judge: Judge,
): void {
  const endings = utterances.flatMap((utterance) => utterance.endings.map(({ ending }) => ending));
  const ends = endings.filter(({ kind }) => kind === "whole");
  const waitMs = ends.reduce((sum, end) => sum + waitsMs[judge(end)], 0) / ends.length;
  print([
    ...names,
    utterances.length,
    ...(["complete", "open"] as const).map((verdict) =>
      share(ends, (end) => judge(end) === verdict),
    ),
    waitMs.toFixed(0),
    ...pauses.map((kinds) =>
      share(
        endings.filter(({ kind }) => kinds.includes(kind)),
        (pause) => judge(pause) === "complete",
      ),
    ),
  ]);
}

function measureLanguage(language: Language): void {
  const corpus = encodeUtterances(readUtterances(language), language);
  const compare = (
    utterances: readonly EncodedUtterance[],
    seen: readonly EncodedUtterance[],
  ): void => {
    const model = decodeEndModel(trainEndModel(seen));
    for (const author of new Set(utterances.map((utterance) => utterance.author))) {
      const own = utterances.filter((utterance) => utterance.author === author);
      measure([author, "lists"], own, (ending) => judgeByWordLists(ending, language));
      measure([author, "model"], own, (ending) => judgeEnding(ending, language, model));
    }
  };
  for (const author of new Set(corpus.map((utterance) => utterance.author))) {
    compare(
      corpus.filter((utterance) => utterance.author === author),
      corpus.filter((utterance) => utterance.author !== author),
    );
  }
  const others = [...readCallTurns(language), ...readSealed(language)];
  compare(encodeUtterances(others, language), corpus);
}

print([
  "author",
  "by",
  "lines",
  "ends complete",
  "ends open",
  "wait ms",
  "inside",
  "clause",
  "sentence",
  "filler",
]);
print(Array.from({ length: 10 }, () => "---"));
measureLanguage("en");
measureLanguage("zh");
