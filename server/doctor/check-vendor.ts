import type { SpeechRecogniser, SpeechSynthesiser } from "../../agent/ports/speech.ts";
import type { FreeSpeaker } from "../../agent/ports/free-speaker.ts";
import { KindlineError } from "../../domain/errors.ts";
import { languageOf, LOCALES, type Language, type Locale } from "../../domain/locale.ts";
import { loadPack, release } from "../../guardrails/index.ts";
import { loadWording } from "../../prompts/load-wording.ts";
import { fine, found, type CheckFound } from "./check-result.ts";

/** The word that a voice is asked for. */
const greeting: Readonly<Record<Language, string>> = { zh: "您好。", en: "Hello." };

/** Asks a voice for one word, and listens whether there is sound in it. */
export async function checkVoice(
  voice: SpeechSynthesiser,
  signal: AbortSignal,
): Promise<CheckFound> {
  const locale = servedBy((one) => voice.speaks(one));
  const text = greeting[languageOf(locale)];
  const { approved } = release(text, { pack: loadPack("eu"), locale, verified: false, facts: [] });
  if (approved === undefined) return found("fail", "fault");
  const startMs = performance.now();
  const { promise, resolve, reject } = Promise.withResolvers<CheckFound>();
  const stream = voice.open({ locale, sampleRate: 8_000 });
  let firstMs: number | undefined;
  const stop = (): void => reject(stopped());
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  const listener = {
    onAudio: (samples: Int16Array): void => {
      if (samples.some((sample) => sample !== 0)) firstMs ??= performance.now() - startMs;
    },
    onEnd: () => resolve(firstMs === undefined ? found("fail", "no_answer") : answered(firstMs)),
    onFault: reject,
  };
  try {
    stream.speak({ text: approved, spoken: text, pace: 1 }, listener);
    return await promise;
  } finally {
    signal.removeEventListener("abort", stop);
    stream.close();
  }
}

/** Samples of the tone that ears are given, and of the silence behind it, at 16 kHz. */
const toneSamples = 9_600;
const silenceSamples = 6_400;

/** Lets a recogniser hear a tone, and waits for its answer, whatever it makes of it. */
export async function checkEars(ears: SpeechRecogniser, signal: AbortSignal): Promise<CheckFound> {
  const locale = servedBy((one) => ears.understands(one));
  const startMs = performance.now();
  const { promise, resolve, reject } = Promise.withResolvers<CheckFound>();
  const stop = (): void => reject(stopped());
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  const stream = ears.open(
    { locale, sampleRate: 16_000, keyterms: [] },
    {
      onTranscript: () => resolve(answered(performance.now() - startMs)),
      onFault: reject,
    },
  );
  try {
    stream.write(tone());
    stream.write(new Int16Array(silenceSamples));
    stream.flush();
    return await promise;
  } finally {
    signal.removeEventListener("abort", stop);
    stream.close();
  }
}

/** Two overtones of a low voice, as loud as somebody who speaks. */
const tone = (): Int16Array =>
  Int16Array.from({ length: toneSamples }, (_, at) => {
    const turn = (hz: number): number => Math.sin((2 * Math.PI * hz * at) / 16_000);
    return Math.round(5_000 * (turn(180) + turn(360) / 2 + turn(540) / 3));
  });

/** The line that a model is asked to word: nothing of anybody is in it. */
const line = "ask_reason";

/** Has a model word one line, as in a call: the same request, the same waits. */
export async function checkWords(
  speaker: FreeSpeaker,
  locale: Locale,
  signal: AbortSignal,
): Promise<CheckFound> {
  const setting = { jurisdiction: "eu", channel: "chat", soft: false } as const;
  const [script = "", ...examples] = loadWording(locale).variantsOf(line, setting);
  const request = {
    locale,
    channel: "chat",
    tone: "plain",
    lines: [{ line, facts: {}, script, examples: examples.slice(0, 3) }],
    dialogue: [],
  } as const;
  const startMs = performance.now();
  let firstMs: number | undefined;
  for await (const { text } of speaker.word(request, signal)) {
    if (text.trim() !== "") firstMs ??= performance.now() - startMs;
  }
  return firstMs === undefined ? found("fail", "no_answer") : answered(firstMs);
}

/** The locale that something is asked in. */
const servedBy = (serves: (locale: Locale) => boolean): Locale => LOCALES.find(serves) ?? "en-US";

const answered = (ms: number): CheckFound => fine(`${Math.round(ms)} ms`);

const stopped = (): KindlineError =>
  new KindlineError({ code: "VENDOR_STALLED", message: "Expected an answer in time." });
