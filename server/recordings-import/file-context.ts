import { basename } from "node:path";
import type { Jurisdiction, Locale } from "../../domain/locale.ts";
import type { ImportContext } from "../../transcripts/import/to-call-record.ts";
import { jurisdictionOf } from "../calls/jurisdiction-of.ts";
import type { ImportOptions } from "./import-options.ts";

/** A file that is imported. */
export interface ImportFile {
  readonly path: string;
  /** When it was last written, ISO 8601: the best that is known of a call without a time of its own. */
  readonly changedAt: string;
}

/** @param place what stands behind the name where a file has several calls: `#2`, or nothing. */
export function contextOf(file: ImportFile, options: ImportOptions, place = ""): ImportContext {
  const name = basename(file.path).replace(/\.[a-z0-9]{1,6}$/iu, "");
  return {
    source: `${file.path}${place}`,
    fallbackId: `${name === "" ? "call" : name}${place}`,
    fallbackStartedAt: file.changedAt,
    locale: options.locale ?? options.case?.locale,
    jurisdictionOf: (locale) => jurisdictionFor(options, locale),
    case: options.case?.json,
    agentSide: options.agentSide,
  };
}

/** Whose rules a call is under: as it is said, else the case's, else by its place or language. */
export function jurisdictionFor(options: ImportOptions, locale: Locale): Jurisdiction {
  const { case: given } = options;
  return options.jurisdiction ?? given?.jurisdiction ?? jurisdictionOf(given?.place, locale);
}
