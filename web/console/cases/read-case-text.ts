/** A text as a case, or why it is none. */
export type CaseText =
  | { readonly type: "case"; readonly body: Readonly<Record<string, unknown>> }
  | { readonly type: "empty" }
  /** No JSON; `line` is where reading stopped, from 1, where that is known. */
  | { readonly type: "not-json"; readonly line: number | undefined }
  /** JSON, and not one object. */
  | { readonly type: "not-object" };

/**
 * Reads what somebody pasted or chose. A whole call record is taken for the case in it, since that is
 * what people have at hand.
 */
export function readCaseText(text: string): CaseText {
  if (text.trim() === "") return { type: "empty" };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { type: "not-json", line: lineOf(error, text) };
  }
  if (!isObject(value)) return { type: "not-object" };
  const { kindline, case: inner } = value;
  return { type: "case", body: kindline !== undefined && isObject(inner) ? inner : value };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Engines tell the place as a line, as a position, or, where the text ends too early, not at all. */
function lineOf(error: unknown, text: string): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const line = /line (\d+)/.exec(error.message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(error.message)?.[1];
  if (position !== undefined) return lineAt(text, Number(position));
  return /end of JSON|end of data/i.test(error.message) ? lineAt(text, text.length) : undefined;
}

const lineAt = (text: string, position: number): number =>
  text.slice(0, position).split("\n").length;
