import type { PlainDate } from "../../domain/calendar.ts";
import type { KnowledgeFinding } from "../../domain/knowledge.ts";
import type { Jurisdiction, Language } from "../../domain/locale.ts";
import type { Understanding } from "../../domain/understanding.ts";

/** One turn of a debtor that may be a question to the creditor's documents. */
export interface KnowledgeQuestion {
  readonly text: string;
  readonly understanding: Understanding;
  /** Of the call: documents in another language do not answer. */
  readonly language: Language;
  readonly jurisdiction: Jurisdiction;
  /** Of the case: documents of other creditors do not answer. */
  readonly creditor: string;
  /** The day of the call where the debtor is: documents are valid from and until a day. */
  readonly today: PlainDate;
  /** Before verification only public documents answer. */
  readonly isVerified: boolean;
  /** Whether the guard lets that sentence pass now. */
  readonly maySay: (sentence: string) => boolean;
}

/** The creditor's own documents. */
export interface Knowledge {
  /** Undefined where the turn is no question that they may answer: then the policy answers alone. */
  look(question: KnowledgeQuestion): KnowledgeFinding | undefined;
}
