import type { FreeSpeaker } from "../../../agent/ports/free-speaker.ts";
import type { Locale } from "../../../domain/locale.ts";
import type { ChatPrompt } from "../chat-model.ts";
import { createClient, type OpenAiAccount } from "../create-client.ts";
import { chatDelta, type ChatSettings } from "./chat-delta.ts";
import { LinePieces } from "./line-pieces.ts";
import { requestText } from "./request-text.ts";

export interface OpenAiSpeakerOptions extends OpenAiAccount {
  /** Such as `gpt-4.1-mini`, `qwen-plus` or `deepseek-chat`. */
  readonly model: string;
  readonly prompt: (locale: Locale) => ChatPrompt;
  /** Milliseconds until the first words must have come. */
  readonly firstWordsWaitMs?: number | undefined;
  /** Milliseconds that its words may pause. */
  readonly wordsStallMs?: number | undefined;
}

/** Milliseconds to the first words: beyond it the turn's time is as good as over. */
const firstWordsWaitMs = 1_200;

/** Milliseconds without a word in the middle of an answer: a vendor that pauses longer has stopped. */
const wordsStallMs = 800;

/**
 * Words from a chat model of OpenAI, or of a server that speaks like it (Azure, Qwen, DeepSeek, vLLM, Ollama,
 * llama.cpp), by its streamed `POST /chat/completions`. One request words all lines of a turn. The model is offered no
 * tools; what does not change comes first, so that a vendor may keep it.
 */
export function createOpenAiSpeaker(options: OpenAiSpeakerOptions): FreeSpeaker {
  const client = createClient(options);
  const { model, prompt } = options;
  const settings: ChatSettings = {
    model,
    firstWordsWaitMs: options.firstWordsWaitMs ?? firstWordsWaitMs,
    wordsStallMs: options.wordsStallMs ?? wordsStallMs,
  };
  return {
    promptHash: (locale) => prompt(locale).hash,
    async *word(request, signal) {
      const asking = prompt(request.locale);
      const pieces = new LinePieces(request.lines.length);
      const asked = {
        system: asking.system,
        user: asking.user({ request: requestText(request) }),
        temperature: asking.model.temperature,
        answerTokensMax: asking.model.answerTokensPerLine * request.lines.length,
      };
      for await (const text of chatDelta(client, { settings, asked, signal })) {
        yield* pieces.push(text);
      }
      yield* pieces.end();
    },
  };
}
