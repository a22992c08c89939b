import type { Script } from "../../guardrails/positive/script.ts";
import type { DialogueTurn, LineToWord, WordingRequest } from "../ports/free-speaker.ts";
import type { SpeakerContext } from "../ports/words.ts";

/** Examples of one line that a free speaker is given beside the script. */
const examplesMax = 3;

/** One request for all parts of a move that may be worded freely. */
export const requestOf = (
  scripts: readonly Script[],
  context: SpeakerContext,
  dialogue: readonly DialogueTurn[],
): WordingRequest => ({
  locale: context.locale,
  channel: context.call.channel,
  tone: context.tone,
  lines: scripts.map(lineToWord),
  dialogue,
});

function lineToWord({ line, facts, template, variants = [] }: Script): LineToWord {
  const filled = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? "");
  const script = filled(template);
  const examples = variants.map(filled).filter((example) => example !== script);
  return { line, facts, script, examples: examples.slice(0, examplesMax) };
}
