import type { z } from "zod";
import type { CallRecord, callRecordSchema, RecordedTurn } from "../../domain/call-record.ts";
import { KindlineError } from "../../domain/errors.ts";
import type { CallEvent } from "../../domain/events.ts";
import type { CallId } from "../../domain/ids.ts";
import { formatCallRecord } from "../../domain/parse/format-call-record.ts";
import { redactCall } from "../../transcripts/redact/index.ts";
import { transcriptOf, verifyChain } from "../../transcripts/index.ts";
import type { Store } from "../storage/store.ts";

type WireRecord = z.input<typeof callRecordSchema>;

/**
 * A call as a record that `kindline replay` reads: what was said and heard, and what happened on the
 * line. Redacted, it holds nothing that says who the debtor is.
 * @throws KindlineError NOT_FOUND, CHAIN_BROKEN.
 */
export async function exportCall(
  store: Pick<Store, "events" | "settings">,
  callId: CallId,
  { isRedacted }: { readonly isRedacted: boolean },
): Promise<WireRecord> {
  const entries = await store.events.read(callId);
  if (!verifyChain(entries, await store.events.head(callId)).success) {
    const message = "Expected an intact log; nothing is exported from another one.";
    throw new KindlineError({ code: "CHAIN_BROKEN", message });
  }
  const events = entries.map(({ event }) => event);
  const record = recordOf(events);
  if (!isRedacted) return formatCallRecord(record);
  // The same case has the same pseudonym in every export of this company, and in no other's.
  const pseudonymKey = Buffer.from(await store.settings.secret("pseudonyms")).toString("base64url");
  return formatCallRecord(redactCall(record, { pseudonymKey }));
}

function recordOf(events: readonly CallEvent[]): CallRecord {
  const [start] = events;
  if (start?.type !== "call-start") {
    throw new KindlineError({ code: "NOT_FOUND", message: "Expected the id of a call." });
  }
  return { kindline: 1, ...start.call, case: start.case, turns: turnsOf(events) };
}

/** What was said, the sentences of one reply as one turn, as people read and recorders write it. */
function turnsOf(events: readonly CallEvent[]): RecordedTurn[] {
  const turns: { speaker: "agent" | "debtor"; text: string; startMs: number; endMs: number }[] = [];
  for (const { speaker, text, atMs } of transcriptOf(events)) {
    const last = turns.at(-1);
    if (speaker === "agent" && last?.speaker === "agent") {
      const between = /[\p{Script=Han}。！？]$/u.test(last.text) ? "" : " ";
      last.text += between + text;
      last.endMs = atMs;
    } else turns.push({ speaker, text, startMs: atMs, endMs: atMs });
  }
  return turns;
}
