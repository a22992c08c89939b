import type { Line } from "../../domain/lines.ts";
import type { Script } from "../../guardrails/positive/script.ts";
import { loadWording } from "../../prompts/load-wording.ts";
import type { SpeakerContext } from "../ports/words.ts";
import { renderFacts } from "./render-facts.ts";
import { settingOf, templateOf } from "./scripted-speaker.ts";

/** What other words of a line are held against: its scripted words and its facts as they are written. */
export function scriptOf(line: Line, context: SpeakerContext): Script {
  const wording = loadWording(context.locale);
  const template = templateOf(line, context);
  const setting = settingOf(context);
  // Any of them may be said here at any time; they are told in the order in which the tone prefers them.
  const variants = [
    ...wording.variantsOf(line.key, setting),
    ...wording.variantsOf(line.key, { ...setting, soft: !setting.soft }),
  ];
  return {
    line: line.key,
    locale: context.locale,
    template,
    variants: [...new Set(variants)].filter((variant) => variant !== template),
    facts: renderFacts(line, wording, context),
  };
}
