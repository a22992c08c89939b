import type { Line } from "../../domain/lines.ts";
import { loadWording } from "../../prompts/load-wording.ts";
import type { WordingSetting } from "../../prompts/wording.ts";
import type { Speaker, SpeakerContext } from "../ports/words.ts";
import { renderFacts } from "./render-facts.ts";

/**
 * Says every line in the words of `prompts/`. Where a line has several variants they take turns, from
 * a start that depends on the call alone, so a call sounds the same each time it is replayed.
 */
export function createScriptedSpeaker(): Speaker {
  return { word: (line, context) => [wordLine(line, context)] };
}

/** One line as text. */
export function wordLine(line: Line, context: SpeakerContext): string {
  const facts = renderFacts(line, loadWording(context.locale), context);
  return templateOf(line, context).replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? "");
}

/** The variant of a line whose turn it is, with `{fact}` where a fact goes. */
export function templateOf(line: Line, context: SpeakerContext): string {
  const variants = loadWording(context.locale).variantsOf(line.key, settingOf(context));
  const uses = context.lineUses[line.key] ?? 1;
  return variants[(startOf(context.call.id) + uses - 1) % variants.length] ?? "";
}

/** Where and how a line is said. */
export const settingOf = ({ call, tone }: SpeakerContext): WordingSetting => ({
  jurisdiction: call.jurisdiction,
  channel: call.channel,
  soft: tone === "soft",
});

/** A small number from the call's id (FNV-1a), so that calls differ and replays do not. */
function startOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % 1024;
}
