import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { ContactRequest } from "../../../../guardrails/contact/contact-request.ts";
import { stateOfAreaCode, zonesOfState, zonesOfUs } from "./slow-us-places.ts";

/** The European Union and the rest of the European Economic Area. */
const eeaCountries =
  "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO".split(
    " ",
  );

interface Whereabouts {
  /** Those that could be resolved. */
  readonly places: readonly string[];
  readonly packsOfPlaces: readonly string[];
  /** Every zone whose clock the debtor may see. */
  readonly zones: readonly string[];
  /** There is a place, and all of them could be resolved. */
  readonly areKnown: boolean;
}

export function placesAndZones(request: ContactRequest): Whereabouts {
  const { place, otherPlaces, debtor } = request.case;
  const hasNumberPlace =
    (request.channel === "voice" || request.channel === "sms") && request.number !== null;
  const places = [
    ...(place === null ? [] : [place]),
    ...otherPlaces,
    ...(hasNumberPlace ? [placeOfNumber(request.number)] : []),
  ];
  const packs = places.map(packOf);
  const exactZones = [
    ...(debtor.timezone === null ? [] : [debtor.timezone]),
    ...places.flatMap(exactZonesOf),
  ];
  const isVague = places.some((each) => packOf(each) === "us" && exactZonesOf(each).length === 0);
  const isNarrowed = exactZones.some((zone) => zonesOfUs.includes(zone));
  const zones = [...exactZones, ...(isVague && !isNarrowed ? zonesOfUs : [])];
  return {
    places,
    packsOfPlaces: packs.filter((pack) => pack !== undefined),
    zones: [...new Set(zones)],
    areKnown: places.length > 0 && !packs.includes(undefined),
  };
}

/** A place that nobody knows; it belongs to no pack. */
const unresolvable = "?";

function placeOfNumber(number: string | null): string {
  if (number === null) return unresolvable;
  const parsed = parsePhoneNumberFromString(number);
  const code = parsed?.countryCallingCode;
  const country = parsed?.country ?? (code === "86" ? "CN" : code === "44" ? "GB" : unresolvable);
  if (country !== "US") return country;
  const state = stateOfAreaCode(number.slice("+1".length, "+1".length + 3));
  return state === undefined ? "US" : `US-${state}`;
}

function packOf(place: string): string | undefined {
  const country = place.split("-")[0] ?? "";
  if (country === "CN") return "cn";
  if (country === "GB") return "uk";
  if (country === "US") return "us";
  return eeaCountries.includes(country) ? "eu" : undefined;
}

/** The zones of a place; none for a place of the USA that names no state of the file. */
function exactZonesOf(place: string): readonly string[] {
  switch (packOf(place)) {
    case "cn":
      return ["Asia/Shanghai"];
    case "uk":
      return ["Europe/London"];
    case "eu":
      return ["Europe/Brussels"];
    case "us":
      return zonesOfState(place.split("-")[1] ?? "");
    default:
      return [];
  }
}
