import type { SpeechSynthesiser } from "../../agent/ports/speech.ts";
import { checkModel } from "./check-model.ts";
import { createClient, type OpenAiAccount } from "./create-client.ts";
import {
  audioStallMs,
  firstAudioWaitMs,
  SpeechRequest,
  type VoiceSettings,
} from "./speech-request.ts";
import { OpenAiSpeechStream } from "./speech-stream.ts";

export interface OpenAiVoiceOptions extends OpenAiAccount {
  /** Such as `gpt-4o-mini-tts`. */
  readonly model: string;
  /** Such as `marin`. */
  readonly voice: string;
  /** How it is to sound, in words; the `tts-1` models do not take any. */
  readonly instructions?: string | undefined;
  /** Milliseconds until the first audio of a sentence must have come; a slow server of one's own needs more. */
  readonly firstAudioWaitMs?: number | undefined;
  /** Milliseconds that its audio may pause, or fall behind who listens. */
  readonly audioStallMs?: number | undefined;
}

/**
 * A voice by `POST /audio/speech` of OpenAI, or of a server that speaks like it. Each sentence is a request; its
 * samples are given as they come. Every language is spoken: the voices follow the text.
 */
export function createOpenAiVoice(options: OpenAiVoiceOptions): SpeechSynthesiser {
  const client = createClient(options);
  const { model } = options;
  const settings: VoiceSettings = {
    model,
    voice: options.voice,
    instructions: options.instructions,
    firstAudioWaitMs: options.firstAudioWaitMs ?? firstAudioWaitMs,
    audioStallMs: options.audioStallMs ?? audioStallMs,
  };
  const request = (): SpeechRequest => new SpeechRequest(client, settings);
  const streams = new Set<OpenAiSpeechStream>();
  return {
    name: "openai",
    speaks: () => true,
    open: ({ sampleRate }) => {
      const stream: OpenAiSpeechStream = new OpenAiSpeechStream({ request, sampleRate }, () =>
        streams.delete(stream),
      );
      streams.add(stream);
      return stream;
    },
    check: (signal) => checkModel(client, model, signal),
    close: () => {
      for (const stream of streams) stream.close();
      return Promise.resolve();
    },
  };
}
