import { createReadStream } from "node:fs";
import { recordBytesMax } from "../../domain/limits.ts";
import { findInputFiles, isFileError, standardInput } from "./find-input-files.ts";
import { errorRow, type ErrorRow } from "./input-error.ts";
import { jsonFaultAt, parseJson } from "./json-text.ts";
import { lineFault, textLines, type TextLine } from "./text-lines.ts";

/** One JSON value of an input, and where it stands. */
export interface InputValue {
  readonly file: string;
  readonly line: number;
  /** Its place inside a list of records: `[2]`, or nothing. */
  readonly prefix: string;
  readonly value: unknown;
}

type Input = InputValue | ErrorRow;

/**
 * Every JSON value of files, folders and standard input, in the order given and one at a time in memory:
 * a JSON text, a list in one, or one value a line. What cannot be read is a row; the rest is read on.
 */
export async function* readInputs(
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<Input> {
  for (const path of paths) {
    for await (const file of findInputFiles(path)) {
      if (typeof file !== "string") yield file;
      else yield* readFile(file, file === standardInput ? stdin : createReadStream(file));
    }
  }
}

async function* readFile(file: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Input> {
  let count = 0;
  try {
    for await (const input of readValues(file, chunks)) {
      count += 1;
      yield input;
    }
  } catch (error) {
    if (!isFileError(error)) throw error;
    yield errorRow({ file, line: null }, "INPUT_NOT_FOUND", "Expected a file that can be read.");
    return;
  }
  if (count === 0) {
    yield errorRow({ file, line: null }, "INPUT_EMPTY", "Expected at least one record.");
  }
}

const linesName = /\.(?:jsonl|ndjson)$/i;
const documentName = /\.json$/i;

/** Decides by the name, and else by the first line, whether a source is lines or one JSON text. */
async function* readValues(file: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Input> {
  const lines = textLines(chunks);
  const first = await lines.next();
  if (first.done === true) return;
  if (linesName.test(file) || !mayOpenDocument(first.value, documentName.test(file))) {
    yield* readLine(file, first.value);
    for await (const line of lines) yield* readLine(file, line);
    return;
  }
  yield* readDocument(file, first.value, lines);
}

/** A first line that is JSON by itself is a line; one that is only begun goes on in the next. */
function mayOpenDocument(first: TextLine, isNamedSo: boolean): boolean {
  if (!("text" in first)) return isNamedSo;
  if (parseJson(first.text) !== undefined) return false;
  return isNamedSo || jsonFaultAt(first.text) === first.text.length;
}

async function* readDocument(
  file: string,
  first: TextLine,
  rest: AsyncIterable<TextLine>,
): AsyncGenerator<Input> {
  const lines: { line: number; text: string }[] = [];
  let characters = 0;
  for await (const line of chain(first, rest)) {
    if (!("text" in line)) {
      yield lineFault(file, line);
      return;
    }
    characters += line.text.length;
    if (characters > recordBytesMax) {
      yield lineFault(file, { line: line.line, code: "INPUT_TOO_LARGE" });
      return;
    }
    lines.push(line);
  }
  const text = lines.map((line) => line.text).join("\n");
  const value = parseJson(text);
  if (value !== undefined) yield* spread({ file, line: 1, value });
  // A first line that was cut off does not make one text of a file of lines.
  else if (parseJson(lines[1]?.text ?? "") !== undefined) {
    for (const line of lines) yield* readLine(file, line);
  } else {
    const before = text.slice(0, jsonFaultAt(text)).split("\n");
    const line = lines[before.length - 1]?.line ?? 1;
    yield errorRow({ file, line }, "JSON_INVALID", syntaxMessage(text, before.at(-1) ?? ""));
  }
}

/** @param before what stands in the faulty line before the fault. */
function syntaxMessage(text: string, before: string): string {
  return jsonFaultAt(text) === text.length
    ? "Expected the JSON to go on, got its end."
    : `Expected other JSON in column ${before.length + 1}.`;
}

async function* chain(first: TextLine, rest: AsyncIterable<TextLine>): AsyncGenerator<TextLine> {
  yield first;
  yield* rest;
}

function* readLine(file: string, line: TextLine): Generator<Input> {
  if (!("text" in line)) {
    yield lineFault(file, line);
    return;
  }
  const value = parseJson(line.text);
  if (value !== undefined) yield* spread({ file, line: line.line, value });
  else {
    const before = line.text.slice(0, jsonFaultAt(line.text));
    const message = syntaxMessage(line.text, before);
    yield errorRow({ file, line: line.line }, "JSON_INVALID", message);
  }
}

function* spread(input: Omit<InputValue, "prefix">): Generator<InputValue> {
  if (!Array.isArray(input.value)) {
    yield { ...input, prefix: "" };
    return;
  }
  for (const [index, value] of input.value.entries())
    yield { ...input, prefix: `[${index}]`, value: value as unknown };
}
