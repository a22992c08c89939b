import { parseInstant } from "../../../domain/calendar.ts";
import type { LossLog } from "../loss-log.ts";
import { segmentOf } from "../segment-of.ts";
import type { InlineRecording, PartyRole, Segment } from "../source-call.ts";
import type { SourceValue } from "../source-value.ts";

/** What each party of a vCon is. */
export type VconParties = readonly (PartyRole | "other" | undefined)[];

/** One part of a conversation. */
export interface VconDialog {
  readonly kind: "recording" | "text" | "other";
  readonly startedAt: string | undefined;
  /** Milliseconds from the first dialog's start to this one's. */
  readonly offsetMs: number;
  /** Index of the party that began it. */
  readonly originator: number | undefined;
  /** One entry for each channel. */
  readonly parties: readonly number[];
  readonly texts: readonly Segment[];
  readonly recording: InlineRecording | undefined;
}

interface Reading {
  readonly parties: VconParties;
  readonly losses: LossLog;
}

/** The dialogs in their order: others refer to them by it. */
export function dialogsOf(whole: SourceValue, reading: Reading): VconDialog[] {
  const dialogs = whole.at("dialog").list();
  const starts = dialogs.map((dialog) => startOf(dialog.at("start")));
  const firstMs = Math.min(...starts.flatMap((start) => start?.sinceEpochMs ?? []));
  return dialogs.map((dialog, index) => {
    const start = starts[index];
    const offsetMs = start === undefined ? 0 : start.sinceEpochMs - firstMs;
    return readDialog(dialog, { ...reading, offsetMs, startedAt: start?.startedAt });
  });
}

interface DialogReading extends Reading {
  readonly offsetMs: number;
  readonly startedAt: string | undefined;
}

function readDialog(dialog: SourceValue, reading: DialogReading): VconDialog {
  const parties = partiesOf(dialog.at("parties"));
  const { offsetMs, startedAt } = reading;
  const originator = dialog.at("originator").number() ?? parties[0];
  const kind = kindOf(dialog);
  const said =
    kind === "text" ? textOf(dialog, { ...reading, party: originator ?? -1 }) : undefined;
  return {
    kind,
    startedAt,
    offsetMs,
    parties,
    originator,
    texts: said === undefined ? [] : [said],
    recording:
      kind === "recording" ? recordingOf(dialog, { ...reading, channels: parties }) : undefined,
  };
}

/** A list with an entry for each channel, or one number. */
function partiesOf(value: SourceValue): readonly number[] {
  const list = value.list().flatMap((party) => party.number() ?? []);
  return list.length > 0 ? list : [value.number() ?? -1];
}

/** By its type, which some tools write as that of the media. */
function kindOf(dialog: SourceValue): VconDialog["kind"] {
  const type = dialog.at("type").text() ?? "";
  const mediatype = dialog.at("mediatype").text() ?? dialog.at("mimetype").text() ?? "";
  if (type === "recording" || /^(?:audio|video)\//u.test(type)) return "recording";
  const isText = type === "text" || type.startsWith("text/") || mediatype.startsWith("text/");
  return isText ? "text" : "other";
}

/** ISO 8601, or seconds since 1970, as the first drafts had it. */
function startOf(value: SourceValue): { startedAt: string; sinceEpochMs: number } | undefined {
  const seconds = value.number();
  const text =
    seconds === undefined
      ? value.text()
      : Math.abs(seconds) < 1e10
        ? new Date(seconds * 1000).toISOString()
        : undefined;
  const startedAt = text === undefined ? undefined : parseInstant(text);
  return startedAt === undefined ? undefined : { startedAt, sinceEpochMs: Date.parse(startedAt) };
}

function textOf(
  dialog: SourceValue,
  { parties, losses, party, offsetMs }: DialogReading & { readonly party: number },
): Segment | undefined {
  const body = bodyText(dialog);
  const role = parties[party];
  const parts = { source: dialog, speaker: `party ${party}`, role, text: body, startMs: offsetMs };
  return segmentOf(parts, losses);
}

/** The body of a dialog or an analysis as text: as it stands, or out of base64. */
export function bodyText(part: SourceValue): string | undefined {
  const encoding = part.at("encoding").text()?.toLowerCase();
  const body = part.at("body");
  const inner = body.isObject ? (body.at("text").text() ?? body.at("content").text()) : undefined;
  const text = inner ?? body.text();
  return encoding?.startsWith("base64") === true && text !== undefined
    ? Buffer.from(text, "base64url").toString("utf8")
    : text;
}

function recordingOf(
  dialog: SourceValue,
  { parties, channels, offsetMs }: DialogReading & { readonly channels: readonly number[] },
): InlineRecording | undefined {
  const encoding = dialog.at("encoding").text()?.toLowerCase() ?? "base64url";
  if (!encoding.startsWith("base64") || !dialog.at("body").isThere) return undefined;
  // Node's decoder takes both alphabets, with and without padding.
  const bytes = Buffer.from(dialog.at("body").text() ?? "", "base64url");
  const roles = channels.map((channel) => {
    const role = parties[channel];
    return role === "other" ? undefined : role;
  });
  return { bytes, roles, startMs: offsetMs, path: dialog.path };
}
