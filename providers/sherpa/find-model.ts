import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import { basename, join } from "node:path";
import { KindlineError } from "../../domain/errors.ts";
import type { Language } from "../../domain/locale.ts";
import type { SherpaModel } from "./sherpa-model.ts";

/** What a folder must hold to be one of the models that are understood; told where it is none. */
const layouts = [
  "SenseVoice or Paraformer: model.int8.onnx (or model.onnx), tokens.txt",
  "streaming Zipformer: encoder*.onnx, decoder*.onnx, joiner*.onnx, tokens.txt",
  "streaming Paraformer: encoder*.onnx, decoder*.onnx, tokens.txt",
  "Whisper: *-encoder*.onnx, *-decoder*.onnx, *-tokens.txt",
  "Moonshine: encoder_model.onnx, decoder_model_merged.onnx",
];

/**
 * What kind of model a folder holds, by the names of its files as the sherpa project publishes them.
 * @param modelDir the folder.
 * @throws MODEL_MISSING naming what was looked for.
 */
export function findModel(modelDir: string): SherpaModel {
  const folder = { path: modelDir, names: namesIn(modelDir) };
  const model = moonshine(folder) ?? whisper(folder) ?? streaming(folder) ?? wholeTurn(folder);
  if (model !== undefined) return model;
  throw missing(
    `The folder ${modelDir} holds no model that is understood. Looked for ${layouts.join("; or ")}.`,
  );
}

function namesIn(modelDir: string): string[] {
  try {
    return readdirSync(modelDir);
  } catch (cause) {
    throw missing(`The model folder ${modelDir} cannot be read.`, cause);
  }
}

interface Folder {
  readonly path: string;
  readonly names: readonly string[];
}

function moonshine(folder: Folder): SherpaModel | undefined {
  const encoder = pick(folder, /^encoder_model\.(?:onnx|ort)$/u);
  const mergedDecoder = pick(folder, /^decoder_model_merged\.(?:onnx|ort)$/u);
  if (encoder === undefined || mergedDecoder === undefined) return undefined;
  const tokens = pick(folder, /^tokens\.txt$/u);
  const config = { moonshine: { encoder, mergedDecoder }, ...(tokens && { tokens }) };
  return { kind: "moonshine", languages: ["en"], isStreaming: false, config };
}

function whisper(folder: Folder): SherpaModel | undefined {
  const encoder = pick(folder, /^.+-encoder(?:\.int8)?\.onnx$/u);
  const decoder = pick(folder, /^.+-decoder(?:\.int8)?\.onnx$/u);
  const tokens = pick(folder, /^.+-tokens\.txt$/u);
  if (encoder === undefined || decoder === undefined || tokens === undefined) return undefined;
  const languages: Language[] = basename(encoder).includes(".en-") ? ["en"] : ["en", "zh"];
  const config = { whisper: { encoder, decoder, tailPaddings: -1 }, tokens };
  return { kind: "whisper", languages, isStreaming: false, config };
}

function streaming(folder: Folder): SherpaModel | undefined {
  const encoder = pick(folder, /^encoder.*\.onnx$/u);
  const decoder = pick(folder, /^decoder.*\.onnx$/u);
  const joiner = pick(folder, /^joiner.*\.onnx$/u);
  const tokens = pick(folder, /^tokens\.txt$/u);
  if (encoder === undefined || decoder === undefined || tokens === undefined) return undefined;
  const languages = languagesOf(tokens);
  if (joiner === undefined) {
    const config = { paraformer: { encoder, decoder }, tokens };
    return { kind: "streaming-paraformer", languages, isStreaming: true, config };
  }
  const config = { transducer: { encoder, decoder, joiner }, tokens };
  return { kind: "streaming-zipformer", languages, isStreaming: true, config };
}

function wholeTurn(folder: Folder): SherpaModel | undefined {
  const model = pick(folder, /^model(?:\.int8)?\.onnx$/u);
  const tokens = pick(folder, /^tokens\.txt$/u);
  if (model === undefined || tokens === undefined) return undefined;
  // The two are told apart by the marks for languages, which only SenseVoice has among its tokens.
  if (readStart(tokens).includes("<|zh|>")) {
    const config = { senseVoice: { model, language: "", useInverseTextNormalization: 1 }, tokens };
    return { kind: "sense-voice", languages: ["zh", "en"], isStreaming: false, config };
  }
  const config = { paraformer: { model }, tokens };
  return { kind: "paraformer", languages: languagesOf(tokens), isStreaming: false, config };
}

/** The file of that name; of several the eight-bit one, which is as good and half the work. */
function pick(folder: Folder, pattern: RegExp): string | undefined {
  const fitting = folder.names.filter((name) => pattern.test(name)).sort();
  const name = fitting.find((each) => each.includes("int8")) ?? fitting[0];
  return name === undefined ? undefined : join(folder.path, name);
}

/** Tokens of a language beyond which a model is taken to know it: foreign letters stray into every list. */
const tokensOfLanguageMin = 200;

function languagesOf(tokens: string): Language[] {
  const lines = readStart(tokens).split("\n");
  const count = (pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length;
  const languages: Language[] = [];
  if (count(/^▁?\p{Script=Han}/u) >= tokensOfLanguageMin) languages.push("zh");
  if (count(/^▁?[A-Za-z]{2}/u) >= tokensOfLanguageMin) languages.push("en");
  return languages;
}

/** Bytes of a token file that are read; the longest known has 500 KB. */
const tokenBytesMax = 4 * 1024 * 1024;

function readStart(path: string): string {
  const file = openSync(path, "r");
  try {
    const start = Buffer.alloc(tokenBytesMax);
    return start.toString("utf8", 0, readSync(file, start));
  } finally {
    closeSync(file);
  }
}

const missing = (message: string, cause?: unknown): KindlineError =>
  new KindlineError({ code: "MODEL_MISSING", message, cause });
