import type { PlainDate } from "../../domain/calendar.ts";
import type { Jurisdiction, Language } from "../../domain/locale.ts";

/** A part of a document that can answer by itself. */
export interface KnowledgePassage {
  /** The headings that it stands under, from the outermost. */
  readonly headings: readonly string[];
  /** The questions that it is the approved answer to; none for running text. */
  readonly questions: readonly string[];
  /** Plain words without marks of layout. */
  readonly text: string;
}

/** One version of one document of the creditor, as it is in force. */
export interface KnowledgeDocument {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly language: Language;
  /** Where it holds; nothing is said from it anywhere else. */
  readonly jurisdictions: readonly Jurisdiction[];
  /** The creditors in whose cases it holds, by the names of the cases; of every creditor if there is none. */
  readonly creditors: readonly string[];
  /** Marked as fit for anybody's ears: it may answer before the debtor is verified. */
  readonly isPublic: boolean;
  /** The first day on which it holds, and the last one if there is one. */
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate | undefined;
  readonly passages: readonly KnowledgePassage[];
}
