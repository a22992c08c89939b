/**
 * A bag of hashed features: the bucket of each that occurs, once however often it occurs, so that a
 * debtor who repeats a word fifty times does not drown everything else that was said.
 */
export type FeatureBag = Set<number>;

/** Buckets of the hash space: so many that a feature never seen in training seldom meets one that was. */
export const bucketCount = 1 << 18;

const fnvOffset = 0x811c9dc5;
const fnvPrime = 0x01000193;

/** Adds the feature `kind` + `text[from, to)`; no string is cut out for it. */
export function addSlice(
  bag: FeatureBag,
  kind: number,
  slice: { readonly text: string; readonly from: number; readonly to: number },
): void {
  let hash = Math.imul(fnvOffset ^ kind, fnvPrime);
  for (let at = slice.from; at < slice.to; at += 1) {
    hash = Math.imul(hash ^ slice.text.charCodeAt(at), fnvPrime);
  }
  bag.add(bucketOf(hash));
}

/** Adds a feature that has a name of its own. */
export function addNamed(bag: FeatureBag, kind: number, name: string): void {
  addSlice(bag, kind, { text: name, from: 0, to: name.length });
}

/** The finishing steps of MurmurHash3, without which short texts fill only part of the buckets. */
function bucketOf(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) % bucketCount;
}
