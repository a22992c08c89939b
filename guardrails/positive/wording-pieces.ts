import type { Language } from "../../domain/locale.ts";
import { cutSentences } from "../../language/sentences.ts";
import { remembered } from "./remembered.ts";

/** Where a thought ends inside a sentence. A conjunction begins one as a comma does. */
const breaks: Readonly<Record<Language, RegExp>> = {
  zh: /[，,；;：:—…（）()]+/,
  en: /[,;:—…()]+|\s-+\s|\s(?=(?:and|but|or|so|then|because|while|unless|until|otherwise)\s)/,
};

/** The sentences of a wording, and the thoughts inside them: each must be one of the line's by itself. */
export interface WordingPieces {
  readonly sentences: readonly string[];
  readonly clauses: readonly string[];
}

/** Cuts a masked wording into what is judged piece by piece, so that nothing hides in a long text. */
export const piecesOf = (masked: string, language: Language): WordingPieces =>
  piecesIn[language](masked);

const piecesIn: Readonly<Record<Language, (masked: string) => WordingPieces>> = {
  zh: remembered((masked) => cutPieces(masked, breaks.zh)),
  en: remembered((masked) => cutPieces(masked, breaks.en)),
};

function cutPieces(masked: string, ends: RegExp): WordingPieces {
  const sentences = cutSentences(masked);
  const clauses = sentences.flatMap((sentence) =>
    sentence
      .split(ends)
      .map((clause) => clause.trim())
      .filter((clause) => /[\p{L}\p{N}\ue000-\uf8ff]/u.test(clause)),
  );
  return { sentences, clauses };
}
