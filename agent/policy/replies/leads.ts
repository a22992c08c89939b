import { dateAt, daysBetween, type PlainDate } from "../../../domain/calendar.ts";
import { toPublicCase, type VerifiedCase } from "../../../domain/case-views.ts";
import { line, say, type Line } from "../../../domain/lines.ts";
import { languageOf } from "../../../domain/locale.ts";
import { hiddenCard } from "../../../language/card-numbers.ts";
import type { Act } from "../../../domain/move.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import { isVerified, verifiedCase } from "../people/identity.ts";
import { isWaiting } from "../people/is-waiting.ts";
import {
  asksDaysOverdue,
  asksWhenDue,
  asksWhichDebt,
  namesParts,
} from "../../understanding/asked-of-debt.ts";
import { asksWhyMore } from "../../understanding/signs/payment/asks-of-cost.ts";
import { asksOfSchedule } from "../../understanding/asked-of-agreement.ts";
import {
  asksForOurDesk,
  asksIfHeard,
  asksIfRecorded,
  asksOfDeduction,
  asksWhereFrom,
  asksWhoHears,
  tellsSecret,
  wouldBorrow,
} from "../../understanding/asked-of-us.ts";
import { asksForClearance } from "../../understanding/signs/contact/asks-for-record.ts";
import { isQuestion, wantsItKept } from "../../understanding/said-words.ts";
import {
  asksIfContactGoesOn,
  asksIfTroubled,
  asksOfNo,
} from "../../understanding/signs/payment/asks-what-if.ts";
import {
  asksWhatNext,
  fearsArrest,
  namesArrest,
  namesOtherMeasure,
} from "../../understanding/signs/payment/asks-what-comes.ts";
import { asksIfCallsStop } from "../../understanding/signs/contact/asks-if-calls-stop.ts";
import { asksOfAdviser } from "../../understanding/signs/people/has-adviser.ts";
import { gaveSecretAway } from "../../understanding/signs/claim/scam-questions.ts";
import { tellsOfWrong } from "../../understanding/signs/contact/tells-of-wrong.ts";
import { tellsFeeling } from "../../understanding/signs/welfare/tells-feeling.ts";
import { speaksOfShame, tellsShame } from "../../understanding/signs/welfare/tells-shame.ts";
import { wantsPrivacy } from "../../understanding/signs/contact/wants-privacy.ts";
import { ownWishes } from "../absorb.ts";
import type { ConversationState } from "../state.ts";
import { asksCostOfPlan, asksOfContract, asksOfFee } from "./costs.ts";
import { wishLines } from "./wish-lines.ts";

/** Lines that may stand before a reply; more would be a speech, not an answer. */
const leadLinesMax = 2;

/** What is said before the reply: a feeling acknowledged, a question answered. */
export function leadingLines(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): readonly Line[] {
  const leads = [
    ...card(before, turn),
    ...buffer(before, state, turn),
    ...meanwhile(before, state),
    ...recording(before, state, turn),
    ...wishes(before, state, turn),
    ...privacy(state, turn),
    ...answers(state, turn),
    ...paying(state, turn),
  ];
  return leads.slice(0, leadLinesMax);
}

/** Before a reply that stands alone: only what was asked of the recording and of privacy, and in a crisis nothing. */
export const leadsOfExclusive = (
  before: ConversationState,
  state: ConversationState,
  { turn, act }: { readonly turn: HeardTurn; readonly act: Act },
): readonly Line[] =>
  act === "crisis"
    ? []
    : [
        ...card(before, turn),
        ...recording(before, state, turn),
        ...wishes(before, state, turn),
        ...privacy(state, turn),
      ];

const isOfSecrets = ({ key }: Line): boolean => key === "rights_secret";

/** A card number was sent: it was not kept, and none is wanted. Nor is a code or a password. */
const card = (before: ConversationState, { text }: HeardTurn): readonly Line[] => [
  ...(text.includes(hiddenCard) ? [say("no_card")] : []),
  ...((tellsSecret(text) || gaveSecretAway(text)) && !before.lastLines.some(isOfSecrets)
    ? [say("rights_secret")]
    : []),
];

/** Told among other things, and not answered yet. */
const isAshamed = (
  before: ConversationState,
  state: ConversationState,
  { text }: HeardTurn,
): boolean => isVerified(state) && before.lineUses.no_shame === undefined && speaksOfShame(text);

/** The emotion buffer: at the first abnormal turn of a streak, and whenever a feeling is told, before anything else. */
function buffer(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): readonly Line[] {
  // Shame alone has an answer of its own.
  if (tellsShame(turn.text)) return [];
  if (isAshamed(before, state, turn)) return [say("no_shame")];
  const isTold = tellsFeeling(turn.text);
  if (!isTold && (state.emotionStreak === 0 || before.emotionStreak > 0)) return [];
  switch (turn.understanding.emotion.label) {
    case "angry":
      // A plain question is answered; nobody is told how they feel for having asked it.
      return isPlainQuestion(turn) ? [] : [say("buffer_angry")];
    case "anxious":
      return [say("buffer_anxious")];
    case "sad":
      return [say("buffer_sad")];
    case "desperate":
      return [say("buffer_desperate")];
    default:
      return isTold ? [say("buffer_anxious")] : [];
  }
}

/** Something is asked, and nobody is sworn at. */
const isPlainQuestion = (turn: HeardTurn): boolean =>
  isQuestion(turn.text) && !means(turn, "abuse") && turn.triggers.size === 0;

/** Who would rather not wait for a person is told that the talk goes on with us. */
const meanwhile = (before: ConversationState, state: ConversationState): readonly Line[] =>
  isWaiting(before) && state.waitOver && state.handoff === before.handoff
    ? [say("help_meanwhile")]
    : [];

/** Who asks is told that it is recorded; who objects hears in the same turn what becomes of it, by the rules of the pack. */
function recording(
  before: ConversationState,
  { rules }: ConversationState,
  turn: HeardTurn,
): readonly Line[] {
  if (before.triggers.includes("rec_object")) return [];
  if (!turn.triggers.has("rec_object")) {
    return asksIfRecorded(turn.text) ? [say("recording_told")] : [];
  }
  return [
    say(rules.recordingObjection === "stop" ? "recording_stopped" : "recording_alternatives"),
  ];
}

/** How they wish to be contacted is said back to them. A time or a channel that was named stays named until a person lifts it. */
function wishes(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): readonly Line[] {
  if (state.stop === "channels" && before.stop !== "channels") return [];
  return wishLines(asksIfHeard(turn.text) ? state.wishes : ownWishes(state, turn));
}

/** "Please don't tell my mum": who is afraid of that hears that it is private. Another person hears it in the reply. */
function privacy(state: ConversationState, turn: HeardTurn): readonly Line[] {
  const { text } = turn;
  if (state.party !== "unknown") return [];
  // Where it has happened already, that it does not happen would be a denial: that it ends is what they wish.
  const wish = turn.triggers.has("complaint") ? othersLeft(state, turn) : [];
  if (wish.length > 0 || tellsOfWrong(text)) return wish;
  const isKept = wantsItKept(text);
  if (!isVerified(state)) return isKept || asksWhoHears(text) ? [say("purpose_after_verify")] : [];
  const isFeared = asksWhoHears(text) || wantsPrivacy(text, languageOf(state.call.locale));
  return isKept || isFeared ? [say("rights_private")] : [];
}

const othersLeft = (state: ConversationState, turn: HeardTurn): readonly Line[] =>
  isVerified(state) && ownWishes(state, turn).some(({ kind }) => kind === "privacy")
    ? [say("wish_only_you")]
    : [];

/** Side questions are answered in the turn they are asked, then the talk goes on. */
function answers(state: ConversationState, turn: HeardTurn): readonly Line[] {
  const lines: Line[] = [];
  const { institution, officialChannel } = toPublicCase(state.debt);
  if (turn.triggers.has("ai_query")) lines.push(say("ai_yes"));
  if (asksForOurDesk(turn.text)) lines.push(line("through_channel", { officialChannel }));
  else if (asksWhereFrom(turn.text)) lines.push(line("rights_source", { institution }));
  else if (means(turn, "who_are_you")) lines.push(line("who_we_are", { institution }));
  if (asksIfCallsStop(turn.text, state.agreed !== undefined)) lines.push(say("contact_choice"));
  return [...lines, ...debtAnswers(state, turn)];
}

function debtAnswers(state: ConversationState, turn: HeardTurn): readonly Line[] {
  const debt = verifiedCase(state);
  // A debt that is doubted or left in peace is not put into figures.
  if (debt === undefined || state.hold || state.frozen || !state.overdueSaid) return [];
  const lines: Line[] = [];
  // What was agreed is asked for, and told in the reply.
  const isOfAgreed = state.agreed !== undefined && asksOfSchedule(turn.text);
  if (asksOfDebt(turn) && !isOfAgreed) lines.push(...figures(debt, state, turn));
  lines.push(...feared(state, turn));
  if (state.rules.debtAdvice && asksOfAdviser(turn.text)) lines.push(say("debt_advice"));
  if (wouldBorrow(turn.text)) lines.push(say("no_new_borrowing"));
  return lines;
}

/** Of what is feared some has a plain answer. */
const feared = (state: ConversationState, turn: HeardTurn): readonly Line[] => {
  if (asksOfDeduction(turn.text)) return [say("no_deduction")];
  return asksForClearance(turn.text) ? [say("proof_when_cleared")] : consequence(state, turn);
};

/** What may follow is not judged here; that nobody is arrested for it may be said. How a complaint goes on is no threat. */
function consequence(state: ConversationState, turn: HeardTurn): readonly Line[] {
  const isAsked = means(turn, "ask_consequence");
  if (fearsArrest(turn.text) || (isAsked && namesArrest(turn.text))) return [say("rights_arrest")];
  const ofOurs = ofArrangement(state, turn.text);
  if (ofOurs !== undefined) return [say(ofOurs)];
  const isOfComplaint = isWaiting(state) && asksWhatNext(turn.text);
  if (!isAsked || isOfComplaint) return [];
  return [say(namesOtherMeasure(turn.text) ? "outcome_unknown" : "consequence")];
}

/** What follows from a no, from trouble before the day, or from leaving it open, is ours to say. */
function ofArrangement(
  { readBack, agreed, stop }: ConversationState,
  text: string,
): "free_to_refuse" | "may_change" | "contact_goes_on" | undefined {
  if (asksOfNo(text)) return agreed === undefined ? "free_to_refuse" : "may_change";
  if (asksIfTroubled(text)) return (agreed ?? readBack) === undefined ? undefined : "may_change";
  return asksIfContactGoesOn(text) && stop === "none" ? "contact_goes_on" : undefined;
}

/** No card is taken here, and there is one way to pay. */
function paying(state: ConversationState, turn: HeardTurn): readonly Line[] {
  const { paymentQuestion } = turn.understanding;
  if (paymentQuestion === undefined || paymentQuestion === "ready") return [];
  if (state.lacksWayToPay === true) return [];
  const debt = verifiedCase(state);
  const mayTell = debt !== undefined && !state.hold && !state.frozen && state.overdueSaid;
  const { officialChannel } = state.debt;
  return [
    ...(paymentQuestion === "card" ? [say("card_not_taken")] : []),
    ...(mayTell ? [line("how_to_pay", { officialChannel })] : []),
  ];
}

/** Its sum, its parts, its day or its rate. */
export const asksOfDebt = (turn: HeardTurn): boolean =>
  means(turn, "ask_fee", "ask_balance") ||
  [asksOfContract, asksWhenDue, asksWhichDebt, asksWhyMore].some((asks) => asks(turn.text));

/** What was asked of the debt, and not all of it where one thing was. */
function figures(debt: VerifiedCase, state: ConversationState, turn: HeardTurn): readonly Line[] {
  if (asksWhenDue(turn.text) || asksWhichDebt(turn.text)) {
    const since = whenDue(debt, state.today, turn);
    return since.key === "overdue_days" && namesParts(turn.text)
      ? [since, balanceLine(debt)]
      : [since];
  }
  if (asksOfContract(turn.text)) {
    const addsNothing = debt.offers.interestFree && asksCostOfPlan(state, turn.text);
    return [say(addsNothing ? "plan_adds_nothing" : "contract_says")];
  }
  const isFee = asksOfFee(debt, turn);
  return [isFee ? line("fee_answer", { lateFee: debt.lateFee }) : balanceLine(debt)];
}

/** Since when, and how many days it has been where those are asked for. */
function whenDue(debt: VerifiedCase, today: PlainDate, turn: HeardTurn): Line {
  const { dueDate } = debt;
  const days = daysBetween(dueDate, today);
  return days > 0 && asksDaysOverdue(turn.text)
    ? line("overdue_days", { dueDate, days })
    : overdueLine(debt);
}

/** What the balance is made of, or the balance alone where its parts do not add up to it. */
function balanceLine(debt: VerifiedCase): Line {
  const { principal, interest, lateFee, balance } = debt;
  const asOf = dateAt(debt.balanceAsOf, debt.debtor.timezone);
  return principal + interest + lateFee === balance
    ? line("balance_breakdown", { principal, interest, lateFee, balance, asOf })
    : overdueLine(debt);
}

/** What is overdue, and since when. */
export function overdueLine(debt: VerifiedCase): Line {
  const { creditor, product, balance, dueDate } = debt;
  const asOf = dateAt(debt.balanceAsOf, debt.debtor.timezone);
  return line("state_overdue", { creditor, product, balance, dueDate, asOf });
}
