import type { Clock } from "../clock.ts";
import type { Config } from "../config.ts";
import { askProvider } from "./ask-provider.ts";
import { found, type Check } from "./check-result.ts";
import { isSetUp } from "./is-set-up.ts";
import { providerCatalog } from "./provider-catalog.ts";

interface VendorOptions {
  readonly clock: Clock;
  /** Asks the vendors; without it they are only listed. */
  readonly isLive: boolean;
}

/** Checks of all vendors that are set up, and of the engines of this machine; what is not set up is listed as such. */
export function vendorChecks(config: Config, { clock, isLive }: VendorOptions): readonly Check[] {
  return providerCatalog
    .filter(({ port }) => port !== "store")
    .map(({ id, mark }) => ({
      id,
      group: "vendor" as const,
      run: async (signal) => {
        if (!isSetUp(id, config)) return found("off", "not_set_up");
        // What comes with the product costs nothing to ask, and leaves the machine for nobody.
        if (!isLive && mark !== "embedded") return found("unasked", "not_asked");
        return await askProvider(id, { config, clock, signal });
      },
    }));
}
