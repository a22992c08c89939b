import type { PolicyRules } from "../../domain/policy-rules.ts";
import type { Family } from "../../domain/vocabulary.ts";
import type { CompanyPhrase } from "../company-phrases.ts";
import type { Pack } from "../pack-schema.ts";
import type { Layer } from "./layer-schema.ts";
import type { Loaded } from "./loaded.ts";
import { inForce, type Amount, type Stricter, type Unit } from "./measure.ts";
import { isOff, type Provision, type SwitchedProvision } from "./provision-schema.ts";

/** One number of a rule as it holds here. */
export interface RuleValue {
  readonly unit: Unit;
  readonly stricter: Stricter;
  /** The counter of the contact policy that it bounds. */
  readonly counter: string | undefined;
  readonly legal: Amount | undefined;
  readonly inForce: Amount;
  /** Why ours is stricter than the law's. */
  readonly reasons: readonly string[];
}

/** One rule as it holds here. Lists are sorted and say everything once. */
export interface Rule extends Pick<
  Provision,
  "id" | "kind" | "severity" | "text" | "basis" | "effective"
> {
  /** Its place in its file. Of two rules that claim a family, the first is named in findings. */
  readonly rank: number;
  readonly action: readonly Provision["action"][number][];
  readonly source: readonly string[];
  readonly verify: boolean;
  readonly families: readonly Family[];
  readonly values: readonly RuleValue[];
  /** Why it is off; of rules in force it is undefined. */
  readonly why: string | undefined;
}

/** What a set of rules was made of, for the log. */
export interface RuleSource {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
}

/** The rules that hold for one debtor: a pack, or several packs and layers joined to the strictest. */
export interface RuleBook {
  readonly made: readonly RuleSource[];
  /** Whether we may begin contact at all. */
  readonly outbound: Pack["outbound"];
  readonly rules: PolicyRules;
  readonly openRequires: readonly Pack["openRequires"][number][];
  readonly crisis: readonly Pack["crisis"][number][];
  readonly officialNumbers: readonly Pack["officialNumbers"][number][];
  readonly statutoryDays: readonly number[];
  readonly provisions: readonly Rule[];
  /** Rules that are off until somebody signs them. */
  readonly dormant: readonly Rule[];
  /** What the company forbids beyond the law. */
  readonly phrases: readonly CompanyPhrase[];
}

/** A book without a rule, which changes nothing that it is joined with. */
export const emptyBook: RuleBook = {
  made: [],
  outbound: "allowed",
  rules: {
    emotionStreak: Number.MAX_SAFE_INTEGER,
    recordingObjection: "stop",
    callbackHours: { from: "00:00", to: "24:00" },
    debtCollectorNotice: false,
    debtAdvice: false,
    listOptionsAlways: false,
  },
  openRequires: [],
  crisis: [],
  officialNumbers: [],
  statutoryDays: [],
  provisions: [],
  dormant: [],
  phrases: [],
};

/** A pack by itself, as rules. */
export function bookOfPack({ value: pack, sha256 }: Loaded<Pack>): RuleBook {
  return {
    ...emptyBook,
    made: [{ name: pack.jurisdiction, version: pack.version, sha256 }],
    outbound: pack.outbound,
    rules: pack.rules,
    openRequires: [...pack.openRequires],
    crisis: [...pack.crisis],
    officialNumbers: [...pack.officialNumbers],
    statutoryDays: [...pack.statutoryDays],
    provisions: pack.provisions.map((row, rank) => ruleOf(row, rank)),
  };
}

/** A layer by itself, as rules: nothing but its rows. */
export function bookOfLayer({ value: layer, sha256 }: Loaded<Layer>): RuleBook {
  const rows = layer.provisions.map((row, rank) => ({
    ...ruleOf(row, rank),
    why: isOff(row) ? row.why : undefined,
  }));
  return {
    ...emptyBook,
    made: [{ name: layer.layer, version: layer.version, sha256 }],
    provisions: rows.filter(({ why }) => why === undefined),
    dormant: rows.filter(({ why }) => why !== undefined),
  };
}

function ruleOf(row: Provision | SwitchedProvision, rank: number): Rule {
  return {
    id: row.id,
    rank,
    kind: row.kind,
    severity: row.severity,
    text: row.text,
    basis: row.basis,
    effective: row.effective,
    action: row.action,
    source: row.source,
    verify: row.verify ?? false,
    families: row.families ?? [],
    values: (row.values ?? []).flatMap((measure) => {
      const value = inForce(measure);
      if (value === undefined) return [];
      const reasons = measure.default === undefined ? [] : [measure.default.reason];
      const { unit, stricter, counter, legal } = measure;
      return [{ unit, stricter, counter, legal, inForce: value, reasons }];
    }),
    why: undefined,
  };
}
