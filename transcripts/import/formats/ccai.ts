import type { LossLog } from "../loss-log.ts";
import { segmentOf } from "../segment-of.ts";
import { bareCall, type Segment, type SourceCall } from "../source-call.ts";
import type { SourceValue } from "../source-value.ts";

/**
 * A conversation of Google's Contact Center AI Insights: exported (`transcript.transcriptSegments`), or in the form
 * in which it is uploaded (`entries`, with times in microseconds).
 */
export const isCcai = (whole: SourceValue): boolean =>
  whole.at("transcript").at("transcriptSegments").isList ||
  whole
    .at("entries")
    .list()
    .some((entry) => entry.at("start_timestamp_usec").isThere || entry.at("role").isThere);

export function readCcai(whole: SourceValue, losses: LossLog): SourceCall {
  const entries = whole.at("entries").list();
  const exported = whole.at("transcript").at("transcriptSegments").list();
  const segments =
    entries.length > 0 ? readEntries(entries, losses) : readExported(whole, exported, losses);
  return {
    ...bareCall("ccai", segments),
    id: whole.at("name").text()?.split("/").at(-1),
    startedAt: whole.at("startTime").text(),
    channel: whole.at("medium").text() === "CHAT" ? "chat" : "voice",
    language: whole.at("languageCode").text() ?? exported[0]?.at("languageCode").text(),
    isCutAtPauses: true,
  };
}

function readExported(
  whole: SourceValue,
  exported: readonly SourceValue[],
  losses: LossLog,
): Segment[] {
  const metadata = whole.at("callMetadata");
  const agentChannel = metadata.at("agentChannel").number();
  const customerChannel = metadata.at("customerChannel").number();
  return exported.flatMap((segment) => {
    const channel = segment.at("channelTag").number();
    const named = segment.at("segmentParticipant").at("role").text();
    const declared =
      channel === undefined || agentChannel === customerChannel
        ? undefined
        : ({ [agentChannel ?? -1]: "agent", [customerChannel ?? -1]: "debtor" } as const)[channel];
    const words = segment.at("words").list();
    const parts = {
      source: segment,
      speaker: named ?? `channel ${channel ?? 0}`,
      role: named === undefined ? declared : undefined,
      text: segment.at("text").text(),
      startMs: offsetMs(words[0]?.at("startOffset")),
      endMs: offsetMs(words.at(-1)?.at("endOffset")),
      confidence: segment.at("confidence").number(),
    };
    return segmentOf(parts, losses) ?? [];
  });
}

function readEntries(entries: readonly SourceValue[], losses: LossLog): Segment[] {
  const times = entries.map((entry) => entry.at("start_timestamp_usec").number());
  const firstUsec = times.find((time) => time !== undefined) ?? 0;
  return entries.flatMap((entry, index) => {
    const usec = times[index];
    const startMs = usec === undefined ? undefined : Math.max(0, (usec - firstUsec) / 1000);
    const role = entry.at("role").text();
    const speaker = role ?? entry.at("user_id").label();
    return (
      segmentOf({ source: entry, speaker, text: entry.at("text").text(), startMs }, losses) ?? []
    );
  });
}

/** `12.500s`, as protocol buffers write a duration. */
function offsetMs(value: SourceValue | undefined): number | undefined {
  const seconds = /^(\d+(?:\.\d+)?)s$/u.exec(value?.text() ?? "")?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}
