import type { OfflineWriter } from "../../../agent/ports/offline-writer.ts";
import { writtenBy } from "../../../agent/ports/written-by.ts";
import { languageOf } from "../../../domain/locale.ts";
import type { GuardContext } from "../../../guardrails/index.ts";
import { loadLlmPrompt } from "../../../prompts/load-llm-prompt.ts";
import type { CallSummaryText } from "../../protocol/call-summaries.ts";
import { checkSummary } from "./check-summary.ts";
import { modelSummarySchema } from "./model-summary.ts";
import { summaryFromLog } from "./summary-from-log.ts";
import { saidIn, toldOfCall, type SummaryParts } from "./told-of-call.ts";

/** What a summary is written from, and by whom. */
export interface SummaryOrder extends SummaryParts {
  /** By what the model's words are judged: the case as it is, and the rules of the call. */
  readonly context: GuardContext;
  readonly writer: OfflineWriter;
  readonly signal: AbortSignal;
}

/** Texts that the model writes: summary, brief and note. */
const textsCount = 3;

/**
 * A call in the words of a model, if they stand up to the log, the case and the guard; else what the log shows, with
 * the reason.
 * @throws what the signal was aborted with.
 */
export async function writeCallSummary(order: SummaryOrder): Promise<CallSummaryText> {
  const { context, entries, writer, outcome, signal } = order;
  const told = toldOfCall(order);
  if (told.conversation.length === 0) return summaryFromLog(order, "nothing_said");
  const prompt = loadLlmPrompt("offline/call-summary", context.locale);
  const written = await writer.write(
    {
      name: `call_summary_${languageOf(context.locale)}`,
      system: prompt.system,
      user: prompt.user({ call: told }),
      schema: modelSummarySchema,
      temperature: prompt.model.temperature,
      answerTokensMax: prompt.model.answerTokensPerLine * textsCount,
    },
    signal,
  );
  if (!written.isWritten) return summaryFromLog(order, written.why);
  const said = saidIn(entries.map(({ event }) => event));
  const fault = checkSummary(written.value, { context, outcome, said, told: told.outcome });
  if (fault !== undefined) return summaryFromLog(order, fault);
  const { summary, brief, note } = written.value;
  return { text: summary, brief, note, source: "model", writtenBy: writtenBy(writer, prompt) };
}
