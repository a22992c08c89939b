/** Spellings of one name that no rule of sound brings together. */
const sameAs: ReadonlyMap<string, string> = new Map([
  ["sean", "shon"],
  ["shaun", "shon"],
  ["shawn", "shon"],
  ["geoff", "jef"],
  ["geoffrey", "jefri"],
  ["jeffery", "jefri"],
  ["stephen", "steven"],
  ["stephan", "stefan"],
  ["graeme", "graham"],
  ["leigh", "li"],
  ["lee", "li"],
  ["hugh", "hu"],
  ["niamh", "niv"],
  ["siobhan", "shivon"],
  ["catherine", "katrin"],
  ["katherine", "katrin"],
  ["katharine", "katrin"],
  ["allen", "alan"],
  ["louis", "lewis"],
  ["debra", "debora"],
  ["isabelle", "isabel"],
  ["isobel", "isabel"],
  ["zachary", "sakari"],
]);

/** What sounds alike, in the order in which it is brought together. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/xx/g, "x"],
  [/ph/g, "f"],
  [/^kn/, "n"],
  [/^wr/, "r"],
  [/sch/g, "sh"],
  [/tch/g, "ch"],
  [/ght/g, "t"],
  [/ck/g, "k"],
  [/qu/g, "kw"],
  [/q/g, "kw"],
  [/^c(?=[eiy])/, "s"],
  [/ce$/, "s"],
  [/c(?!h)/g, "k"],
  [/ch(?=r|ol)/g, "k"],
  [/^th(?=om)/, "t"],
  [/x/g, "ks"],
  [/z/g, "s"],
  [/(?:ie|ey|ee|y|igh)$/, "i"],
  [/y/g, "i"],
  [/aw|au/g, "o"],
  [/(?<=[a-z])h(?![aeiou])/g, ""],
  [/th(?=[aeiou]r)/g, "t"],
  [/ae|ai|ay/g, "a"],
  [/ea|ee|ei/g, "e"],
  [/oo|ou|ow/g, "u"],
];

/** A mute e after two consonants or after two vowels and a consonant ("Clarke", "Greene"), not "Jane". */
const muteE = /(?<=[aeiou]{2}[^aeiou]|[^aeiou]{2})e$/;

/** Not mute: Danielle is not Daniel. */
const soundedE = /(?:ll|tt)e$/;

const doubled = /([a-z])\1+/g;

/**
 * How a name sounds, roughly: names with one key are one name to somebody who only hears them. Vowels
 * stay in it, because Dan, Don and Dean are three people.
 */
export function nameKey(word: string): string {
  const same = sameAs.get(word);
  if (same !== undefined) return same;
  let key = soundedE.test(word) ? word : word.replace(muteE, "");
  for (const [pattern, sound] of rules) key = key.replace(pattern, sound);
  return key.replace(doubled, "$1");
}
