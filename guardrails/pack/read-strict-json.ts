import { KindlineError } from "../../domain/errors.ts";
import { structureFault } from "./json-structure.ts";

/**
 * UTF-16 units of one file of rules. The largest shipped one has 30,000; a company's five thousand phrases
 * with their sources have up to two million. A slip must not fill the memory.
 */
export const packLengthMax = 2 * 1024 * 1024;

/** Levels of nesting of one file. The rules have seven; recursion bears thousands. */
export const packDepthMax = 16;

/**
 * The value of a JSON text that says everything once: where a key stands twice in one object, readers
 * differ on which one counts, so it is refused. One pass over the text, which is linear.
 * @throws KindlineError `PACK_INVALID` for a text that is too long, too deep, no JSON, or repeats a key.
 */
export function readStrictJson(text: string): unknown {
  if (text.length > packLengthMax)
    throw invalid(`Expected at most ${packLengthMax} characters, got ${text.length}.`);
  if (!text.isWellFormed()) throw invalid("Expected valid Unicode, got a lone surrogate.");
  const fault = structureFault(text, packDepthMax);
  if (fault?.kind === "depth") throw invalid(`Expected at most ${packDepthMax} levels of nesting.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw invalid("Expected JSON.", error);
  }
  if (fault !== undefined) throw invalid(`Expected the key ${fault.key} once in its object.`);
  return value;
}

const invalid = (message: string, cause?: unknown): KindlineError =>
  new KindlineError({ code: "PACK_INVALID", message, cause });
