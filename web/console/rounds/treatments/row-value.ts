import type { Treatment } from "../../../../server/protocol/treatments.ts";

/** Where something stands in a row: `when`, `dpd`, `min`. */
export type RowPath = readonly (string | number)[];

type JsonObject = Readonly<Record<string, unknown>>;

/** Every condition that the server knows. */
const conditions: Readonly<Record<keyof Treatment["when"], true>> = {
  group: true,
  tiers: true,
  dpd: true,
  balance: true,
  score: true,
  flagsAny: true,
  flagsNone: true,
  fields: true,
};

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What stands there; undefined where nothing does. Only what the row itself has. */
export function valueAt(value: unknown, path: RowPath): unknown {
  let at = value;
  for (const name of path) {
    if (!isObject(at) || !Object.hasOwn(at, name)) return undefined;
    at = at[name];
  }
  return at;
}

/**
 * The row with another value there; everything else stays as it is written, known or not.
 * Nothing, an empty text or an empty list takes the field out, and what it leaves empty around it.
 */
export function withValue(value: JsonObject, path: RowPath, next: unknown): JsonObject {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const before = Object.hasOwn(value, name) ? value[name] : undefined;
  const after = rest.length === 0 ? next : withValue(isObject(before) ? before : {}, rest, next);
  if (!isNothing(after)) return { ...value, [name]: after };
  const { [name]: _, ...others } = value;
  return others;
}

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === "" ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.keys(value).length === 0);

/** Whether every case that comes so far is this row's: the server asks for nothing. */
export function isForEverybody(row: unknown): boolean {
  if (!isObject(row)) return false;
  const when = row["when"];
  if (when === undefined) return true;
  if (!isObject(when)) return false;
  return Object.entries(when).every(
    ([name, asked]) =>
      !Object.hasOwn(conditions, name) ||
      (name === "flagsNone" && Array.isArray(asked) && asked.length === 0) ||
      (name === "fields" && isObject(asked) && Object.keys(asked).length === 0),
  );
}

/** Whether no case can be this row's: its conditions leave nobody. */
export function isForNobody(row: unknown): boolean {
  const isEmpty = (name: string): boolean => {
    const list = valueAt(row, ["when", name]);
    return Array.isArray(list) && list.length === 0;
  };
  const isReversed = (name: string): boolean => {
    const [min, max] = [valueAt(row, ["when", name, "min"]), valueAt(row, ["when", name, "max"])];
    return min !== undefined && max !== undefined && Number(min) > Number(max);
  };
  const flags = (name: string): readonly unknown[] => {
    const list: unknown = valueAt(row, ["when", name]);
    return Array.isArray(list) ? list : [];
  };
  const [any, none] = [flags("flagsAny"), flags("flagsNone")];
  return (
    isEmpty("tiers") ||
    isEmpty("flagsAny") ||
    isReversed("balance") ||
    isReversed("score") ||
    (any.length > 0 && any.every((flag) => none.includes(flag)))
  );
}

/** The channel that the row's attempts go by; the server's own where none is given. */
export const channelOf = (row: unknown): unknown => valueAt(row, ["channel"]) ?? "voice";

/** Who speaks; the server's own choice where none is given. */
export const assignOf = (row: unknown): unknown => valueAt(row, ["assign"]) ?? "ai";
