import { mayBeTimeBarred } from "../../../domain/case.ts";
import type { KnowledgeFinding } from "../../../domain/knowledge.ts";
import { line, say, type Line } from "../../../domain/lines.ts";
import type { Decision, PublicReply } from "../decision.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import { isVerified } from "../people/identity.ts";
import { isWaiting } from "../people/is-waiting.ts";
import type { ConversationState } from "../state.ts";

/**
 * A question that the creditor's documents are there for: their answer with its source, and the question of ours that is
 * open stays open. What they do not know is said to be unknown, and a person is called for. Undefined where the policy
 * has something of its own to say first.
 */
export function knowledgeReply(state: ConversationState, turn: HeardTurn): Decision | undefined {
  const { knowledge } = turn;
  if (knowledge === undefined || !isFree(state, turn)) return undefined;
  // What is known is told after a goodbye too; a person is not called back for what is not.
  if (knowledge.type === "unknown") return state.ended ? undefined : unknownReply(state);
  if (!knowledge.isPublic && !isVerified(state)) return undefined;
  const because = ["knowledge:answer"];
  const lines = answerLines(knowledge);
  const over = state.ended ? ({ ends: true } as const) : {};
  return { state, reply: { act: "answer", because, lines, ...over } };
}

/**
 * The overdue amount is stated before anything else of the contract, an old debt has its fixed notice, and whoever is
 * leaving or has no time is let go.
 */
const isFree = (state: ConversationState, turn: HeardTurn): boolean =>
  state.stop === "none" &&
  !means(turn, "goodbye") &&
  !mayBeTimeBarred(state.debt) &&
  (!isVerified(state) || state.overdueSaid);

function answerLines({
  source,
  sentences,
  isPublic,
}: Extract<KnowledgeFinding, { type: "answer" }>): readonly Line[] {
  const said = sentences.map((answer) =>
    isPublic ? line("knowledge_public", { answer }) : line("knowledge_answer", { answer }),
  );
  const { title, version } = source;
  return [...said, line("knowledge_source", { document: title, version: String(version) })];
}

/** Before verification the way to it goes on: what cannot be answered to anybody may be answered then. */
function unknownReply(state: ConversationState): Decision | undefined {
  if (!isVerified(state)) return undefined;
  const because = ["knowledge:unknown"];
  if (isWaiting(state)) {
    return { state, reply: { act: "stay", because, lines: [say("handoff_waiting")] } };
  }
  return handOverUnknown(state);
}

/** Nothing is guessed: a person is called for who can answer it. */
export const callForAnswer = (because: string): PublicReply => ({
  act: "handoff",
  because: [because],
  lines: [say("knowledge_unknown")],
  asked: null,
  handoff: "authority",
});

export const handOverUnknown = (state: ConversationState): Decision => ({
  state,
  reply: callForAnswer("knowledge:unknown"),
});
