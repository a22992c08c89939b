import { parseInstant } from "../../domain/calendar.ts";
import { KindlineError } from "../../domain/errors.ts";
import { turnTextCharsMax } from "../../domain/limits.ts";
import type { Direction, Jurisdiction, Locale } from "../../domain/locale.ts";
import { assignRoles, type AgentSide, type Assigned } from "./assign-roles.ts";
import { attributeTurns, type Attributed } from "./attribute-turns.ts";
import type { ImportedRecord, ImportedTurn, ImportNote } from "./imported-record.ts";
import { joinPauses } from "./join-pauses.ts";
import type { LossLog } from "./loss-log.ts";
import { orderSegments } from "./order-segments.ts";
import type { Segment, SourceCall } from "./source-call.ts";

/** What a record needs and a source may not tell. */
export interface ImportContext {
  /** Where the call came from: `folder/call.wav`, with `#2` for the second of a file. */
  readonly source: string;
  readonly fallbackId: string;
  /** ISO 8601 with its offset. */
  readonly fallbackStartedAt: string;
  /** Given by who imports; before what the source says. */
  readonly locale: Locale | undefined;
  readonly jurisdictionOf: (locale: Locale) => Jurisdiction;
  /** A case as JSON, already checked. */
  readonly case: unknown;
  readonly agentSide: AgentSide | undefined;
  readonly transcribedBy?: string;
  /** All speakers are on one channel: who speaks can only be guessed. */
  readonly isMono?: boolean;
}

/** Characters of an id; the file format's own limit. */
const idCharsMax = 200;

/**
 * Makes a call record of what a source says.
 * @throws KindlineError TURN_OUT_OF_ORDER, SPEAKERS_UNKNOWN, or RECORDING_SILENT where nobody says anything.
 */
export function toCallRecord(
  call: SourceCall,
  losses: LossLog,
  context: ImportContext,
): ImportedRecord {
  if (call.segments.length === 0) throw silent();
  const ordered = orderSegments(call.segments, losses);
  const assigned = assign(call, ordered, context);
  const turns = turnsOf(assigned, losses);
  const locale = context.locale ?? localeOf(call, losses);
  const known = call.startedAt === undefined ? undefined : parseInstant(call.startedAt);
  if (known === undefined) losses.assume("startedAt");
  return {
    kindline: 1,
    id: (call.id ?? context.fallbackId).slice(-idCharsMax),
    locale,
    jurisdiction: context.jurisdictionOf(locale),
    channel: call.channel,
    direction: call.direction ?? directionOf(assigned, losses),
    startedAt: known ?? context.fallbackStartedAt,
    ...(context.case === undefined ? {} : { case: context.case }),
    turns,
    import: noteOf(call, { assigned, losses, context }),
  };
}

/** On one channel two pieces that follow each other may be of two people: they are not joined. */
function assign(
  { isCutAtPauses }: SourceCall,
  ordered: readonly Segment[],
  { isMono, agentSide }: ImportContext,
): Assigned | Attributed {
  if (isMono === true) return attributeTurns(ordered);
  return assignRoles(isCutAtPauses ? joinPauses(ordered) : ordered, agentSide);
}

function noteOf(
  call: SourceCall,
  parts: {
    readonly assigned: Assigned | Attributed;
    readonly losses: LossLog;
    readonly context: ImportContext;
  },
): ImportNote {
  const { assigned, losses, context } = parts;
  const { layout } = assigned;
  return {
    format: call.format,
    layout,
    confidence: layout.confidence,
    losses: losses.report(),
    source: context.source,
    ...(call.encoding === undefined ? {} : { encoding: call.encoding }),
    ...(context.transcribedBy === undefined ? {} : { transcribedBy: context.transcribedBy }),
    ...("untoldCount" in assigned ? { untoldTurns: assigned.untoldCount } : {}),
  };
}

function turnsOf(assigned: Assigned | Attributed, losses: LossLog): ImportedTurn[] {
  const confidences = "confidences" in assigned ? assigned.confidences : [];
  return assigned.segments.flatMap((segment, index) => {
    const { role, text, startMs, endMs, confidence } = segment;
    const speakerConfidence = confidences[index];
    const shared = {
      speaker: role,
      ...(confidence === undefined ? {} : { confidence }),
      ...(speakerConfidence === undefined ? {} : { speakerConfidence }),
    };
    const texts = cut(text.toWellFormed());
    if (texts.length > 1) losses.segment("turns[]", "cut");
    return texts.map((piece, at): ImportedTurn => ({
      ...shared,
      text: piece,
      // Only the first knows when it begins, only the last when it ends.
      ...(at === 0 && startMs !== undefined ? { startMs } : {}),
      ...(at === texts.length - 1 && endMs !== undefined ? { endMs } : {}),
    }));
  });
}

function cut(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += turnTextCharsMax) {
    pieces.push(text.slice(at, at + turnTextCharsMax).toWellFormed());
  }
  return pieces;
}

/** What a language tag means here; where none is given, whether there is a Chinese character. */
function localeOf(call: SourceCall, losses: LossLog): Locale {
  const tag = call.language?.toLowerCase().replaceAll("_", "-") ?? "";
  if (/^(?:zh|cmn|yue)\b/u.test(tag)) return "zh-CN";
  if (/^en-(?:gb|uk|ie|au|nz|za)\b/u.test(tag)) return "en-GB";
  if (/^en\b/u.test(tag)) return "en-US";
  losses.assume("locale");
  return call.segments.some(({ text }) => /\p{Script=Han}/u.test(text)) ? "zh-CN" : "en-US";
}

const inboundWords =
  /\bthank(?:s| you) for (?:calling|getting in touch|your call)\b|感谢您?的?(?:来电|致电)/iu;

/** Who is thanked for calling has called; else it is taken that they were called. */
function directionOf({ segments }: Assigned, losses: LossLog): Direction {
  losses.assume("direction");
  const first = segments.find(({ role }) => role === "agent");
  return first !== undefined && inboundWords.test(first.text) ? "inbound" : "outbound";
}

const silent = (): KindlineError =>
  new KindlineError({ code: "RECORDING_SILENT", message: "Nobody speaks in it: zero turns." });
