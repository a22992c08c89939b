import { flagLabels } from "../../labels/cases.ts";
import { useWords } from "../../words/use-words.tsx";
import { rowSentence } from "./row-sentence.ts";
import { sentenceWords } from "./sentence-words.ts";
import { treatmentWords } from "./treatment-words.ts";

/** Tells rows in the reader's language. */
export function useRowSentence(): (row: unknown, at: number) => string {
  const words = useWords(sentenceWords);
  const flags = useWords(flagLabels);
  const { stages } = useWords(treatmentWords);
  return (row, at) => rowSentence(row, at, { words, flags, stages });
}
