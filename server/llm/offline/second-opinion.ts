import type { OfflineWriter, WritingFault } from "../../../agent/ports/offline-writer.ts";
import type { WrittenBy } from "../../../agent/ports/written-by.ts";
import {
  judgeAgreement,
  type KindAgreement,
  type OpinionPair,
} from "../../../evaluation/judge/judge-agreement.ts";
import { judgeByRubric, type JudgedByModel } from "../../../evaluation/judge/judge-by-rubric.ts";
import { opinionsOf, type Opinions } from "../../../evaluation/judge/opinion.ts";
import { isErrorRow, type ErrorRow } from "../../../evaluation/replay/input-error.ts";
import type { InputValue } from "../../../evaluation/replay/read-inputs.ts";
import type { CallFinding } from "../../../evaluation/score/call-finding.ts";
import { parseScoredRecord, type ScoredRecord } from "../../../evaluation/score/scored-record.ts";
import { languageOf, type Language } from "../../../domain/locale.ts";
import { loadLlmPrompt } from "../../../prompts/load-llm-prompt.ts";
import type { OfflineWriting } from "./create-offline-writing.ts";

/** What came of a second opinion on the calls of a run. */
export interface SecondOpinionReport {
  readonly calls: number;
  /** Calls that the model judged. */
  readonly judged: number;
  /** Why it did not judge the others, and how many; `endpoint`: their rules forbid it to be told of them. */
  readonly unjudged: Readonly<Partial<Record<WritingFault | "endpoint", number>>>;
  /** Who judged: one for each language that a judged call was in. */
  readonly writtenBy: readonly WrittenBy[];
  /** By kind: the scorers beside the model. */
  readonly agreement: readonly KindAgreement[];
}

/** Calls that are judged together: a run of any length keeps no more of them in memory. */
const batchCalls = 16;

interface Waiting {
  readonly record: ScoredRecord;
  readonly scored: Opinions;
}

type JudgedCall = Extract<JudgedByModel, { readonly isJudged: true }>;

/** A model beside the scorers, over the calls of a run in their order. It changes no score. */
export class SecondOpinion {
  readonly #writing: OfflineWriting;
  readonly #signal: AbortSignal;
  readonly #pairs: OpinionPair[] = [];
  /** By the hash of the prompt. */
  readonly #writtenBy = new Map<string, WrittenBy>();
  readonly #unjudged: Partial<Record<WritingFault | "endpoint", number>> = {};
  #waiting: Waiting[] = [];
  #current: unknown;
  #calls = 0;

  constructor(writing: OfflineWriting, signal: AbortSignal) {
    this.#writing = writing;
    this.#signal = signal;
  }

  /** Passes inputs on, one by one, and knows which of them is being scored. */
  async *watch(
    inputs: AsyncIterable<InputValue | ErrorRow>,
  ): AsyncGenerator<InputValue | ErrorRow> {
    for await (const input of inputs) {
      this.#current = isErrorRow(input) ? undefined : input.value;
      yield input;
    }
  }

  /** What the scorers found in the call that was passed on last. */
  async add(findings: readonly CallFinding[]): Promise<void> {
    const parsed = parseScoredRecord(this.#current);
    if (!parsed.success) return;
    this.#calls += 1;
    this.#waiting.push({ record: parsed.value, scored: opinionsOf(findings) });
    if (this.#waiting.length >= batchCalls) await this.#judgeWaiting();
  }

  /** Judges what is left. */
  async finish(): Promise<SecondOpinionReport> {
    await this.#judgeWaiting();
    const agreement = judgeAgreement(this.#pairs);
    const unjudged = { ...this.#unjudged };
    const writtenBy = [...this.#writtenBy.values()];
    return { calls: this.#calls, judged: this.#pairs.length, unjudged, writtenBy, agreement };
  }

  async #judgeWaiting(): Promise<void> {
    const waiting = this.#waiting.splice(0);
    for (const language of ["zh", "en"] as const) await this.#judgeIn(language, waiting);
  }

  async #judgeIn(language: Language, waiting: readonly Waiting[]): Promise<void> {
    const own = waiting.filter(({ record }) => languageOf(record.locale) === language);
    const allowed = own.flatMap((one) => {
      const writer = this.#writing.forCall(one.record.jurisdiction);
      if (writer === undefined) this.#leaveOut("endpoint");
      return writer === undefined ? [] : [{ ...one, writer }];
    });
    const [first] = allowed;
    if (first === undefined) return;
    const results = await this.#askFor(allowed, first.writer);
    for (const [index, result] of results.entries()) {
      const scored = allowed[index]?.scored;
      if (!result.isJudged) this.#leaveOut(result.why);
      else if (scored !== undefined) this.#count(scored, result);
    }
  }

  async #askFor(
    calls: readonly Waiting[],
    writer: OfflineWriter,
  ): Promise<readonly JudgedByModel[]> {
    const records = calls.map(({ record }) => record);
    const locale = records[0]?.locale ?? "en-US";
    const prompt = loadLlmPrompt("offline/call-judge", locale);
    return await judgeByRubric(records, { writer, prompt }, this.#signal);
  }

  #count(scored: Opinions, { opinions, writtenBy }: JudgedCall): void {
    this.#pairs.push([scored, opinions]);
    this.#writtenBy.set(writtenBy.prompt.hash, writtenBy);
  }

  #leaveOut(why: WritingFault | "endpoint"): void {
    this.#unjudged[why] = (this.#unjudged[why] ?? 0) + 1;
  }
}
