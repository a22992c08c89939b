import type { z } from "zod";
// The schema and its parser are loaded by whoever works on a table, in the console alone; no debtor's page has them.
// oxlint-disable-next-line no-restricted-imports -- One schema judges the table here and on the server.
import { repeatedRows, treatmentsSchema } from "../../../../server/protocol/treatments.ts";
import { isObject, valueAt, type RowPath } from "./row-value.ts";
import type { Problem, TableFault } from "./table-fault.ts";

/** Everything that the server would find wrong with these rows, by its own schema. */
export function checkTable(rows: readonly unknown[], hasTrial: boolean): readonly TableFault[] {
  const issues = treatmentsSchema.safeParse(rows).error?.issues ?? [];
  // The schema tells of ids only once every row is right; here they are told with the rest.
  const repeated = repeatedRows(rows.map((row) => ({ id: valueAt(row, ["id"]) })));
  return [
    ...issues
      .filter(({ code, path }) => code !== "custom" || path.at(-1) !== "id")
      .flatMap((issue) =>
        issue.code === "unrecognized_keys" ? unknownIn(issue) : [faultOf(issue, rows)],
      ),
    ...repeated.map((row): TableFault => ({ row, path: ["id"], problem: "repeated" })),
    ...rows.flatMap((value, row): TableFault[] =>
      hasTrial || valueAt(value, ["when", "group"]) === undefined
        ? []
        : [{ row, path: ["when", "group"], problem: "group" }],
    ),
  ];
}

/** A name that is not known: a misspelt condition would let its row match everybody. */
const unknownIn = ({ path, keys }: z.core.$ZodIssueUnrecognizedKeys): readonly TableFault[] =>
  keys.map((key) => ({ ...placeOf([...path, key]), problem: "unknown" }));

function faultOf(issue: z.core.$ZodIssue, rows: readonly unknown[]): TableFault {
  const place = placeOf(issue.path);
  const row = place.row === undefined ? undefined : rows[place.row];
  // A field that the row has not, of a row that is one.
  if (issue.code === "invalid_type" && isObject(row) && valueIn(row, place.path) === undefined) {
    return { ...place, problem: "missing" };
  }
  if (issue.code === "custom" && place.path.at(-1) === "dpd") {
    return { ...place, path: [...place.path, "min"], problem: "range" };
  }
  return { ...place, ...problemOf(issue, place.path) };
}

/** Like `valueAt`, through lists too. */
function valueIn(row: unknown, path: RowPath): unknown {
  const list = path.findIndex((name) => typeof name === "number");
  if (list === -1) return valueAt(row, path);
  const found: unknown = valueAt(row, path.slice(0, list));
  return Array.isArray(found) ? found[Number(path[list])] : undefined;
}

function placeOf(path: readonly PropertyKey[]): Pick<TableFault, "row" | "path"> {
  const [row, ...rest] = path.map((name) => (typeof name === "symbol" ? String(name) : name));
  return { row: typeof row === "number" ? row : undefined, path: rest };
}

function problemOf(issue: z.core.$ZodIssue, path: RowPath): Pick<TableFault, "problem" | "limit"> {
  switch (issue.code) {
    case "invalid_type":
      return { problem: kindOf(issue.expected, path) };
    case "invalid_format":
      return { problem: path[0] === "id" ? "id" : "money" };
    case "too_small":
      if (issue.origin === "string") return { problem: "missing" };
      return {
        problem: issue.origin === "array" ? "fewest_entries" : "least",
        limit: Number(issue.minimum),
      };
    case "too_big":
      return { problem: biggest[issue.origin] ?? "most", limit: Number(issue.maximum) };
    case "invalid_value":
      return { problem: "choice" };
    default:
      return { problem: "other" };
  }
}

/** What kind of value is wanted there. */
const kindOf = (expected: string, path: RowPath): Problem =>
  path[1] === "balance" && path.length > 2 ? "money" : (kinds[expected] ?? "other");

const kinds: Readonly<Record<string, Problem>> = {
  string: "text",
  number: "number",
  int: "whole",
  array: "list",
  object: "object",
  record: "object",
};

const biggest: Readonly<Record<string, Problem>> = { string: "longest", array: "most_entries" };
