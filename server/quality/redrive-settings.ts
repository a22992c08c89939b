import type { RedriveSettings } from "../../evaluation/replay/redrive.ts";
import { createPackRegistry } from "../../guardrails/pack-registry.ts";
import { whereaboutsOf } from "../guard/whereabouts-of.ts";
import { readPackFolder } from "../packs/read-pack-folder.ts";
import { requiredSentences } from "../packs/required-sentences.ts";

/** The rules that calls are held by now: those of the product, with what the company's folder adds. */
export async function redriveSettings(packsDir: string): Promise<RedriveSettings> {
  const registry = createPackRegistry(requiredSentences());
  registry.offer((await readPackFolder(packsDir)).files);
  return {
    guardRules: ({ jurisdiction }, debt) => registry.bookFor(whereaboutsOf(jurisdiction, debt)),
  };
}
