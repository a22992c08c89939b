import type { ConversationState } from "../../agent/policy/state.ts";
import type { Instant } from "../../domain/calendar.ts";
import type { CallEvent } from "../../domain/events.ts";
import type { HandoffReason } from "../../domain/handoff.ts";
import type { Line } from "../../domain/lines.ts";
import { triggerEffects, triggersByGravity } from "../../domain/triggers.ts";
import type { Trigger } from "../../domain/vocabulary.ts";
import type { StoredEvent } from "../../transcripts/index.ts";
import type { TaskKind, TaskLevel, TaskTitle } from "../protocol/tasks.ts";
import type { NewTask } from "./new-task.ts";
import { dueMs, kindLevel, utcAt } from "./task-clock.ts";

type Entry = Pick<StoredEvent, "sequence" | "at" | "event">;

/** What an entry asks for, before it has an id and a clock. */
interface Wanted {
  readonly kind: TaskKind;
  readonly level: TaskLevel;
  readonly title: TaskTitle;
  readonly facts?: Readonly<Record<string, string>>;
  readonly dueAt?: Instant;
}

/** Handoffs that somebody must look at even when no person could join the call. */
const alerts: Partial<Record<HandoffReason, { level: TaskLevel; title: TaskTitle }>> = {
  violence_threat: { level: "orange", title: "violence_threat" },
  guard: { level: "orange", title: "guard" },
  emotion_streak: { level: "yellow", title: "emotion_streak" },
  not_understood: { level: "blue", title: "not_understood" },
  tech: { level: "blue", title: "tech" },
};

/**
 * The tasks that these entries of one log lead to. Pure: the same entries give the same tasks with the
 * same ids (`callId.sequence.kind`), so that none can come twice.
 * @param entries what is being written now, in order.
 * @param state of the conversation after the last of them.
 */
export function tasksOf(entries: readonly Entry[], state: ConversationState): readonly NewTask[] {
  const tasks: NewTask[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    for (const wanted of wantedBy(entry.event, entries, state)) {
      // One turn often says a thing in two entries: the trigger and the handoff it leads to.
      const key = `${wanted.kind} ${wanted.title} ${wanted.dueAt ?? ""}`;
      if (seen.has(key)) continue;
      seen.add(key);
      tasks.push(toTask(wanted, entry, state));
    }
  }
  return tasks;
}

function toTask(wanted: Wanted, { sequence, at }: Entry, state: ConversationState): NewTask {
  const { kind, level, title, facts = {} } = wanted;
  const callId = state.call.id;
  const nowMs = Date.parse(at);
  return {
    id: `${callId}.${sequence}.${kind}`,
    kind,
    level,
    title,
    facts,
    caseId: state.debt.caseId,
    from: { callId, sequence },
    by: undefined,
    note: undefined,
    at: utcAt(nowMs),
    dueAt: wanted.dueAt ?? utcAt(dueMs(kind, level, nowMs)),
  };
}

function wantedBy(
  event: CallEvent,
  entries: readonly Entry[],
  state: ConversationState,
): readonly Wanted[] {
  switch (event.type) {
    case "on-call-page":
      return [{ kind: "alert", level: "red", title: "self_harm" }];
    case "line-block":
      return [{ kind: "alert", level: "orange", title: "guard" }];
    case "turn-understand": {
      const isComplaint =
        event.understanding.triggers.includes("complaint") && state.triggers.includes("complaint");
      return isComplaint ? [complaintOf(state)] : [];
    }
    case "handoff-request":
      return wantedByHandoff(event.reason, entries, state);
    case "case-mark":
      return wantedByMark(event.mark, state);
    case "move-decide":
      return event.move.lines.flatMap(wantedByLine);
    case "person-wait-end":
      return wantedByWaitEnd(state);
    default:
      return [];
  }
}

/** What we promise by a line. */
function wantedByLine(line: Line): readonly Wanted[] {
  switch (line.key) {
    case "callback_confirmed":
    case "person_unavailable":
      return [callbackAt(line.facts.time)];
    case "copy_noted":
      return [
        {
          kind: "document",
          level: kindLevel.document,
          title: "document",
          facts: { wanted: "recording" },
        },
      ];
    default:
      return [];
  }
}

function wantedByHandoff(
  reason: HandoffReason,
  entries: readonly Entry[],
  state: ConversationState,
): readonly Wanted[] {
  if (reason === "complaint") return [complaintOf(state)];
  if (reason === "authority") return isAboutOffers(entries) ? [reviewOf("waiver_review")] : [];
  const alert = alerts[reason];
  return alert === undefined ? [] : [{ kind: "alert", ...alert }];
}

/** A case that was quiet before, or a colleague who took over: no wish of the debtor to decide on. */
function isAboutOffers(entries: readonly Entry[]): boolean {
  return !entries.some(
    ({ event }) =>
      event.type === "move-decide" &&
      event.move.handoff === "authority" &&
      event.move.because.some((one) => one === "case:flag" || one === "hint:hand_over"),
  );
}

function wantedByMark(
  mark: Extract<CallEvent, { readonly type: "case-mark" }>["mark"],
  state: ConversationState,
): readonly Wanted[] {
  switch (mark) {
    case "hold":
      return [reviewOf("hold_review", gravest(state, "hold"))];
    case "freeze":
      return [reviewOf("dispute_review", gravest(state, "freeze"))];
    case "call-back":
      return state.callback.at === undefined ? [] : [callbackAt(state.callback.at)];
    case "number-retire":
    case "number-block":
    case "contact-wish":
      return [];
  }
}

/** Nobody came, and no time could be promised: somebody asked for a person and has none. */
const wantedByWaitEnd = ({ waitOver, callback }: ConversationState): readonly Wanted[] =>
  waitOver && callback.at === undefined
    ? [{ kind: "alert", level: "yellow", title: "nobody_came" }]
    : [];

const complaintOf = ({ call }: ConversationState): Wanted => ({
  kind: "complaint",
  level: kindLevel.complaint,
  title: "complaint",
  facts: { channel: call.channel },
});

function reviewOf(
  kind: "waiver_review" | "hold_review" | "dispute_review",
  trigger?: Trigger,
): Wanted {
  return {
    kind,
    level: kindLevel[kind],
    title: kind,
    ...(trigger === undefined ? {} : { facts: { trigger } }),
  };
}

/** The gravest trigger of the call that stops the case in this way. */
const gravest = (state: ConversationState, caseState: "hold" | "freeze"): Trigger | undefined =>
  triggersByGravity.find(
    (trigger) =>
      state.triggers.includes(trigger) && triggerEffects[trigger].caseState === caseState,
  );

function callbackAt(time: Instant): Wanted {
  const dueAt = utcAt(Date.parse(time));
  const facts = { promisedAt: dueAt };
  return { kind: "callback", level: kindLevel.callback, title: "callback", facts, dueAt };
}
