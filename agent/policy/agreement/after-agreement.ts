import { say } from "../../../domain/lines.ts";
import {
  asksForReminder,
  asksIfChangeable,
  asksIfNoted,
  asksOfSchedule,
  asksToChange,
  asksToGoBack,
  meansToPayEarly,
} from "../../understanding/asked-of-agreement.ts";
import {
  addsToIt,
  isBareNo,
  isQuestion,
  saysInstead,
  spokenLanguage,
  supposes,
  wantsChange,
} from "../../understanding/said-words.ts";
import { doubtsAgreed } from "../../understanding/signs/payment/doubts-terms.ts";
import { wantsTimeToThink } from "../../understanding/signs/payment/pondering.ts";
import { sacrifices } from "../../understanding/signs/welfare/sacrifices.ts";
import { fearsToFail } from "../../understanding/signs/welfare/weighed-down.ts";
import { cancels } from "../../understanding/signs/payment/takes-back.ts";
import type { Decision, Reply } from "../decision.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import { isVerified } from "../people/identity.ts";
import { isWaiting } from "../people/is-waiting.ts";
import type { ConversationState } from "../state.ts";
import { hardshipHeard } from "./burdened.ts";
import { guide } from "./guide.ts";
import { notedLine } from "./noted-line.ts";

/** A turn after something was agreed, and whether it brings a sum, a plan or a day. */
interface Brought {
  readonly before: ConversationState;
  readonly state: ConversationState;
  readonly turn: HeardTurn;
  readonly brings: boolean;
}

/**
 * They go back on what was agreed, or want it otherwise: it is on record no longer, and they are told so before anything
 * else. What they want instead is read back, or asked for.
 */
export function withdrawn(brought: Brought): Decision | undefined {
  const { state } = brought;
  if (state.agreed === undefined) return cancelledAlready(brought);
  return goesBack(brought) || isToChange(brought) ? withdraw(brought) : undefined;
}

/** They agreed, and now say that they will not pay, cannot, or never meant it so: nobody is held to it. */
function goesBack({ state, turn, brings }: Brought): boolean {
  // A no to something else that is being read back leaves what was agreed before it.
  const isNo = state.readBack === undefined && means(turn, "disagree");
  return (
    means(turn, "refuse_to_pay") ||
    turn.understanding.takesBack === true ||
    doubtsIt(turn) ||
    (tellsHardship(turn) && !supposes(turn.text)) ||
    (isNo && (brings || isBareNo(turn.text)))
  );
}

const tellsHardship = ({ text, triggers }: HeardTurn): boolean =>
  triggers.has("hardship") || (sacrifices(text) && !isQuestion(text));

/** A doubt, a fear or a wish to think: nobody is held to what they are not sure of. A question alone is answered. */
const doubtsIt = ({ text }: HeardTurn): boolean =>
  !isQuestion(text) &&
  !supposes(text) &&
  [doubtsAgreed, fearsToFail, wantsTimeToThink].some((says) => says(text));

/** Another sum, plan or day instead; what is only supposed, or comes on top, takes nothing away. */
function isToChange({ before, state, turn, brings }: Brought): boolean {
  const { text } = turn;
  if (state.readBack !== undefined || supposes(text) || addsToIt(text)) return false;
  if (asksIfChangeable(text)) return false;
  const isOther = wantsChange(text) || saysInstead(text);
  const isPut = state.proposal !== before.proposal;
  const isWay = means(turn, "choose_plan", "ask_plan", "ask_deferral");
  return brings || (isOther && (isPut || isWay || asksToChange(text)));
}

function withdraw(brought: Brought): Decision {
  const { before, turn } = brought;
  const setAside = brought.state.agreed?.arrangement;
  const state = { ...brought.state, agreed: undefined, setAside, leftAlone: false };
  const next = afterwards({ ...brought, state });
  const told = { ...next.reply, because: ["agreement:taken_back", ...next.reply.because] };
  const isLast = means(turn, "goodbye") && before.ended;
  return {
    state: next.state,
    reply: {
      ...told,
      lines: [say("agreement_withdrawn"), ...told.lines],
      ...(isLast && told.asked === null ? { ends: true } : {}),
    },
  };
}

/** What follows once it is withdrawn: what they want instead, what befell them, or one open question. */
function afterwards(brought: Brought): Decision {
  const { before, state, turn, brings } = brought;
  if (means(turn, "goodbye") && !brings) return said(state, "goodbye", "goodbye");
  if (isWaiting(state) && !brings) return said(state, "stay", "noted_for_person");
  if (!brings && tellsHardship(turn)) return hardshipHeard(before, state, turn);
  if (!brings && doubtsIt(turn))
    return said({ ...state, leftAlone: true }, "stay", "no_commitment");
  if (isToBeGuided(brought)) return guide(before, state, turn);
  const lines = [say("ask_change")];
  return { state, reply: { act: "ask_detail", because: [], lines, asked: "amount" } };
}

const said = (
  state: ConversationState,
  act: "goodbye" | "stay",
  key: "goodbye" | "no_commitment" | "noted_for_person",
): Decision => ({ state, reply: { act, because: [], lines: [say(key)], asked: null } });

/** They put something forward, ask for another way, refuse, or tell what befell them. */
function isToBeGuided({ before, state, turn }: Brought): boolean {
  const isTold = state.reason !== before.reason && state.reason.status === "given";
  return (
    state.proposal !== before.proposal ||
    (isTold && !asksToChange(turn.text)) ||
    turn.triggers.has("hardship") ||
    means(turn, "refuse_to_pay", "choose_plan", "ask_plan", "ask_deferral")
  );
}

/**
 * Taken back beside something that was answered first, such as a wish for a person or for another time: it is on record
 * no longer, and that is said first.
 */
export function takenBackBeside(
  before: ConversationState,
  { state, reply }: Decision,
  turn: HeardTurn,
): Decision {
  const isTheirs = isVerified(state) && state.party === "unknown";
  const wasStanding = before.agreed !== undefined && state.agreed !== undefined;
  if (!wasStanding || !isTheirs || turn.understanding.takesBack !== true) return { state, reply };
  return {
    state: { ...state, agreed: undefined },
    reply: { ...reply, lines: [say("agreement_withdrawn"), ...reply.lines] },
  };
}

/** "Cancel it", once more: it is said again that it is, and nothing is asked for. */
function cancelledAlready({ state, turn, brings }: Brought): Decision | undefined {
  const wasTold = (state.lineUses.agreement_withdrawn ?? 0) > 0;
  const isAgain = wasTold && cancels(turn.text, spokenLanguage(turn.text));
  if (!isAgain || brings || state.readBack !== undefined) return undefined;
  return {
    state: { ...state, leftAlone: true, proposal: undefined },
    reply: {
      act: "stay",
      because: ["agreement:taken_back"],
      lines: [say("agreement_withdrawn")],
      asked: null,
    },
  };
}

/** What is asked of the agreement itself is told from it, and it stays as it is. */
export function toldOfAgreement(
  { agreed, ended }: ConversationState,
  { text }: HeardTurn,
): Reply | undefined {
  if (agreed === undefined) return undefined;
  const noted = notedLine(agreed.arrangement);
  const because = ["debtor:asks"];
  if (asksToGoBack(text) || asksIfChangeable(text)) {
    return { act: "answer", because, lines: [noted, say("ask_change")], asked: "amount" };
  }
  const isReminder = asksForReminder(text);
  const isOfIt = [asksOfSchedule, asksIfNoted, meansToPayEarly].some((asks) => asks(text));
  if (!isReminder && !isOfIt) return undefined;
  return {
    act: "answer",
    because,
    lines: [...(isReminder ? [say("no_reminder")] : []), noted],
    asked: null,
    ...(ended ? { ends: true } : {}),
  };
}
