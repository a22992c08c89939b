import type { Line, LineKey } from "../../domain/lines.ts";
import type { Script } from "../../guardrails/positive/script.ts";
import { loadWording } from "../../prompts/load-wording.ts";
import type { SpeakerContext } from "../ports/words.ts";
import { renderFacts } from "./render-facts.ts";
import { settingOf, templateOf } from "./scripted-speaker.ts";

/** What other words of a line are held against: its scripted words and its facts as they are written. */
export function scriptOf(line: Line, context: SpeakerContext): Script {
  const wording = loadWording(context.locale);
  const template = templateOf(line, context);
  return {
    line: line.key,
    locale: context.locale,
    template,
    variants: variantsHere(line.key, context).filter((variant) => variant !== template),
    facts: renderFacts(line, wording, context),
  };
}

/** Every scripted wording of a line in this place and channel, in the order in which the tone prefers them. */
export function variantsHere(key: LineKey, context: SpeakerContext): readonly string[] {
  const wording = loadWording(context.locale);
  const setting = settingOf(context);
  const soft = { ...setting, soft: !setting.soft };
  return [...new Set([...wording.variantsOf(key, setting), ...wording.variantsOf(key, soft)])];
}
