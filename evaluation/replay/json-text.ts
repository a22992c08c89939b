/**
 * Where a text stops being JSON: the length of its longest beginning that could still become JSON.
 * That is the text's own length where it is complete or only cut off.
 */
export function jsonFaultAt(text: string): number {
  if (isBeginning(text)) return text.length;
  // Every beginning of a beginning is one, so the border can be halved towards.
  let good = 0;
  let bad = text.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isBeginning(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

/** The engine names no position for some faults, but always tells an early end from a wrong character. */
function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    if (message.startsWith("Unexpected end") || message.startsWith("Unterminated")) return true;
    return Number(/ at position (\d+)/.exec(message)?.[1]) === text.length;
  }
}

/** A JSON text as its value; undefined where it is none, for JSON has no undefined. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
