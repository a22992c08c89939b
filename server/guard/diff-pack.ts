import { setImmediate } from "node:timers/promises";
import { KindlineError } from "../../domain/errors.ts";
import { callId as toCallId } from "../../domain/ids.ts";
import type { Jurisdiction } from "../../domain/locale.ts";
import type { StoredEvent } from "../../transcripts/index.ts";
import type { CallSummary } from "../protocol/calls.ts";
import type { ChangedSentence, PackDiff } from "../protocol/guard-diff.ts";
import type { Services } from "../services.ts";
import type { Store } from "../storage/store.ts";
import { candidateSet } from "./candidate-set.ts";
import { diffCall, type Change, type TwoSets } from "./diff-call.ts";
import { diffRules } from "./diff-rules.ts";
import { redactedSentence } from "./redacted-sentence.ts";

/** How much one comparison may do: it shares the processor with the calls that go on. */
export interface DiffLimits {
  readonly callsMax: number;
  readonly sentencesMax?: number;
  readonly timeMaxMs?: number;
}

/** Sentences that are judged, each twice: some five seconds of work at a quarter of a millisecond. */
const sentencesMaxDefault = 10_000;

/** Milliseconds after which no further call is begun; whoever waits has not given up yet. */
const timeMaxMsDefault = 10_000;

/** Changed sentences that are sent back of each kind. Whoever needs more has another question. */
const rowsMax = 100;

/**
 * What a pack would have changed on the newest calls of its jurisdiction. Between two calls, others have
 * their turn. Calls that cannot be read are counted and left out.
 * @throws RecordError PACK_INVALID with every fault of the pack.
 */
export async function diffPack(
  { store, packs }: Pick<Services, "store" | "packs">,
  asked: { readonly jurisdiction: Jurisdiction; readonly pack: string | object },
  limits: DiffLimits,
): Promise<PackDiff> {
  const { jurisdiction } = asked;
  const inUse = packs.registry.current;
  const candidate = candidateSet(inUse, jurisdiction, asked.pack);
  const total = await diffCalls({ store, sets: { inUse, candidate }, jurisdiction }, limits);
  const [before, after] = [inUse.packs[jurisdiction], candidate.packs[jurisdiction]];
  return {
    inUse: { version: before.value.version, sha256: before.sha256 },
    candidate: { version: after.value.version, sha256: after.sha256 },
    rules: diffRules(before.value, after.value),
    ...total,
  };
}

type Total = Pick<PackDiff, "checked" | "counts" | "newlyBlocked" | "newlyAllowed">;

interface Work {
  readonly store: Store;
  readonly sets: TwoSets;
  readonly jurisdiction: Jurisdiction;
}

async function diffCalls({ store, sets, jurisdiction }: Work, limits: DiffLimits): Promise<Total> {
  const { callsMax, sentencesMax = sentencesMaxDefault, timeMaxMs = timeMaxMsDefault } = limits;
  const startedMs = performance.now();
  const total: Total = emptyTotal();
  const { checked, counts } = total;
  for await (const call of newestCalls(store)) {
    const { id, startedAt } = call;
    const isOther = call.jurisdiction !== jurisdiction;
    if (performance.now() - startedMs >= timeMaxMs) checked.endedBy = "time";
    else if (isOther) continue;
    else if (checked.calls + checked.unreadable >= callsMax) checked.endedBy = "sample";
    else if (checked.sentences >= sentencesMax) checked.endedBy = "sentences";
    if (checked.endedBy !== "all") break;
    checked.since = startedAt;
    const diff = await diffOne(store, id, sets);
    if (diff === undefined) {
      checked.unreadable += 1;
      continue;
    }
    checked.calls += 1;
    checked.sentences += diff.sentences;
    counts.newlyBlocked += diff.newlyBlocked.length;
    counts.newlyAllowed += diff.newlyAllowed.length;
    counts.otherRule += diff.otherRule;
    for (const kind of ["newlyBlocked", "newlyAllowed"] as const) {
      const shown = diff[kind].slice(0, rowsMax - total[kind].length);
      total[kind].push(...shown.flatMap((change) => viewOf(id, diff.entries, change)));
    }
  }
  return total;
}

const emptyTotal = (): Total => ({
  checked: { calls: 0, sentences: 0, unreadable: 0, since: null, endedBy: "all" },
  counts: { newlyBlocked: 0, newlyAllowed: 0, otherRule: 0 },
  newlyBlocked: [],
  newlyAllowed: [],
});

function viewOf(
  callId: string,
  entries: readonly StoredEvent[],
  { index, findings }: Change,
): ChangedSentence[] {
  const entry = entries[index];
  if (entry === undefined) return [];
  // What is found now takes the place of what was found then.
  const judged = { ...entry, event: { ...entry.event, findings } } as StoredEvent;
  const sentence = redactedSentence(entries, judged);
  if (sentence === undefined) return [];
  const { text, findings: shown, turn } = sentence;
  return [{ callId, sequence: entry.sequence, turn, at: entry.at, text, findings: shown }];
}

/**
 * All calls, the newest first. The embedded store answers without letting anybody else have a turn, so
 * that is done here before each of them.
 */
async function* newestCalls({ calls }: Pick<Store, "calls">): AsyncGenerator<CallSummary> {
  for (let after: string | undefined; ;) {
    const page = await calls.list({ after });
    for (const call of page.calls) {
      await setImmediate();
      yield call;
    }
    if (page.next === null) return;
    after = page.next;
  }
}

/** What changes in one call; undefined if its log cannot be read. */
async function diffOne({ events }: Pick<Store, "events">, id: string, sets: TwoSets) {
  const callId = toCallId(id);
  const head = await events.head(callId);
  const entries = (await events.read(callId)).slice(0, head?.sequence ?? 0);
  try {
    return { entries, ...diffCall({ head, entries }, sets) };
  } catch (error) {
    if (!KindlineError.isInstance(error)) throw error;
    return undefined;
  }
}
