import { edge } from "./word-edges.ts";

/** "e88" as a pair of "e" and 88 in `whole`. */
const shares = (list: string, whole: number): ReadonlyMap<string, number> =>
  new Map(
    list.split(" ").map((entry) => {
      const [, name = "", count] = /^(\D+)(\d+)$/.exec(entry) ?? [];
      return [name, Number(count) / whole];
    }),
  );

/** English letters in a thousand characters of what debtors say. */
const letters = shares(
  "e88 t78 o65 a59 i59 n57 s43 h43 r37 d31 l30 y26 m25 u23 w18 g17 c17 f15 p13 b12 k9 v7 j1 x1 q1 z1 '13",
  1_000,
);

/** Its commonest words, in ten thousand characters. */
const words = shares(
  "i126 the98 it54 you52 a48 and44 s42 my42 to34 me33 on26 that26 m25 in25 is20 t20 not19 this18 so17 no17 of16 " +
    "for16 can15 what14 one13 ve13 with13 was13 do12 got11 ll11 at10 if10 he9 don8 but8 there8 just8 all8 your8 be8",
  10_000,
);

const edges = new RegExp(edge, "g");

const known = new WeakMap<readonly string[], number>();

/**
 * How many of these are to be expected for each character of everyday text: a rough figure, which decides on speed
 * alone.
 */
export function frequency(atoms: readonly string[]): number {
  const told = known.get(atoms) ?? atoms.reduce((sum, atom) => sum + frequencyOf(atom), 0);
  known.set(atoms, told);
  return told;
}

function frequencyOf(atom: string): number {
  const word = atom.length === 1 ? undefined : words.get(atom.replace(edges, ""));
  if (word !== undefined) return word;
  let product = 1;
  for (const character of atom) product *= letterFrequency(character);
  return product;
}

function letterFrequency(character: string): number {
  if (character === edge) return 0.35;
  if (character === " ") return 0.03;
  return letters.get(character) ?? (character > "\u2e7f" ? 0.012 : 0.01);
}
