import type { Emotion } from "../../domain/understanding.ts";
import type { Language } from "../../domain/locale.ts";
import { cutSentences } from "../../language/sentences.ts";
import type { CallContext, ReadTurn } from "./call-context.ts";
import { interruptionMsMin } from "./scorers/interrupted.ts";

/** So many of so many: a share never comes without its denominator. */
export interface Count {
  readonly count: number;
  readonly of: number;
}

/** How the debtor felt in one turn; nobody scores the feelings of staff. */
export interface EmotionPoint extends Pick<Emotion, "label" | "valence" | "arousal" | "abnormal"> {
  readonly turn: number;
  readonly atMs: number | null;
}

/** Interaction measures of a call. What needs times is null where the record has none. */
export interface Measures {
  readonly talk: {
    readonly agentMs: number;
    readonly debtorMs: number;
    readonly agentShare: number;
  } | null;
  /** Of the changes of speaker to the one who interrupts. */
  readonly interruptions: { readonly byAgent: Count; readonly byDebtor: Count } | null;
  readonly silence: {
    readonly totalMs: number;
    readonly longestMs: number;
    readonly gaps: number;
  } | null;
  readonly overtalkMs: number | null;
  /** Chinese: syllables a second; English: words a minute. */
  readonly speechRate: {
    readonly unit: "syllables/s" | "words/min";
    readonly agent: number | null;
    readonly debtor: number | null;
  } | null;
  readonly longestMonologueMs: { readonly agent: number; readonly debtor: number } | null;
  readonly questionsByAgent: Count;
  readonly emotions: readonly EmotionPoint[];
}

/** A turn whose place in time is known. */
interface TimedTurn {
  readonly turn: ReadTurn;
  readonly startMs: number;
  readonly endMs: number;
}

/** Talk share, interruptions, silence, overtalk, speed, monologues, questions, and the debtor's emotions. */
export function scoreMeasures(call: CallContext): Measures {
  const timed = call.turns.flatMap((turn): TimedTurn[] =>
    turn.startMs === undefined || turn.endMs === undefined
      ? []
      : [{ turn, startMs: turn.startMs, endMs: turn.endMs }],
  );
  const isTimed = timed.length > 0 && timed.length === call.turns.length;
  return {
    talk: isTimed ? talkOf(timed) : null,
    interruptions: isTimed ? interruptionsOf(timed) : null,
    silence: isTimed ? silenceOf(timed) : null,
    overtalkMs: isTimed ? overtalkOf(timed) : null,
    speechRate: isTimed ? speechRateOf(timed, call.language) : null,
    longestMonologueMs: isTimed ? monologuesOf(timed) : null,
    questionsByAgent: questionsOf(call),
    emotions: call.debtorTurns.map(({ index, startMs, heard }) => {
      const { label, valence, arousal, abnormal } = heard.understanding.emotion;
      return { turn: index, atMs: startMs ?? null, label, valence, arousal, abnormal };
    }),
  };
}

const msOf = (timed: readonly TimedTurn[], speaker: ReadTurn["speaker"]): number =>
  timed.reduce(
    (sum, { turn, startMs, endMs }) => sum + (turn.speaker === speaker ? endMs - startMs : 0),
    0,
  );

function talkOf(timed: readonly TimedTurn[]): Measures["talk"] {
  const agentMs = msOf(timed, "agent");
  const debtorMs = msOf(timed, "debtor");
  const both = agentMs + debtorMs;
  return { agentMs, debtorMs, agentShare: both === 0 ? 0 : round(agentMs / both) };
}

/** Each turn with the one before it. */
const pairs = (timed: readonly TimedTurn[]): (readonly [TimedTurn, TimedTurn])[] =>
  timed.slice(1).flatMap((next, at) => {
    const before = timed[at];
    return before === undefined ? [] : [[before, next] as const];
  });

function interruptionsOf(timed: readonly TimedTurn[]): Measures["interruptions"] {
  const by = (speaker: ReadTurn["speaker"]): Count => {
    const changes = pairs(timed).filter(
      ([before, next]) => next.turn.speaker === speaker && before.turn.speaker !== speaker,
    );
    const cut = changes.filter(
      ([before, next]) => before.endMs - next.startMs >= interruptionMsMin,
    );
    return { count: cut.length, of: changes.length };
  };
  return { byAgent: by("agent"), byDebtor: by("debtor") };
}

function silenceOf(timed: readonly TimedTurn[]): Measures["silence"] {
  let heardUntil = timed[0]?.startMs ?? 0;
  const gaps: number[] = [];
  for (const { startMs, endMs } of timed) {
    if (startMs > heardUntil) gaps.push(startMs - heardUntil);
    heardUntil = Math.max(heardUntil, endMs);
  }
  return { totalMs: sum(gaps), longestMs: Math.max(0, ...gaps), gaps: gaps.length };
}

const overtalkOf = (timed: readonly TimedTurn[]): number =>
  sum(
    pairs(timed).map(([before, next]) =>
      before.turn.speaker === next.turn.speaker
        ? 0
        : Math.max(0, Math.min(before.endMs, next.endMs) - next.startMs),
    ),
  );

/** Spoken units: a Chinese character or figure is a syllable, an English word a word. */
const units: Readonly<Record<Language, RegExp>> = {
  zh: /\p{Script=Han}|\d|[a-z]+/giu,
  en: /[\p{L}\p{N}'’]+/gu,
};

function speechRateOf(timed: readonly TimedTurn[], language: Language): Measures["speechRate"] {
  const isChinese = language === "zh";
  const rate = (speaker: ReadTurn["speaker"]): number | null => {
    const own = timed.filter(({ turn }) => turn.speaker === speaker);
    const ms = msOf(own, speaker);
    const count = sum(own.map(({ turn }) => turn.text.match(units[language])?.length ?? 0));
    return ms === 0 ? null : round((count / ms) * (isChinese ? 1_000 : 60_000));
  };
  return {
    unit: isChinese ? "syllables/s" : "words/min",
    agent: rate("agent"),
    debtor: rate("debtor"),
  };
}

/** From the first to the last word of turns of one speaker in a row. */
function monologuesOf(timed: readonly TimedTurn[]): Measures["longestMonologueMs"] {
  const longest = { agent: 0, debtor: 0 };
  let startMs = 0;
  for (const [at, { turn, ...times }] of timed.entries()) {
    if (timed[at - 1]?.turn.speaker !== turn.speaker) startMs = times.startMs;
    longest[turn.speaker] = Math.max(longest[turn.speaker], times.endMs - startMs);
  }
  return longest;
}

const question: Readonly<Record<Language, RegExp>> = {
  zh: /[？?]\s*$|[吗呢么]\s*$|什么|怎么|哪|几号|多少|是不是|能不能|可不可以|行不行|对吧/u,
  en: /\?\s*$|^(?:what|when|why|how|who|where|which|can|could|would|will|do|does|did|is|are)\b/i,
};

/** Turns of the agent with a question in them. */
function questionsOf({ agentTurns, language }: CallContext): Count {
  const asking = agentTurns.filter(({ text }) =>
    cutSentences(text).some((sentence) => question[language].test(sentence.trim())),
  );
  return { count: asking.length, of: agentTurns.length };
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
const round = (value: number): number => Math.round(value * 1000) / 1000;
