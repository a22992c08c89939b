import { assignOf, channelOf, valueAt, type RowPath } from "./row-value.ts";
import type { TableFault } from "./table-fault.ts";

/** Every field that the editor has, by its name in `TreatmentWords.fields`. */
export const fieldPaths = {
  id: ["id"],
  group: ["when", "group"],
  tiers: ["when", "tiers"],
  dpdMin: ["when", "dpd", "min"],
  dpdMax: ["when", "dpd", "max"],
  balanceMin: ["when", "balance", "min"],
  balanceMax: ["when", "balance", "max"],
  scoreField: ["when", "score", "field"],
  scoreMin: ["when", "score", "min"],
  scoreMax: ["when", "score", "max"],
  flagsAny: ["when", "flagsAny"],
  flagsNone: ["when", "flagsNone"],
  assign: ["assign"],
  channel: ["channel"],
  script: ["script"],
  wording: ["wording"],
  triesMax: ["triesMax"],
  hoursBetween: ["hoursBetween"],
  weekdays: ["weekdays"],
  onDpd: ["onDpd"],
  priority: ["priority"],
} as const satisfies Readonly<Record<string, RowPath>>;
export type FieldName = keyof typeof fieldPaths;

const fieldNames = Object.keys(fieldPaths) as FieldName[];

/** What only attempts of the agent have. */
const ofAttempts: readonly FieldName[] = [
  "channel",
  "script",
  "wording",
  "triesMax",
  "hoursBetween",
  "weekdays",
  "onDpd",
  "priority",
];

/** The fields that mean something for this row, and whatever is wrong with it besides. */
export function shownFields(
  value: unknown,
  { faults, hasTrial }: { readonly faults: readonly TableFault[]; readonly hasTrial: boolean },
): ReadonlySet<FieldName> {
  const isFaulty = (name: FieldName): boolean =>
    faults.some(({ path }) => path[0] === name || (name === "group" && path[1] === name));
  const means = (name: FieldName): boolean => {
    if (name === "group") return hasTrial || valueAt(value, fieldPaths.group) !== undefined;
    if (!ofAttempts.includes(name)) return true;
    if (assignOf(value) === "person") return false;
    if (name === "wording") return channelOf(value) !== "voice";
    return name !== "hoursBetween" || valueAt(value, fieldPaths.triesMax) !== 1;
  };
  return new Set(fieldNames.filter((name) => means(name) || isFaulty(name)));
}

/** The field that holds this place; undefined where the editor has none. */
export const fieldOf = (path: RowPath): FieldName | undefined =>
  fieldNames.find((name) => fieldPaths[name].every((part, index) => path[index] === part));
