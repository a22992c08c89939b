import type { Instant } from "../../domain/calendar.ts";
import type { Company } from "../../guardrails/pack/company-schema.ts";
import type { Layer } from "../../guardrails/pack/layer-schema.ts";
import type { Loaded } from "../../guardrails/pack/loaded.ts";
import type { Measure } from "../../guardrails/pack/measure.ts";
import { isOff, type SwitchedProvision } from "../../guardrails/pack/provision-schema.ts";
import type { Pack } from "../../guardrails/pack-schema.ts";
import type { Packs } from "../packs/open-packs.ts";
import type { PacksView, PackView, ProvisionView } from "../protocol/guard.ts";

/** The rules in use as people read them, those that are off with the reason, and what was refused. */
export function packsView({ registry, watch }: Packs): PacksView {
  const { packs, layers, company } = registry.current;
  const signed = signaturesOf(company?.value);
  const { sha256, loadedAt, changedAt, refused } = watch.report;
  return {
    packs: [
      ...Object.values(packs).map((pack) => viewOfPack(pack)),
      ...[...layers.values()].map((layer) => viewOfLayer(layer, signed)),
    ],
    company: company === undefined ? null : viewOfCompany(company),
    sha256,
    loadedAt: loadedAt as Instant,
    changedAt: changedAt as Instant,
    refused: refused.map(({ file, code, field, message }) => ({ file, code, field, message })),
  };
}

/** Which rules the company has confirmed, who did it and when. */
type Signatures = ReadonlyMap<string, { readonly by: string; readonly on: string }>;

const signaturesOf = (company: Company | undefined): Signatures =>
  new Map(company?.signed.map(({ rule, by, on }) => [rule, { by, on }]));

function viewOfPack({ value: pack, sha256 }: Loaded<Pack>): PackView {
  const { jurisdiction, version, reviewed, signed, places, provisions } = pack;
  return {
    name: jurisdiction,
    kind: "pack",
    jurisdiction,
    version,
    sha256,
    reviewed,
    signed: signed === false ? null : signed,
    places: places.known,
    provisions: provisions.map((row) => viewOfRow({ ...row, status: "on" }, undefined)),
  };
}

function viewOfLayer({ value: layer, sha256 }: Loaded<Layer>, signatures: Signatures): PackView {
  const { layer: name, jurisdiction, version, reviewed, places, provisions } = layer;
  return {
    name,
    kind: "layer",
    jurisdiction: jurisdiction ?? null,
    version,
    sha256,
    reviewed,
    signed: null,
    places,
    provisions: provisions.map((row) => viewOfRow(row, signatures.get(row.id))),
  };
}

function viewOfRow(
  row: SwitchedProvision,
  byCompany: ProvisionView["signed"] | undefined,
): ProvisionView {
  const { id, kind, severity, action, text, basis, source, effective } = row;
  return {
    id,
    kind,
    severity,
    action,
    text,
    basis,
    source,
    effective,
    verify: row.verify ?? false,
    families: row.families ?? [],
    values: (row.values ?? []).map(viewOfMeasure),
    examples: row.examples ?? null,
    isOn: !isOff(row) || byCompany !== undefined,
    why: row.why ?? null,
    signed: row.signed ?? byCompany ?? null,
  };
}

const viewOfMeasure = (measure: Measure): ProvisionView["values"][number] => ({
  unit: measure.unit,
  stricter: measure.stricter,
  legal: measure.legal ?? null,
  default: measure.default ?? null,
});

function viewOfCompany({ value, sha256 }: Loaded<Company>): PacksView["company"] {
  const { company, version, tighten, severities, signed, phrases } = value;
  const rules = [...tighten, ...severities, ...signed].map(({ rule }) => rule);
  return {
    name: company,
    version,
    sha256,
    rules: [...new Set(rules)].sort(),
    phrases: phrases.length,
  };
}
