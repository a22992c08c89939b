import type { FreeSpeaker, FreeSpeakerFault, FreeWords } from "../../agent/ports/free-speaker.ts";
import type { Jurisdiction } from "../../domain/locale.ts";
import { loadLlmPrompt } from "../../prompts/load-llm-prompt.ts";
import { createOpenAiSpeaker } from "../../providers/openai/chat/create-openai-speaker.ts";
import { mayUseEndpoint, type EndpointVerdict } from "./may-use-endpoint.ts";
import { startTimer } from "./start-timer.ts";

/** The model that words the agent's lines, as it is configured. */
export interface LlmSettings {
  /** A server of one's own may want none; then any text will do. */
  readonly apiKey: string;
  /** Up to and with `/v1`; OpenAI's own address if left out. */
  readonly baseUrl?: string | undefined;
  /** Such as `qwen-plus`. */
  readonly model: string;
  /** A signed permission is on file to use a foreign endpoint for cases in China. */
  readonly hasRegionOverride: boolean;
  /** It also reads turns that the embedded understanding is unsure of. */
  readonly readsTurns?: boolean | undefined;
}

/** What a call is worded with, or why its lines are said in their scripted words. */
export type CallWords =
  | { readonly freeWords: FreeWords }
  | { readonly freeWords: undefined; readonly because: EndpointVerdict["because"] };

/** One model for all calls; whether it may be used is asked for each. */
export interface LlmWords {
  /** For `kindline doctor`. */
  readonly speaker: FreeSpeaker;
  /** @param onFault told when the model failed in a turn; the debtor heard the scripted words. */
  forCall(jurisdiction: Jurisdiction, onFault: (fault: FreeSpeakerFault) => void): CallWords;
}

/** The words of an LLM as the settings describe it. */
export function createLlmWords(settings: LlmSettings): LlmWords {
  const { apiKey, baseUrl, model, hasRegionOverride } = settings;
  const speaker = createOpenAiSpeaker({
    apiKey,
    baseUrl,
    model,
    prompt: (locale) => loadLlmPrompt("word-move", locale),
  });
  return {
    speaker,
    forCall(jurisdiction, onFault) {
      const verdict = mayUseEndpoint(jurisdiction, baseUrl, hasRegionOverride);
      return verdict.isAllowed
        ? { freeWords: { speaker, startTimer, now: () => performance.now(), onFault } }
        : { freeWords: undefined, because: verdict.because };
    },
  };
}
