import type { SpeechRecogniser } from "../../agent/ports/speech.ts";
import { checkModel } from "./check-model.ts";
import { createClient, type OpenAiAccount } from "./create-client.ts";
import { OpenAiRecognitionStream } from "./recognition-stream.ts";
import { formatOf, type TranscriptionFormat } from "./transcription-format.ts";
import { answerWaitMs, TranscriptionRequest } from "./transcription-request.ts";

export interface OpenAiRecogniserOptions extends OpenAiAccount {
  /** Such as `gpt-4o-transcribe` or `whisper-1`. */
  readonly model: string;
  /** How the model is asked, where its name does not tell. */
  readonly format?: TranscriptionFormat | undefined;
  /** Milliseconds for an answer to a short turn; a slow server of one's own needs more. */
  readonly answerWaitMs?: number | undefined;
}

/**
 * Ears by `POST /audio/transcriptions` of OpenAI, or of a server that speaks like it. The vendor hears whole pieces
 * of audio: each `flush` sends the turn so far, so there is no text while somebody speaks without a pause.
 */
export function createOpenAiRecogniser(options: OpenAiRecogniserOptions): SpeechRecogniser {
  const client = createClient(options);
  const { model, format = formatOf(model) } = options;
  const streams = new Set<OpenAiRecognitionStream>();
  return {
    name: "openai",
    understands: () => true,
    open: (call, listener) => {
      const settings = {
        model,
        format,
        locale: call.locale,
        keyterms: call.keyterms,
        answerWaitMs: options.answerWaitMs ?? answerWaitMs,
      };
      const request = (): TranscriptionRequest => new TranscriptionRequest(client, settings);
      const stream: OpenAiRecognitionStream = new OpenAiRecognitionStream(
        { ...call, request },
        listener,
        () => streams.delete(stream),
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
