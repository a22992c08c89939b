import states from "./us-places.json" with { type: "json" };

interface State {
  /** Every zone in which somebody in the state may be. */
  readonly zones: readonly string[];
  readonly areaCodes: readonly string[];
}

const stateByCode: ReadonlyMap<string, State> = new Map(Object.entries<State>(states));

const codeByAreaCode: ReadonlyMap<string, string> = new Map(
  Object.entries<State>(states).flatMap(([code, { areaCodes }]) =>
    areaCodes.map((areaCode) => [areaCode, code] as const),
  ),
);

/** Every zone of the states and territories of the US. */
export const allUsZones: readonly string[] = [
  ...new Set(Object.values<State>(states).flatMap(({ zones }) => zones)),
];

/** The state that an area code belongs to; undefined for toll-free and unknown codes. */
export const stateOfAreaCode = (areaCode: string): string | undefined =>
  codeByAreaCode.get(areaCode);

/** The zones of a state or territory; undefined if there is no such state. */
export const zonesOfState = (state: string | undefined): readonly string[] | undefined =>
  state === undefined ? undefined : stateByCode.get(state)?.zones;
