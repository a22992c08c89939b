/**
 * Levels of nesting of one value. An event has about ten; unknown keys of a case are kept and may add
 * some. Far below what recursion can bear, so hostile nesting is an error with a name.
 */
const depthMax = 100;

/**
 * The one text of a JSON value, as RFC 8785 (JCS) writes it: keys sorted by UTF-16 units, no white
 * space, numbers as ECMAScript prints them. Equal data has equal text, whatever its key order, and
 * nothing is changed by a way through JSON. It differs from the RFC in one thing: a lone surrogate is
 * written as its escape and not refused, because a log must be able to hold whatever came in.
 *
 * Keys whose value is undefined are left out, as JSON does.
 * @throws TypeError for what JSON cannot hold (NaN, bigint, functions, undefined inside an array),
 * for objects that are not plain (a Date would be changed by a way through JSON) and for nesting
 * deeper than 100.
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0);
}

function write(value: unknown, depth: number): string {
  if (depth > depthMax) throw new TypeError(`Expected at most ${depthMax} levels of nesting.`);
  if (value === null || typeof value === "boolean" || typeof value === "string") {
    return JSON.stringify(value);
  }
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError("Expected a finite number.");
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item: unknown) => write(item, depth + 1)).join(",")}]`;
  }
  if (isPlainObject(value)) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${write(member, depth + 1)}`);
    return `{${members.join(",")}}`;
  }
  throw new TypeError(`Expected a JSON value, got ${typeof value}.`);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
