import type { Language } from "../../domain/locale.ts";
import type { Understanding } from "../../domain/understanding.ts";
import type { Asked, Intent, Trigger } from "../../domain/vocabulary.ts";
import { cutSentences } from "../../language/sentences.ts";
import { asksForOurDesk, asksWhoHears } from "./asked-of-us.ts";
import { isQuestion, wantsItKept } from "./said-words.ts";
import { worksInCare } from "./signs/welfare/works-in-care.ts";
import { isPondering } from "./signs/payment/pondering.ts";
import { reasonWords } from "./reason-words.ts";
import { patterns } from "../../language/patterns/pattern.ts";

interface ReasonTurn {
  readonly text: string;
  readonly language: Language;
  readonly asked: Asked | null;
  readonly intents: ReadonlySet<Intent>;
  readonly triggers: readonly Trigger[];
}

/** Why somebody is behind, with the sentence that says so; only where the turn gives a reason at all. */
export function readReason(turn: ReasonTurn): Understanding["reason"] {
  if (turn.triggers.includes("dispute")) return { code: "dispute", quote: turn.text };
  if (turn.triggers.includes("already_paid")) return { code: "already_paid", quote: turn.text };
  if (turn.triggers.includes("fraud")) return { code: "fraud", quote: turn.text };
  const gives = turn.intents.has("give_reason") || turn.triggers.includes("hardship");
  // Who fears that others hear of it, or has moved, has not told why they are behind.
  if ([asksWhoHears, wantsItKept, asksForOurDesk].some((says) => says(turn.text))) return undefined;
  if (!gives && (turn.asked !== "reason" || isPondering(turn.text, turn.language)))
    return undefined;
  return reasonByWords(turn) ?? (gives ? inOtherWords(turn) : undefined);
}

/** A reason of no kind that we know; what is only asked describes nothing, whatever it sounds like. */
const inOtherWords = ({ text, triggers }: ReasonTurn): Understanding["reason"] =>
  triggers.includes("hardship") || !isQuestion(text) ? { code: "other", quote: text } : undefined;

/** "Ill pay Friday", as it is typed: nobody is ill. */
const illForWill =
  /\bill (?=(?:(?:just|only|probably|definitely|still|also|try|never|have|be|then|maybe|gladly|happily)\b ?)*(?:pay|be|have|see|send|do|get|try|call|ring|take|let|make|need|go|ask|check|sort|clear|give|think|start|set|put|find|settle|transfer|come|keep|mail|post|use|manage|say|tell|wait|borrow|sell|pawn|use|work|figure|skip|starve|stop|leave|agree|accept|sign|never|just|probably|definitely)\b)/giu;

/** The first sentence with the words of a reason; a hospital where somebody works is no illness. */
function reasonByWords({ text, language }: ReasonTurn): Understanding["reason"] {
  const isNone =
    worksInCare(text, language) || /\bcredit (?:score|report|rating|file)\b/iu.test(text);
  const known = reasonWords[language].filter(([code]) => code !== "illness" || !isNone);
  for (const sentence of cutSentences(text)) {
    const said = language === "en" ? sentence.replace(illForWill, "I'll ") : sentence;
    const found = known.find(([, words]) => words.test(said));
    if (found !== undefined) return { code: found[0], quote: sentence };
  }
  return undefined;
}

/** True where somebody says that they will not pay, rather than that they cannot. */
export const saysUnwilling = (text: string, language: Language): boolean =>
  reasonWords[language].some(([code, words]) => code === "unwilling" && words.test(text));

/** Words of somebody who would pay, but not in that way. */
const preferences = patterns({
  zh: /(?:不想|不愿意?|不打算)(?:分|拆)/u,
  en: /(?:don'?t want to|'d rather not|would rather not) (?:split|spread|break|do it in)\b/iu,
});

/** True where somebody turns down a way to pay by their wish ("I don't want to split it up"), not by their means. */
export const prefersOtherwise = (text: string, language: Language): boolean =>
  preferences[language].test(text);
