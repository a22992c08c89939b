import type { VerifiedCase } from "../../../domain/case-views.ts";
import { languageOf } from "../../../domain/locale.ts";
import { verifyFailuresMax } from "../../../domain/limits.ts";
import { sameName } from "../../../language/en/names.ts";
import { soundsLike } from "../../../language/pinyin.ts";
import { keepsBack } from "../../understanding/ruled-out.ts";
import { spokenLanguage } from "../../understanding/said-words.ts";
import { claimsNobody, isBadLine, isHello } from "../../understanding/signs/talk/is-hello.ts";
import { isGuessing } from "../agreement/guesses.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import type { ConversationState, Identity } from "../state.ts";
import { claimsNoName, tellsOthersFragment } from "./whose-words.ts";

/** True once the name was confirmed and a fragment matched, in any order and turn. */
export function isVerified(state: ConversationState): boolean {
  return (
    state.identity.nameConfirmed &&
    state.identity.fragmentMatched &&
    state.identity.failures < verifyFailuresMax &&
    state.party === "unknown"
  );
}

/**
 * The case with its debt facts, for a verified debtor only. This is the one place that makes a
 * `VerifiedCase`; whoever wants to speak of the debt has to come through here.
 */
export function verifiedCase(state: ConversationState): VerifiedCase | undefined {
  return isVerified(state) ? (state.debt as VerifiedCase) : undefined;
}

/** What a turn adds to the identity; nothing changes once it is settled. */
export function absorbIdentity(state: ConversationState, turn: HeardTurn): Identity {
  const { identity } = state;
  if (isVerified(state) || identity.failures >= verifyFailuresMax) return identity;
  const fragment = matchFragment(state, turn);
  const nameConfirmed = identity.nameConfirmed || confirmsName(state, turn);
  // Who says their name, after having declined or answered nothing, has come back to it.
  const returns = turn.understanding.slots.name !== undefined;
  const answered =
    fragment !== "none" ||
    nameConfirmed !== identity.nameConfirmed ||
    (returns && confirmsName(state, turn));
  return {
    nameConfirmed,
    fragmentMatched: identity.fragmentMatched || fragment === "match",
    failures: identity.failures + Number(fragment === "mismatch"),
    ...(answered
      ? { declined: fragment === "none" && keepsFragment(turn), unanswered: 0 }
      : unansweredIdentity(state, turn)),
  };
}

/** Their name, and nothing more of them: 我是陈伟 但我不给你报身份证. */
const keepsFragment = ({ text }: HeardTurn): boolean => keepsBack[spokenLanguage(text)].test(text);

/** Asked for a name or fragment, they gave neither: they may have declined, or talked of other things. */
function unansweredIdentity(
  state: ConversationState,
  turn: HeardTurn,
): Pick<Identity, "declined" | "unanswered"> {
  const { declined, unanswered } = state.identity;
  const isAnswer =
    turn.understanding.asksAgain !== true && !isHello(turn.text) && !isBadLine(turn.text);
  if (!asksIdentity(state) || !isAnswer) return { declined, unanswered };
  const refuses = means(turn, "refuse_to_pay") && !means(turn, "ask_consequence");
  // "How do I know you're real?" is a fair question; asked twice, it is an answer.
  const doubts = turn.triggers.has("suspect_fraud") && state.lineUses.suspect_fraud !== undefined;
  // Who objects to being recorded has not refused to say who they are.
  const objects = turn.triggers.has("rec_object");
  const declines = !objects && (means(turn, "disagree") || refuses || doubts);
  return { declined: declined || declines, unanswered: unanswered + 1 };
}

const asksIdentity = (state: ConversationState): boolean =>
  state.asked === "name" || state.asked === "idLast4" || state.asked === "birthDate";

function matchFragment(state: ConversationState, turn: HeardTurn): "match" | "mismatch" | "none" {
  const { debt } = state;
  const { idLast4, birthDate } = turn.understanding.slots;
  const pairs = [
    [idLast4, debt.debtor.idLast4],
    [birthDate, debt.debtor.birthDate],
  ] as const;
  const given = pairs.filter(([said, known]) => said !== undefined && known !== undefined);
  if (given.length === 0) return "none";
  // One that does not match spoils one that does: nobody gets two guesses in a turn.
  const isRight = given.every(([said, known]) => said === known);
  if (!isRight || isGuessing(state, turn.text)) return "mismatch";
  // What somebody else knows of the debtor does not make them the debtor.
  const isOthers =
    means(turn, "deny_identity", "third_party") ||
    turn.triggers.has("third_party") ||
    tellsOthersFragment(state, turn);
  return isOthers ? "none" : "match";
}

export function confirmsName(state: ConversationState, turn: HeardTurn): boolean {
  if (means(turn, "deny_identity", "third_party")) return false;
  if (turn.understanding.ofOther === true || claimsNoName(state, turn)) return false;
  const { name } = turn.understanding.slots;
  const known = state.debt.debtor.name;
  if (name !== undefined && isSameName(state, name, known)) return true;
  // On an inbound call nobody has said the name yet, so a bare "yes, it's me" confirms nothing.
  if (state.call.direction === "inbound") return false;
  // We asked for them by name: "yes, this is Denise" answers for Denise Carter.
  if (name !== undefined) return isGivenName(name, known) && means(turn, "confirm_identity");
  return saysYes(state, turn);
}

/** Yes to the name that we asked for; a hello, noise or a question back is none. */
function saysYes(state: ConversationState, turn: HeardTurn): boolean {
  if (claimsNobody(turn.text, spokenLanguage(turn.text))) return false;
  if (means(turn, "confirm_identity")) return true;
  return state.asked === "name" && means(turn, "agree") && !means(turn, "disagree");
}

/** The given name alone, in either order of writing names. */
function isGivenName(said: string, known: string): boolean {
  const isHan = /^\p{Script=Han}{2,}$/u.test(said);
  if (isHan) return known.length > said.length && known.endsWith(said);
  return known.split(/\s+/)[0]?.toLowerCase() === said.trim().toLowerCase();
}

/** Heard, a Chinese name is its sound; typed, it is its characters, and one of the same sound is another's. */
function isSameName({ call }: ConversationState, said: string, known: string): boolean {
  if (languageOf(call.locale) !== "zh") return sameName(said, known);
  return call.channel === "chat" ? sameCharacters(said, known) : soundsLike(said, known);
}

const sameCharacters = (said: string, known: string): boolean => bare(said) === bare(known);

const bare = (name: string): string => name.normalize("NFKC").replace(/[\s·•]/gu, "");
