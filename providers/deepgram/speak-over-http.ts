import { DeepgramError, DeepgramTimeoutError, type DeepgramClient } from "@deepgram/sdk";
import { KindlineError } from "../../domain/errors.ts";
import type { Delivery, SpeechRequest, UnderWay, VoiceSettings } from "./speech-carrier.ts";
import { errorOfStatus, failed, stalled, unreachable } from "./vendor-error.ts";

/** Has one sentence spoken by a request of its own: there is no limit of flushes, and each has its speed. */
export function speakOverHttp(
  { client, voice }: { readonly client: DeepgramClient; readonly voice: VoiceSettings },
  request: SpeechRequest,
  delivery: Delivery,
): UnderWay {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  const isOver = (): boolean => controller.signal.aborted;
  void (async () => {
    try {
      const body = await requestSpeech({ client, voice, request, signal: controller.signal });
      for await (const bytes of body) {
        if (isOver()) return;
        delivery.onSound(bytes);
      }
      if (!isOver()) delivery.onEnd();
    } catch (error) {
      if (!isOver()) delivery.onDown(toVendorError(error));
    }
  })();
  return { stop, giveUp: stop };
}

/** The SDK's own deadline, in seconds, for the head of the answer; ours is far below it. */
const sdkTimeoutSeconds = 30;

async function requestSpeech(options: {
  readonly client: DeepgramClient;
  readonly voice: VoiceSettings;
  readonly request: SpeechRequest;
  readonly signal: AbortSignal;
}): Promise<AsyncIterable<Uint8Array>> {
  const { client, voice, request, signal } = options;
  const { data, rawResponse } = await client.speak.v1.audio
    .generate(
      {
        text: request.text,
        model: voice.model,
        encoding: "linear16",
        container: "none",
        sample_rate: voice.sampleRate,
        ...(request.speed === 1 ? {} : { speed: request.speed }),
        ...(voice.isPrivate ? { mip_opt_out: true } : {}),
      },
      { abortSignal: signal, maxRetries: 0, timeoutInSeconds: sdkTimeoutSeconds },
    )
    .withRawResponse();
  const kind = rawResponse.headers.get("content-type") ?? "";
  const body = data.stream();
  if (body === null || !kind.startsWith("audio/")) {
    await body?.cancel();
    throw failed("answered with something else than sound");
  }
  return body;
}

function toVendorError(error: unknown): KindlineError {
  if (KindlineError.isInstance(error)) return error;
  if (error instanceof DeepgramTimeoutError) return stalled("an answer");
  if (error instanceof DeepgramError && error.statusCode !== undefined) {
    return errorOfStatus(error.statusCode);
  }
  return unreachable("broke while it spoke", error);
}
