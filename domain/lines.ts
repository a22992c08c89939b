import type { FactKinds, LineSpec } from "./line-spec.ts";
import { lineSpecs } from "./line-table.ts";

export type LineKey = keyof typeof lineSpecs;
export const LINE_KEYS = Object.keys(lineSpecs) as readonly LineKey[];

export type FactsOf<K extends LineKey> = {
  readonly [
    F in keyof (typeof lineSpecs)[K]["facts"]
  ]: FactKinds[(typeof lineSpecs)[K]["facts"][F] & keyof FactKinds];
};

/** The line of one key. */
export type LineOf<K extends LineKey> = {
  [Each in K]: { readonly key: Each; readonly facts: FactsOf<Each> };
}[K];

export type PublicKey = {
  [K in LineKey]: (typeof lineSpecs)[K]["privacy"] extends "public" ? K : never;
}[LineKey];

/** One line of a move: which words, and the facts that go into them. */
export type Line = LineOf<LineKey>;

/** A line that says nothing of a debt: all that may be said before the debtor is verified. */
export type PublicLine = LineOf<PublicKey>;

type BareKey = {
  [K in LineKey]: keyof (typeof lineSpecs)[K]["facts"] extends never ? K : never;
}[LineKey];

/** A line that carries no facts. */
export const say = <K extends BareKey>(key: K): LineOf<K> => ({ key, facts: {} }) as LineOf<K>;

/** A line with its facts. */
export const line = <K extends LineKey>(key: K, facts: FactsOf<K>): LineOf<K> => ({ key, facts });

/** The same table without its literal types, for code that works on any line. */
export const specOf = (key: LineKey): LineSpec => lineSpecs[key];

/** A fact of a line together with its kind. */
export type Fact = {
  [K in keyof FactKinds]: { readonly kind: K; readonly name: string; readonly value: FactKinds[K] };
}[keyof FactKinds];

/** The facts of a line with their kinds, in the order of its specification. */
export function factsOf(line: Line): Fact[] {
  const values = line.facts as Readonly<Record<string, unknown>>;
  return Object.entries(specOf(line.key).facts).map(
    ([name, kind]) => ({ kind, name, value: values[name] }) as Fact,
  );
}
