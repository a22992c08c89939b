import { hash } from "node:crypto";
import type { ListMapping } from "../../protocol/imports.ts";
import { forbiddenHeading } from "./forbidden-heading.ts";
import { normaliseHeading } from "./normalise-heading.ts";

/** The heading of the column with the reasons; it is known and never read when the file comes back. */
export const reasonHeading = "kindline_reason";

/** The columns that come back in a file of rows to mend: not the refused ones, nor the reasons of an earlier round. */
export const keptColumns = (heading: readonly string[]): readonly number[] =>
  heading.flatMap((text, at) =>
    forbiddenHeading(text) === undefined && text !== reasonHeading ? [at] : [],
  );

/** What a file with these headings is known by: a list, and the rows of it that were mended. */
export const signatureOf = (heading: readonly string[]): string =>
  hash(
    "sha256",
    JSON.stringify(keptColumns(heading).map((at) => normaliseHeading(heading[at] ?? ""))),
    "hex",
  );

/** What is remembered of a mapping: what is true of the next list as well, whose figures were taken at another time. */
export function lastingMapping(heading: readonly string[], mapping: ListMapping): ListMapping {
  const { balance_as_of: _, ...constants } = mapping.constants;
  const columns = keptColumns(heading).map((at) => mapping.columns[at] ?? null);
  return { ...mapping, columns, constants };
}

/** A mapping that was remembered, for a file with these headings. */
export function recalledMapping(heading: readonly string[], lasting: ListMapping): ListMapping {
  const kept = keptColumns(heading);
  const columns = heading.map((_, at) => lasting.columns[kept.indexOf(at)] ?? null);
  return { ...lasting, columns };
}
