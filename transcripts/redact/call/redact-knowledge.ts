import type { KnowledgeFinding } from "../../../domain/knowledge.ts";
import type { CallWords } from "./redact-words.ts";

/** What a document said, which is the creditor's own text: names of the call are hidden in it all the same. */
export function redactKnowledge(finding: KnowledgeFinding, words: CallWords): KnowledgeFinding {
  if (finding.type === "unknown") return { type: finding.type };
  const { source, sentences, isApproved, isPublic, score } = finding;
  return {
    type: finding.type,
    source: {
      documentId: words.own(source.documentId),
      title: words.own(source.title),
      version: source.version,
      passage: source.passage,
    },
    sentences: sentences.map((sentence) => words.own(sentence)),
    isApproved,
    isPublic,
    score,
  };
}
