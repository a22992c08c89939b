import type { FreeWords } from "../../agent/ports/free-speaker.ts";
import type { SecondReader } from "../../agent/ports/turn-reader.ts";
import type { Jurisdiction } from "../../domain/locale.ts";
import { readConfig } from "../config.ts";
import type { LlmSettings } from "../llm/create-llm-words.ts";
import { noteFaults } from "../llm/note-faults.ts";
import { createLogger } from "../logger.ts";
import { usageError } from "./usage-error.ts";

/** Gives each call the words of the model, or none where its rules do not let the model be told of it. */
export type WordsFor = (jurisdiction: Jurisdiction) => FreeWords | undefined;

/**
 * The model of `--speaker llm`; undefined where lines are said in their scripted words.
 * @throws KindlineError USAGE_INVALID for another speaker, or without a model; CONFIG_INVALID.
 */
export function llmSettingsOf(
  speaker: string,
  environment: Readonly<Record<string, string | undefined>>,
): LlmSettings | undefined {
  if (speaker === "scripted") return undefined;
  if (speaker !== "llm") throw usageError("Expected --speaker scripted or llm.");
  const { llm } = readConfig(environment);
  if (llm === undefined) {
    throw usageError("Expected OPENAI_MODEL to be set: --speaker llm asks a model.");
  }
  return llm;
}

/**
 * The words of the model for calls in the terminal. Whenever it is not heard, the log on standard error says why; the
 * scripted words are said in the same turn. The vendor's package is loaded only here.
 */
export async function llmWordsFor(settings: LlmSettings): Promise<WordsFor> {
  const { createLlmWords } = await import("../llm/create-llm-words.ts");
  const words = createLlmWords(settings);
  const log = createLogger("warn");
  await log.loadRedaction();
  return (jurisdiction) => {
    const given = words.forCall(jurisdiction, noteFaults({ log }).words);
    if (given.freeWords === undefined) {
      log.warn({ because: given.because }, "the rules of this call keep it from the model");
    }
    return given.freeWords;
  };
}

/**
 * The same model as a second reader of the debtor's turns, where the settings switch it on and the rules of the call
 * let it be told; the log on standard error says when it was not heard.
 */
export async function llmReaderFor(
  settings: LlmSettings,
  jurisdiction: Jurisdiction,
): Promise<SecondReader | undefined> {
  if (settings.readsTurns !== true) return undefined;
  const { createLlmReading } = await import("../llm/create-llm-reading.ts");
  const log = createLogger("warn");
  await log.loadRedaction();
  return createLlmReading(settings)(jurisdiction, noteFaults({ log }).reading);
}
