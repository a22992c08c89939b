import { refusalOf } from "../../chat/machine/refusal-of.ts";
import type { Locale } from "../../chat/machine/page-state.ts";
import type { CallEffect, CallStep } from "./call-effect.ts";
import type { CallEvent } from "./call-event.ts";
import type { CallEnd, CallState } from "./call-state.ts";
import { beginWaitMs, pingEveryMs } from "./limits.ts";
import { liveTransition } from "./live-transition.ts";
import { overCall } from "./over-call.ts";

/** The page of a call as it opens: nothing is asked for, nothing is open. */
export const openCall = (token: string, locale: Locale): CallStep => [
  { token, locale, stage: { type: "intro" }, captions: [] },
  [],
];

/** What the page of a call becomes by an event, and what is to be done. It does nothing itself. */
export function callTransition(state: CallState, event: CallEvent): CallStep {
  if (event.type === "page-leave") return leavePage(state);
  switch (state.stage.type) {
    case "intro":
    case "no-microphone":
    case "over":
    case "refused":
      return event.type === "call-press" ? ask(state, event.locale) : [state, []];
    case "asking":
      return askingTransition(state, event);
    case "connecting":
      return connectingTransition(state, event);
    case "live":
      return liveTransition(state, state.stage, event);
  }
}

/** Whatever is open is closed; a call that goes on ends, and the server hears of it. */
function leavePage(state: CallState): CallStep {
  const isLive = state.stage.type === "live";
  const farewell: readonly CallEffect[] = isLive
    ? [{ type: "socket-send", message: { type: "leave" } }]
    : [];
  const [over, effects] = overCall(state, "debtor");
  return [over, [...farewell, ...effects]];
}

const ask = (state: CallState, locale: Locale): CallStep => [
  { ...state, locale, stage: { type: "asking" }, captions: [] },
  [{ type: "audio-open" }],
];

function askingTransition(state: CallState, event: CallEvent): CallStep {
  switch (event.type) {
    case "audio-open":
      return [
        { ...state, stage: { type: "connecting", error: null } },
        [{ type: "socket-open" }, { type: "timer-start", timer: "begin", ms: beginWaitMs }],
      ];
    case "audio-fail":
      return [
        { ...state, stage: { type: "no-microphone", reason: event.reason } },
        [{ type: "audio-close" }],
      ];
    case "hang-up-press":
      return [{ ...state, stage: { type: "intro" } }, [{ type: "audio-close" }]];
    default:
      return [state, []];
  }
}

function connectingTransition(state: CallState, event: CallEvent): CallStep {
  const { token, locale } = state;
  switch (event.type) {
    case "socket-open":
      return [state, [{ type: "socket-send", message: { type: "open", token, locale } }]];
    case "socket-message":
      return beginCall(state, event.message);
    case "socket-close":
      return failBeginning(state);
    case "timer-end":
      return overCall(state, "unreached");
    case "microphone-lose":
      return overCall(state, "microphone");
    case "hang-up-press":
      return overCall(state, "debtor");
    default:
      return [state, []];
  }
}

type Message = Extract<CallEvent, { type: "socket-message" }>["message"];

function beginCall(state: CallState, message: Message): CallStep {
  if (message.type === "error") {
    return [{ ...state, stage: { type: "connecting", error: message.error.code } }, []];
  }
  if (message.type !== "call") return [state, []];
  return [
    {
      ...state,
      // The server may have a language of its own for a call that goes on.
      locale: message.locale,
      stage: {
        type: "live",
        activity: "listening",
        isMuted: false,
        isEnding: false,
        end: null,
        isPinging: false,
      },
    },
    [
      { type: "timer-stop", timer: "begin" },
      { type: "microphone-carry" },
      { type: "timer-start", timer: "ping", ms: pingEveryMs },
    ],
  ];
}

const endOfCode: Readonly<Record<string, CallEnd>> = {
  LINES_FULL: "full",
  INTERNAL: "fault",
  MODEL_MISSING: "unavailable",
  STORE_CONFLICT: "unavailable",
};

function failBeginning(state: CallState): CallStep {
  const { stage } = state;
  const code = stage.type === "connecting" ? stage.error : null;
  if (code === null) return overCall(state, "unreached");
  const reason = refusalOf(code);
  if (reason === "failed") return overCall(state, endOfCode[code] ?? "unreached");
  const [over, effects] = overCall(state, "unreached");
  return [{ ...over, stage: { type: "refused", reason } }, effects];
}
