import { STEPS, type Step } from "../../domain/vocabulary.ts";
import { agreementOf } from "./agreement.ts";
import type { AgentTurn, CallContext, DebtorTurn } from "./call-context.ts";
import { mentionsIn } from "./mentions-in.ts";
import { openingOf } from "./opening-of.ts";
import { neededOf } from "./scorers/disclosure-missing.ts";

/** Whether a step was done, and the index of the turn that completed it. */
export interface StepScore {
  readonly done: true | false | "cannot_tell";
  readonly turn: number | null;
  /** Where that turn begins, milliseconds from the call's start. */
  readonly atMs: number | null;
}

export type StepScores = Readonly<Record<Step, StepScore>>;

type Judged = Pick<StepScore, "done" | "turn">;

const judges: Readonly<Record<Step, (call: CallContext) => Judged>> = {
  open: judgeOpen,
  verify: judgeVerify,
  state_overdue: judgeOverdue,
  listen: judgeListen,
  agree: judgeAgree,
  close: judgeClose,
};

/** The six steps of design §3, each with the turn that completed it. */
export function scoreSteps(call: CallContext): StepScores {
  const scored = STEPS.map((step) => {
    const { done, turn } = judges[step](call);
    const place = turn === null ? undefined : call.turns.find(({ index }) => index === turn);
    return [step, { done, turn, atMs: place?.startMs ?? null }] as const;
  });
  return Object.fromEntries(scored) as Record<Step, StepScore>;
}

const cannotTell: Judged = { done: "cannot_tell", turn: null };
const notDone: Judged = { done: false, turn: null };
const doneAt = (turn: number | undefined): Judged =>
  turn === undefined ? notDone : { done: true, turn };

function judgeOpen(call: CallContext): Judged {
  if (call.startsMidway) return cannotTell;
  const { said } = openingOf(call);
  const turns = neededOf(call).map((each) => said.get(each));
  return turns.includes(undefined) ? notDone : doneAt(Math.max(...turns.map((turn) => turn ?? 0)));
}

function judgeVerify({ debtorTurns, startsMidway }: CallContext): Judged {
  const verified = debtorTurns.find(({ standing }) => standing.verified !== "no");
  if (verified === undefined) return startsMidway ? cannotTell : notDone;
  // Without a case nobody can say whether what was given is right.
  return verified.standing.verified === "given" ? cannotTell : doneAt(verified.index);
}

function judgeOverdue(call: CallContext): Judged {
  if (call.startsMidway) return cannotTell;
  return doneAt(call.agentTurns.find((turn) => statesOverdue(turn, call))?.index);
}

/** The amount is said to the debtor, as overdue or as the balance it is. */
function statesOverdue(turn: AgentTurn, { record, language }: CallContext): boolean {
  if (turn.standing.party !== "unknown") return false;
  const amounts = mentionsIn(turn.text, record, language).flatMap((mention) =>
    mention.kind === "amount" ? [mention] : [],
  );
  if (amounts.some(({ minorUnits }) => minorUnits === record.case?.balance)) return true;
  return turn.acts.has("overdue") && amounts.some(({ minorUnits }) => minorUnits >= overdueMin);
}

/** Minor units below which a number is a day or a count. */
const overdueMin = 5_000;

/** The first reason given, else payment offered before it was asked, else the question passed over. */
function judgeListen({ debtorTurns }: CallContext): Judged {
  const own = debtorTurns.filter(({ standing }) => standing.party === "unknown");
  const listened =
    own.find(({ reason, after }) => reason === "given" || offersPayment(after)) ??
    own.find(({ reason }) => reason === "passed_over");
  return doneAt(listened?.index);
}

const offersPayment = ({ proposal }: DebtorTurn["after"]): boolean =>
  proposal?.full === true || (proposal?.amount !== undefined && proposal.date !== undefined);

function judgeAgree(call: CallContext): Judged {
  return doneAt(agreementOf(call).confirmedAt);
}

/** Complaint channel and safety warning; both may be spread over the last turns. */
function judgeClose({ agentTurns }: CallContext): Judged {
  const warned = agentTurns.findLast(({ acts }) => acts.has("safety_warning"));
  const channel = agentTurns.findLast(({ acts }) => acts.has("complaint_channel"));
  if (warned === undefined || channel === undefined) return notDone;
  return doneAt(Math.max(warned.index, channel.index));
}
