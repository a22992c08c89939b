import { LINE_KEYS, specOf } from "../../domain/lines.ts";
import { mayBeFree } from "./wording-classes.ts";

/** The first character of Unicode's private use area: it means nothing, so no wording may hold it. */
const firstMark = 0xe000;

const learnt = LINE_KEYS.filter(mayBeFree);
const names = [...new Set(learnt.flatMap((key) => Object.keys(specOf(key).facts)))].sort();

/** One character for each name of a fact, to stand in its place in a wording. */
export const factMarks: Readonly<Record<string, string>> = Object.fromEntries(
  names.map((name, index) => [name, String.fromCharCode(firstMark + index)]),
);

/** Any of those characters. */
export const anyMark = /[\ue000-\uf8ff]/g;
