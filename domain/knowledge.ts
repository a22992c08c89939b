/** Where an answer stands: which document, in which version, and which of its passages, from 1. */
export interface KnowledgeCitation {
  readonly documentId: string;
  readonly title: string;
  readonly version: number;
  readonly passage: number;
}

/** What the creditor's own documents have to say to a question of the debtor that no rule answers. */
export type KnowledgeFinding =
  | {
      readonly type: "answer";
      readonly source: KnowledgeCitation;
      /** Word for word as the document has them. */
      readonly sentences: readonly string[];
      /** Written as an answer and approved with the document; else it is a sentence quoted from it. */
      readonly isApproved: boolean;
      /** It may be said to anybody. */
      readonly isPublic: boolean;
      /** 0 to 1: how much of the question the passage covers. */
      readonly score: number;
    }
  /** It was a question, and no document answers it. */
  | { readonly type: "unknown" };
