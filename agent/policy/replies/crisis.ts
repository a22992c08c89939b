import { say, type LineKey, type PublicLine } from "../../../domain/lines.ts";
import { asksIfRecorded } from "../../understanding/asked-of-us.ts";
import { spokenLanguage } from "../../understanding/said-words.ts";
import { deniesDanger } from "../../understanding/signs/danger/denies-danger.ts";
import {
  harmInReach,
  isAlone,
  type HarmInReach,
} from "../../understanding/signs/danger/in-reach-of-harm.ts";
import { criesForHelp } from "../../understanding/signs/danger/cries-for-help.ts";
import { dangerIn } from "../../understanding/signs/danger/in-danger.ts";
import { speaksOfBusiness } from "../../understanding/signs/talk/speaks-of-business.ts";
import type { PublicReply } from "../decision.ts";
import type { HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";

/**
 * Once somebody has spoken of self-harm the agent stays with them, whatever else is said. What they say is answered,
 * and never in the words that they have just heard; who did not hear where to find help hears it again.
 */
export function stayInCrisis(
  before: ConversationState,
  _state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  if (!before.triggers.includes("selfharm")) return undefined;
  return {
    act: "crisis",
    because: ["state:crisis"],
    lines: answerIn(before, turn),
    asked: null,
    exclusive: true,
  };
}

function answerIn(before: ConversationState, turn: HeardTurn): readonly PublicLine[] {
  const { text, triggers } = turn;
  const danger = dangerIn(text);
  // Whoever is in a crisis and cries for help has told what of: an ambulance is what helps.
  if (danger !== undefined && (danger !== "peril" || criesForHelp(text))) {
    const help = danger === "fire" ? "fire" : "emergency";
    return [say(help), ...(wasJustSaid(before, help) ? [say("crisis_heard")] : [])];
  }
  if (before.owed.includes("crisis")) return [say("crisis")];
  if (deniesDanger(text, spokenLanguage(text))) return [say("crisis_relief")];
  const harm = harmInReach(text);
  if (harm !== undefined) return outOfReach(before, harm);
  if (triggers.has("selfharm") || isAlone(text)) return [cryHeard(before)];
  return besideDanger(turn);
}

const wasJustSaid = ({ lastLines }: ConversationState, key: LineKey): boolean =>
  lastLines.some((line) => line.key === key);

/** What is asked of somebody before anything else, by the harm that is within their reach. */
const firstSteps = {
  place: "crisis_step_back",
  means: "crisis_put_away",
  near: "crisis_heard",
} as const satisfies Readonly<Record<HarmInReach, LineKey>>;

/** A step away from it, and the ambulance, unless that was the last thing said. */
const outOfReach = (before: ConversationState, harm: HarmInReach): readonly PublicLine[] => [
  say(firstSteps[harm]),
  ...(wasJustSaid(before, "emergency") ? [] : [say("emergency")]),
];

/** Cries that are answered with a few words of our own before the whole of where help is comes again. */
const criesBetween = 2;

/** One more cry: it is heard, and once in a while followed by where help is. */
function cryHeard(before: ConversationState): PublicLine {
  const { crisis = 0, crisis_heard = 0 } = before.lineUses;
  const isDue = crisis_heard >= criesBetween * crisis && !wasJustSaid(before, "crisis");
  return say(isDue ? "crisis" : "crisis_heard");
}

/** What has nothing to do with danger: a plain question gets a plain sentence, and nobody is left alone with it. */
function besideDanger({ text, triggers, intents }: HeardTurn): readonly PublicLine[] {
  if (triggers.has("human")) return [say("handoff_waiting")];
  if (triggers.has("complaint")) return [say("noted_for_person"), say("crisis_stay")];
  if (triggers.has("ai_query")) return [say("ai_yes"), say("crisis_stay")];
  if (asksIfRecorded(text)) return [say("recording_told"), say("crisis_stay")];
  return [say(speaksOfBusiness(text, intents) ? "crisis_no_matter" : "crisis_stay")];
}
