import { factsOf } from "../../../../domain/lines.ts";
import type { CallEvent } from "../../../../domain/events.ts";
import type { CallRecord } from "../../../../domain/call-record.ts";
import { loadPack, release } from "../../../../guardrails/index.ts";

/** Sentences in a model's words that the guard does not let pass, or with a figure that their line does not have. */
export function wrongSentences(events: readonly CallEvent[], record: CallRecord): string[] {
  const lines = events.flatMap((event) => (event.type === "move-decide" ? event.move.lines : []));
  return events.flatMap((event) => {
    if (event.type !== "sentence-approve" || event.promptHash === undefined) return [];
    const facts = lines.filter(({ key }) => key === event.line).flatMap((line) => factsOf(line));
    const { approved } = release(event.text, {
      pack: loadPack(record.jurisdiction),
      locale: record.locale,
      verified: true,
      facts,
      line: event.line,
      currency: record.case.currency,
      now: record.startedAt,
      timezone: record.case.debtor.timezone,
    });
    return approved === undefined ? [event.text] : [];
  });
}
