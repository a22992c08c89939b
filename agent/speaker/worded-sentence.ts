import type { ApprovedText } from "../../domain/approved-text.ts";
import type { Finding } from "../../domain/finding.ts";

/** What became of words that were found for a line, in the order in which it is to be told. */
export type WordedSentence =
  /** May be said. */
  | {
      readonly type: "say";
      readonly text: ApprovedText;
      readonly findings: readonly Finding[];
      /** The last of its line. */
      readonly isLineEnd: boolean;
      /** Of the prompt that a free speaker worded it from; undefined for scripted words. */
      readonly promptHash: string | undefined;
    }
  /** May not be said; other words of the line follow. */
  | {
      readonly type: "hold";
      readonly text: string;
      readonly findings: readonly Finding[];
      readonly promptHash: string | undefined;
    }
  /** There are no words for the line that may be said. */
  | { readonly type: "block"; readonly findings: readonly Finding[] };
