import { line, say, type Line } from "../../../domain/lines.ts";
import type { Intent } from "../../../domain/vocabulary.ts";
import { asksIfHeard } from "../../understanding/asked-of-us.ts";
import { isBadLine, isHello, wantsItAgain } from "../../understanding/signs/talk/is-hello.ts";
import type { Decision } from "../decision.ts";
import type { HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";
import { isVerified } from "./identity.ts";
import { isWaiting } from "./is-waiting.ts";

/** Hellos that are answered; with one more the line is taken to be a bad one. */
const hellosMax = 2;

/**
 * A hello is answered as one, and what was asked is asked again; over a bad line they are called another time. Neither
 * counts as words that were not understood.
 */
export function helloReply(
  before: ConversationState,
  heard: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  if (tellsMore(turn) || isElsewhere(before, heard) || asksOfWishes(heard, turn)) return undefined;
  const state = { ...heard, notUnderstood: before.notUnderstood };
  const isGreeted = isHello(turn.text);
  if (isBadLineNow(before, turn, isGreeted)) {
    const isFirst = before.lineUses.bad_line === undefined;
    return isFirst && wantsItAgain(turn.text) ? overBadLine(before, state) : callAnotherTime(state);
  }
  if (!isGreeted || isGreetedOut(before)) return undefined;
  const lines = [say("hello"), ...askedBefore(before)];
  return { state, reply: { act: "answer", because: ["debtor:hello"], lines } };
}

/** The talk is over, waits for a person, or leaves the debt in peace. */
const isElsewhere = (before: ConversationState, { hold, frozen }: ConversationState): boolean =>
  before.ended || isWaiting(before) || hold || frozen;

/** "Did you get that?" is a hello too, unless there is a wish of theirs that was to be heard. */
const asksOfWishes = ({ wishes }: ConversationState, { text }: HeardTurn): boolean =>
  wishes.length > 0 && asksIfHeard(text);

/** What a hello or a bad line is taken for; with anything else beside it, that is answered. */
const sayingNothing: ReadonlySet<Intent> = new Set([
  "callback_later",
  "confirm_identity",
  "disagree",
  "greeting",
  "other",
  "unclear",
]);

const tellsMore = ({ triggers, intents, understanding }: HeardTurn): boolean =>
  [...triggers].some((name) => name !== "time") ||
  [...intents].some((name) => !sayingNothing.has(name)) ||
  understanding.reason !== undefined ||
  Object.keys(understanding.slots).length > 0;

/** What they could not hear, said once more. */
const overBadLine = (before: ConversationState, state: ConversationState): Decision => ({
  state,
  reply: {
    act: "repeat",
    because: ["line:bad"],
    lines: [say("bad_line"), ...askedBefore(before)],
  },
});

const isBadLineNow = (before: ConversationState, turn: HeardTurn, isGreeted: boolean): boolean =>
  before.call.channel === "voice" &&
  !before.callback.asked &&
  (isBadLine(turn.text) || (isGreeted && isGreetedOut(before)));

/** Hellos were answered, the last one just now, and all that comes is one more. */
const isGreetedOut = ({ lineUses, lastLines }: ConversationState): boolean =>
  (lineUses.hello ?? 0) >= hellosMax && lastLines.some(({ key }) => key === "hello");

const callAnotherTime = (state: ConversationState): Decision => ({
  state: { ...state, callback: { ...state.callback, wanted: true, asked: true } },
  reply: {
    act: "call_back",
    because: ["line:bad"],
    lines: [say("bad_line"), say("callback_ask")],
    asked: "callbackAt",
  },
});

/** The question for the name in few words, or what was said last. */
function askedBefore(before: ConversationState): readonly Line[] {
  const { asked, call, debt, lastLines } = before;
  if (asked === "name" && !isVerified(before)) {
    const { name } = debt.debtor;
    return [call.direction === "outbound" ? line("ask_name", { name }) : say("ask_name_inbound")];
  }
  return lastLines.filter(({ key }) => key !== "hello" && key !== "bad_line");
}
