import type { Jurisdiction } from "../../domain/locale.ts";
import type { Pack } from "../pack-schema.ts";
import type { Company } from "./company-schema.ts";
import type { Layer } from "./layer-schema.ts";
import type { Loaded } from "./loaded.ts";

/** Every file of rules in use at one time. Plain data: a new set replaces it whole. */
export interface PackSet {
  readonly packs: Readonly<Record<Jurisdiction, Loaded<Pack>>>;
  /** By name; the layer `all` lies on every pack. */
  readonly layers: ReadonlyMap<string, Loaded<Layer>>;
  readonly company: Loaded<Company> | undefined;
}
