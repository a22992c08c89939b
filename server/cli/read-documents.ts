import { createReadStream } from "node:fs";
import { basename, extname } from "node:path";
import type { KnowledgeDocument } from "../../agent/knowledge/knowledge-document.ts";
import { createKnowledge } from "../../agent/knowledge/look-up.ts";
import { splitPassages } from "../../agent/knowledge/split-passages.ts";
import type { Knowledge } from "../../agent/ports/knowledge.ts";
import { dateAt } from "../../domain/calendar.ts";
import { KindlineError } from "../../domain/errors.ts";
import { languageOf } from "../../domain/locale.ts";
import { isFileError } from "../../evaluation/replay/find-input-files.ts";
import { loadPack } from "../../guardrails/index.ts";
import { isSayableTitle } from "../knowledge/passage-view.ts";
import { readDocument, type ReadDocument } from "../knowledge/read-document.ts";
import type { ChatSetup } from "./chat-setup.ts";

interface DocumentOptions {
  /** Markdown, plain text, or PDF. */
  readonly paths: readonly string[];
  /** They may answer before the debtor is verified, too. */
  readonly isPublic: boolean;
}

/**
 * The creditor's documents of a talk in the terminal, as if somebody had just published them for its place and
 * language. A document is called as its first heading of the first level, or else as its file.
 * @throws KindlineError naming the file: INPUT_NOT_FOUND, KNOWLEDGE_UNREADABLE, KNOWLEDGE_TOO_LARGE, KNOWLEDGE_TITLE.
 */
export async function readDocuments(
  { paths, isPublic }: DocumentOptions,
  { call, case: debt }: ChatSetup,
): Promise<Knowledge> {
  const { jurisdiction, locale, startedAt } = call;
  const documents: KnowledgeDocument[] = [];
  for (const path of paths) {
    const { text } = await readFile(path);
    const title = titleOf(text, path);
    const about = { title, language: languageOf(locale), jurisdictions: [jurisdiction], isPublic };
    if (!isSayableTitle(about, { bookFor: loadPack, at: startedAt })) {
      throw fault("KNOWLEDGE_TITLE", path, "expected a title that may be told with every answer");
    }
    const passages = splitPassages(text);
    if (passages.length === 0) {
      throw fault("KNOWLEDGE_UNREADABLE", path, "expected at least one passage of text");
    }
    const validFrom = dateAt(startedAt, debt.debtor.timezone);
    documents.push({
      ...about,
      id: path,
      version: 1,
      creditors: [],
      validFrom,
      validUntil: undefined,
      passages,
    });
  }
  return createKnowledge(documents);
}

async function readFile(path: string): Promise<ReadDocument> {
  try {
    return await readDocument(createReadStream(path));
  } catch (error) {
    if (isFileError(error))
      throw fault("INPUT_NOT_FOUND", path, "expected a file that can be read");
    if (!KindlineError.isInstance(error)) throw error;
    throw fault(error.code, path, error.message);
  }
}

const titleOf = (text: string, path: string): string =>
  /^#[ \t]+(?<title>.+)$/mu.exec(text)?.groups?.["title"]?.trim() ?? basename(path, extname(path));

const fault = (code: KindlineError["code"], path: string, message: string): KindlineError =>
  new KindlineError({ code, message: `${path}: ${message}.`.replace(/\.\.$/u, ".") });
