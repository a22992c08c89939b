import type { LossLog } from "../loss-log.ts";
import { segmentOf } from "../segment-of.ts";
import { bareCall, type SourceCall } from "../source-call.ts";
import type { SourceValue } from "../source-value.ts";

/**
 * Output of Amazon Connect Contact Lens (`Participants`, `ParticipantId`) or of Amazon Transcribe Call Analytics
 * (`ParticipantRole`). Times in milliseconds.
 */
export const isAmazon = (whole: SourceValue): boolean => whole.at("Transcript").isList;

export function readAmazon(whole: SourceValue, losses: LossLog): SourceCall {
  const roles = rolesOf(whole);
  const entries = whole.at("Transcript").list();
  const isContactLens = entries.some((entry) => entry.at("ParticipantId").isThere);
  const segments = entries.flatMap((entry) => {
    const participant = entry.at("ParticipantRole").text() ?? entry.at("ParticipantId").text();
    const speaker = roles.get(participant ?? "") ?? participant;
    const text = entry.at("Content").text();
    const startMs = entry.at("BeginOffsetMillis").number();
    const endMs = entry.at("EndOffsetMillis").number();
    return segmentOf({ source: entry, speaker, text, startMs, endMs }, losses) ?? [];
  });
  const channel = whole.at("Channel").text();
  const metadata = whole.at("CustomerMetadata");
  return {
    ...bareCall(isContactLens ? "contact-lens" : "call-analytics", segments),
    id: metadata.at("ContactId").text() ?? whole.at("JobName").text(),
    channel: channel?.toUpperCase() === "CHAT" ? "chat" : "voice",
    language: whole.at("LanguageCode").text(),
    isCutAtPauses: true,
  };
}

/** What each participant is, where they are listed. */
function rolesOf(whole: SourceValue): ReadonlyMap<string, string> {
  const roles = new Map<string, string>();
  for (const participant of whole.at("Participants").list()) {
    const id = participant.at("ParticipantId").text();
    const role = participant.at("ParticipantRole").text();
    if (id !== undefined && role !== undefined) roles.set(id, role);
  }
  return roles;
}
