import type { CallId } from "../../domain/ids.ts";
import type { StoredEvent } from "../../transcripts/index.ts";
import type { GuardFindingPage } from "../protocol/guard-findings.ts";
import type { FindingQuery } from "../storage/quality/finding-store.ts";
import type { Store } from "../storage/store.ts";
import { redactedSentence } from "./redacted-sentence.ts";

/** What the guard found in past calls, the newest first, without what says who the debtors are. */
export async function listFindings(
  store: Pick<Store, "findings" | "events">,
  query: FindingQuery,
): Promise<GuardFindingPage> {
  const { rows, next } = await store.findings.list(query);
  const logs = new Map<CallId, readonly StoredEvent[]>();
  for (const { callId } of rows)
    if (!logs.has(callId)) logs.set(callId, await store.events.read(callId));
  const findings = rows.flatMap(({ callId, sequence, jurisdiction, entry, mark }) => {
    const sentence = redactedSentence(logs.get(callId) ?? [], entry);
    if (sentence === undefined) return [];
    return [{ callId, sequence, at: entry.at, jurisdiction, ...sentence, mark }];
  });
  return { findings, next };
}
