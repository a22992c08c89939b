import { sentenceId, type CallId } from "../../domain/ids.ts";
import { releaseTyped } from "../../guardrails/index.ts";
import type { CallService } from "../calls/call-service.ts";
import type { LiveCall } from "../calls/live-call.ts";
import { hangUpCall, hintCall, joinCall, leaveCall, sayInCall } from "../calls/person-acts.ts";
import { instantAt } from "../clock.ts";
import { checkView } from "../guard/check-text-for-call.ts";
import { typedContextOf, type TextCheckParts } from "../guard/typed-context.ts";
import type { DeskAct } from "../peers/desk-act.ts";
import { elsewhere } from "../peers/peers.ts";
import type { DeskWordsResult, HandoffPack } from "../protocol/desk.ts";
import { earlierCall, handoffPackOf } from "./handoff-pack.ts";
import { firstSentences } from "./first-sentences.ts";
import { savedWrapUp } from "./saved-wrap-up.ts";
import { outcomeAsNoted } from "../storage/calls/noted-promises.ts";

/** How spoken calls let people in; chats need nothing of the kind. */
export interface SpokenCalls {
  /** Whether the line of that call is on this server. */
  isHere(callId: CallId): boolean;
  /**
   * Does something that people do in a spoken call, cutting short what is being said; resolves when it is in the store,
   * while what it leads to is still being spoken.
   */
  letIn(callId: CallId, act: () => Promise<void>): Promise<void>;
  hangUp(callId: CallId): void;
}

export interface DeskActParts extends TextCheckParts {
  readonly calls: CallService;
  readonly spoken: SpokenCalls;
}

/** What people at the desk ask for; a carrier's news are not theirs. */
export type PersonAct = Exclude<DeskAct, { readonly type: "leg-progress" }>;

/**
 * Does it on this server. @returns the pack, or what became of words; nothing else answers.
 * @throws KindlineError of the act, and CALL_ELSEWHERE where the line of a spoken call is not here.
 */
export async function performDeskAct(
  parts: DeskActParts,
  act: PersonAct,
): Promise<HandoffPack | DeskWordsResult | undefined> {
  const { callId } = act;
  switch (act.type) {
    case "pack":
      return await packOf(parts, callId);
    case "say":
      return await say(parts, act);
    case "accept":
      await actInCall(parts, callId, (live) => joinCall(live, act.user));
      await parts.store.desk.see([act.user], instantAt(parts.clock()));
      return undefined;
    case "give-back": {
      const gone = { personId: act.user, cause: "give-back" } as const;
      await actInCall(parts, callId, (live) => leaveCall(live, gone));
      return undefined;
    }
    case "hang-up":
      await actInCall(parts, callId, (live) => hangUpCall(live, act.user));
      parts.spoken.hangUp(callId);
      return undefined;
    case "hint": {
      const hint = { hint: act.hint, personId: act.user };
      await actInCall(parts, callId, (live) => hintCall(live, hint));
      return undefined;
    }
  }
}

/** Does one thing in a call that is a chat, or whose line is here. */
export async function actInCall(
  { calls, spoken }: Pick<DeskActParts, "calls" | "spoken">,
  callId: CallId,
  act: (live: LiveCall) => Promise<void>,
): Promise<void> {
  const live = await calls.get(callId);
  if (live.facts.channel === "chat" || live.isOver) {
    await calls.act(callId, act);
    return;
  }
  if (!spoken.isHere(callId)) throw elsewhere();
  await spoken.letIn(callId, () => act(live));
}

/** Sends what a person has typed, if the guard lets it pass: what it warns of only once the warning was read. */
async function say(
  parts: DeskActParts,
  { callId, user, words }: Extract<PersonAct, { type: "say" }>,
): Promise<DeskWordsResult> {
  const context = await typedContextOf(parts, callId);
  const { approved, ...checked } = releaseTyped(words.text, context);
  const check = checkView(checked, context.pack);
  if (approved === undefined) return { status: "blocked", check };
  if (checked.level === "warn" && !words.isWarned) return { status: "warned", check };
  const said = { sentenceId: sentenceId(words.id), personId: user, text: approved };
  const { findings } = checked;
  await actInCall(parts, callId, (live) => sayInCall(live, { ...said, findings }));
  return { status: "sent", check };
}

/** What the person who takes the call should know. @throws KindlineError NOT_FOUND. */
async function packOf({ store, calls }: DeskActParts, callId: CallId): Promise<HandoffPack> {
  const live = await calls.get(callId);
  const { state } = live;
  const [entries, page, debt] = await Promise.all([
    store.events.read(callId),
    store.calls.list({ caseId: state.debt.caseId }),
    store.cases.view(state.debt.caseId),
  ]);
  const wishes = debt.marks.flatMap(({ wish, lifted }) =>
    wish === null || lifted !== null ? [] : [wish],
  );
  const earlier = page.calls.filter(({ id }) => id !== callId).slice(0, earlierCallsMax);
  const before = await Promise.all(
    earlier.map(async (summary) => {
      const id = summary.id as CallId;
      const [{ outcome }, wrapUp, noted] = await Promise.all([
        store.calls.get(id),
        store.desk.wrapUpOf(id),
        store.desk.notedPromise(id),
      ]);
      return earlierCall(summary, outcomeAsNoted(outcome, noted).promise, savedWrapUp(wrapUp));
    }),
  );
  const suggestions = firstSentences(live.facts.locale, state.handoff?.reason);
  return handoffPackOf({ state, entries, before, wishes, suggestions });
}

/** Earlier calls of the case that somebody can take in at a glance. */
const earlierCallsMax = 3;
