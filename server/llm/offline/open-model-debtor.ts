import { createModelDebtor } from "../../../evaluation/simulate/model-debtor.ts";
import type { SimulatedDebtor } from "../../../evaluation/simulate/simulated-debtor.ts";
import { loadLlmPrompt } from "../../../prompts/load-llm-prompt.ts";
import { usageError } from "../../cli/usage-error.ts";
import { readConfig } from "../../config.ts";

type Parts = Parameters<typeof createModelDebtor>[0];

/** Puts a model in the place of the scripted debtor of one call. */
export type PlayedBy = (
  parts: Pick<Parts, "persona" | "setup" | "truth" | "script">,
) => SimulatedDebtor;

/**
 * Who plays the debtors of `simulate --debtor llm`; undefined where nobody but the script is asked for. Cases are
 * invented then, yet calls under Chinese rules keep to the endpoints of real ones: where the endpoint is not allowed
 * the script plays, and the run has used no tokens.
 * @throws KindlineError USAGE_INVALID for another debtor, for given cases, or without a model; CONFIG_INVALID.
 */
export async function openModelDebtor(
  { debtor = "scripted", cases }: { readonly debtor?: string; readonly cases?: string },
  environment: Readonly<Record<string, string | undefined>>,
): Promise<PlayedBy | undefined> {
  if (debtor === "scripted") return undefined;
  if (debtor !== "llm") throw usageError("Expected --debtor scripted or llm.");
  if (cases !== undefined) {
    throw usageError("Expected --debtor llm without --cases: real cases are not told to a model.");
  }
  const { llm } = readConfig(environment);
  if (llm === undefined) {
    throw usageError("Expected OPENAI_MODEL to be set: --debtor llm asks a model.");
  }
  const { createOfflineWriting } = await import("./create-offline-writing.ts");
  const writing = createOfflineWriting(llm);
  const { signal } = new AbortController();
  return (parts) => {
    const { jurisdiction, locale } = parts.setup.call;
    const writer = writing.forCall(jurisdiction);
    if (writer === undefined) return parts.script;
    return createModelDebtor({
      ...parts,
      writer,
      prompt: loadLlmPrompt("offline/debtor", locale),
      signal,
    });
  };
}
