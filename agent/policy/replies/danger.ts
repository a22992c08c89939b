import { say, type Line, type PublicLine } from "../../../domain/lines.ts";
import type { Trigger } from "../../../domain/vocabulary.ts";
import { isWatched } from "../../understanding/signs/danger/cries-for-help.ts";
import { dangerIn, type Danger } from "../../understanding/signs/danger/in-danger.ts";
import type { PublicReply } from "../decision.ts";
import type { HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";

type Said = Pick<ConversationState, "lineUses">;

const wasSaid = ({ lineUses }: Said, danger: Danger): boolean => (lineUses[danger] ?? 0) > 0;

/** The gravest danger that this talk has answered so far. */
const dangerMet = (state: Said): Danger | undefined =>
  (["peril", "fire", "emergency"] as const).find((danger) => wasSaid(state, danger));

/** Danger told of once the talk has been handed on: where help is comes before whatever was being waited for. */
export function inDangerAgain(
  before: ConversationState,
  _state: ConversationState,
  { text, triggers }: HeardTurn,
): PublicReply | undefined {
  if (triggers.has("selfharm")) return undefined;
  const danger =
    dangerIn(text) ?? (wasSaid(before, "peril") && isWatched(text) ? "peril" : undefined);
  if (!before.triggers.includes("vulnerable") || danger === undefined) return undefined;
  // A cry for help does not say against what: it is the danger that was told of before.
  const isMet = danger === "peril" && dangerMet(before) !== undefined;
  const known = isMet ? dangerMet(before) : danger;
  return {
    act: "handoff",
    because: ["trigger:vulnerable"],
    lines: [say(known ?? danger)],
    asked: null,
    exclusive: true,
  };
}

/**
 * Danger to life is answered with where help is, to a child too, and nobody is sent away with it: an ambulance or the
 * fire brigade before anything else, and the line for danger from others.
 */
export function inPeril(reply: PublicReply, trigger: Trigger, turn: HeardTurn): PublicReply {
  const danger = dangerIn(turn.text);
  if (danger === undefined) return reply;
  const { ends: _ends, ...rest } = reply;
  if (danger !== "peril") {
    return { ...rest, lines: [say(danger), ...(trigger === "selfharm" ? reply.lines : [])] };
  }
  const isOfPeril = trigger === "vulnerable" || trigger === "minor";
  return isOfPeril ? { ...rest, lines: [say("peril")] } : reply;
}

/** True where somebody has told of danger in this talk: nothing that they hear takes its time. */
export const wasInDanger = (state: Said): boolean => dangerMet(state) !== undefined;

/** What danger was answered with, once more, for whoever asks what to do in it. */
export function dangerToldAgain(state: ConversationState): readonly PublicLine[] | undefined {
  const danger = dangerMet(state);
  return danger === undefined ? undefined : [say(danger)];
}

/** Nobody in danger hears that there is no hurry: while they wait for a person their safety comes first. */
export function whileInDanger(state: ConversationState, lines: readonly Line[]): readonly Line[] {
  if (!wasInDanger(state) || state.triggers.includes("selfharm")) return lines;
  return lines.map((line) => (waiting.has(line.key) ? say("safety_first") : line));
}

const waiting: ReadonlySet<Line["key"]> = new Set(["quiet_waiting", "handoff_waiting"]);
