import type { Language } from "../../domain/locale.ts";
import { remembered } from "./remembered.ts";
import { stemOf } from "./stem-of.ts";

/** One word of a wording, or two characters side by side where words are not written apart. */
export interface WordAt {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The words of a masked wording: English ones by their stem; Chinese ones as characters and pairs of them,
 * since words are not written apart. A character that counts is no word by itself.
 */
export const wordsOf = (masked: string, language: Language): readonly WordAt[] =>
  wordsIn[language](masked);

const wordsIn: Readonly<Record<Language, (masked: string) => readonly WordAt[]>> = {
  zh: remembered((masked) => [...chineseWords(masked, 1), ...chineseWords(masked, 2)]),
  en: remembered(englishWords),
};

const counting = /^[〇零一二两三四五六七八九十百千万亿半几天]$/;

function chineseWords(text: string, length: 1 | 2): WordAt[] {
  return [...text.matchAll(/[\p{Script=Han}A-Za-z]+/gu)].flatMap(({ 0: run, index }) =>
    Array.from({ length: Math.max(0, run.length - length + 1) }, (_, at) => ({
      word: run.slice(at, at + length).toLowerCase(),
      from: index + at,
      to: index + at + length,
    })).filter(({ word }) => !counting.test(word)),
  );
}

function englishWords(text: string): WordAt[] {
  return [
    ...text
      .toLowerCase()
      .replaceAll("’", "'")
      .matchAll(/[a-z]+(?:'[a-z]+)*/g),
  ].map(({ 0: word, index }) => ({ word: stemOf(word), from: index, to: index + word.length }));
}
