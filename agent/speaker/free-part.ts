import { specOf, type Line, type LineKey } from "../../domain/lines.ts";
import { JURISDICTIONS, languageOf } from "../../domain/locale.ts";
import type { Script } from "../../guardrails/positive/script.ts";
import { mayBeFree } from "../../guardrails/positive/wording-classes.ts";
import { cutSentences } from "../../language/sentences.ts";
import { isFixedLine, looseEndOf } from "../../prompts/fixed-lines.ts";
import { loadWording } from "../../prompts/load-wording.ts";
import type { SpeakerContext } from "../ports/words.ts";
import { scriptOf, variantsHere } from "./script-of.ts";
import { settingOf } from "./scripted-speaker.ts";

/** What of a line may be said in other than its scripted words. */
export interface FreePart {
  /** What other words of it are held against. Its line is the one whose words these are. */
  readonly script: Script;
  /** Scripted sentences of the line before it and after it: required words, which are said as they stand. */
  readonly beforeCount: number;
  readonly afterCount: number;
}

/** The part of a line that a free speaker is asked for; undefined where every word of it is required. */
export function freePartOf(line: Line, context: SpeakerContext): FreePart | undefined {
  const end = looseEndOf(line.key);
  if (end !== undefined) return looseEnd(line, end, context);
  if (isFixedLine(line.key) || !mayBeFree(line.key)) return undefined;
  const script = scriptOf(line, context);
  const others = wordingsElsewhere(line.key, context);
  return others === undefined
    ? { script, beforeCount: 0, afterCount: 0 }
    : packFree(script, others);
}

/** The last sentence of a fixed line, beside the wordings of the line that it is another wording of. */
function looseEnd(line: Line, end: LineKey, context: SpeakerContext): FreePart | undefined {
  const whole = scriptOf(line, context);
  const sentences = cutSentences(whole.template);
  const template = sentences.at(-1);
  if (template === undefined) return undefined;
  const names = Object.keys(specOf(end).facts);
  const facts = Object.fromEntries(names.map((name) => [name, whole.facts[name] ?? ""]));
  const variants = variantsHere(end, context).filter((variant) => variant !== template);
  return {
    script: { line: end, locale: context.locale, template, variants, facts },
    beforeCount: sentences.length - 1,
    afterCount: 0,
  };
}

/**
 * The wordings of a line in all other places, where the pack has its own: a rule of the place is behind it. Undefined
 * where another place has the same.
 */
function wordingsElsewhere(key: LineKey, context: SpeakerContext): readonly string[] | undefined {
  const wording = loadWording(context.locale);
  const setting = settingOf(context);
  const own = wording.variantsOf(key, setting).join("\n");
  const elsewhere = JURISDICTIONS.filter((each) => each !== setting.jurisdiction).map(
    (jurisdiction) => wording.variantsOf(key, { ...setting, jurisdiction }),
  );
  return elsewhere.some((variants) => variants.join("\n") === own) ? undefined : elsewhere.flat();
}

/** What of a pack's own wording is said elsewhere as well: its beginning, or else its end. The rest is the rule's. */
function packFree(script: Script, elsewhere: readonly string[]): FreePart | undefined {
  const said = new Set(elsewhere.flatMap(cutSentences));
  const sentences = cutSentences(script.template);
  const isShared = sentences.map((sentence) => said.has(sentence));
  const firstOwn = isShared.indexOf(false);
  const lastOwn = isShared.lastIndexOf(false);
  const part = (from: number, to: number): FreePart => ({
    // The words around it were made for this wording, so it may not turn into another one.
    script: { ...script, template: sentences.slice(from, to).join(joint(script)), variants: [] },
    beforeCount: from,
    afterCount: sentences.length - to,
  });
  if (firstOwn > 0) return part(0, firstOwn);
  return firstOwn === 0 && lastOwn < sentences.length - 1
    ? part(lastOwn + 1, sentences.length)
    : undefined;
}

const joint = ({ locale }: Script): string => (languageOf(locale) === "zh" ? "" : " ");
