import { cutSentences } from "../../language/sentences.ts";
import type { KnowledgePassage } from "./knowledge-document.ts";
import { passageCharsMax, passagesMax } from "./knowledge-limits.ts";

/** A row that begins a question or its approved answer, in either language, with or without marks of layout. */
const questionRow = /^(?:\*\*|[-*>]\s+)*(?:q|question|问|问题)\s*[:：]\s*(?:\*\*)?\s*(.+)$/iu;
const answerRow = /^(?:\*\*|[-*>]\s+)*(?:a|answer|答|答案)\s*[:：]\s*(?:\*\*)?\s*(.+)$/iu;
const headingRow = /^(#{1,6})\s+(.+?)\s*#*$/u;

/**
 * The passages of a document, Markdown or plain text. Rows `Q:` and `A:` (问：, 答：) are questions with their approved
 * answer: several questions may stand before one. All else is running text, a passage a paragraph.
 */
export function splitPassages(text: string): readonly KnowledgePassage[] {
  const reader = new PassageReader();
  for (const row of withoutCode(text).split(/\r\n|\r|\n/u)) reader.take(row.trim());
  return reader.end().slice(0, passagesMax);
}

/** Blocks of code and comments are no prose of a creditor. */
const withoutCode = (text: string): string =>
  text.replace(/^(```|~~~)[\s\S]*?^\1.*$/gmu, "").replace(/<!--[\s\S]*?-->/gu, "");

/** Rows one after the other become passages. */
class PassageReader {
  readonly #passages: KnowledgePassage[] = [];
  #headings: readonly string[] = [];
  #questions: readonly string[] = [];
  #rows: string[] = [];
  #isAnswer = false;

  take(row: string): void {
    if (this.#takesHeading(row) || this.#takesQuestion(row) || this.#takesAnswer(row)) return;
    if (row === "") this.#closeText();
    else if (!/^(?:[-*_=]\s?){3,}$|^\|?[\s:|-]+\|[\s:|-]*$/u.test(row)) {
      this.#rows.push(plainRow(row));
    }
  }

  #takesHeading(row: string): boolean {
    const [, marks, heading = ""] = headingRow.exec(row) ?? [];
    if (marks === undefined) return false;
    this.#close();
    this.#headings = [...this.#headings.slice(0, marks.length - 1), plainRow(heading)];
    return true;
  }

  #takesQuestion(row: string): boolean {
    const question = questionRow.exec(row)?.[1];
    if (question === undefined) return false;
    this.#closeText();
    this.#questions = [...this.#questions, plainRow(question)];
    return true;
  }

  #takesAnswer(row: string): boolean {
    const answer = answerRow.exec(row)?.[1];
    if (answer === undefined || this.#questions.length === 0) return false;
    this.#rows = [plainRow(answer)];
    this.#isAnswer = true;
    return true;
  }

  end(): readonly KnowledgePassage[] {
    this.#close();
    return this.#passages;
  }

  /** What was read of a paragraph; questions that wait for their answer go on waiting. */
  #closeText(): void {
    if (this.#rows.length > 0) this.#close();
  }

  #close(): void {
    const text = joined(this.#rows);
    const questions = this.#isAnswer ? this.#questions : [];
    const parts = questions.length > 0 ? [text] : inParts(text);
    for (const part of parts) {
      if (part !== "") this.#passages.push({ headings: this.#headings, questions, text: part });
    }
    this.#questions = [];
    this.#rows = [];
    this.#isAnswer = false;
  }
}

/** A row without marks of layout: emphasis, links, lists, quotations, cells of tables. */
const plainRow = (row: string): string =>
  row
    .replace(/^(?:>\s*)+/u, "")
    .replace(/^(?:[-*+•]|\d{1,3}[.)])\s+/u, "")
    .replace(/!\[[^\]]*\]\([^)]*\)/gu, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replace(/(\*\*|__|`)(.+?)\1/gu, "$2")
    .replace(/(?<![\p{L}\p{N}])[*_](.+?)[*_](?![\p{L}\p{N}])/gu, "$1")
    .replace(/\s*\|\s*/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();

/** Rows of one paragraph as one text: Chinese ones without a space between. */
const joined = (rows: readonly string[]): string =>
  rows
    .join("\n")
    .replace(/(\p{Script=Han}|[，。；：、！？])\n(?=\p{Script=Han})/gu, "$1")
    .replaceAll("\n", " ")
    .trim();

/** A long paragraph in pieces that end where a sentence does. */
function inParts(text: string): readonly string[] {
  if (text.length <= passageCharsMax) return [text];
  const parts: string[] = [];
  for (const sentence of cutSentences(text)) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + sentence.length < passageCharsMax) {
      parts[parts.length - 1] = `${last} ${sentence}`;
    } else parts.push(sentence);
  }
  return parts;
}
