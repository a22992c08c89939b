export type Path = readonly (string | number)[];

/** Paths to every value inside a value, the value itself left out. */
export function pathsOf(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const path = [...at, Array.isArray(value) ? Number(key) : key];
    return [path, ...pathsOf(member, path)];
  });
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], value);
}

/** A copy with another value at the path; `undefined` takes it away. */
export function replacedAt<T>(value: T, path: Path, other: unknown): T {
  const copy = structuredClone(value);
  const last = path.at(-1) ?? "";
  const holder = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  if (Array.isArray(holder) && other === undefined) holder.splice(Number(last), 1);
  else if (other === undefined) delete holder[last];
  else holder[last] = other;
  return copy;
}

/** A path as issues name it: `move.lines[0].key`. */
export const fieldOf = (path: Path): string =>
  path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");
