/** Contractions that no rule below gets right. */
const irregular: ReadonlyMap<string, readonly string[]> = new Map([
  ["can't", ["can", "not"]],
  ["cannot", ["can", "not"]],
  ["won't", ["will", "not"]],
  ["shan't", ["shall", "not"]],
  ["ain't", ["is", "not"]],
  ["i'm", ["i", "am"]],
  ["let's", ["let", "us"]],
  ["gonna", ["going", "to"]],
  ["gotta", ["got", "to"]],
  ["wanna", ["want", "to"]],
  ["y'all", ["you", "all"]],
  ["dont", ["do", "not"]],
  ["wont", ["will", "not"]],
  ["cant", ["can", "not"]],
  ["im", ["i", "am"]],
  ["youre", ["you", "are"]],
]);

const endings: readonly (readonly [ending: string, word: string])[] = [
  ["n't", "not"],
  ["'re", "are"],
  ["'ve", "have"],
  ["'ll", "will"],
  ["'d", "would"],
];

/** Words after which `'s` is a verb; after any other it marks whose something is, and is dropped. */
const takesIs = new Set(
  "it that there what who where here he she how this everyone nobody somebody someone".split(" "),
);

/** A lower-case word as the words it contracts; itself where it contracts nothing. */
export function contractionOf(word: string): readonly string[] {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (!word.includes("'")) return [word];
  for (const [ending, full] of endings) {
    if (word.endsWith(ending)) return [word.slice(0, -ending.length), full];
  }
  if (word.endsWith("'s")) {
    const owner = word.slice(0, -2);
    return takesIs.has(owner) ? [owner, "is"] : [owner];
  }
  return [word.replaceAll("'", "")];
}
