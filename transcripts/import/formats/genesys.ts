import type { LossLog } from "../loss-log.ts";
import { segmentOf, sumOf } from "../segment-of.ts";
import { bareCall, type Segment, type SourceCall } from "../source-call.ts";
import type { SourceValue } from "../source-value.ts";

/** A transcript of Genesys Cloud: `transcripts[].phrases[]`. Times in milliseconds, some since 1970. */
export const isGenesys = (whole: SourceValue): boolean =>
  whole
    .at("transcripts")
    .list()
    .some((transcript) => transcript.at("phrases").isList);

export function readGenesys(whole: SourceValue, losses: LossLog): SourceCall {
  const transcripts = whole.at("transcripts").list();
  const beganMs =
    whole.at("conversationStartTime").number() ??
    whole.at("startTime").number() ??
    transcripts[0]?.at("startTime").number();
  const phrases = transcripts.flatMap((transcript) => transcript.at("phrases").list());
  const segments = phrases.flatMap((phrase) => readPhrase(phrase, { beganMs, losses }) ?? []);
  const mediaType = whole.at("mediaType").text();
  return {
    ...bareCall("genesys", segments),
    id: whole.at("conversationId").text(),
    startedAt: instantOf(beganMs),
    channel: mediaType === undefined || /call|voice/iu.test(mediaType) ? "voice" : "chat",
    language: transcripts[0]?.at("language").text(),
    isCutAtPauses: true,
  };
}

interface Place {
  /** When the call began, in milliseconds since 1970. */
  readonly beganMs: number | undefined;
  readonly losses: LossLog;
}

function readPhrase(phrase: SourceValue, { beganMs, losses }: Place): Segment | undefined {
  const spoken = phrase.at("text").text();
  const atMs = phrase.at("startTimeMs").number();
  const offsetMs = millisecondsOf(phrase.at("offset"));
  const startMs = atMs === undefined ? offsetMs : sinceStart(atMs, beganMs);
  return segmentOf(
    {
      source: phrase,
      speaker: phrase.at("participantPurpose").text(),
      text: phrase.at("decoratedText").text() ?? spoken,
      startMs,
      endMs: sumOf(startMs, millisecondsOf(phrase.at("duration"))),
      confidence: phrase.at("confidence").number(),
    },
    losses,
  );
}

/** A number, or an object with `milliseconds`, as the API has it. */
const millisecondsOf = (value: SourceValue): number | undefined =>
  value.number() ?? value.at("milliseconds").number();

/** Beyond this a time is one since 1970 and not one of a call: four months. */
const callMsMax = 10_000_000_000;

const sinceStart = (atMs: number, beganMs: number | undefined): number | undefined => {
  if (atMs < callMsMax) return atMs;
  return beganMs === undefined ? undefined : Math.max(0, atMs - beganMs);
};

/** The latest time that a date can have, in milliseconds since 1970 (ECMAScript). */
const dateMsMax = 8.64e15;

const instantOf = (sinceEpochMs: number | undefined): string | undefined =>
  sinceEpochMs === undefined || sinceEpochMs < callMsMax || sinceEpochMs > dateMsMax
    ? undefined
    : new Date(sinceEpochMs).toISOString();
