import { randomUUID } from "node:crypto";
import type { RecordedTurn } from "../../domain/call-record.ts";
import { KindlineError } from "../../domain/errors.ts";
import type { StaffMember } from "../auth/staff-auth.ts";
import { instantAt, type Clock } from "../clock.ts";
import type { Logger } from "../logger.ts";
import type { QualityRun, QualityTrend, RedriveView } from "../protocol/quality.ts";
import type { Draw, QualityCallView } from "../protocol/quality-reviews.ts";
import type { MonthlyReport } from "../protocol/quality-report.ts";
import type { CallFilter } from "../storage/quality/filtered-calls.ts";
import type { ScoredCall } from "../storage/quality/quality-call-store.ts";
import type { Store } from "../storage/store.ts";
import type { SpeechConfig } from "../voice/speech-config.ts";
import type { CallToScore } from "./call-to-score.ts";
import { drawNow } from "./draw-due-samples.ts";
import { monthlyReport } from "./monthly-report.ts";
import { QualityKeeper } from "./quality-keeper.ts";
import { callFor, visibleReviews } from "./quality-reviews.ts";
import { readRun } from "./read-run.ts";
import { RecordingImports } from "./recording-imports.ts";
import { reviewSet } from "./review-set.ts";
import { ScoreThread } from "./score-thread.ts";
import { trendOf } from "./trend-of.ts";

/** What quality assurance works with. */
interface QualityParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Logger;
  readonly recordingsDir: string;
  readonly packsDir: string;
  readonly speech: SpeechConfig;
}

/** Scores of ended calls, samples, reviews, reports, runs, imported recordings. */
export class QualityService {
  readonly recordings: RecordingImports;
  readonly keeper: QualityKeeper;
  readonly #parts: QualityParts;
  readonly #scorers: ScoreThread;

  constructor(parts: QualityParts) {
    this.#parts = parts;
    this.#scorers = new ScoreThread(parts.packsDir);
    this.keeper = new QualityKeeper({ ...parts, scorers: this.#scorers });
    this.recordings = new RecordingImports({
      ...parts,
      onCalls: () => void this.keeper.look(),
    });
  }

  /** Scores and reads again and again until the signal. */
  lookAfter(signal: AbortSignal): void {
    this.keeper.lookAfter(signal);
    this.recordings.lookAfter(signal);
  }

  async close(): Promise<void> {
    await Promise.all([this.keeper.close(), this.recordings.close()]);
  }

  /** A filter with what is outdated by now. */
  async filter<T extends object>(filter: T): Promise<T & Pick<CallFilter, "scorer">> {
    return { ...filter, scorer: await this.keeper.version() };
  }

  /** One call for somebody who may see it. @throws KindlineError NOT_FOUND. */
  async view(member: StaffMember, callId: string): Promise<QualityCallView> {
    const { store } = this.#parts;
    const found = await callFor(this.#parts, member, callId);
    const [read, reviews, objections] = await Promise.all([
      this.#read(found),
      store.quality.reviews.ofCall(callId),
      store.quality.reviews.objections(callId),
    ]);
    const { own, others } = visibleReviews(reviews, member);
    const { evidence = null, measures = null } = found.score ?? {};
    return {
      call: found.call,
      findings: [...found.findings],
      turns: turnsOf(read),
      evidence: evidence === null ? null : { ...evidence },
      measures: measures === null ? null : { ...measures },
      hasCase: read.record["case"] !== undefined,
      importNote: noteOf(read.record),
      own,
      others: [...others],
      objections: [...objections],
    };
  }

  /** A call beside what our agent says today. @throws KindlineError FIELD_MISSING for one without a case. */
  async redrive(callId: string): Promise<RedriveView> {
    const found = await this.#parts.store.quality.calls.get(callId);
    const { record } = await this.#read(found);
    if (record["case"] === undefined) {
      const message = "Expected a call whose case is known; nobody can be called without one.";
      throw new KindlineError({ code: "FIELD_MISSING", message, field: "case" });
    }
    return await this.#scorers.run({ type: "redrive", record });
  }

  /** Has calls scored anew. @returns how many. */
  async rescore(callId: string | undefined): Promise<number> {
    const now = new Date(this.#parts.clock()).toISOString();
    const { scores } = this.#parts.store.quality;
    const which = callId === undefined ? { notBy: await this.keeper.version() } : { callId };
    const count = await scores.rescore(which, now);
    void this.keeper.look();
    return count;
  }

  async trend(filter: CallFilter, by: "day" | "week" | "month"): Promise<QualityTrend> {
    const days = await this.#parts.store.quality.calls.days(filter);
    return { points: [...trendOf(days, by)] };
  }

  async report(month: string): Promise<MonthlyReport> {
    return await monthlyReport(this.#parts, { month, scorer: await this.keeper.version() });
  }

  async draw(level: "supervisor" | "qa", by: string): Promise<readonly Draw[]> {
    await drawNow(this.#parts, { level, by });
    return await this.#parts.store.quality.samples.list();
  }

  async keepRun(
    stream: AsyncIterable<Uint8Array>,
    { name, by }: { readonly name: string; readonly by: string },
  ): Promise<QualityRun> {
    const totals = await readRun(stream);
    const at = instantAt(this.#parts.clock());
    const run = { id: randomUUID(), name, at, by, ...totals };
    await this.#parts.store.quality.runs.add(run);
    return run;
  }

  /** The review set, a line a call. */
  reviewSet(): AsyncGenerator<string> {
    return reviewSet(this.#parts.store, (call) => this.#read(call));
  }

  async #read({ call, record }: ScoredCall): Promise<CallToScore> {
    const { id: callId, source, agents } = call;
    return await this.keeper.read({ callId, source, record, agent: agents[0] ?? "unknown" });
  }
}

function turnsOf({ record, places }: CallToScore): QualityCallView["turns"] {
  const turns = record["turns"] as readonly RecordedTurn[];
  return turns.map((turn, index) => ({
    turn: index,
    speaker: turn.speaker,
    text: turn.speaker === "system" ? turn.event : turn.text,
    ...(places[index] ?? { fromMs: null, toMs: null, agent: null }),
  }));
}

/** How an imported call came to be; where its file stood on a disk is nobody's business. */
function noteOf(record: CallToScore["record"]): QualityCallView["importNote"] {
  const note = record["import"] as Readonly<Record<string, unknown>> | undefined;
  if (note === undefined) return null;
  const { source: _source, ...rest } = note;
  return rest;
}
