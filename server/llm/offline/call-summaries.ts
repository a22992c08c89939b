import type { CallId } from "../../../domain/ids.ts";
import type { DeskService } from "../../desk/desk-service.ts";
import { typedContextOf } from "../../guard/typed-context.ts";
import type { TextCheckParts } from "../../guard/typed-context.ts";
import type { CallSummaryText } from "../../protocol/call-summaries.ts";
import type { OfflineWriting } from "./create-offline-writing.ts";
import { summaryFromLog } from "./summary-from-log.ts";
import { writeCallSummary } from "./write-call-summary.ts";

/** What a call is read from. */
export type SummarySources = TextCheckParts & {
  readonly desk: Pick<DeskService, "pack">;
  /** Undefined where no model is set up. */
  readonly callSummaries?: CallSummaries | undefined;
};

/** Summaries that are kept: those of a day at a small desk. */
const keptMax = 200;

/**
 * Summaries in the words of a model. One is written once for each state of a log, also if several people ask for it at
 * the same moment; those that failed are tried again when somebody asks again.
 */
export class CallSummaries {
  readonly #writing: OfflineWriting;
  readonly #kept = new Map<string, Promise<CallSummaryText>>();

  constructor(writing: OfflineWriting) {
    this.#writing = writing;
  }

  /** @throws KindlineError NOT_FOUND without the call. */
  async of(sources: SummarySources, callId: CallId): Promise<CallSummaryText> {
    const entries = await sources.store.events.read(callId);
    const key = `${callId} ${entries.at(-1)?.hash ?? ""}`;
    const known = this.#kept.get(key);
    if (known !== undefined) return await known;
    const writes = this.#write(sources, callId);
    this.#keep(key, writes);
    try {
      const written = await writes;
      if (written.source === "log") this.#kept.delete(key);
      return written;
    } catch (error) {
      this.#kept.delete(key);
      throw error;
    }
  }

  async #write(sources: SummarySources, callId: CallId): Promise<CallSummaryText> {
    const parts = await partsOf(sources, callId);
    const writer = this.#writing.forCall(parts.jurisdiction);
    if (writer === undefined) return summaryFromLog(parts, "endpoint");
    const context = await typedContextOf(sources, callId);
    // Nobody can leave a summary behind half-way: who asks next has it.
    const { signal } = new AbortController();
    return await writeCallSummary({ ...parts, context, writer, signal });
  }

  #keep(key: string, writes: Promise<CallSummaryText>): void {
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= keptMax && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(key, writes);
  }
}

/** A call in words: a model's where one is set up, else the log's. @throws KindlineError NOT_FOUND. */
export async function callSummaryOf(
  sources: SummarySources,
  callId: CallId,
): Promise<CallSummaryText> {
  const { callSummaries } = sources;
  if (callSummaries !== undefined) return await callSummaries.of(sources, callId);
  return summaryFromLog(await partsOf(sources, callId), "not_configured");
}

async function partsOf({ store, desk }: SummarySources, callId: CallId) {
  const { outcome, summary } = await store.calls.get(callId);
  const [entries, pack] = await Promise.all([store.events.read(callId), desk.pack(callId)]);
  return { outcome, entries, pack, jurisdiction: summary.jurisdiction };
}
