import { JURISDICTIONS, type Jurisdiction } from "../../domain/locale.ts";
import type { Layer } from "./layer-schema.ts";
import type { PackSet } from "./pack-set.ts";

/** What is known of the places that a debtor may be in. */
export interface Whereabouts {
  /** Whose rules the case is under, where somebody has decided it. */
  readonly jurisdiction?: Jurisdiction | undefined;
  /** Residence, present location, region of the number, seat of the creditor: `CN-31`, `US-NY-NYC`. */
  readonly places: readonly string[];
}

/** The packs and layers that may hold there. */
export interface Located {
  readonly jurisdictions: readonly Jurisdiction[];
  readonly layers: readonly string[];
  /** True where something is unknown: then what may hold does hold, and nobody is contacted first. */
  readonly isUncertain: boolean;
}

/** True if the first place is the second or lies inside it. */
const isInside = (place: string, whole: string): boolean =>
  place === whole || place.startsWith(`${whole}-`);

/**
 * Which packs and layers may hold. A place that says too little stands for all that lies inside it; an
 * unknown one, or none at all, stands for everywhere.
 */
export function locate(set: PackSet, { jurisdiction, places }: Whereabouts): Located {
  const found = places.map((given) => {
    const place = given.toUpperCase();
    return { place, at: jurisdictionAt(set, place) };
  });
  const isLost = found.some(({ at }) => at === undefined);
  const named = new Set(found.flatMap(({ at }) => (at === undefined ? [] : [at])));
  if (jurisdiction !== undefined) named.add(jurisdiction);
  const isNowhere = isLost || named.size === 0;
  const jurisdictions = isNowhere ? [...JURISDICTIONS] : [...named].sort();
  // Of a jurisdiction that no place pins down, only its own name is known.
  const isVague = jurisdictions.some((one) => {
    const { vague } = set.packs[one].value.places;
    const inside = found.filter(({ at }) => at === one);
    if (inside.length === 0) return vague.length > 0;
    return inside.some(({ place }) => vague.includes(place));
  });
  const layers = [...set.layers.values()].flatMap(({ value }) =>
    mayHold(value, jurisdictions, isNowhere ? [] : found) ? [value.layer] : [],
  );
  return { jurisdictions, layers: layers.sort(), isUncertain: isNowhere || isVague };
}

/** The jurisdiction whose pack holds at a place; undefined if none says that it does. */
function jurisdictionAt(set: PackSet, place: string): Jurisdiction | undefined {
  return JURISDICTIONS.find((one) => {
    const { known, vague, excluded } = set.packs[one].value.places;
    if (excluded.some((other) => isInside(place, other))) return false;
    return vague.includes(place) || known.some((whole) => isInside(place, whole));
  });
}

function mayHold(
  layer: Layer,
  jurisdictions: readonly Jurisdiction[],
  found: readonly { readonly place: string; readonly at: Jurisdiction | undefined }[],
): boolean {
  if (layer.jurisdiction === undefined) return true;
  if (!jurisdictions.includes(layer.jurisdiction)) return false;
  const inside = found.filter(({ at }) => at === layer.jurisdiction);
  if (inside.length === 0) return true;
  // Somebody in New York may be in the city, and somebody in the city is in the state.
  return inside.some(({ place }) =>
    layer.places.some((whole) => isInside(place, whole) || isInside(whole, place)),
  );
}
