/** A value at its place, between the two nearest values of its kind. */
export interface Place {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Where the value before it of the same kind ends; 0 if there is none. */
  readonly previousTo: number;
  /** Where the next one starts; the length of the text if there is none. */
  readonly nextFrom: number;
}

/** The words around a value that belong to it: its clause, up to the neighbouring values of its kind. */
export interface Clause {
  readonly before: string;
  readonly after: string;
}

const clauseEnds = /[，,、。；;！!？?（）()\n]|\.(?=\s|$)|\s[–—-]\s|—/g;

export function clauseOf({ text, from, to, previousTo, nextFrom }: Place): Clause {
  const before = text.slice(previousTo, from);
  const after = text.slice(to, nextFrom);
  const lastEnd = Array.from(before.matchAll(clauseEnds)).at(-1);
  const firstEnd = after.search(clauseEnds);
  return {
    before: before.slice(lastEnd === undefined ? 0 : lastEnd.index + lastEnd[0].length),
    after: firstEnd < 0 ? after : after.slice(0, firstEnd),
  };
}
