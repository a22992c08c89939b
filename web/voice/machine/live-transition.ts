import type { VoiceCaption, VoiceEvent } from "../../../server/protocol/voice.ts";
import type { CallEffect, CallStep, CallTimer } from "./call-effect.ts";
import type { CallEvent } from "./call-event.ts";
import type { CallEnd, CallState, LiveStage } from "./call-state.ts";
import { captionsMax, goodbyeMaxMs, pingEveryMs, pongWaitMs } from "./limits.ts";
import { overCall } from "./over-call.ts";

const leave: CallEffect = { type: "socket-send", message: { type: "leave" } };

/** A call that goes on. */
export function liveTransition(state: CallState, stage: LiveStage, event: CallEvent): CallStep {
  switch (event.type) {
    case "mute-press": {
      const isMuted = !stage.isMuted;
      return [{ ...state, stage: { ...stage, isMuted } }, [{ type: "microphone-mute", isMuted }]];
    }
    case "key-press":
      return [state, [{ type: "socket-send", message: { type: "key", digit: event.digit } }]];
    case "hang-up-press":
      return leaveWith(state, "debtor");
    case "microphone-lose":
      return leaveWith(state, "microphone");
    case "playout-end":
      return stage.isEnding ? leaveWith(state, stage.end ?? "agent") : [state, []];
    case "socket-message":
      return heed(state, stage, event.message);
    case "socket-close":
      return overCall(state, endOfClose(stage, event.code));
    case "timer-end":
      return timerSteps[event.timer](state, stage);
    default:
      return [state, []];
  }
}

/** The line is told of the end before it is closed. */
function leaveWith(state: CallState, end: CallEnd): CallStep {
  const [over, effects] = overCall(state, end);
  return [over, [leave, ...effects]];
}

/** The close code of a call that ended as calls do. */
const normalClose = 1000;

function endOfClose({ end }: LiveStage, code: number): CallEnd {
  return end ?? (code === normalClose ? "agent" : "lost");
}

function heed(state: CallState, stage: LiveStage, message: VoiceEvent): CallStep {
  const become = (change: Partial<LiveStage>): CallState => ({
    ...state,
    stage: { ...stage, ...change },
  });
  switch (message.type) {
    case "caption":
      return [{ ...state, captions: withCaption(state.captions, message) }, []];
    case "state":
      return [become({ activity: message.activity }), []];
    case "clear":
      return [state, [{ type: "playout-clear", generation: message.generation }]];
    case "hang-up":
      if (!message.afterPlayout) return overCall(state, stage.end ?? "agent");
      return [
        become({ isEnding: true }),
        [{ type: "playout-await" }, { type: "timer-start", timer: "goodbye", ms: goodbyeMaxMs }],
      ];
    case "ended":
      return [become({ end: message.reason }), []];
    case "error":
      // What cannot be read is told and passes; a failure of the call is followed by its close.
      return [become({ end: stage.end ?? endOfError(message.error.code) }), []];
    case "pong":
      return [become({ isPinging: false }), [{ type: "timer-stop", timer: "pong" }]];
    case "call":
      return [state, []];
  }
}

const endOfError = (code: string): CallEnd | null => (code === "INTERNAL" ? "fault" : null);

/** A caption replaces the one with its id; another comes behind all that were there. */
function withCaption(
  captions: readonly VoiceCaption[],
  { speaker, text, id, isPartial }: VoiceCaption,
): readonly VoiceCaption[] {
  const caption: VoiceCaption = { speaker, text, id, isPartial };
  const place = captions.findLastIndex((one) => one.id === id);
  if (place >= 0) return captions.with(place, caption);
  return [...captions, caption].slice(-captionsMax);
}

type TimerStep = (state: CallState, stage: LiveStage) => CallStep;

const timerSteps: Readonly<Record<CallTimer, TimerStep>> = {
  begin: (state) => [state, []],
  ping: (state, stage) => {
    const effects: CallEffect[] = [
      { type: "socket-send", message: { type: "ping" } },
      { type: "timer-start", timer: "ping", ms: pingEveryMs },
    ];
    if (stage.isPinging) return [state, effects];
    effects.push({ type: "timer-start", timer: "pong", ms: pongWaitMs });
    return [{ ...state, stage: { ...stage, isPinging: true } }, effects];
  },
  pong: (state, stage) => overCall(state, stage.end ?? "lost"),
  goodbye: (state, stage) => leaveWith(state, stage.end ?? "agent"),
};
