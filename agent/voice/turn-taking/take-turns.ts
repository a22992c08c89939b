import type { Locale } from "../../../domain/locale.ts";
import { completeness } from "./completeness.ts";
import { isBackchannel } from "./backchannel.ts";
import {
  completeWaitMs,
  earlyAnswerMs,
  falseInterruptionMs,
  interruptMs,
  murmurMsMax,
  openWaitMs,
  patientWaitMs,
  ownPauseMarginMs,
  pauseMs,
  pauseWeight,
  settleMsMax,
  takeBackMs,
  silencePromptMs,
  turnMsMax,
  unheardSpeechMs,
  unsureWaitMs,
  unsureWaitMsMax,
} from "./limits.ts";
import type { OpenTurn, Sentence, Speech, TurnEffect, TurnEvent, TurnState } from "./turn-state.ts";

type Step = readonly [TurnState, readonly TurnEffect[]];

/**
 * Who has the floor, after one thing that happened on the line. Pure: its clock is the debtor's own audio, so
 * that a recorded line takes the same turns again.
 */
export function takeTurns(state: TurnState, event: TurnEvent): Step {
  switch (event.type) {
    case "audio-advance":
      return advance({ ...state, nowMs: Math.max(state.nowMs, event.atMs) });
    case "sound-start":
      return soundStart(state, event.atMs);
    case "sound-end":
      return soundEnd(state, event.atMs);
    case "transcript-change":
      return transcribed(state, event);
    case "speech-start":
      return speak(state, event.sentence);
    case "speech-progress":
      return [{ ...state, speech: progressed(state.speech, event.remainingMs) }, []];
    case "speech-end":
      return [{ ...quiet(state), answer: undefined }, []];
    case "key-press":
      return keyPressed({ ...state, quietSinceMs: state.nowMs });
    case "question-change":
      return [{ ...state, asked: event.asked }, []];
    case "patience":
      return [{ ...state, isPatient: true }, []];
  }
}

/**
 * Our next sentence begins. Over somebody who has begun to speak meanwhile it waits; what was said over a
 * disclosure is answered before anything else that can be interrupted.
 */
function speak(state: TurnState, sentence: Sentence): Step {
  const { turn, nowMs } = state;
  const answer = state.answer && { sinceMs: state.answer.sinceMs ?? nowMs };
  const speaking: TurnState = { ...state, answer, speech: { type: "speaking", sentence } };
  if (turn === undefined || !sentence.isInterruptible) return [speaking, []];
  if (turn.soundSinceMs !== undefined) {
    const speech: Speech = { type: "paused", sentence, sinceMs: nowMs };
    return [{ ...state, speech }, [{ type: "speech-pause" }]];
  }
  return turn.isSettled && !isNothing(speaking, turn) ? stop(speaking) : [speaking, []];
}

const quiet = (state: TurnState): TurnState => ({
  ...state,
  speech: { type: "quiet", sinceMs: state.nowMs },
  quietSinceMs: state.nowMs,
});

const progressed = (speech: Speech, remainingMs: number | undefined): Speech =>
  speech.type === "quiet" ? speech : { ...speech, sentence: { ...speech.sentence, remainingMs } };

function soundStart(state: TurnState, atMs: number): Step {
  const { speech } = state;
  const turn = state.turn === undefined ? newTurn(atMs, state) : goOn(state.turn, atMs);
  const next = { ...state, turn, usualPauseMs: usualPause(state, atMs) };
  const isPrepared = state.turn?.prepared !== undefined;
  const effects: TurnEffect[] = isPrepared ? [{ type: "reply-discard" }] : [];
  if (speech.type !== "speaking" || !speech.sentence.isInterruptible) return [next, effects];
  const paused: Speech = { ...speech, type: "paused", sinceMs: state.nowMs };
  return [{ ...next, speech: paused }, [...effects, { type: "speech-pause" }]];
}

const newTurn = (startMs: number, state: TurnState): OpenTurn => ({
  startMs,
  soundSinceMs: startMs,
  silentSinceMs: undefined,
  soundMs: 0,
  text: "",
  answers: false,
  weight: "nothing",
  isSettled: false,
  overlaps: state.speech.type !== "quiet",
  continues: hasHardlyAnswered(state, startMs) && !isEarlyAnswer(state),
  prepared: undefined,
});

const hasHardlyAnswered = ({ answer }: TurnState, atMs: number): boolean =>
  answer !== undefined && (answer.sinceMs === undefined || atMs - answer.sinceMs <= takeBackMs);

/** They were not done: what was prepared is of no use. */
const goOn = (turn: OpenTurn, atMs: number): OpenTurn => ({
  ...turn,
  soundSinceMs: atMs,
  silentSinceMs: undefined,
  isSettled: false,
  prepared: undefined,
});

/** How long this person pauses, after one more pause that was none of the end. */
function usualPause({ turn, usualPauseMs }: TurnState, atMs: number): number | undefined {
  if (turn?.silentSinceMs === undefined) return usualPauseMs;
  const pauseMs = Math.max(0, atMs - turn.silentSinceMs);
  return usualPauseMs === undefined
    ? pauseMs
    : usualPauseMs + pauseWeight * (pauseMs - usualPauseMs);
}

function soundEnd(state: TurnState, atMs: number): Step {
  const { turn } = state;
  if (turn?.soundSinceMs === undefined) return [state, []];
  const soundMs = turn.soundMs + Math.max(0, atMs - turn.soundSinceMs);
  const paused = { ...turn, soundSinceMs: undefined, silentSinceMs: atMs, soundMs };
  return [{ ...state, turn: { ...paused, isSettled: false } }, [{ type: "transcript-flush" }]];
}

function transcribed(
  state: TurnState,
  { text, isSettled, isUrgent, answers, weight }: Extract<TurnEvent, { type: "transcript-change" }>,
): Step {
  // A recogniser can hear a word that the detector took for noise: the turn begins with it.
  const turn = state.turn ?? (text === "" ? undefined : wordsAlone(state));
  if (turn === undefined) return [state, []];
  const settles = isSettled && turn.soundSinceMs === undefined;
  const next = { ...state, turn: { ...turn, text, answers, weight, isSettled: settles } };
  if (state.speech.type === "quiet") return prepare(next);
  if (isUrgent) return stop(next);
  if (state.speech.type === "paused") return overlapped(next);
  // Over a disclosure that goes on: what is no contribution is forgotten, the rest is answered after it.
  return settles && isNothing(next, next.turn) ? forget(next) : [next, []];
}

const wordsAlone = (state: TurnState): OpenTurn => ({
  ...newTurn(state.nowMs, state),
  soundSinceMs: undefined,
  silentSinceMs: state.nowMs,
});

/** While the silence after the words goes on, the reply is made ready. */
function prepare(state: TurnState): Step {
  const { turn } = state;
  if (turn === undefined || !turn.isSettled || turn.text === "" || turn.prepared === turn.text) {
    return [state, []];
  }
  const prepared = { ...state, turn: { ...turn, prepared: turn.text } };
  const stale: TurnEffect[] = turn.prepared === undefined ? [] : [{ type: "reply-discard" }];
  return [
    prepared,
    [...stale, { type: "reply-prepare", text: turn.text, continues: turn.continues }],
  ];
}

/**
 * Our words are held back: was it an interruption, or only a sign that they listen? Words that are still being said
 * are misheard too often to tell; nothing is lost by waiting, for we are silent already.
 */
function overlapped(state: TurnState): Step {
  const { turn } = state;
  if (turn?.isSettled !== true) return [state, []];
  return isNothing(state, turn) ? resume(state) : stop(state);
}

const isEarlyAnswer = ({ asked, speech }: TurnState): boolean =>
  asked !== null &&
  speech.type !== "quiet" &&
  speech.sentence.remainingMs !== undefined &&
  speech.sentence.remainingMs <= earlyAnswerMs;

/** They have the floor. */
function stop(state: TurnState): Step {
  const [next, effects] = prepare(quiet(state));
  return [next, [{ type: "speech-stop" }, ...effects]];
}

/** Whoever presses a key has said what they had to say: it is answered now, not behind the answer to the keys. */
function keyPressed(state: TurnState): Step {
  const { speech, turn } = state;
  if (speech.type !== "quiet") return speech.sentence.isInterruptible ? stop(state) : [state, []];
  if (turn?.isSettled !== true) return [state, []];
  return isNothing(state, turn) ? forget(state) : endTurn(state, turn);
}

/** It was nothing: our sentence goes on, and what was heard is no turn. */
function resume(state: TurnState): Step {
  if (state.speech.type !== "paused") return [state, []];
  const { sentence } = state.speech;
  return [
    { ...state, turn: undefined, speech: { type: "speaking", sentence } },
    [{ type: "transcript-reset" }, { type: "speech-resume" }],
  ];
}

/** What time alone brings about. */
function advance(state: TurnState): Step {
  const { turn, speech, nowMs } = state;
  if (speech.type === "paused" && turn !== undefined) return whilePaused(state, turn);
  if (speech.type !== "quiet") return [state, []];
  if (turn !== undefined) return whileListening(state, turn);
  if (nowMs - state.quietSinceMs < silencePromptMs) return [state, []];
  return [{ ...state, quietSinceMs: nowMs }, [{ type: "silence-elapse" }]];
}

function whileListening(state: TurnState, turn: OpenTurn): Step {
  const { nowMs } = state;
  if (turn.silentSinceMs === undefined) {
    return nowMs - turn.startMs < turnMsMax ? [state, []] : endTurn(state, turn);
  }
  const silentMs = nowMs - turn.silentSinceMs;
  const isDue = turn.isSettled ? silentMs >= waitMs(state, turn) : silentMs >= settleMsMax;
  if (!isDue) return [state, []];
  const isNoise = turn.isSettled && turn.text === "" && turn.soundMs < unheardSpeechMs;
  return isNoise ? forget(state) : endTurn(state, turn);
}

/** No contribution: a noise, or a sign of listening that does not answer what we are about to ask. */
const isNothing = (state: TurnState, turn: OpenTurn): boolean =>
  turn.text === "" || (isMurmur(turn, state.locale) && !isEarlyAnswer(state));

/** "Mm-hm", "yes, I understand", or a short sound of which the recogniser made words that mean nothing. */
function isMurmur({ text, weight, soundMs }: OpenTurn, locale: Locale): boolean {
  if (isBackchannel(text, locale)) return true;
  if (weight === "assent") return soundMs < interruptMs;
  return weight === "nothing" && soundMs < murmurMsMax;
}

function whilePaused(state: TurnState, turn: OpenTurn): Step {
  if (turn.soundSinceMs !== undefined) {
    // The end of a sound is told `pauseMs` later: until then it may have been over all that time.
    const surelyMs = state.nowMs - pauseMs - turn.soundSinceMs;
    return surelyMs >= interruptMs ? stop(state) : [state, []];
  }
  const silentMs = state.nowMs - (turn.silentSinceMs ?? state.nowMs);
  return silentMs >= falseInterruptionMs ? resume(state) : [state, []];
}

/** How long it must be silent before these words are a whole turn. */
function waitMs(
  { asked, locale, usualPauseMs, isPatient }: TurnState,
  { text, answers }: OpenTurn,
): number {
  switch (completeness(text, { asked, locale, answers })) {
    case "complete":
      return completeWaitMs;
    case "open":
      return openWaitMs;
    case "unsure": {
      const ownMs = (usualPauseMs ?? 0) + ownPauseMarginMs;
      const leastMs = isPatient ? patientWaitMs : unsureWaitMs;
      return Math.min(unsureWaitMsMax, Math.max(leastMs, ownMs));
    }
  }
}

function endTurn(state: TurnState, turn: OpenTurn): Step {
  const { text, startMs, continues } = turn;
  const endMs = turn.silentSinceMs ?? state.nowMs;
  const next = {
    ...state,
    turn: undefined,
    answer: { sinceMs: undefined },
    isPatient: state.isPatient || continues,
    quietSinceMs: state.nowMs,
  };
  const ended: TurnEffect = { type: "turn-end", text, startMs, endMs, continues };
  return [next, [{ type: "transcript-reset" }, ended]];
}

const forget = (state: TurnState): Step => [
  { ...state, turn: undefined, quietSinceMs: state.nowMs },
  [{ type: "transcript-reset" }],
];
