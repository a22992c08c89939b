import { means } from "../../agent/policy/heard-turn.ts";
import { dateAt, daysBetween, type PlainDate } from "../../domain/calendar.ts";
import { triggerEffects } from "../../domain/triggers.ts";
import type { Trigger } from "../../domain/vocabulary.ts";
import type { AgentTurn, CallContext, DebtorTurn } from "./call-context.ts";
import { mentionsIn } from "./mentions-in.ts";
import type { ScoredRecord } from "./scored-record.ts";

/** What came of the talk about paying. */
export interface Agreement {
  /** The debtor turn in which something was agreed, read back or not; undefined where nothing was. */
  readonly agreedAt: number | undefined;
  /** The debtor turn that confirmed a read-back of amount, date and official channel. */
  readonly confirmedAt: number | undefined;
  /** The last agent turn of that part; where the read-back should have been. */
  readonly lastAgentAt: number | undefined;
}

/** Finds an agreement and its read-back; design §3, step `agree`. */
export function agreementOf(call: CallContext): Agreement {
  const confirmedAt = confirmedReadBack(call);
  const agreedAt = confirmedAt ?? bareAgreement(call);
  return {
    agreedAt,
    confirmedAt,
    lastAgentAt: agreedAt === undefined ? undefined : lastAgentOf(call, agreedAt),
  };
}

/** A read-back may be spread over two agent turns with a word of the debtor between. */
function confirmedReadBack(call: CallContext): number | undefined {
  let before: Parts = noParts;
  const channels = channelTurns(call);
  for (const [at, turn] of call.turns.entries()) {
    if (turn.speaker !== "agent") continue;
    // Without the channel in it or in one beside it, a turn is no part of a read-back, whatever figures it has.
    const own = channels.has(turn.index) && !isStatement(turn) ? partsOf(turn, call) : noParts;
    const isReadBack = isComplete(own) || (own.amount && isComplete(merge(before, own)));
    before = own;
    const answer = isReadBack ? call.turns[at + 1] : undefined;
    if (answer?.speaker !== "debtor") continue;
    if (turn.standing.party === "unknown" && confirms(answer, call)) return answer.index;
  }
  return undefined;
}

/** What is owed and since when is no read-back, though a channel was named before. */
const isStatement = ({ acts }: AgentTurn): boolean => acts.has("overdue") && !acts.has("confirms");

/** Indexes of the agent turns that name a channel, and of those before and after them. */
function channelTurns({ agentTurns }: CallContext): ReadonlySet<number> {
  const isNamed = (at: number): boolean => agentTurns[at]?.acts.has("channel") === true;
  return new Set(
    agentTurns.flatMap(({ index }, at) =>
      isNamed(at) || isNamed(at - 1) || isNamed(at + 1) ? [index] : [],
    ),
  );
}

interface Parts {
  readonly amount: boolean;
  readonly date: boolean;
  readonly channel: boolean;
}

const noParts: Parts = { amount: false, date: false, channel: false };
const isComplete = ({ amount, date, channel }: Parts): boolean => amount && date && channel;
const merge = (a: Parts, b: Parts): Parts => ({
  amount: a.amount || b.amount,
  date: a.date || b.date,
  channel: a.channel || b.channel,
});

function partsOf(turn: AgentTurn, { record, language }: CallContext): Parts {
  const mentions = mentionsIn(turn.text, record, language);
  const timezone = record.case?.debtor.timezone ?? "UTC";
  const today = dateAt(record.startedAt, timezone);
  return {
    amount: mentions.some(
      (mention) => mention.kind === "amount" && mention.minorUnits >= amountMin,
    ),
    date: mentions.some(
      (mention) =>
        (mention.kind === "date" && isPayDay(mention.date, today, record)) ||
        (mention.kind === "time" && isPayDay(mention.at.slice(0, 10), today, record)),
    ),
    channel: turn.acts.has("channel"),
  };
}

/** A day to come, soon enough to be paid on, and not the due date that has passed. */
function isPayDay(day: string, today: PlainDate, { case: debt }: ScoredRecord): boolean {
  if (day < today || daysBetween(today, day as PlainDate) > payDaysMax) return false;
  return debt === undefined || day.slice(5) !== debt.dueDate.slice(5);
}

/** Days ahead within which payments are agreed. */
const payDaysMax = 100;

/** Minor units below which a number is no payment but a count or a day. */
const amountMin = 500;

/** A yes, or amount and date said again. */
function confirms({ heard, text }: DebtorTurn, call: CallContext): boolean {
  if (means(heard, "disagree", "refuse_to_pay")) return false;
  if (means(heard, "agree", "promise_to_pay", "choose_plan", "confirm_identity")) return true;
  if (heard.understanding.plainYes === true) return true;
  return mentionsIn(text, call.record, call.language).some(
    ({ kind }) => kind === "amount" || kind === "date",
  );
}

/** Both have a payment and a day in mind, or the debtor took what was offered, and nobody took it back. */
function bareAgreement(call: CallContext): number | undefined {
  let found: number | undefined;
  let lastAgent: AgentTurn | undefined;
  for (const turn of call.turns) {
    if (turn.speaker === "agent") {
      lastAgent = turn;
      continue;
    }
    const isStopped = turn.standing.party !== "unknown" || turn.triggers.some(isStop);
    if (isStopped || means(turn.heard, "refuse_to_pay", "disagree")) found = undefined;
    else if (found === undefined && agrees(turn, lastAgent)) found = turn.index;
  }
  return found;
}

const isStop = (trigger: Trigger): boolean => triggerEffects[trigger].stop !== "none";

function agrees(turn: DebtorTurn, lastAgent: AgentTurn | undefined): boolean {
  const { heard, after } = turn;
  if (hasPayment(turn)) {
    const { slots, hedged } = heard.understanding;
    const promises = means(heard, "promise_to_pay", "choose_plan", "partial_payment", "agree");
    if (after.proposal?.date !== undefined && promises) return true;
    if (after.offered && slots.instalments !== undefined && hedged !== true) return true;
  }
  return (
    makesOffer(lastAgent) &&
    means(heard, "agree", "choose_plan") &&
    !means(heard, "disagree", "ask_plan")
  );
}

const makesOffer = (turn: AgentTurn | undefined): boolean =>
  turn !== undefined &&
  (turn.acts.has("offer") || turn.acts.has("asks_money")) &&
  !turn.acts.has("handoff");

function hasPayment({ after: { proposal } }: DebtorTurn): boolean {
  if (proposal === undefined) return false;
  return proposal.full === true || proposal.amount !== undefined || proposal.count !== undefined;
}

/** The last agent turn before the talk turns to its end. */
function lastAgentOf({ turns }: CallContext, agreedAt: number): number | undefined {
  const after = turns.filter(
    (turn): turn is AgentTurn => turn.speaker === "agent" && turn.index > agreedAt,
  );
  const closing = after.findIndex(
    ({ acts }) =>
      acts.has("complaint_channel") || acts.has("safety_warning") || acts.has("goodbye"),
  );
  const last = closing < 0 ? after.at(-1) : after[Math.max(0, closing - 1)];
  return (last ?? turns.findLast((turn) => turn.speaker === "agent"))?.index;
}
