import { languageOf, type Locale } from "../../domain/locale.ts";
import { remembered } from "../../domain/remembered.ts";
import type { Asked, Family } from "../../domain/vocabulary.ts";
import { cutSentences } from "../../language/sentences.ts";
import { askedBy } from "./asked-by.ts";
import type { AgentAct } from "./cues/agent-act.ts";
import { agentActs } from "./cues/agent-acts.ts";
import { familiesIn } from "./cues/forbidden-words.ts";

/** One sentence of a turn. */
export interface SaidSentence {
  readonly text: string;
  /** Where it begins in the turn. */
  readonly at: number;
  /** Families whose turns of phrase it has. */
  readonly families: readonly Family[];
}

/** What the words of an agent's turn are by themselves, in whatever call they are said. */
export interface AgentWords {
  /** What they do. */
  readonly acts: ReadonlySet<AgentAct>;
  readonly asked: ReadonlySet<Asked>;
  readonly sentences: readonly SaidSentence[];
}

/** Turns whose words are kept: recorded agents read from a script. */
const turnsMax = 4_000;
const wordsOf = remembered<AgentWords>(turnsMax);

/** Reads the words of a turn, once for all calls in which it is said. */
export const agentWords = (text: string, locale: Locale): AgentWords =>
  wordsOf(`${locale} ${text}`, () => {
    const acts = agentActs(text, languageOf(locale));
    return { acts, asked: askedBy(text, locale, acts), sentences: sentencesOf(text, locale) };
  });

function sentencesOf(text: string, locale: Locale): SaidSentence[] {
  let from = 0;
  return cutSentences(text).map((sentence) => {
    const at = Math.max(from, text.indexOf(sentence, from));
    from = at + sentence.length;
    return { text: sentence, at, families: familiesIn(sentence, locale) };
  });
}
