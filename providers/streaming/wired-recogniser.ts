import type { SpeechRecogniser } from "../../agent/ports/speech.ts";
import { KindlineError } from "../../domain/errors.ts";
import type { Locale } from "../../domain/locale.ts";
import { WiredRecognition, type RecognitionVendor } from "./wired-recognition.ts";

/** A recogniser of a vendor that is spoken to over a WebSocket: one connection a call. */
export function wiredRecogniser(
  vendor: RecognitionVendor,
  locales: readonly Locale[],
): SpeechRecogniser {
  const streams = new Set<WiredRecognition>();
  return {
    name: vendor.name,
    understands: (locale) => locales.includes(locale),
    open: (options, listener) => {
      const stream = new WiredRecognition(
        vendor,
        { options, onClose: () => streams.delete(stream) },
        listener,
      );
      streams.add(stream);
      return stream;
    },
    check: (signal) => checkVendor(vendor, locales[0] ?? "zh-CN", signal),
    close: () => {
      for (const stream of streams) stream.close();
      return Promise.resolve();
    },
  };
}

/** Opens a stream and asks it for an answer: that takes the whole way, and costs the vendor nothing. */
function checkVendor(
  vendor: RecognitionVendor,
  locale: Locale,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => (): void => {
      signal.removeEventListener("abort", abort);
      stream.close();
      act();
    };
    const abort = (): void => settle(() => reject(cancelled(vendor.name, signal)))();
    const stream = new WiredRecognition(
      { ...vendor, limits: { ...vendor.limits, reconnectAfterMs: [] } },
      { options: { locale, sampleRate: 16_000, keyterms: [] }, onClose: () => undefined },
      {
        onTranscript: settle(resolve),
        onFault: (error) => settle(() => reject(error))(),
      },
    );
    signal.addEventListener("abort", abort, { once: true });
    stream.write(new Int16Array(checkSamples));
    stream.flush();
    if (signal.aborted) abort();
  });
}

/** A tenth of a second of silence at 16 kHz. */
const checkSamples = 1_600;

const cancelled = (name: string, signal: AbortSignal): KindlineError =>
  new KindlineError({
    code: "VENDOR_STALLED",
    message: `${name} was not asked to the end.`,
    cause: signal.reason,
  });
