import { usageError } from "../../cli/usage-error.ts";
import { readConfig } from "../../config.ts";
import type { SecondOpinion } from "./second-opinion.ts";

/**
 * The second judge of `replay --mode score --judge llm`; undefined where none is asked for. The vendor's package is
 * loaded only where one is.
 * @throws KindlineError USAGE_INVALID for another judge, or without a model to ask; CONFIG_INVALID.
 */
export async function openSecondOpinion(
  { judge, mode }: { readonly judge?: string | undefined; readonly mode: string },
  environment: Readonly<Record<string, string | undefined>>,
): Promise<SecondOpinion | undefined> {
  if (judge === undefined) return undefined;
  if (judge !== "llm" || mode !== "score") {
    throw usageError("Expected --judge llm with --mode score.");
  }
  const { llm } = readConfig(environment);
  if (llm === undefined) {
    throw usageError("Expected OPENAI_MODEL to be set: --judge llm asks a model.");
  }
  const { createOfflineWriting } = await import("./create-offline-writing.ts");
  const { SecondOpinion: Opinion } = await import("./second-opinion.ts");
  return new Opinion(createOfflineWriting(llm), new AbortController().signal);
}
