import type { VerifiedCase } from "../../../domain/case-views.ts";
import { say } from "../../../domain/lines.ts";
import type { EmotionLabel, ReasonCode } from "../../../domain/vocabulary.ts";
import { isQuestion } from "../../understanding/said-words.ts";
import { isDestitute } from "../../understanding/signs/welfare/in-want.ts";
import { sacrifices } from "../../understanding/signs/welfare/sacrifices.ts";
import { fearsToFail, weeps } from "../../understanding/signs/welfare/weighed-down.ts";
import { tellsFeeling } from "../../understanding/signs/welfare/tells-feeling.ts";
import type { Decision } from "../decision.ts";
import type { HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";
import { affordableOf } from "./affordable-of.ts";
import { putAside } from "./doubts.ts";
import { empathy, empathyOf } from "./empathy.ts";
import { guide } from "./guide.ts";
import { offerOptions } from "./options.ts";

/**
 * Hardship, fear or tears where a yes was asked for: the same terms again would press somebody who cannot bear them.
 * They are put aside; who told of a loss, or of how little they have, hears what easier ways there are, who told of a feeling is listened to.
 */
export function burdened(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  const { readBack, asked } = state;
  if (readBack === undefined || asked !== "confirm") return undefined;
  if (tellsLoss(before, state, turn)) return hardshipHeard(before, putAside(state, readBack), turn);
  if (affordableOf(turn) !== undefined || fearsToFail(turn.text)) {
    const aside = putAside(state, readBack);
    return eased(guide({ ...before, proposal: undefined }, aside, turn));
  }
  if (!isWeighedDown(turn)) return undefined;
  return {
    state: putAside(state, readBack),
    reply: {
      act: "empathise",
      because: ["confirm:open", "debtor:feeling"],
      lines: [say("keep_listening")],
      asked: "reason",
    },
  };
}

/**
 * Hardship told where a yes was asked for, or after one was given: it is named, nothing has to be decided now, and they
 * hear all that there is with food, rent and medicine kept, as if it had been told at the start.
 */
export function hardshipHeard(
  before: ConversationState,
  heard: ConversationState,
  turn: HeardTurn,
): Decision {
  const state = { ...heard, hardship: true };
  const isFirst = !before.hardship && !isDestitute(turn.text) && affordableOf(turn) === undefined;
  const { state: next, reply } = isFirst
    ? offerOptions(state, state.debt as VerifiedCase, ["trigger:hardship"])
    : guide({ ...before, proposal: undefined }, state, turn);
  const because = ["confirm:open", ...reply.because];
  if (reply.lines.some(({ key }) => key.startsWith("empathy_"))) {
    return { state: next, reply: { ...reply, because } };
  }
  const first = empathy(before, state, turn)[0] ?? empathyOf(turn) ?? say("no_commitment");
  return { state: next, reply: { ...reply, because, lines: [first, ...reply.lines] } };
}

/** What befell them, told now: by name, as why they are behind, or as what they would go without. */
const tellsLoss = (before: ConversationState, state: ConversationState, turn: HeardTurn): boolean =>
  turn.triggers.has("hardship") ||
  (sacrifices(turn.text) && !isQuestion(turn.text)) ||
  (state.reason !== before.reason &&
    state.reason.code !== undefined &&
    losses.has(state.reason.code));

const losses: ReadonlySet<ReasonCode> = new Set(["job_loss", "illness"]);

/** A yes in tears is none. */
const isWeighedDown = ({ text, understanding: { emotion, plainYes } }: HeardTurn): boolean =>
  weeps(text) ||
  (plainYes !== true &&
    (tellsFeeling(text) || (emotion.abnormal && heavy.has(emotion.label) && !isQuestion(text))));

const heavy: ReadonlySet<EmotionLabel> = new Set(["sad", "anxious", "desperate"]);

/** That nothing has to be decided comes before what there is, unless what they told was answered already. */
function eased({ state, reply }: Decision): Decision {
  const isPlain = reply.lines.length === 1 && (reply.act === "offer" || reply.act === "ask_detail");
  const lines = isPlain ? [say("no_commitment"), ...reply.lines] : reply.lines;
  return { state, reply: { ...reply, because: ["confirm:open", ...reply.because], lines } };
}
