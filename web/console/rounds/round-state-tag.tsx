import type { RoundState } from "../../../server/protocol/rounds.ts";
import { Tag, type TagTone } from "../parts/tag.tsx";
import { useWords } from "../words/use-words.tsx";
import { roundsWords } from "./rounds-words.ts";

const tones: Readonly<Record<RoundState, TagTone>> = {
  draft: "quiet",
  running: "good",
  paused: "warn",
  draining: "accent",
  done: "plain",
  stopped: "bad",
};

/** Where a round stands. */
export function RoundStateTag({ state }: { readonly state: RoundState }) {
  const { states } = useWords(roundsWords);
  return <Tag tone={tones[state]}>{states[state]}</Tag>;
}
