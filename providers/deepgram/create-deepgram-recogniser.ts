import type { RecognitionOptions, SpeechRecogniser } from "../../agent/ports/speech.ts";
import { languageOf, LOCALES, type Locale } from "../../domain/locale.ts";
import { checkConnection } from "./check-connection.ts";
import { fluxDialect } from "./flux-dialect.ts";
import type { ListenDialect } from "./listen-dialect.ts";
import { ListenStream } from "./listen-stream.ts";
import { listenTiming, type ListenTiming } from "./listen-timing.ts";
import { novaDialect } from "./nova-dialect.ts";
import { failed } from "./vendor-error.ts";
import type { DeepgramAccount } from "./wire.ts";

export interface DeepgramRecogniserOptions extends DeepgramAccount {
  /** A model for all languages that it knows, such as nova-3 or flux-general-en. */
  readonly model?: string;
  /** A model for one locale, before `model`; null where the vendor shall not be used. */
  readonly models?: Partial<Record<Locale, string | null>>;
  /** Lets the vendor train with the audio, which is cheaper. Never without the debtor's consent. */
  readonly mayTrain?: boolean;
  readonly timing?: Partial<ListenTiming>;
}

/** Nova 3 knows all our languages; Chinese since March 2026 (developers.deepgram.com/changelog). */
const ownModel = "nova-3";
/** Likely words that one connection takes; the vendor allows 500 tokens. */
const keytermsMax = 50;

/** Speech to text by Deepgram: Nova over listen v1, or Flux, which also hears turns, over listen v2. */
export function createDeepgramRecogniser(options: DeepgramRecogniserOptions): SpeechRecogniser {
  const timing = { ...listenTiming, ...options.timing };
  const streams = new Set<ListenStream>();
  const leaving = new Set<Promise<void>>();
  const onOver = (stream: ListenStream): void => {
    streams.delete(stream);
    // Once the stream has let go of it: then the promise is that of its last socket.
    queueMicrotask(() => {
      const gone = stream.gone.then(() => void leaving.delete(gone));
      leaving.add(gone);
    });
  };
  return {
    name: "deepgram",
    understands: (locale) => modelOf(options, locale) !== undefined,
    open(call, listener) {
      const stream = new ListenStream(
        {
          account: options,
          dialect: dialectOf(options, call),
          language: languageOf(call.locale),
          sampleRate: call.sampleRate,
          timing,
          onOver,
        },
        listener,
      );
      streams.add(stream);
      return stream;
    },
    async check(signal) {
      const locale = LOCALES.find((one) => modelOf(options, one) !== undefined) ?? "en-US";
      const dialect = dialectOf(options, { locale, sampleRate: 8_000, keyterms: [] });
      await checkConnection({
        account: options,
        make: (client, onMessage) => dialect.make(client, onMessage),
        signal,
      });
    },
    async close() {
      for (const stream of streams) stream.close();
      await Promise.resolve();
      await Promise.all(leaving);
    },
  };
}

function modelOf(options: DeepgramRecogniserOptions, locale: Locale): string | undefined {
  const chosen = options.models?.[locale];
  if (chosen !== undefined) return chosen ?? undefined;
  const { model } = options;
  // flux-general-en and the like know no Chinese, and no Flux model does.
  const isFit = model !== undefined && !(isFlux(model) && locale === "zh-CN");
  return isFit ? model : ownModel;
}

const isFlux = (model: string): boolean => model.startsWith("flux");

/** @throws KindlineError VENDOR_FAILED for a locale that `understands` denies: the caller must ask. */
function dialectOf(options: DeepgramRecogniserOptions, call: RecognitionOptions): ListenDialect {
  const model = modelOf(options, call.locale);
  if (model === undefined) throw failed(`is not set up for ${call.locale}`);
  const request = {
    model,
    language: call.locale,
    sampleRate: call.sampleRate,
    keyterms: call.keyterms.slice(0, keytermsMax),
    isPrivate: options.mayTrain !== true,
  };
  return isFlux(model) ? fluxDialect(request) : novaDialect(request);
}
