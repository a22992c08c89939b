import { KindlineError } from "../../../domain/errors.ts";
import type { LossLog } from "../loss-log.ts";
import { partyRole } from "../party-role.ts";
import { bareCall, type PartyRole, type SourceCall } from "../source-call.ts";
import type { SourceValue } from "../source-value.ts";
import { dialogsOf, type VconDialog } from "./vcon-dialog.ts";
import { readVconTranscripts } from "./vcon-transcript.ts";

/** A vCon (draft-ietf-vcon-vcon-core), also as older tools write it; or one that is signed. */
export const isVcon = (whole: SourceValue): boolean =>
  whole.at("vcon").isThere ||
  (whole.at("parties").isList && whole.at("dialog").isList) ||
  (whole.at("payload").isThere && whole.at("signatures").isList);

/** Extensions that are understood; of others a vCon may demand that who cannot read them refuses. */
const extensions = new Set(["CC", "wtf_transcript", "WTF"]);

/**
 * Reads a vCon: texts, transcripts of its analysis, and recordings that are inside of it.
 * @throws VERSION_UNKNOWN for a version that is not 0.x, or an extension that it calls critical and nobody here knows.
 */
export function readVcon(outer: SourceValue, losses: LossLog): SourceCall {
  const whole = unsigned(outer);
  refuseUnknown(whole);
  const parties = whole.at("parties").list().map(readParty);
  const dialogs = dialogsOf(whole, { parties, losses });
  const texts = dialogs.flatMap(({ texts: said }) => said);
  const transcripts = readVconTranscripts(whole, { parties, dialogs, losses });
  const recordings = dialogs.flatMap(({ recording }) => recording ?? []);
  const needed = transcripts.length > 0 ? [] : recordings;
  countUnheard(dialogs, transcripts.length > 0, losses);
  const hasSpeech = transcripts.length > 0 || recordings.length > 0;
  return {
    ...bareCall("vcon", [...transcripts, ...texts]),
    id: whole.at("uuid").text(),
    startedAt: dialogs.find(({ startedAt }) => startedAt !== undefined)?.startedAt,
    direction: directionOf(dialogs, parties),
    channel: hasSpeech || texts.length === 0 ? "voice" : "chat",
    isCutAtPauses: hasSpeech,
    recordings: needed,
  };
}

/** The payload of a JSON web signature. Whether it is genuine is not for the import to say. */
function unsigned(outer: SourceValue): SourceValue {
  if (!outer.at("signatures").isList) return outer;
  const payload = outer.at("payload");
  try {
    const text = Buffer.from(payload.text() ?? "", "base64url").toString("utf8");
    return payload.unpacked(JSON.parse(text) as unknown);
  } catch (cause) {
    if (KindlineError.isInstance(cause)) throw cause;
    const message = "Expected JSON in the payload of a signed vCon.";
    throw new KindlineError({ code: "JSON_INVALID", message, field: "payload", cause });
  }
}

function refuseUnknown(whole: SourceValue): void {
  const version = whole.at("vcon");
  if (version.isThere && !/^0\.\d+\.\d+$/u.test(version.text() ?? "")) {
    throw new KindlineError({
      code: "VERSION_UNKNOWN",
      message: "Expected a vCon of version 0.x, or without a version.",
      field: "vcon",
    });
  }
  const critical = [...whole.at("critical").list(), ...whole.at("must_support").list()];
  if (critical.every((extension) => extensions.has(extension.text() ?? ""))) return;
  throw new KindlineError({
    code: "VERSION_UNKNOWN",
    message: `Expected no critical extension but ${[...extensions].join(", ")}.`,
    field: "critical",
  });
}

/** The role of a party where it says one. */
function readParty(party: SourceValue): PartyRole | "other" | undefined {
  const role = party.at("role").text() ?? party.at("meta").at("role").text();
  if (role !== undefined) return partyRole(role);
  return party.at("type").text() === "bot" ? "agent" : undefined;
}

/** Who began it is the agent of an outbound call, the debtor of an inbound one. */
function directionOf(
  dialogs: readonly VconDialog[],
  parties: readonly (PartyRole | "other" | undefined)[],
): SourceCall["direction"] {
  const first = dialogs.find(({ kind }) => kind === "recording");
  const role = first?.originator === undefined ? undefined : parties[first.originator];
  if (role === "agent") return "outbound";
  return role === "debtor" ? "inbound" : undefined;
}

/** Recordings whose words are nowhere: they stand at an address, which nobody here opens. */
function countUnheard(
  dialogs: readonly VconDialog[],
  isTranscribed: boolean,
  losses: LossLog,
): void {
  if (isTranscribed) return;
  for (const dialog of dialogs) {
    if (dialog.kind === "recording" && dialog.recording === undefined)
      losses.segment("dialog[]", "not-transcribed");
  }
}
