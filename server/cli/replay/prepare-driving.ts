import { parseCallRecord } from "../../../domain/parse/parse-call-record.ts";
import { issuesRow, type ErrorRow } from "../../../evaluation/replay/input-error.ts";
import type { InputValue } from "../../../evaluation/replay/read-inputs.ts";
import type { RedriveSettings } from "../../../evaluation/replay/redrive.ts";
import type { JudgedCall } from "../../../evaluation/report/judge-record.ts";
import { judgeRedriven } from "../../../evaluation/report/judge-redriven.ts";
import { rulesOf, type RunConfig } from "../../../evaluation/report/run-config.ts";
import { createPackRegistry } from "../../../guardrails/pack-registry.ts";
import { whereaboutsOf } from "../../guard/whereabouts-of.ts";
import { readPackFolder } from "../../packs/read-pack-folder.ts";
import { llmWordsFor, type WordsFor } from "../llm-speaker.ts";
import { usageError } from "../usage-error.ts";
import type { ReplayTask } from "./replay-task.ts";

/**
 * Makes ready what driving calls anew needs.
 * @throws KindlineError `USAGE_INVALID` if a pack of the configuration is refused.
 */
export async function prepareDriving({
  config,
  llm,
}: ReplayTask): Promise<(input: InputValue) => Promise<JudgedCall | ErrorRow>> {
  const settings = await settingsOf(config);
  const words = llm === undefined ? undefined : await llmWordsFor(llm);
  return (input) => judgeDriven(input, { config, settings, words });
}

interface Driving {
  readonly config: RunConfig;
  readonly settings: RedriveSettings;
  readonly words: WordsFor | undefined;
}

async function judgeDriven(
  input: InputValue,
  { config, settings, words }: Driving,
): Promise<JudgedCall | ErrorRow> {
  const parsed = parseCallRecord(input.value);
  if (!parsed.success) return issuesRow(input, parsed.error);
  const { offers } = config;
  const record =
    offers === undefined
      ? parsed.value
      : { ...parsed.value, case: { ...parsed.value.case, offers } };
  const freeWords = words?.(record.jurisdiction);
  return judgeRedriven(
    record,
    input,
    freeWords === undefined ? settings : { ...settings, freeWords },
  );
}

async function settingsOf(config: RunConfig): Promise<RedriveSettings> {
  const rules = rulesOf(config);
  if (config.packs === undefined) return { rules };
  const { files, refused } = await readPackFolder(config.packs);
  const registry = createPackRegistry();
  const first = [...refused, ...registry.offer(files).refused][0];
  if (first !== undefined)
    throw usageError(`Expected packs that fit, ${first.file}: ${first.message}`);
  return {
    rules,
    guardRules: ({ jurisdiction }, debt) => registry.bookFor(whereaboutsOf(jurisdiction, debt)),
  };
}
