import type { Line } from "../../domain/lines.ts";
import type { Script } from "../../guardrails/positive/script.ts";
import { loadWording } from "../../prompts/load-wording.ts";
import type { SpeakerContext } from "../ports/words.ts";
import { renderFacts } from "./render-facts.ts";
import { templateOf } from "./scripted-speaker.ts";

/** What other words of a line are held against: its scripted words and its facts as they are written. */
export const scriptOf = (line: Line, context: SpeakerContext): Script => ({
  line: line.key,
  locale: context.locale,
  template: templateOf(line, context),
  facts: renderFacts(line, loadWording(context.locale), context),
});
