import type { LossLog } from "../loss-log.ts";
import { secondsToMs, segmentOf } from "../segment-of.ts";
import { bareCall, type Segment, type SourceCall } from "../source-call.ts";
import type { SourceValue } from "../source-value.ts";

/** An answer of Deepgram's listen API: `results`, with `utterances` or only `channels`. Times in seconds. */
export const isDeepgram = (whole: SourceValue): boolean =>
  whole.at("results").at("channels").isList || whole.at("results").at("utterances").isList;

/**
 * Reads Deepgram's answer: its utterances, else the paragraphs of each channel, else the words of each channel cut
 * where the speaker changes.
 */
export function readDeepgram(whole: SourceValue, losses: LossLog): SourceCall {
  const results = whole.at("results");
  const channels = results.at("channels").list();
  const utterances = results.at("utterances").list();
  const isSplit = (whole.at("metadata").at("channels").number() ?? channels.length) > 1;
  const segments =
    utterances.length > 0
      ? utterances.flatMap((utterance) => readUtterance(utterance, { isSplit, losses }) ?? [])
      : channels.flatMap((channel, index) => readChannel(channel, { index, isSplit, losses }));
  return {
    ...bareCall("deepgram", segments),
    id: whole.at("metadata").at("request_id").text(),
    language: channels[0]?.at("detected_language").text(),
    isCutAtPauses: true,
  };
}

interface Place {
  readonly isSplit: boolean;
  readonly losses: LossLog;
}

/** Two channels tell speakers apart better than diarisation does. */
const speakerName = (
  isSplit: boolean,
  channel: string | undefined,
  speaker: string | undefined,
): string => (isSplit ? `channel ${channel ?? "0"}` : `speaker ${speaker ?? "0"}`);

function readUtterance(utterance: SourceValue, { isSplit, losses }: Place): Segment | undefined {
  const channel = utterance.at("channel").label();
  return segmentOf(
    {
      source: utterance,
      speaker: speakerName(isSplit, channel, utterance.at("speaker").label()),
      text: utterance.at("transcript").text(),
      startMs: secondsToMs(utterance.at("start").number()),
      endMs: secondsToMs(utterance.at("end").number()),
      confidence: utterance.at("confidence").number(),
    },
    losses,
  );
}

function readChannel(
  channel: SourceValue,
  { index, isSplit, losses }: Place & { readonly index: number },
): Segment[] {
  const best = channel.at("alternatives").list()[0];
  if (best === undefined) return [];
  const paragraphs = best.at("paragraphs").at("paragraphs").list();
  if (paragraphs.length === 0) return readWords(best, { index, isSplit, losses });
  return paragraphs.flatMap((paragraph) => {
    const speaker = speakerName(isSplit, String(index), paragraph.at("speaker").label());
    return paragraph
      .at("sentences")
      .list()
      .flatMap((sentence) => {
        const startMs = secondsToMs(sentence.at("start").number());
        const endMs = secondsToMs(sentence.at("end").number());
        const text = sentence.at("text").text();
        return segmentOf({ source: sentence, speaker, text, startMs, endMs }, losses) ?? [];
      });
  });
}

interface Word {
  readonly speaker: string;
  readonly text: string;
  readonly startMs: number | undefined;
  readonly endMs: number | undefined;
  readonly source: SourceValue;
}

function readWords(
  best: SourceValue,
  { index, isSplit, losses }: Place & { readonly index: number },
): Segment[] {
  const words = best
    .at("words")
    .list()
    .map((word): Word => {
      const plain = word.at("word").text();
      return {
        speaker: speakerName(isSplit, String(index), word.at("speaker").label()),
        text: word.at("punctuated_word").text() ?? plain ?? "",
        startMs: secondsToMs(word.at("start").number()),
        endMs: secondsToMs(word.at("end").number()),
        source: word,
      };
    });
  if (words.length === 0) {
    const speaker = speakerName(isSplit, String(index), undefined);
    const segment = segmentOf(
      { source: best, speaker, text: best.at("transcript").text() },
      losses,
    );
    return segment === undefined ? [] : [segment];
  }
  return runsOf(words).flatMap((run) => segmentOf(runParts(run), losses) ?? []);
}

/** Quiet between two words, in milliseconds, at which one piece ends and the next begins. */
const wordGapMsMax = 800;

function runsOf(words: readonly Word[]): (readonly [Word, ...Word[]])[] {
  const runs: [Word, ...Word[]][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const gapMs = (word.startMs ?? 0) - (last?.endMs ?? 0);
    if (run !== undefined && last?.speaker === word.speaker && gapMs < wordGapMsMax) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

function runParts(run: readonly [Word, ...Word[]]) {
  const [first] = run;
  const joiner = run.some(({ text }) => /\p{Script=Han}/u.test(text)) ? "" : " ";
  return {
    source: first.source,
    speaker: first.speaker,
    text: run.map(({ text }) => text).join(joiner),
    startMs: first.startMs,
    endMs: run.at(-1)?.endMs,
  };
}
