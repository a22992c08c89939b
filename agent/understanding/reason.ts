import type { Language } from "../../domain/locale.ts";
import type { Understanding } from "../../domain/understanding.ts";
import type { Asked, Intent, Trigger } from "../../domain/vocabulary.ts";
import { cutSentences } from "../../language/sentences.ts";
import { reasonWords } from "./reason-words.ts";

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
  if (!gives && turn.asked !== "reason") return undefined;
  for (const sentence of cutSentences(turn.text)) {
    for (const [code, words] of reasonWords[turn.language]) {
      if (words.test(sentence)) return { code, quote: sentence };
    }
  }
  return gives ? { code: "other", quote: turn.text } : undefined;
}

/** True where somebody says that they will not pay, rather than that they cannot. */
export const saysUnwilling = (text: string, language: Language): boolean =>
  reasonWords[language].some(([code, words]) => code === "unwilling" && words.test(text));
