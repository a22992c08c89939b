import type { PlainDate } from "../../domain/calendar.ts";
import type { KnowledgeFinding } from "../../domain/knowledge.ts";
import type { Language } from "../../domain/locale.ts";
import type { Knowledge, KnowledgeQuestion } from "../ports/knowledge.ts";
import { answerOf } from "./answer-of.ts";
import { creditorKey } from "./creditor-key.ts";
import { isFitTitle, judgedTitles } from "./is-fit-title.ts";
import { openQuestionOf } from "./is-open-question.ts";
import type { KnowledgeDocument } from "./knowledge-document.ts";
import {
  createKnowledgeIndex,
  type KnowledgeIndex,
  type ScoredPassage,
} from "./knowledge-index.ts";
import {
  answerScoreMin,
  clearLeadMin,
  clearScoreMin,
  leadMin,
  sureScoreMin,
  writtenScoreMin,
} from "./knowledge-limits.ts";

/** The documents of a creditor, and a look behind what they answer. */
export interface CreditorKnowledge extends Knowledge {
  /** The passages that fit a question best, of those that may answer in that call, whether or not they do. */
  candidates(
    question: Pick<
      KnowledgeQuestion,
      "text" | "language" | "jurisdiction" | "creditor" | "today" | "isVerified"
    >,
  ): readonly ScoredPassage[];
}

/** The documents of a creditor as the agent asks them. Nothing changes in it: other documents are another one. */
export function createKnowledge(documents: readonly KnowledgeDocument[]): CreditorKnowledge {
  const newest = newestOn(documents);
  const indexes: Readonly<Record<Language, KnowledgeIndex>> = {
    zh: createKnowledgeIndex(documents, "zh"),
    en: createKnowledgeIndex(documents, "en"),
  };
  const candidates: CreditorKnowledge["candidates"] = (question) =>
    indexes[question.language].search(
      question.text,
      (document) =>
        holds(document, question) && document.version === newest(document.id, question.today),
    );
  return {
    candidates,
    look: (question) =>
      indexes[question.language].passageCount === 0
        ? undefined
        : lookUp(question, () => candidates(question)),
  };
}

/** The newest version of a document that has begun to hold by that day, whether or not it still does. */
type NewestOn = (id: string, today: PlainDate) => number;

function newestOn(documents: readonly KnowledgeDocument[]): NewestOn {
  const versions = new Map<string, readonly KnowledgeDocument[]>();
  for (const document of documents) {
    versions.set(document.id, [...(versions.get(document.id) ?? []), document]);
  }
  return (id, today) =>
    Math.max(
      0,
      ...(versions.get(id) ?? []).flatMap(({ version, validFrom }) =>
        validFrom <= today ? [version] : [],
      ),
    );
}

/** The best answer that may be given, or that nobody knows, or undefined where the documents are not asked. */
function lookUp(
  question: KnowledgeQuestion,
  search: () => readonly ScoredPassage[],
): KnowledgeFinding | undefined {
  const { text, understanding, language } = question;
  const open = openQuestionOf(text, understanding, language);
  if (open === undefined) return undefined;
  // Only the best may answer: where it may not be said, what fits less well would answer another question.
  const [found, ...others] = search();
  // The same answer in another document is no other answer.
  const next = others.find(({ passage }) => passage.text !== found?.passage.text);
  const mayAnswer =
    found !== undefined && (open.isOpen ? isFit(found, next) : isWritten(found, next));
  const answer = mayAnswer ? answerFrom(found, question) : undefined;
  return answer ?? (open.maySayUnknown ? { type: "unknown" } : undefined);
}

/** It fits well, and better than anything else; or it answers a written question and nothing else comes near. */
function isFit(found: ScoredPassage, next: ScoredPassage | undefined): boolean {
  const { language } = found.document;
  const lead = found.score - (next?.score ?? 0);
  if (found.score >= answerScoreMin[language]) {
    return found.score >= sureScoreMin ? lead > 0 : lead >= leadMin;
  }
  const isClear = found.score >= clearScoreMin[language] && lead >= clearLeadMin;
  return isClear && found.passage.questions.length > 0;
}

/** The question itself, or one very like it, stands in the document with its answer. */
const isWritten = (found: ScoredPassage, next: ScoredPassage | undefined): boolean =>
  found.passage.questions.length > 0 &&
  found.score >= writtenScoreMin[found.document.language] &&
  isFit(found, next);

/** Whether a document holds in that call, and may be heard by whoever is on the line. */
const holds = (
  { jurisdictions, creditors, isPublic, validFrom, validUntil }: KnowledgeDocument,
  {
    jurisdiction,
    creditor,
    today,
    isVerified,
  }: Pick<KnowledgeQuestion, "jurisdiction" | "creditor" | "today" | "isVerified">,
): boolean =>
  jurisdictions.includes(jurisdiction) &&
  isOfCreditor(creditors, creditor) &&
  (isPublic || isVerified) &&
  validFrom <= today &&
  (validUntil === undefined || today <= validUntil);

const isOfCreditor = (creditors: readonly string[], creditor: string): boolean =>
  creditors.length === 0 || creditors.some((name) => creditorKey(name) === creditorKey(creditor));

/**
 * A passage that the guard would not let be said is no answer: neither one of its sentences alone, nor all of them
 * together, nor the title that is told as their source.
 */
function answerFrom(
  { document, passage, place, score }: ScoredPassage,
  { text, language, maySay }: KnowledgeQuestion,
): KnowledgeFinding | undefined {
  const { sentences } = answerOf(passage, text, language);
  if (sentences === undefined || !isFitTitle(document.title, language)) return undefined;
  const whole = sentences.join(language === "zh" ? "" : " ");
  const told = [...sentences, whole, ...judgedTitles(document, language)];
  if (!told.every(maySay)) return undefined;
  return {
    type: "answer",
    source: {
      documentId: document.id,
      title: document.title,
      version: document.version,
      passage: place,
    },
    sentences,
    isApproved: passage.questions.length > 0,
    isPublic: document.isPublic,
    score: Math.round(score * 1000) / 1000,
  };
}
