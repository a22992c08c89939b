import type { Language } from "../../../domain/locale.ts";
import { cutSentences } from "../../../language/sentences.ts";
import { AGENT_ACTS, type AgentAct, type Cues } from "./agent-act.ts";
import { chineseCues } from "./chinese-cues.ts";
import { englishCues } from "./english-cues.ts";

const cuesOf: Readonly<Record<Language, Cues>> = { zh: chineseCues, en: englishCues };

/** What a turn of an agent does, sentence by sentence. */
export function agentActs(text: string, language: Language): Set<AgentAct> {
  const acts = new Set<AgentAct>();
  const cues = cuesOf[language];
  for (const sentence of cutSentences(text)) {
    for (const act of AGENT_ACTS) {
      if (acts.has(act)) continue;
      const { yes, no, less } = cues[act];
      const words = less === undefined ? sentence : sentence.replace(less, " ");
      if (yes.test(words) && no?.test(words) !== true) acts.add(act);
    }
  }
  return acts;
}
