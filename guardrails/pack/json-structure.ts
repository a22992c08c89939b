/** What is wrong with how a JSON text is built. */
export interface StructureFault {
  readonly kind: "depth" | "repeated";
  /** The key that stands twice in one object, in its quotation marks. */
  readonly key: string;
}

/**
 * The first level that is too deep, or else the first key that stands twice in one object. One pass over
 * the text. Of a text that is no JSON it says nothing reliable.
 */
export function structureFault(text: string, depthMax: number): StructureFault | undefined {
  // The keys of each object that is open; an array has none.
  const open: (Set<string> | undefined)[] = [];
  let repeated: StructureFault | undefined;
  let last = "";
  for (const token of tokensOf(text)) {
    if (token === ":") {
      if (isKnown(last, open.at(-1))) repeated ??= { kind: "repeated", key: last };
    } else if (token === "{" || token === "[") {
      if (open.length >= depthMax) return { kind: "depth", key: "" };
      open.push(token === "{" ? new Set() : undefined);
    } else if (token === "}" || token === "]") open.pop();
    last = token;
  }
  return repeated;
}

/** The strings and brackets and colons of a text; what stands between them is skipped. */
function* tokensOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '"') {
      const to = stringEnd(text, at);
      yield text.slice(at, to);
      at = to - 1;
    } else if ("{}[]:".includes(char)) yield char;
  }
}

/** Where the string that begins here ends; the end of the text if it does not. */
function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '"') return at + 1;
    if (char === "\\") at++;
  }
  return text.length;
}

/** True if the object has that key already; from now on it does. */
function isKnown(quoted: string, keys: Set<string> | undefined): boolean {
  const key = unescaped(quoted);
  if (keys === undefined || keys.has(key)) return keys !== undefined;
  keys.add(key);
  return false;
}

/** A key may be written with escapes: `"\\u0069d"` is `id`. */
function unescaped(quoted: string): string {
  if (!quoted.includes("\\")) return quoted;
  try {
    return JSON.stringify(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
