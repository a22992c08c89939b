import type { Line, LineKey } from "../../domain/lines.ts";
import { mayBeFree as isLearnt } from "../../guardrails/positive/wording-classes.ts";
import { loadWording } from "../../prompts/load-wording.ts";
import type { DialogueTurn, WordingRequest } from "../ports/free-speaker.ts";
import type { SpeakerContext } from "../ports/words.ts";
import { mayBeFree } from "./may-be-free.ts";
import { renderFacts } from "./render-facts.ts";
import { scriptOf } from "./script-of.ts";
import { wordLine } from "./scripted-speaker.ts";

/** Examples of one line that a free speaker is given beside the script. */
const examplesMax = 3;

/** True for a line that a free speaker is asked for. */
export const isAskedFreely = (key: LineKey, context: SpeakerContext): boolean =>
  isLearnt(key) && mayBeFree(key, context);

/** One request for all lines of a move that may be worded freely. */
export const requestOf = (
  lines: readonly Line[],
  context: SpeakerContext,
  dialogue: readonly DialogueTurn[],
): WordingRequest => ({
  locale: context.locale,
  channel: context.call.channel,
  tone: context.tone,
  lines: lines.map((line) => {
    const script = wordLine(line, context);
    const facts = renderFacts(line, loadWording(context.locale), context);
    const examples = (scriptOf(line, context).variants ?? [])
      .map((template) => template.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? ""))
      .filter((example) => example !== script);
    return { line: line.key, facts, script, examples: examples.slice(0, examplesMax) };
  }),
  dialogue,
});
