import all from "../packs/all.json" with { type: "json" };
import cn from "../packs/cn/pack.json" with { type: "json" };
import eu from "../packs/eu/pack.json" with { type: "json" };
import uk from "../packs/uk/pack.json" with { type: "json" };
import ca from "../packs/us/overlays/us-ca.json" with { type: "json" };
import dc from "../packs/us/overlays/us-dc.json" with { type: "json" };
import ma from "../packs/us/overlays/us-ma.json" with { type: "json" };
import nyc from "../packs/us/overlays/us-ny-nyc.json" with { type: "json" };
import ny from "../packs/us/overlays/us-ny.json" with { type: "json" };
import ut from "../packs/us/overlays/us-ut.json" with { type: "json" };
import wa from "../packs/us/overlays/us-wa.json" with { type: "json" };
import us from "../packs/us/pack.json" with { type: "json" };
import { parsePack } from "../parse-pack.ts";
import { contentHash } from "./content-hash.ts";
import { layerSchema } from "./layer-schema.ts";
import type { Loaded } from "./loaded.ts";
import type { PackSet } from "./pack-set.ts";

const load = <T>(file: unknown, parse: (value: unknown) => T): Loaded<T> => ({
  value: parse(file),
  sha256: contentHash(file),
});

let shipped: PackSet | undefined;

/**
 * The files of rules that come with the product, parsed at the first use.
 * @throws KindlineError `PACK_INVALID` for a pack, ZodError for a layer: a fault of this build.
 */
export function shippedPacks(): PackSet {
  shipped ??= {
    packs: {
      cn: load(cn, parsePack),
      us: load(us, parsePack),
      uk: load(uk, parsePack),
      eu: load(eu, parsePack),
    },
    layers: new Map(
      [all, ma, wa, dc, ny, nyc, ca, ut].map((file) => [
        file.layer,
        load(file, (value) => layerSchema.parse(value)),
      ]),
    ),
    company: undefined,
  };
  return shipped;
}
