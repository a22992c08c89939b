import { readFileSync } from "node:fs";

/** Something that stands in a JSON file, to be changed and written again. */
export interface Draft {
  [key: string]: unknown;
  version: string;
  provisions: Record<string, unknown>[];
}

const root = new URL("../../../guardrails/packs/", import.meta.url);

/** A shipped file of rules, to be changed. */
export const draftOf = (path: string): Draft =>
  JSON.parse(readFileSync(new URL(path, root), "utf8")) as Draft;

/** The file with a change in it, as it would be offered. */
export function changed(
  path: string,
  change: (draft: Draft) => void,
): { path: string; text: string } {
  const draft = draftOf(path);
  draft.version = "2027.1.1";
  change(draft);
  return { path, text: JSON.stringify(draft) };
}

/** The row of a draft with that id. */
export function rowOf({ provisions }: Draft, id: string): Record<string, unknown> {
  const row = provisions.find((one) => one["id"] === id);
  if (row === undefined) throw new RangeError(`Expected the rule ${id}.`);
  return row;
}
