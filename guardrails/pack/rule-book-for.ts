import { applyCompany } from "./apply-company.ts";
import { mergePacks } from "./merge-packs.ts";
import type { PackSet } from "./pack-set.ts";
import { locate, type Whereabouts } from "./places.ts";
import { bookOfLayer, bookOfPack, type RuleBook } from "./rule-book.ts";

/** Books by the set they were made from: a set never changes, and there are few places. */
const made = new WeakMap<PackSet, Map<string, RuleBook>>();

/**
 * The rules for a debtor: the strictest of every pack and layer that may hold, with what the company adds.
 * Where a place is unknown, every pack holds and outbound contact is off.
 */
export function ruleBookFor(set: PackSet, where: Whereabouts): RuleBook {
  const { jurisdictions, layers, isUncertain } = locate(set, where);
  const key = [...jurisdictions, ...layers, isUncertain].join(" ");
  const books = made.get(set) ?? new Map<string, RuleBook>();
  made.set(set, books);
  const known = books.get(key);
  if (known !== undefined) return known;
  const merged = mergePacks([
    ...jurisdictions.map((one) => bookOfPack(set.packs[one])),
    ...layers.flatMap((name) => {
      const layer = set.layers.get(name);
      return layer === undefined ? [] : [bookOfLayer(layer)];
    }),
  ]);
  const book = applyCompany(
    isUncertain ? { ...merged, outbound: "disabled" } : merged,
    set.company,
    jurisdictions,
  );
  books.set(key, book);
  return book;
}
