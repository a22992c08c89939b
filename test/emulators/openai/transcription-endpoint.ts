import { ApiRefusal } from "./api-refusal.ts";
import { checkedModel } from "./models.ts";
import { readWav } from "./read-wav.ts";
import type { Wire } from "./wire.ts";

/** One file that was sent to be written down. */
export interface TranscribeRequest {
  readonly samples: Int16Array;
  readonly sampleRate: number;
  readonly model: string;
  readonly language: string | undefined;
  readonly languages: readonly string[];
  readonly prompt: string | undefined;
  readonly keywords: readonly string[];
  readonly responseFormat: string;
}

/** What the model heard; times in seconds of the file. */
export interface TranscribeAnswer {
  readonly text: string;
  readonly words?: readonly {
    readonly word: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly segments?: readonly SegmentPlan[];
  /** Of each token; default −0.05 for each piece of the text. */
  readonly logprobs?: readonly { readonly token: string; readonly logprob: number }[];
  /** Milliseconds before the answer, and between the pieces of a streamed one. */
  readonly answerMs?: number;
  readonly pieceMs?: number;
}

interface SegmentPlan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly avg_logprob?: number;
  readonly no_speech_prob?: number;
  readonly compression_ratio?: number;
}

export type Transcriber = (
  request: TranscribeRequest,
) => TranscribeAnswer | Promise<TranscribeAnswer>;

/** Bytes of the largest file that the vendor takes. */
const fileBytesMax = 25 * 1024 * 1024;

/** `POST /v1/audio/transcriptions`. @throws ApiRefusal for what the vendor refuses. */
export async function answerTranscription(
  form: FormData,
  wire: Wire,
  transcriber: Transcriber,
): Promise<TranscribeRequest> {
  const request = await checked(form);
  const answer = await transcriber(request);
  await wire.wait(answer.answerMs ?? 0);
  // The Whisper model ignores it, as the vendor's reference says.
  const isStream = form.get("stream") === "true" && request.model !== "whisper-1";
  const logprobs = form.getAll("include[]").includes("logprobs")
    ? { logprobs: tokensOf(answer) }
    : {};
  if (isStream) {
    wire.begin(200, { "content-type": "text/event-stream; charset=utf-8" });
    for (const delta of piecesOf(answer.text)) {
      await wire.send(event({ type: "transcript.text.delta", delta }));
      await wire.wait(answer.pieceMs ?? 0);
    }
    await wire.send(event({ type: "transcript.text.done", text: answer.text, ...logprobs }));
    await wire.send(Buffer.from("data: [DONE]\n\n"));
  } else {
    const granularities = form.getAll("timestamp_granularities[]").map(String);
    const body =
      request.responseFormat === "verbose_json"
        ? verbose(request, answer, granularities)
        : { text: answer.text, ...logprobs };
    wire.begin(200, { "content-type": "application/json" });
    await wire.send(Buffer.from(JSON.stringify(body)));
  }
  await wire.end();
  return request;
}

async function checked(form: FormData): Promise<TranscribeRequest> {
  const refuse = (param: string, message: string, status = 400): never => {
    throw new ApiRefusal(status, { message, param });
  };
  const text = (name: string): string | undefined => {
    const value = form.get(name);
    return typeof value === "string" ? value : undefined;
  };
  const model = checkedModel(text("model"), "transcription");
  const file = form.get("file");
  if (!(file instanceof File)) return refuse("file", "Expected a file.");
  if (!/\.(?:flac|mp3|mp4|mpeg|mpga|m4a|ogg|wav|webm)$/u.test(file.name)) {
    refuse("file", "Unrecognized file format.");
  }
  if (file.size > fileBytesMax) refuse("file", "Maximum content size limit exceeded", 413);
  const audio = readWav(new Uint8Array(await file.arrayBuffer()));
  if (audio.samples.length < audio.sampleRate / 10) {
    refuse("file", "Audio file is too short. Minimum audio length is 0.1 seconds.");
  }
  const responseFormat = text("response_format") ?? "json";
  if (responseFormat !== "json" && model !== "whisper-1") {
    refuse("response_format", `response_format '${responseFormat}' is not compatible.`);
  }
  if (form.has("timestamp_granularities[]") && responseFormat !== "verbose_json") {
    refuse("timestamp_granularities", "It needs verbose_json.");
  }
  if (form.has("include[]") && !model.startsWith("gpt-4o"))
    refuse("include", "Not for this model.");
  for (const name of ["keywords[]", "languages[]"]) {
    if (form.has(name) && model !== "gpt-transcribe") refuse(name, "Not for this model.");
  }
  return {
    ...audio,
    model,
    language: text("language"),
    languages: form.getAll("languages[]").map(String),
    prompt: text("prompt"),
    keywords: form.getAll("keywords[]").map(String),
    responseFormat,
  };
}

/** Segments are there only if they are asked for: words alone come without them. */
function verbose(
  { samples, sampleRate, language = "en" }: TranscribeRequest,
  answer: TranscribeAnswer,
  granularities: readonly string[],
): object {
  const duration = samples.length / sampleRate;
  const segments = (answer.segments ?? [{ text: answer.text, start: 0, end: duration }]).map(
    (segment, id) => ({
      id,
      seek: 0,
      tokens: [50_364],
      temperature: 0,
      avg_logprob: -0.2,
      compression_ratio: 1.1,
      no_speech_prob: 0.01,
      ...segment,
    }),
  );
  const isAsked = (name: string): boolean =>
    granularities.includes(name) || (granularities.length === 0 && name === "segment");
  return {
    task: "transcribe",
    language: language === "zh" ? "chinese" : "english",
    duration,
    text: answer.text,
    ...(isAsked("segment") ? { segments } : {}),
    ...(isAsked("word") ? { words: answer.words ?? wordsOf(answer.text, duration) } : {}),
    usage: { type: "duration", seconds: Math.ceil(duration) },
  };
}

/** The words in equal shares of the time. */
function wordsOf(text: string, duration: number): object[] {
  const words = text.match(/[\p{Letter}\p{Number}'’-]+/gu) ?? [];
  const share = duration / Math.max(1, words.length);
  return words.map((word, at) => ({ word, start: at * share, end: (at + 1) * share }));
}

const tokensOf = ({ text, logprobs }: TranscribeAnswer): object[] =>
  (logprobs ?? piecesOf(text).map((token) => ({ token, logprob: -0.05 }))).map((token) => ({
    ...token,
    bytes: [...Buffer.from(token.token)],
  }));

/** As tokens are: a word with the space before it, a wide character alone. */
const piecesOf = (text: string): string[] =>
  text.match(/\s*(?:[\p{Script=Han}]|[^\s\p{Script=Han}]+)|\s+$/gu) ?? [];

const event = (data: object): Uint8Array => Buffer.from(`data: ${JSON.stringify(data)}\n\n`);
