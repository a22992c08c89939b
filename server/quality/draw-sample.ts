import { createHash } from "node:crypto";

/** A call that may be drawn, and the stratum it is in. */
export interface SampleCall {
  readonly id: string;
  readonly stratum: string;
}

/** What was drawn of one stratum. */
export interface DrawnStratum {
  readonly stratum: string;
  readonly of: number;
  readonly drawn: readonly string[];
}

/**
 * Draws so many calls, each stratum by its share of all: whole numbers first, what is left to the largest remainders
 * (Hamilton's method), ties to the stratum whose name comes first. Within a stratum the calls stand in the order of
 * SHA-256 of seed and id, which nobody can tell beforehand and everybody can check afterwards: the same seed over the
 * same calls draws the same.
 */
export function drawSample(
  calls: readonly SampleCall[],
  { count, seed }: { readonly count: number; readonly seed: string },
): readonly DrawnStratum[] {
  const strata = byStratum(calls);
  const quotas = quotasOf(strata, Math.min(count, calls.length));
  return strata.map(([stratum, ids]) => {
    const ordered = ids
      .map((id) => [createHash("sha256").update(`${seed}\n${id}`).digest("hex"), id] as const)
      .sort(([a, idA], [b, idB]) => compare(a, b) || compare(idA, idB));
    const drawn = ordered.slice(0, quotas.get(stratum) ?? 0).map(([, id]) => id);
    return { stratum, of: ids.length, drawn };
  });
}

/** Strata by name, so that the order in which calls come changes nothing. */
function byStratum(calls: readonly SampleCall[]): (readonly [string, readonly string[]])[] {
  const strata = new Map<string, string[]>();
  for (const { id, stratum } of calls) {
    const ids = strata.get(stratum);
    if (ids === undefined) strata.set(stratum, [id]);
    else ids.push(id);
  }
  return [...strata].sort(([a], [b]) => compare(a, b));
}

function quotasOf(
  strata: readonly (readonly [string, readonly string[]])[],
  count: number,
): ReadonlyMap<string, number> {
  const all = strata.reduce((sum, [, ids]) => sum + ids.length, 0);
  const shares = strata.map(([stratum, ids]) => ({
    stratum,
    whole: Math.floor((count * ids.length) / all),
    // In whole numbers, so that equal remainders are equal.
    remainder: (count * ids.length) % all,
  }));
  let left = count - shares.reduce((sum, { whole }) => sum + whole, 0);
  const quotas = new Map(shares.map(({ stratum, whole }) => [stratum, whole]));
  const byRemainder = [...shares].sort((a, b) => b.remainder - a.remainder);
  for (const { stratum, whole } of byRemainder) {
    if (left === 0) break;
    quotas.set(stratum, whole + 1);
    left -= 1;
  }
  return quotas;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
