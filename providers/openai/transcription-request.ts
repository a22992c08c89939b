import { toFile, type OpenAI } from "openai";
import type { KindlineError } from "../../domain/errors.ts";
import { languageOf, type Locale } from "../../domain/locale.ts";
import { failure, success, type Result } from "../../domain/result.ts";
import { Deadline } from "./deadline.ts";
import { ofPlain, ofVerbose, type Recognised } from "./recognised.ts";
import {
  plainAnswerSchema,
  streamEventSchema,
  verboseAnswerSchema,
} from "./transcription-answer.ts";
import type { TranscriptionFormat } from "./transcription-format.ts";
import { stalled, unusable, vendorError } from "./vendor-error.ts";

/** What stays the same for all requests of a call. */
export interface TranscriptionSettings {
  readonly model: string;
  readonly format: TranscriptionFormat;
  readonly locale: Locale;
  readonly keyterms: readonly string[];
  readonly answerWaitMs: number;
}

/** Milliseconds for an answer to a short turn: what the debtor waits before somebody else must answer. */
export const answerWaitMs = 4_000;

/** Milliseconds more for each second of audio. */
const answerWaitPerSecondMs = 100;

/** Characters of all likely words together: the Whisper models look at 224 tokens of their prompt. */
const keytermCharsMax = 400;

/** Requests for one answer: a connection that breaks, or a server that stumbles, gets a second one. */
const attemptsMax = 2;

const what = "a transcription";

/** One piece of a turn on its way to text. */
export class TranscriptionRequest {
  readonly #client: OpenAI;
  readonly #settings: TranscriptionSettings;
  readonly #hint: string;
  readonly #deadline = new Deadline(() => stalled(what));

  constructor(client: OpenAI, settings: TranscriptionSettings) {
    this.#client = client;
    this.#settings = settings;
    this.#hint = settings.format === "keywords" ? "" : hintOf(settings);
  }

  /** The request is dropped; `run` soon comes back. */
  cancel(): void {
    this.#deadline.cancel();
  }

  /** @param onText the text so far, for models that stream; it may still change. */
  async run(
    audio: { readonly wav: Uint8Array<ArrayBuffer>; readonly audioMs: number },
    onText: (text: string) => void,
  ): Promise<Result<Recognised, KindlineError>> {
    const { signal } = this.#deadline;
    const perAudioMs = (audio.audioMs / 1_000) * answerWaitPerSecondMs;
    this.#deadline.within(this.#settings.answerWaitMs + perAudioMs);
    let error = stalled(what);
    for (let attempt = 1; attempt <= attemptsMax && !signal.aborted; attempt += 1) {
      try {
        const recognised = await this.#send(audio.wav, onText);
        this.#deadline.done();
        return signal.aborted ? failure(this.#deadline.late ?? error) : success(recognised);
      } catch (thrown) {
        error = this.#deadline.late ?? vendorError(thrown, what);
        if (!mayTryAgain.has(error.code)) break;
      }
    }
    this.#deadline.done();
    return failure(error);
  }

  async #send(wav: Uint8Array<ArrayBuffer>, onText: (text: string) => void): Promise<Recognised> {
    const { model, format, locale, keyterms } = this.#settings;
    const language = languageOf(locale);
    const file = await toFile(wav, "turn.wav", { type: "audio/wav" });
    const { transcriptions } = this.#client.audio;
    const prompt = this.#hint === "" ? {} : { prompt: this.#hint };
    const options = { signal: this.#deadline.signal };
    const common = { file, model, ...prompt };
    switch (format) {
      case "words": {
        const answer = await transcriptions.create(
          {
            ...common,
            language,
            response_format: "verbose_json",
            timestamp_granularities: ["word", "segment"],
          },
          options,
        );
        return ofVerbose(parse(verboseAnswerSchema, answer), this.#hint);
      }
      case "certainty": {
        const body = { ...common, language, response_format: "json", stream: true } as const;
        const events = await transcriptions.create({ ...body, include: ["logprobs"] }, options);
        return await this.#read(events, onText);
      }
      case "keywords": {
        const body = { ...common, languages: [language] };
        const keywords = bounded(keyterms);
        const events = await transcriptions.create(
          {
            ...body,
            response_format: "json",
            stream: true,
            ...(keywords.length === 0 ? {} : { keywords }),
          },
          options,
        );
        return await this.#read(events, onText);
      }
      case "plain": {
        const body = { ...common, language, response_format: "json" } as const;
        const answer = await transcriptions.create(body, options);
        return ofPlain(parse(plainAnswerSchema, answer), this.#hint);
      }
    }
  }

  async #read(events: AsyncIterable<unknown>, onText: (text: string) => void): Promise<Recognised> {
    let text = "";
    for await (const event of events) {
      const parsed = parse(streamEventSchema, event);
      if ("text" in parsed) return ofPlain(parsed, this.#hint);
      if (!("delta" in parsed)) continue;
      text += parsed.delta;
      onText(text);
    }
    throw unusable(what, "a stream that stopped before its end");
  }
}

/** Failures that a second request may not meet: the audio is still here, and the turn is not said again. */
const mayTryAgain: ReadonlySet<string> = new Set(["VENDOR_UNREACHABLE", "VENDOR_FAILED"]);

/** Mandarin is written in simplified characters if the hint is. */
function hintOf({ locale, keyterms }: TranscriptionSettings): string {
  const terms = bounded(keyterms);
  if (languageOf(locale) === "en") return terms.join(", ");
  return `以下是普通话的句子。${terms.join("，")}`;
}

/** As many of them as fit. */
function bounded(keyterms: readonly string[]): string[] {
  let charCount = 0;
  return keyterms.filter((term) => (charCount += term.length) <= keytermCharsMax);
}

/** The vendor's answer, if it is one. @throws KindlineError VENDOR_FAILED otherwise. */
function parse<T>(
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  value: unknown,
): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw unusable(what, "an answer in another form");
  return parsed.data;
}
