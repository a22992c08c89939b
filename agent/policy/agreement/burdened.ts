import { say } from "../../../domain/lines.ts";
import type { EmotionLabel, ReasonCode } from "../../../domain/vocabulary.ts";
import { isQuestion } from "../../understanding/said-words.ts";
import { fearsToFail, weeps } from "../../understanding/signs/weighed-down.ts";
import { tellsFeeling } from "../../understanding/signs/tells-feeling.ts";
import type { Decision } from "../decision.ts";
import type { HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";
import { affordableOf } from "./affordable-of.ts";
import { putAside } from "./doubts.ts";
import { guide } from "./guide.ts";

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
  const isLoss = tellsLoss(before, state, turn);
  if (isLoss || affordableOf(turn) !== undefined || fearsToFail(turn.text)) {
    const aside = putAside({ ...state, hardship: state.hardship || isLoss }, readBack);
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

/** What befell them, told now: by name, or as why they are behind. */
const tellsLoss = (before: ConversationState, state: ConversationState, turn: HeardTurn): boolean =>
  turn.triggers.has("hardship") ||
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
