import { createPackRegistry, type PackRegistry } from "../../guardrails/pack-registry.ts";
import type { Clock } from "../clock.ts";
import type { Logger } from "../logger.ts";
import { requiredSentences } from "./required-sentences.ts";
import { watchPacks, type PackWatch } from "./watch-packs.ts";

/** The rules in use, and what keeps them up to date. */
export interface Packs {
  readonly registry: PackRegistry;
  readonly watch: PackWatch;
}

/** The packs that come with the product, with what the folder adds, read again whenever that changes. */
export async function openPacks(
  folder: string,
  { clock, log }: { readonly clock: Clock; readonly log: Logger },
): Promise<Packs> {
  const registry = createPackRegistry(requiredSentences());
  const watch = await watchPacks({
    folder,
    registry,
    clock,
    onReport: ({ sha256, refused }) => {
      log.info({ sha256, refusedCount: refused.length }, "packs were read");
      for (const { file, code, field, message } of refused) {
        log.warn({ file, code, field, reason: message }, "a pack was refused");
      }
    },
  });
  return { registry, watch };
}
