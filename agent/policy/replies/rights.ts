import { toPublicCase } from "../../../domain/case-views.ts";
import { say } from "../../../domain/lines.ts";
import { asksWhenAnswered, claimsDataRights } from "../../understanding/asked-of-us.ts";
import { asksOfRecords } from "../../understanding/asked-of-debt.ts";
import { lacksWayToPay } from "../../understanding/signs/payment/lacks-way-to-pay.ts";
import { asksWhatNext } from "../../understanding/signs/payment/asks-what-comes.ts";
import { claimsEarlierDeal } from "../../understanding/signs/talk/said-beside.ts";
import { hasCourtPaper } from "../../understanding/signs/claim/at-law.ts";
import { grievesConduct } from "../../understanding/signs/contact/grieves-conduct.ts";
import { othersAreAngry } from "../../understanding/signs/contact/tells-of-wrong.ts";
import { asksIfCallsStop } from "../../understanding/signs/contact/asks-if-calls-stop.ts";
import { countedTriggers, offersPayment } from "../absorb.ts";
import type { PublicReply } from "../decision.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import { isVerified } from "../people/identity.ts";
import { asksToPay } from "./questions.ts";
import { isWaiting } from "../people/is-waiting.ts";
import type { ConversationState } from "../state.ts";
import { replyToTrigger } from "./trigger-replies.ts";
import { explained } from "./explanation.ts";
import { callForAnswer } from "./knowledge-reply.ts";

/** A debt adviser is at work, or they are on active duty: the case is held, nothing is asked, and a person goes on. */
export function protectedBy(
  before: ConversationState,
  { protectedAs }: ConversationState,
): PublicReply | undefined {
  if (protectedAs === undefined || before.protectedAs !== undefined) return undefined;
  const isServing = protectedAs === "serving";
  return {
    act: "handoff",
    because: [isServing ? "debtor:serves" : "debtor:has_adviser"],
    lines: [say(isServing ? "rights_service" : "rights_adviser")],
    asked: null,
    exclusive: true,
    handoff: isServing ? "authority" : "hardship",
  };
}

/** A court has written to them: its paper is what counts, nothing is offered beside it, and a person goes on. */
export function courtHeard(
  before: ConversationState,
  state: ConversationState,
  { text }: HeardTurn,
): PublicReply | undefined {
  if (state.party !== "unknown" || isWaiting(before) || !hasCourtPaper(text)) return undefined;
  return {
    act: "handoff",
    because: ["debtor:court"],
    lines: [say("rights_court")],
    asked: null,
    exclusive: true,
    handoff: "authority",
  };
}

/** How they were contacted is heard first, and what can be done about it: money is not the next sentence. */
export function conductHeard(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  const isFree = turn.triggers.size === 0 && !isWaiting(before) && state.party === "unknown";
  const wasKept = before.wishes.some(({ kind }) => kind === "privacy");
  const isTold = wasKept && othersAreAngry(turn.text);
  const grieves = isTold || grievesConduct(turn.text);
  if (!isFree || offersPayment(turn) || !grieves) return undefined;
  // Said once more it is a complaint, though nobody called it one; so is what came of it.
  if (isTold || before.lineUses.rights_conduct !== undefined) {
    const reply = replyToTrigger("complaint", toPublicCase(state.debt));
    return reply && { ...reply, because: ["debtor:conduct"] };
  }
  return {
    act: "answer",
    because: ["debtor:conduct"],
    lines: [say("rights_conduct")],
    asked: null,
    exclusive: true,
  };
}

/** When the calls end is for them to say: they are told so, and nothing is registered that they did not wish for. */
export function askedOfCalls(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  const isTold = asksIfCallsStop(turn.text, state.agreed !== undefined);
  const isFree = countedTriggers(state, turn).length === 0 && state.party === "unknown";
  if (!isTold || !isFree || means(turn, "partial_payment", "promise_to_pay")) return undefined;
  return {
    act: "answer",
    because: ["debtor:asks"],
    lines: [say("contact_choice")],
    exclusive: true,
    ...(before.ended ? { ends: true } : {}),
  };
}

/** What was taken down is said once more, or that somebody comes. */
function howItGoesOn(state: ConversationState): Pick<PublicReply, "lines"> {
  const told = explained(state);
  return { lines: told ?? [say("handoff_waiting")] };
}

/** How long it takes, where a person was called for: no time is guessed, nor one unsaid that a complaint was promised. */
export function asksWhen(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  const isWithPerson =
    isWaiting(before) || (state.handoff !== undefined && (state.hold || state.frozen));
  const isOther = [...turn.triggers].some(
    (name) => !before.triggers.includes(name) || name !== "complaint",
  );
  if (!isWithPerson || isOther) return undefined;
  if (asksWhatNext(turn.text)) {
    return { ...howItGoesOn(state), act: "stay", because: ["debtor:asks"], asked: null };
  }
  if (!asksWhenAnswered(turn.text)) return undefined;
  const told = before.lastLines.some((line) => line.key.startsWith("wait_"));
  if (told)
    return { act: "stay", because: ["debtor:asks"], lines: [say("handoff_waiting")], asked: null };
  const key = state.triggers.includes("complaint") ? "wait_complaint" : "wait_unknown";
  return { act: "stay", because: ["debtor:asks"], lines: [say(key)], asked: null };
}

/** What is held of them, or that it be erased: a person sees to it, verified or not. */
export function dataRights(
  before: ConversationState,
  _state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  if (!claimsDataRights(turn.text) || isWaiting(before) || before.ended) return undefined;
  return { ...callForAnswer("debtor:asks"), lines: [say("data_noted")], exclusive: true };
}

/**
 * The app does not serve them, or only the records answer their question or know what they agreed on before: that it is
 * not known here is said,
 * and a person is called for who can help.
 */
export function beyondUs(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  const isFree = isVerified(before) && turn.triggers.size === 0 && !before.ended;
  const isKnown = turn.knowledge?.type === "answer";
  if (!isFree || isKnown || !isBeyondUs(state, turn)) return undefined;
  if (isWaiting(before)) {
    const because = ["debtor:asks", "handoff:waiting"];
    return { act: "stay", because, lines: [say("handoff_waiting")], asked: null, exclusive: true };
  }
  return { ...callForAnswer("debtor:asks"), exclusive: true };
}

/** Something that can be answered or taken down beside it: a sum asked for, or money and days named. */
const bringsBusiness = (turn: HeardTurn): boolean => {
  const { amount, date, instalments } = turn.understanding.slots;
  return means(turn, "ask_balance", "ask_fee") || (amount ?? date ?? instalments) !== undefined;
};

/** The sum of an earlier agreement is no offer made now. */
const isBeyondUs = ({ lacksWayToPay: lacks }: ConversationState, turn: HeardTurn): boolean =>
  claimsEarlierDeal(turn.text) ||
  (!bringsBusiness(turn) &&
    (lacksWayToPay(turn.text) || (lacks === true && asksToPay(turn)) || asksOfRecords(turn.text)));
