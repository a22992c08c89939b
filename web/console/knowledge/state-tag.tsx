import type { KnowledgeState } from "../../../server/protocol/knowledge.ts";
import { Tag } from "../parts/tag.tsx";
import { useWords } from "../words/use-words.tsx";
import { knowledgeWords } from "./knowledge-words.ts";

const tones = { draft: "warn", published: "good", retired: "quiet" } as const;

/** Whether a version is in force. */
export function StateTag({ state }: { readonly state: KnowledgeState }) {
  const words = useWords(knowledgeWords);
  return <Tag tone={tones[state]}>{words.states[state]}</Tag>;
}
