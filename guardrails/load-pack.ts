import cn from "./packs/cn.json" with { type: "json" };
import eu from "./packs/eu.json" with { type: "json" };
import uk from "./packs/uk.json" with { type: "json" };
import us from "./packs/us.json" with { type: "json" };
import type { Jurisdiction } from "../domain/locale.ts";
import type { Pack } from "./pack-schema.ts";
import { parsePack } from "./parse-pack.ts";

const files: Readonly<Record<Jurisdiction, unknown>> = { cn, us, uk, eu };

const parsed = new Map<Jurisdiction, Pack>();

/**
 * The pack of a jurisdiction, parsed at its first use.
 * @throws KindlineError `PACK_INVALID` naming the rule and the field.
 */
export function loadPack(jurisdiction: Jurisdiction): Pack {
  const known = parsed.get(jurisdiction);
  if (known !== undefined) return known;
  const pack = parsePack(files[jurisdiction]);
  parsed.set(jurisdiction, pack);
  return pack;
}
