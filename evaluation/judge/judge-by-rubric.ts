import { z } from "zod";
import type { OfflineWriter, WritingFault, WritingTask } from "../../agent/ports/offline-writer.ts";
import { writtenBy, type WrittenBy } from "../../agent/ports/written-by.ts";
import type { LlmPrompt } from "../../prompts/llm-prompt.ts";
import type { FindingKind } from "../score/call-finding.ts";
import type { ScoredRecord } from "../score/scored-record.ts";
import { JUDGED_KINDS, type Opinion, type Opinions } from "./opinion.ts";
import { toldOfRecord } from "./told-of-record.ts";

/** What a model says of a call, or why it said nothing. */
export type JudgedByModel =
  | { readonly isJudged: true; readonly opinions: Opinions; readonly writtenBy: WrittenBy }
  | { readonly isJudged: false; readonly why: WritingFault };

/** The judge and its rubric. */
export interface RubricJudge {
  readonly writer: OfflineWriter;
  readonly prompt: LlmPrompt;
}

/** An opinion, and the turn of the agent that shows it: a finding without a place is nothing to look at. */
const verdictSchema = z.strictObject({
  verdict: z.enum(["found", "not_found", "cannot_tell"]),
  turn: z.int().min(0).nullable(),
});

const schema = z.strictObject(
  Object.fromEntries(JUDGED_KINDS.map((kind) => [kind, verdictSchema])),
);
type Answer = Readonly<Record<string, z.output<typeof verdictSchema>>>;

/**
 * A second opinion on recorded calls by a model with a rubric, in their order. It never changes what the scorers
 * say: it is put beside it. What the model cannot place in the call counts as "cannot tell".
 * @throws what the signal was aborted with.
 */
export async function judgeByRubric(
  records: readonly ScoredRecord[],
  { writer, prompt }: RubricJudge,
  signal: AbortSignal,
): Promise<readonly JudgedByModel[]> {
  const answers = await writer.writeAll(
    records.map((record) => taskOf(record, prompt)),
    signal,
  );
  return records.map((record, index) => {
    const answer = answers[index];
    if (answer?.isWritten !== true) return { isJudged: false, why: answer?.why ?? "unusable" };
    const opinions = opinionsIn(answer.value, record);
    return { isJudged: true, opinions, writtenBy: writtenBy(writer, prompt) };
  });
}

const taskOf = (record: ScoredRecord, prompt: LlmPrompt): WritingTask<Answer> => ({
  name: "call_verdicts",
  system: prompt.system,
  user: prompt.user({ call: toldOfRecord(record) }),
  schema,
  temperature: prompt.model.temperature,
  answerTokensMax: prompt.model.answerTokensPerLine * JUDGED_KINDS.length,
});

const opinionsIn = (answer: Answer, record: ScoredRecord): Opinions =>
  Object.fromEntries(
    JUDGED_KINDS.map((kind): [FindingKind, Opinion] => {
      const { verdict = "cannot_tell", turn = null } = answer[kind] ?? {};
      const isPlaced = turn !== null && record.turns[turn]?.speaker === "agent";
      return [kind, verdict === "found" && !isPlaced ? "cannot_tell" : verdict];
    }),
  );
