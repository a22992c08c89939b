import type { Jurisdiction } from "../../domain/locale.ts";
import { offerPacks } from "../../guardrails/pack/offer-packs.ts";
import type { PackSet } from "../../guardrails/pack/pack-set.ts";
import { RecordError } from "../http/error-response.ts";
import { requiredSentences } from "../packs/required-sentences.ts";

/**
 * The rules in use with this pack in the place of its own, judged as a file in the folder of packs would be;
 * nothing comes into use by it.
 * @throws RecordError PACK_INVALID with every fault, each naming the rule and the field.
 */
export function candidateSet(
  current: PackSet,
  jurisdiction: Jurisdiction,
  pack: string | object,
): PackSet {
  const text = typeof pack === "string" ? pack : JSON.stringify(pack);
  const file = { path: `${jurisdiction}/pack.json`, text };
  const { set, refused } = offerPacks(current, [file], requiredSentences());
  if (refused.length === 0) return set;
  throw new RecordError(refused.map(({ code, message, field }) => ({ code, message, field })));
}
