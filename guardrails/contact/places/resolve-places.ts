import type { CompiledPack } from "../compile-contact-pack.ts";
import type { ContactRequest } from "../contact-request.ts";
import { zoneClock, type ZoneClock } from "../zone-clock.ts";
import { placeOfNumber } from "./number-place.ts";
import { allUsZones, zonesOfState } from "./us-states.ts";

/** Where a debtor may be, and whose rules hold there. */
export interface Whereabouts {
  /** Some place is known, and all that are named lie in a jurisdiction whose rules are encoded. */
  readonly isKnown: boolean;
  /** In the order in which packs are read. */
  readonly packs: readonly CompiledPack[];
  /** Every zone in which the debtor may be. */
  readonly clocks: readonly ZoneClock[];
}

interface Country {
  readonly pack: string;
  readonly zone: string | undefined;
}

/** Members of the EU and of the EEA. */
const euCountries =
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO";

const countries: ReadonlyMap<string, Country> = new Map([
  ["CN", { pack: "cn", zone: "Asia/Shanghai" }],
  ["GB", { pack: "uk", zone: "Europe/London" }],
  ["US", { pack: "us", zone: undefined }],
  ...euCountries.split(" ").map((code) => [code, { pack: "eu", zone: "Europe/Brussels" }] as const),
]);

/** Whether rules are encoded for that place: a country (`GB`) or a state of the US (`US-CA`). */
export function isKnownPlace(place: string): boolean {
  const [country = "", state] = place.split("-");
  if (country === "US" && state !== undefined) return zonesOfState(state) !== undefined;
  return countries.has(country);
}

const usZones: ReadonlySet<string> = new Set(allUsZones);

/** The packs and zones that a request may fall under; docs/contact-policy.md, section 3. */
export function resolvePlaces(
  request: ContactRequest,
  packs: readonly CompiledPack[],
): Whereabouts {
  const places = placesOf(request);
  const ids = new Set<string>(request.packs);
  const zones = new Set<string>();
  const { timezone } = request.case.debtor;
  if (timezone !== null) zones.add(timezone);
  let isKnown = places.length > 0;
  let isSomewhereInUs = false;
  for (const place of places) {
    const country = place === undefined ? undefined : countries.get(place.slice(0, 2));
    if (place === undefined || country === undefined) {
      isKnown = false;
      continue;
    }
    ids.add(country.pack);
    const found = country.zone === undefined ? zonesOfState(place.split("-")[1]) : [country.zone];
    if (found === undefined) isSomewhereInUs = true;
    else for (const zone of found) zones.add(zone);
  }
  if (isSomewhereInUs && !hasUsZone(zones)) for (const zone of allUsZones) zones.add(zone);
  const applicable = applicablePacks(ids, { places, packs });
  return { isKnown, packs: applicable, clocks: Array.from(zones, zoneClock) };
}

function placesOf(request: ContactRequest): readonly (string | undefined)[] {
  const { place, otherPlaces } = request.case;
  const places: (string | undefined)[] =
    place === null ? [...otherPlaces] : [place, ...otherPlaces];
  const isCalled = request.channel === "voice" || request.channel === "sms";
  if (isCalled && request.number !== null) places.push(placeOfNumber(request.number));
  return places;
}

function hasUsZone(zones: ReadonlySet<string>): boolean {
  for (const zone of zones) if (usZones.has(zone)) return true;
  return false;
}

function applicablePacks(
  ids: Set<string>,
  {
    places,
    packs,
  }: { readonly places: readonly (string | undefined)[]; readonly packs: readonly CompiledPack[] },
): readonly CompiledPack[] {
  for (const { pack, isOverlay } of packs) {
    if (!isOverlay) continue;
    const isThere = places.some((place) => pack.places.some((state) => isWithin(place, state)));
    if (isThere) ids.add(pack.pack);
    // An overlay tightens the pack of its country, and never stands alone.
    if (ids.has(pack.pack)) ids.add(pack.pack.slice(0, 2));
  }
  return packs.filter(({ pack }) => ids.has(pack.pack));
}

const isWithin = (place: string | undefined, state: string): boolean =>
  place !== undefined && (place === state || place.startsWith(`${state}-`));
