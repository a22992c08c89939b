import type { SecondReader } from "../../agent/ports/turn-reader.ts";
import type { Jurisdiction } from "../../domain/locale.ts";
import { loadLlmPrompt } from "../../prompts/load-llm-prompt.ts";
import { createOpenAiTurnReader } from "../../providers/openai/understanding/create-openai-turn-reader.ts";
import type { LlmSettings } from "./create-llm-words.ts";
import { mayUseEndpoint } from "./may-use-endpoint.ts";
import { startTimer } from "./start-timer.ts";

/** A model that reads again what the embedded understanding is unsure of; whether it may is asked for each call. */
export type LlmReading = (
  jurisdiction: Jurisdiction,
  onFault: NonNullable<SecondReader["onFault"]>,
) => SecondReader | undefined;

/** The second readings of the model of the settings. A debtor's words go where the rules of their place let them. */
export function createLlmReading(settings: LlmSettings): LlmReading {
  const { apiKey, baseUrl, model, hasRegionOverride } = settings;
  const reader = createOpenAiTurnReader({
    apiKey,
    baseUrl,
    model,
    prompt: (locale) => loadLlmPrompt("understand-turn", locale),
  });
  return (jurisdiction, onFault) =>
    mayUseEndpoint(jurisdiction, baseUrl, hasRegionOverride).isAllowed
      ? { reader, startTimer, onFault }
      : undefined;
}
