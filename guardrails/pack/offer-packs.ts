import type { z } from "zod";
import { JURISDICTIONS, type Jurisdiction } from "../../domain/locale.ts";
import { KindlineError } from "../../domain/errors.ts";
import { packSchema, type Pack } from "../pack-schema.ts";
import { checkCompany, type CompanyContext } from "./check-company.ts";
import { checkExamples } from "./check-examples.ts";
import { companySchema, type Company } from "./company-schema.ts";
import { contentHash } from "./content-hash.ts";
import { layerSchema, type Layer } from "./layer-schema.ts";
import type { Loaded } from "./loaded.ts";
import { faultOf, packFault, type PackFault } from "./pack-fault.ts";
import type { PackSet } from "./pack-set.ts";
import { compareVersions } from "./pack-version.ts";
import { readStrictJson } from "./read-strict-json.ts";

/** A file of rules, by its path inside the folder of packs, with `/` between folders. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

export interface RefusedFile extends PackFault {
  readonly file: string;
}

/** What became of the files that were offered. */
export interface Offer {
  readonly set: PackSet;
  readonly refused: readonly RefusedFile[];
}

/** Reasons given for one file; whoever has this many begins with the first. */
const faultsMax = 50;

type Outcome = { readonly set: PackSet } | { readonly faults: readonly PackFault[] };

/**
 * The rules with these files taken over. Each file is judged by itself; for one that is refused, what was
 * in use stays. The company's own file comes last, since it is measured against the others. The required
 * sentences are those that no phrase of a company may silence.
 */
export function offerPacks(
  current: PackSet,
  files: readonly PackFile[],
  required: readonly string[],
): Offer {
  const isCompany = ({ path }: PackFile): boolean => path === "company.json";
  const inOrder = [...files].sort(
    (a, b) => Number(isCompany(a)) - Number(isCompany(b)) || (a.path < b.path ? -1 : 1),
  );
  let set = current;
  const refused: RefusedFile[] = [];
  for (const file of inOrder) {
    const outcome = isCompany(file)
      ? takeCompany({ set, required }, file.text)
      : takeOver(set, file);
    if ("set" in outcome) set = outcome.set;
    else
      for (const fault of outcome.faults.slice(0, faultsMax))
        refused.push({ file: file.path, ...fault });
  }
  return { set, refused };
}

const layerPath = /^([a-z]{2})\/overlays\/([a-z-]+)\.json$/;

function takeOver(set: PackSet, { path, text }: PackFile): Outcome {
  const json = readJson(text);
  if ("faults" in json) return json;
  const { value } = json;
  const jurisdiction = JURISDICTIONS.find((one) => path === `${one}/pack.json`);
  if (jurisdiction !== undefined) return takePack(set, value, jurisdiction);
  const [, folder, name] =
    path === "all.json" ? [path, undefined, "all"] : (layerPath.exec(path) ?? []);
  if (name !== undefined) return takeLayer(set, value, { name, folder });
  const expected = "Expected all.json, company.json, cn/pack.json or us/overlays/us-ma.json.";
  return { faults: [{ ...packFault(undefined, "", expected), field: "" }] };
}

function readJson(text: string): { readonly value: unknown } | { readonly faults: PackFault[] } {
  try {
    return { value: readStrictJson(text) };
  } catch (error) {
    if (!KindlineError.isInstance(error)) throw error;
    return { faults: [packFault(undefined, "", error.message)] };
  }
}

function takePack(set: PackSet, value: unknown, jurisdiction: Jurisdiction): Outcome {
  const read = parse<Pack>(packSchema, value, set.packs[jurisdiction]);
  if ("faults" in read) return read;
  const { loaded } = read;
  const faults = [
    ...(loaded.value.jurisdiction === jurisdiction
      ? []
      : [packFault(undefined, "jurisdiction", `Expected ${jurisdiction}, as its folder says.`)]),
    ...checkExamples(loaded.value.provisions, loaded.value),
  ];
  if (faults.length > 0) return { faults };
  return { set: { ...set, packs: { ...set.packs, [jurisdiction]: loaded } } };
}

function takeLayer(
  set: PackSet,
  value: unknown,
  { name, folder }: { readonly name: string; readonly folder: string | undefined },
): Outcome {
  const read = parse<Layer>(layerSchema, value, set.layers.get(name));
  if ("faults" in read) return read;
  const { layer, jurisdiction, provisions } = read.loaded.value;
  const faults: PackFault[] = [];
  if (layer !== name)
    faults.push(packFault(undefined, "layer", `Expected ${name}, as its file says.`));
  if (jurisdiction !== folder)
    faults.push(
      packFault(undefined, "jurisdiction", `Expected ${folder ?? "none"}, as its folder says.`),
    );
  faults.push(...checkExamples(provisions, set.packs[jurisdiction ?? "us"].value));
  if (faults.length > 0) return { faults };
  return { set: { ...set, layers: new Map([...set.layers, [name, read.loaded]]) } };
}

function takeCompany({ set, required }: CompanyContext, text: string): Outcome {
  const json = readJson(text);
  if ("faults" in json) return json;
  const read = parse<Company>(companySchema, json.value, set.company);
  if ("faults" in read) return read;
  const faults = checkCompany(read.loaded.value, { set, required });
  return faults.length > 0 ? { faults } : { set: { ...set, company: read.loaded } };
}

/** The file as its schema has it, if it is no older than the one in use. */
function parse<T extends { readonly version: string }>(
  schema: z.ZodType<T>,
  value: unknown,
  current: Loaded<T> | undefined,
): { readonly loaded: Loaded<T> } | { readonly faults: readonly PackFault[] } {
  const parsed = schema.safeParse(value);
  if (!parsed.success) return { faults: parsed.error.issues.map((issue) => faultOf(value, issue)) };
  const loaded = { value: parsed.data, sha256: contentHash(value) };
  if (current === undefined || current.sha256 === loaded.sha256) return { loaded };
  const { version } = current.value;
  if (compareVersions(loaded.value.version, version) > 0) return { loaded };
  const message = `Expected a version after ${version}, which is in use, got ${loaded.value.version}.`;
  return { faults: [packFault(undefined, "version", message)] };
}
