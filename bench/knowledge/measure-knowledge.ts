import type { Instant, PlainDate } from "../../domain/calendar.ts";
import type { Language } from "../../domain/locale.ts";
import type { Asked } from "../../domain/vocabulary.ts";
import type { KnowledgeDocument } from "../../agent/knowledge/knowledge-document.ts";
import { createKnowledge } from "../../agent/knowledge/look-up.ts";
import { splitPassages } from "../../agent/knowledge/split-passages.ts";
import { loadPack } from "../../guardrails/index.ts";
import { maySay } from "../../server/knowledge/passage-view.ts";
import { understand } from "../../agent/understanding/understand.ts";

/** The documents of a set of questions, by the names of their files. */
export type DocumentFiles = readonly string[];

const now = "2026-11-20T10:05:00Z" as Instant;

/** One labelled question: a piece of its answer, or `unknown`, or `none` where the documents are not asked. */
interface Row {
  readonly text: string;
  readonly expect: string;
}

/** The documents of a set, as they would be in force. */
const documentsOf = (
  language: Language,
  { files, read }: QuestionSet,
): readonly KnowledgeDocument[] =>
  files.map((file) => ({
    id: file,
    title: /^# (.+)$/mu.exec(read(`${file}.${language}.md`))?.[1] ?? file,
    version: 1,
    language,
    jurisdictions: ["cn", "us", "uk", "eu"],
    creditors: [],
    isPublic: false,
    validFrom: "2026-01-01" as PlainDate,
    validUntil: undefined,
    passages: splitPassages(read(`${file}.${language}.md`)),
  }));

/** Labelled questions, and the documents that they are put to. */
export interface QuestionSet {
  readonly files: DocumentFiles;
  readonly read: (file: string) => string;
}

/** What became of the labelled questions of a language. */
export function measureKnowledge(language: Language, set: QuestionSet, asked: Asked | null) {
  const knowledge = createKnowledge(documentsOf(language, set));
  const rows = set
    .read(`questions.${language}.jsonl`)
    .split("\n")
    .filter((row) => row !== "")
    .map((row) => JSON.parse(row) as Row);
  const counts = {
    answerable: 0,
    right: 0,
    wrongAnswer: 0,
    saidUnknown: 0,
    notAsked: 0,
    unanswerable: 0,
    rightlyUnknown: 0,
    answeredAllTheSame: 0,
    leftToPolicy: 0,
    ofPolicy: 0,
    policyKept: 0,
    policyAnswered: 0,
    policyUnknown: 0,
  };
  const faults: string[] = [];
  const scores = { right: [] as number[], wrong: [] as number[] };
  for (const { text, expect } of rows) {
    const found = knowledge.look({
      text,
      understanding: understand({
        text,
        now,
        timezone: "UTC",
        asked,
        locale: language === "zh" ? "zh-CN" : "en-GB",
      }),
      language,
      jurisdiction: language === "zh" ? "cn" : "uk",
      creditor: "",
      today: "2026-11-20" as PlainDate,
      isVerified: true,
      maySay: (sentence) =>
        maySay(sentence, {
          pack: loadPack(language === "zh" ? "cn" : "uk"),
          language,
          at: now,
          isVerified: true,
        }),
    });
    const got = found?.type === "answer" ? found.sentences.join(" ") : (found?.type ?? "none");
    const isRight =
      expect === "unknown" || expect === "none" ? got === expect : got.includes(expect);
    if (found?.type === "answer") scores[isRight ? "right" : "wrong"].push(found.score);
    if (!isRight) faults.push(`${text} | ${expect} | ${got}`);
    if (expect === "none") {
      counts.ofPolicy += 1;
      counts[
        got === "none" ? "policyKept" : got === "unknown" ? "policyUnknown" : "policyAnswered"
      ] += 1;
    } else if (expect === "unknown") {
      counts.unanswerable += 1;
      counts[
        got === "unknown"
          ? "rightlyUnknown"
          : got === "none"
            ? "leftToPolicy"
            : "answeredAllTheSame"
      ] += 1;
    } else {
      counts.answerable += 1;
      counts[
        isRight
          ? "right"
          : got === "unknown"
            ? "saidUnknown"
            : got === "none"
              ? "notAsked"
              : "wrongAnswer"
      ] += 1;
    }
  }
  scores.right.sort((a, b) => a - b);
  scores.wrong.sort((a, b) => b - a);
  return { counts, rows: faults, scores };
}
