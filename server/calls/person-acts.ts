import type { Instant } from "../../domain/calendar.ts";
import type { PersonWords } from "../../agent/conversation-types.ts";
import { KindlineError } from "../../domain/errors.ts";
import type { PersonLeaveCause } from "../../domain/events.ts";
import type { Hint } from "../../domain/hints.ts";
import type { LiveCall } from "./live-call.ts";

/**
 * A person takes the lead. Of two who want to, the log lets one be first, on whatever server they are.
 * @throws KindlineError CALL_TAKEN, CHAT_OVER.
 */
export async function joinCall(live: LiveCall, personId: string): Promise<void> {
  await live.act(async (conversation, atMs) => {
    mustGoOn(live);
    const { personId: leading } = conversation.state;
    if (leading === personId) return;
    if (leading !== undefined) {
      const message = "Expected a call that nobody leads; somebody was faster.";
      throw new KindlineError({ code: "CALL_TAKEN", message });
    }
    await conversation.notice({ type: "person-join", personId, atMs });
  });
}

/** Gives the call back to the agent, or notes that whoever led it is gone. @throws KindlineError CALL_NOT_YOURS. */
export async function leaveCall(
  live: LiveCall,
  { personId, cause }: { readonly personId: string; readonly cause: PersonLeaveCause },
): Promise<void> {
  await live.act(async (conversation, atMs) => {
    mustLead(conversation.state.personId, personId);
    await conversation.notice({ type: "person-leave", personId, cause, atMs });
  });
}

/**
 * Delivers what the person who leads has typed. The same words again (same id) change nothing.
 * @throws KindlineError CALL_NOT_YOURS, CHAT_OVER.
 */
export async function sayInCall(live: LiveCall, words: Omit<PersonWords, "atMs">): Promise<void> {
  await live.act(async (conversation, atMs) => {
    mustLead(conversation.state.personId, words.personId);
    if (live.hasSaid(words.sentenceId)) return;
    mustGoOn(live);
    await conversation.relay({ ...words, atMs });
  });
}

/** Steers the agent. @throws KindlineError CHAT_OVER, CALL_TAKEN where a person leads: there is nobody to steer. */
export async function hintCall(
  live: LiveCall,
  { hint, personId }: { readonly hint: Hint; readonly personId: string },
): Promise<void> {
  await live.act(async (conversation, atMs) => {
    mustGoOn(live);
    if (conversation.state.personJoined) {
      const message = "Expected a call that the agent leads.";
      throw new KindlineError({ code: "CALL_TAKEN", message });
    }
    await conversation.notice({ type: "hint-give", hint, personId, atMs });
  });
}

/** How a wait ends: with a call back where one may be made, and whether people are there on the telephone only. */
export interface WaitEnd {
  readonly callbackAt?: Instant;
  readonly isByPhone?: true;
  readonly phone?: string;
}

/** The person who was promised has not come in time. Nothing happens where somebody came after all. */
export async function endWait(live: LiveCall, end: WaitEnd): Promise<void> {
  await live.act(async (conversation, atMs) => {
    if (live.isOver) return;
    await conversation.notice({ type: "person-wait-end", ...end, atMs });
  });
}

/** Ends the call for the debtor: the person has said goodbye. @throws KindlineError CALL_NOT_YOURS. */
export async function hangUpCall(live: LiveCall, personId: string): Promise<void> {
  await live.act(async (conversation, atMs) => {
    if (live.isOver) return;
    mustLead(conversation.state.personId, personId);
    await conversation.notice({ type: "line-end", cause: "hang-up", atMs });
  });
}

function mustGoOn(live: LiveCall): void {
  if (!live.isOver) return;
  throw new KindlineError({ code: "CHAT_OVER", message: "Expected an open call." });
}

function mustLead(leading: string | undefined, personId: string): void {
  if (leading === personId) return;
  const message = "Expected somebody who leads this call.";
  throw new KindlineError({ code: "CALL_NOT_YOURS", message });
}
