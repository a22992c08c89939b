import type { Language } from "../../domain/locale.ts";
import { chanceOf } from "./chance-of.ts";

/** How words reach us: as people write, as most recognisers do, and as those that put a stop after everything. */
export const FORMS = ["written", "plain", "stopped"] as const;
export type Form = (typeof FORMS)[number];

const trailing = /[\s\p{P}]+$/u;
const asks = /[?？]["'”’)\s]*$/u;

/** Share of the beginnings of a question for which a recogniser hears one: "How much?" of "How much is it?". */
const heardQuestions = 0.3;

interface Words {
  readonly text: string;
  readonly language: Language;
  /** The whole of which the text is the beginning, or the text itself. */
  readonly whole: string;
}

/** The words in that form. A pause leaves no comma: where a recogniser writes one, a rule decides. */
export function inForm(words: Words, form: Form): string {
  const { text, language, whole } = words;
  const isWhole = text === whole;
  if (form === "written") return isWhole ? text : text.replace(trailing, "");
  if (form === "plain") return plain(text, language);
  const stop = language === "zh" ? "。" : ".";
  const question = language === "zh" ? "？" : "?";
  const isQuestion = asks.test(whole) && (isWhole || chanceOf(text) < heardQuestions);
  const bare = text.replace(trailing, "");
  const inner = language === "zh" ? bare.replaceAll(/\s+/gu, "，") : upperFirst(bare);
  return inner + (isQuestion ? question : stop);
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Marks that stay: inside a figure (12.50), before the end of a word (don't). */
const unspoken = /(?<!\d)[^\p{L}\p{N}\s'$£€]|[^\p{L}\p{N}\s'$£€](?!\d)|(?<!\p{L})'|'(?!\p{L})/gu;

/** Lower case without punctuation; Chinese without spaces too. */
const plain = (text: string, language: Language): string =>
  language === "zh"
    ? text.replaceAll(/[\s\p{P}]+/gu, "").toLowerCase()
    : text
        .toLowerCase()
        .replaceAll("’", "'")
        .replaceAll(unspoken, " ")
        .replaceAll(/\s+/gu, " ")
        .trim();
