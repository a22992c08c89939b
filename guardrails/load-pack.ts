import type { Jurisdiction } from "../domain/locale.ts";
import { shippedPacks } from "./pack/shipped-packs.ts";
import type { Pack } from "./pack-schema.ts";

/**
 * The pack of a jurisdiction as it comes with the product: no layer, no company, nothing read since.
 * @throws KindlineError `PACK_INVALID` naming the rule and the field.
 */
export function loadPack(jurisdiction: Jurisdiction): Pack {
  return shippedPacks().packs[jurisdiction].value;
}
