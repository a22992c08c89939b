import { contentHash } from "./pack/content-hash.ts";
import { offerPacks, type PackFile, type RefusedFile } from "./pack/offer-packs.ts";
import type { PackSet } from "./pack/pack-set.ts";
import type { Whereabouts } from "./pack/places.ts";
import { ruleBookFor } from "./pack/rule-book-for.ts";
import type { RuleBook, RuleSource } from "./pack/rule-book.ts";
import { shippedPacks } from "./pack/shipped-packs.ts";

/** What an offer led to. */
export interface Offered {
  /** Every file of rules in use, by name, with its version and hash. */
  readonly inUse: readonly RuleSource[];
  /** The hash of all of them together. */
  readonly sha256: string;
  readonly refused: readonly RefusedFile[];
  /** True if something was taken over that was not in use before. */
  readonly hasChanged: boolean;
}

/** Holds the rules in use, and exchanges them whole. It reads no file and knows no time. */
export interface PackRegistry {
  readonly current: PackSet;
  /** The rules for a debtor, as they are now. */
  readonly bookFor: (where: Whereabouts) => RuleBook;
  /** Takes over the files that are fit; for the others, what was in use stays. */
  readonly offer: (files: readonly PackFile[]) => Offered;
}

/**
 * A registry that begins with the rules that come with the product. The required sentences (disclosures,
 * crisis lines) are those that no phrase of a company may silence.
 */
export function createPackRegistry(required: readonly string[] = []): PackRegistry {
  let current = shippedPacks();
  return {
    get current() {
      return current;
    },
    bookFor: (where) => ruleBookFor(current, where),
    offer: (files) => {
      const before = hashOf(current);
      const { set, refused } = offerPacks(current, files, required);
      const sha256 = hashOf(set);
      const hasChanged = sha256 !== before;
      // The same rules stay the same object: what was worked out from them is kept.
      if (hasChanged) current = set;
      return { inUse: sourcesOf(current), sha256, refused, hasChanged };
    },
  };
}

const hashOf = (set: PackSet): string => contentHash(sourcesOf(set));

function sourcesOf({ packs, layers, company }: PackSet): RuleSource[] {
  const named = [
    ...Object.entries(packs),
    ...layers,
    ...(company === undefined ? [] : [["company", company] as const]),
  ];
  return named.map(([name, { value, sha256 }]) => ({ name, version: value.version, sha256 }));
}
