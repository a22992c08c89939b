import type { Pack } from "../../guardrails/pack-schema.ts";
import type { PackDiff } from "../protocol/guard-diff.ts";

/** Which rules a pack adds, takes away, or words otherwise. */
export function diffRules(before: Pack, after: Pack): PackDiff["rules"] {
  const [old, fresh] = [textsOf(before), textsOf(after)];
  const kept = [...fresh.keys()].filter((id) => old.has(id));
  return {
    added: [...fresh.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !fresh.has(id)),
    changed: kept.filter((id) => old.get(id) !== fresh.get(id)),
  };
}

/** Each rule as text. Both packs came through one schema, so their keys stand in one order. */
const textsOf = ({ provisions }: Pack): Map<string, string> =>
  new Map(provisions.map((rule) => [rule.id, JSON.stringify(rule)]));
