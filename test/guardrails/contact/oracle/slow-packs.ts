import { readFileSync } from "node:fs";
import type { ContactRequest } from "../../../../guardrails/contact/contact-request.ts";

/** What every row of a pack may carry. */
interface Row {
  readonly id: string;
  readonly legal?: boolean;
  readonly verify?: boolean;
  readonly on?: boolean;
  readonly clearable?: boolean;
}

export interface CounterRow extends Row {
  readonly metric: string;
  readonly scope: "debtor" | "debt" | "number";
  readonly window: { readonly days: number } | { readonly hours: number };
  readonly limit: number;
  readonly channels: readonly string[];
  readonly numberKinds?: readonly string[];
  readonly skipsConsented?: boolean;
  readonly agreedTime?: "always" | "week";
}

interface ConsentRow extends Row {
  readonly kind: string;
  readonly channels: readonly string[];
  readonly agents: readonly string[];
}

interface HoursRow extends Row {
  readonly from: string;
  readonly to: string;
  readonly channels?: readonly string[];
}

export interface SlowPack {
  readonly pack: string;
  readonly places?: readonly string[];
  readonly stops?: Readonly<Record<string, string>>;
  readonly outbound?: Row & { readonly allowed: boolean };
  readonly aiVoice?: Row;
  readonly consents?: readonly ConsentRow[];
  readonly counters?: readonly CounterRow[];
  readonly closedWeekdays?: Row & { readonly weekdays: readonly number[] };
  readonly holidays?: Row & { readonly years: readonly number[]; readonly days: readonly string[] };
  readonly hours?: readonly HoursRow[];
}

const packsFolder = new URL("../../../../guardrails/packs/", import.meta.url);

const read = (path: string): SlowPack =>
  JSON.parse(readFileSync(new URL(path, packsFolder), "utf8")) as SlowPack;

const basePacks = ["cn", "us", "uk", "eu"].map((pack) => read(`${pack}/contact.json`));

const overlays = ["us-ma", "us-wa", "us-dc", "us-ny-nyc", "us-ca"].map((pack) =>
  read(`us/overlays/${pack}.contact.json`),
);

/** The packs of places and request in the fixed order, each without the rows that are off. */
export function applicablePacks(
  request: ContactRequest,
  of: { readonly places: readonly string[]; readonly packsOfPlaces: readonly string[] },
): readonly SlowPack[] {
  const states = of.places.map((place) => place.split("-").slice(0, 2).join("-"));
  const named: readonly string[] = request.packs;
  const overlaysHere = overlays.filter(
    (overlay) =>
      named.includes(overlay.pack) || overlay.places?.some((place) => states.includes(place)),
  );
  const wanted = [
    ...of.packsOfPlaces,
    ...named,
    ...overlaysHere.map((overlay) => overlay.pack),
    ...(overlaysHere.length > 0 ? ["us"] : []),
  ];
  return [...basePacks, ...overlays]
    .filter((pack) => wanted.includes(pack.pack))
    .map((pack) => withoutRowsOff(pack, request));
}

function withoutRowsOff(pack: SlowPack, request: ContactRequest): SlowPack {
  const isOverlay = overlays.includes(pack);
  const isOn = (row: Row | undefined): boolean => {
    if (row === undefined) return false;
    if (row.clearable === true && request.cleared.includes(row.id)) return false;
    if (!isOverlay || row.verify !== true || row.on === true) return true;
    return request.switchedOn.includes(row.id);
  };
  return {
    pack: pack.pack,
    ...(pack.stops && { stops: pack.stops }),
    ...(pack.outbound && isOn(pack.outbound) && { outbound: pack.outbound }),
    ...(pack.aiVoice && isOn(pack.aiVoice) && { aiVoice: pack.aiVoice }),
    ...(pack.closedWeekdays &&
      isOn(pack.closedWeekdays) && { closedWeekdays: pack.closedWeekdays }),
    ...(pack.holidays && isOn(pack.holidays) && { holidays: pack.holidays }),
    consents: (pack.consents ?? []).filter(isOn),
    counters: (pack.counters ?? []).filter(isOn),
    hours: (pack.hours ?? []).filter(isOn),
  };
}
