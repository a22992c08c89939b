import type { Step } from "./page-effect.ts";
import type { PageEvent } from "./page-event.ts";
import {
  languageOfLocale,
  type DoorTrouble,
  type PageState,
  type Stage,
  type StartStage,
} from "./page-state.ts";
import { isPassing, waitAfter } from "./passing-error.ts";
import { refusalOf } from "./refusal-of.ts";
import { beginSession } from "./session-begin.ts";

/** The page before the chat: asking what the link opens, the start screen, or why there is none. */
export function doorTransition(state: PageState, event: PageEvent): Step<PageState> {
  const { stage } = state;
  switch (stage.type) {
    case "asking":
      return askingTransition(state, stage, event);
    case "start":
      if (event.type === "call-press") {
        return [{ ...state, stage: { ...stage, type: "call" } }, []];
      }
      return event.type === "start-press" ? start(state, stage) : [state, []];
    case "call":
      return event.type === "type-press" ? start(state, stage) : [state, []];
    case "refused":
      return event.type === "retry-press" ? ask(state, 0) : [state, []];
    case "chat":
      return [state, []];
  }
}

type Asking = Extract<Stage, { type: "asking" }>;

function askingTransition(state: PageState, stage: Asking, event: PageEvent): Step<PageState> {
  switch (event.type) {
    case "door-tell": {
      const { door, kept, draft } = event;
      const language = state.isLanguagePicked ? state.language : languageOfLocale(door.locale);
      return [{ ...state, language, stage: { type: "start", door, kept, draft } }, []];
    }
    case "door-refuse":
      return refuse(state, stage, event);
    case "door-miss":
      return wait(state, { failures: stage.failures + 1, trouble: "unreached" });
    case "timer-end":
    case "page-wake":
    case "retry-press":
      return stage.isOut ? [state, []] : ask(state, stage.failures);
    default:
      return [state, []];
  }
}

function refuse(
  state: PageState,
  stage: Asking,
  event: Extract<PageEvent, { type: "door-refuse" }>,
): Step<PageState> {
  if (!isPassing(event)) {
    return [{ ...state, stage: { type: "refused", reason: refusalOf(event.code) } }, []];
  }
  const trouble = event.code === "RATE_LIMITED" ? "busy" : "warming";
  const { retryAfterMs } = event;
  return wait(state, { failures: stage.failures + 1, trouble, retryAfterMs });
}

function ask(state: PageState, failures: number): Step<PageState> {
  const trouble = state.stage.type === "asking" ? state.stage.trouble : null;
  return [
    { ...state, stage: { type: "asking", failures, trouble, isOut: true } },
    [{ type: "timer-stop", timer: "door" }, { type: "door-ask" }],
  ];
}

function wait(
  state: PageState,
  reason: {
    readonly failures: number;
    readonly trouble: DoorTrouble;
    readonly retryAfterMs?: number | undefined;
  },
): Step<PageState> {
  const { failures, trouble, retryAfterMs } = reason;
  return [
    { ...state, stage: { type: "asking", failures, trouble, isOut: false } },
    [{ type: "timer-start", timer: "door", ...waitAfter(failures, retryAfterMs) }],
  ];
}

/** No call has this id. */
const noCallId = "";

function start(state: PageState, stage: Omit<StartStage, "type">): Step<PageState> {
  const { door, draft } = stage;
  // What was written before its call was known belongs to the call that goes on or begins now,
  // unless that one has ended since.
  const kept =
    door.state === "over"
      ? stage.kept.map((turn) => ({ ...turn, callId: turn.callId ?? noCallId }))
      : stage.kept;
  const [session, effects] = beginSession({ kept, draft });
  return [{ ...state, stage: { type: "chat", door, session } }, effects];
}
