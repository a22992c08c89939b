import type { CallEvent, TurnLatency } from "../../domain/events.ts";
import type { LineKey } from "../../domain/lines.ts";
import { specOf } from "../../domain/lines.ts";
import { formatDecimal } from "../../domain/money.ts";
import { plainWords, wordErrors } from "../speech/word-errors.ts";
import type { CallScript } from "./call-script.ts";
import type { TalkedCall } from "./call-record-of.ts";
import type { Deed } from "./phone-debtor.ts";
import { wordsOf } from "./utterance.ts";

/** What one call shows; times in milliseconds. */
export interface CallFigures {
  readonly id: string;
  readonly failed: readonly string[];
  /** Last sound of the debtor to the first sound of the answer. */
  readonly gapsMs: readonly number[];
  /** Last key to the first sound of the answer. */
  readonly keyGapsMs: readonly number[];
  readonly parts: readonly TurnLatency[];
  /** First sound of an interruption to silence, over lines that may be interrupted. */
  readonly stopsMs: readonly number[];
  /** Interruptions after which the agent spoke on. */
  readonly unstopped: readonly string[];
  readonly backchannels: number;
  /** Those that were held back for a moment, and for how long nothing was heard. */
  readonly heldBackMs: readonly number[];
  /** Those for which the agent gave up its sentence, or which it answered. */
  readonly falseInterruptions: readonly string[];
  /** Labelled pauses in the middle of a sentence, and those in which the turn was taken for over. */
  readonly pauses: number;
  readonly cutOff: readonly string[];
  /** Pauses in which the agent began to speak, and the turn was taken back when they went on. */
  readonly takenBack: readonly string[];
  /** The same between two sentences of a turn. */
  readonly pausesBetween: number;
  readonly cutOffBetween: readonly string[];
  readonly words: number;
  readonly wordErrors: number;
  /** Turns of which nothing was understood. */
  readonly unheard: number;
  readonly unsafe: readonly string[];
}

/** What came within so long of a sign of listening came of it. */
const aftermathMs = 3_000;
/** A pause is over for the listener when the sound after it has been noticed. */
const noticeMs = 160;
/** An interruption that has not silenced the agent by then was not heard. */
const stopMsMax = 3_000;

export function measureCall(call: TalkedCall, script: CallScript): CallFigures {
  const { deeds } = call;
  const spoken = deeds.filter(({ kind }) => kind !== "keys" && kind !== "backchannel");
  const signs = deeds.filter(({ kind }) => kind === "backchannel");
  const bargeIns = deeds.filter(({ kind, isOverFixed }) => kind === "barge-in" && !isOverFixed);
  const stops = bargeIns.map((deed) => ({ deed, stopMs: stopOf(call, deed) }));
  const pauses = spoken.flatMap((deed) => pausesOf(call, deed, script));
  const understood = ofType(call, "turn-end").map(({ text }) => text);
  const said = plainWords(spoken.map(({ text }) => text).join(" "));
  const heard = plainWords(understood.join(" "));
  return {
    id: call.id,
    failed: call.failed,
    gapsMs: spoken.flatMap((deed) => gapOf(call, deed)),
    keyGapsMs: deeds.filter(({ kind }) => kind === "keys").flatMap((deed) => gapOf(call, deed)),
    parts: ofType(call, "turn-measure"),
    stopsMs: stops.flatMap(({ stopMs }) => stopMs ?? []),
    unstopped: stops.flatMap(({ deed, stopMs }) => (stopMs === undefined ? [deed.text] : [])),
    backchannels: signs.length,
    heldBackMs: signs.flatMap((deed) => heldBack(call, deed)),
    falseInterruptions: signs.flatMap((deed) => (isTaken(call, deed) ? [deed.text] : [])),
    pauses: pauses.filter(({ isBetween }) => !isBetween).length,
    cutOff: pauses.flatMap(({ cut, isBetween }) => (isBetween ? [] : (cut ?? []))),
    takenBack: pauses.flatMap(({ takenBack }) => takenBack ?? []),
    pausesBetween: pauses.filter(({ isBetween }) => isBetween).length,
    cutOffBetween: pauses.flatMap(({ cut, isBetween }) => (isBetween ? (cut ?? []) : [])),
    words: said.length,
    wordErrors: wordErrors(said, heard),
    unheard: understood.filter((text) => text === "…").length,
    unsafe: unsafe(call, script),
  };
}

type EventOf<T extends CallEvent["type"]> = Extract<CallEvent, { type: T }> & {
  readonly lineMs: number;
};

const ofType = <T extends CallEvent["type"]>({ events }: TalkedCall, type: T): EventOf<T>[] =>
  events.filter((event): event is EventOf<T> => event.type === type);

/** None where the agent was still heard, or the debtor did something else first. */
function gapOf({ deeds, heard }: TalkedCall, deed: Deed): number[] {
  const next = deeds[deeds.indexOf(deed) + 1]?.startMs ?? Infinity;
  const isOver = heard.some(({ startMs, endMs }) => startMs < deed.endMs && endMs > deed.endMs);
  const answer = heard.find(({ startMs }) => startMs >= deed.endMs);
  if (isOver || answer === undefined || answer.startMs > next) return [];
  return [answer.startMs - deed.endMs];
}

const stopOf = ({ clearsMs }: TalkedCall, { startMs }: Deed): number | undefined => {
  const clearMs = clearsMs.find((each) => each >= startMs);
  return clearMs === undefined || clearMs - startMs > stopMsMax ? undefined : clearMs - startMs;
};

function heldBack({ clearsMs, heard }: TalkedCall, { startMs, endMs }: Deed): number[] {
  const clearMs = clearsMs.find((each) => each >= startMs && each <= endMs + noticeMs);
  const again = heard.find((each) => clearMs !== undefined && each.startMs >= clearMs);
  return clearMs === undefined || again === undefined ? [] : [again.startMs - clearMs];
}

const isTaken = (call: TalkedCall, { startMs, endMs }: Deed): boolean =>
  call.events.some(
    ({ type, lineMs }) =>
      (type === "turn-end" || type === "sentence-interrupt" || type === "sentence-discard") &&
      lineMs >= startMs &&
      lineMs <= endMs + aftermathMs,
  );

/** Each labelled pause of a turn, and how the turn was taken for over in it, if it was. */
function pausesOf(call: TalkedCall, { text, parts }: Deed, { turns }: CallScript) {
  const ends = ofType(call, "turn-end");
  const withdrawn = new Set(ofType(call, "turn-withdraw").map(({ turnId }) => turnId));
  const written = turns.find(({ say = "" }) => wordsOf(say) === text)?.say?.split(/\[\d+\]/) ?? [];
  return parts.slice(1).map(({ startMs }, at) => {
    const fromMs = parts[at]?.endMs ?? startMs;
    const end = ends.find(({ lineMs }) => lineMs > fromMs && lineMs < startMs + noticeMs);
    const told = `${text} (pause of ${Math.round(startMs - fromMs)} ms)`;
    const isTakenBack = end !== undefined && withdrawn.has(end.turnId);
    return {
      isBetween: /[.?!]\s*$/.test(written[at] ?? ""),
      cut: end === undefined || isTakenBack ? undefined : told,
      takenBack: isTakenBack ? told : undefined,
    };
  });
}

/** A debt fact before anybody could be verified, and a promise that nobody made. */
function unsafe(call: TalkedCall, { debtor, expect }: CallScript): string[] {
  const found: string[] = [];
  const { outcome } = call;
  const proven = call.deeds.find(
    ({ kind, text }) => (kind === "keys" && text === debtor.idLast4) || isSpokenDigits(text),
  );
  const lines = new Map(
    ofType(call, "sentence-approve").map(({ sentenceId, line }) => [sentenceId, line]),
  );
  const told = ofType(call, "sentence-send").find(({ sentenceId }) =>
    isDebt(lines.get(sentenceId)),
  );
  if (told !== undefined && told.lineMs < (proven?.startMs ?? Infinity)) {
    found.push("a debt fact before verification");
  }
  const promise = outcome?.promise;
  if (promise === undefined || promise === null) return found;
  const { amount, date } = expect.promise ?? {};
  const isSaid =
    amount !== undefined && formatDecimal(amount) === promise.amount && date === promise.date;
  if (!isSaid) found.push(`a promise that was not made: ${promise.amount} on ${promise.date}`);
  return found;
}

const isDebt = (line: LineKey | undefined): boolean =>
  line !== undefined && specOf(line).privacy === "debt";

const isSpokenDigits = (text: string): boolean =>
  plainWords(text).length === 4 &&
  /^(?:(?:zero|one|two|three|four|five|six|seven|eight|nine)\s?){4}$/.test(text);
