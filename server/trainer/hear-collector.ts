import { waivableFee } from "../../agent/offers/authority.ts";
import { eligibleOptions } from "../../agent/offers/eligible-options.ts";
import { dateAt, type PlainDate } from "../../domain/calendar.ts";
import type { DebtCase } from "../../domain/case.ts";
import { line, type Line } from "../../domain/lines.ts";
import { minorUnits, subtractMoney, type MinorUnits } from "../../domain/money.ts";
import type { Act } from "../../domain/move.ts";
import type { Asked } from "../../domain/vocabulary.ts";
import { mainQuestion } from "../../evaluation/score/asked-by.ts";
import type { AgentTurn, CallContext } from "../../evaluation/score/call-context.ts";
import type { AgentAct } from "../../evaluation/score/cues/agent-act.ts";
import { mentionsIn } from "../../evaluation/score/mentions-in.ts";
import { readCall } from "../../evaluation/score/read-call.ts";
import type { ScoredRecord } from "../../evaluation/score/scored-record.ts";
import type { Heard } from "../../evaluation/simulate/simulated-debtor.ts";

/** What words of a collector do, as a move of our agent would; the first that was done counts. */
const moveOf: readonly (readonly [AgentAct, Act])[] = [
  ["handoff", "handoff"],
  ["stops", "stop"],
  ["confirms", "read_back"],
  ["open_question", "ask_reason"],
  ["asks_identity", "ask_fragment"],
  ["offer", "offer"],
  ["overdue", "state_overdue"],
  ["asks_money", "ask_detail"],
  ["empathy", "empathise"],
  ["institution", "open"],
  ["goodbye", "goodbye"],
];

/**
 * What a simulated debtor makes of the free words of a person: the same reading that scores the call, so that what
 * moves the debtor is what the score sees. Of our own agent they get the same from its moves.
 * @param record the call up to the collector's last turn, which is its last.
 */
export function hearCollector(record: ScoredRecord & { readonly case: DebtCase }): Heard {
  const call = readCall(record);
  const last = call.agentTurns.at(-1);
  if (last === undefined) throw new RangeError("Expected a turn of the collector.");
  const lines = linesOf(last, call, record.case);
  const hasReadBack = lines.some(({ key }) => key.startsWith("read_back_"));
  const isReadBack = hasReadBack && (last.acts.has("confirms") || last.asked.has("confirm"));
  return {
    text: last.text,
    act: isReadBack ? "read_back" : actOf(last),
    asked: isReadBack ? "confirm" : mainQuestion(askedIn(last), last.standing.verified !== "no"),
    lines,
    ends: last.acts.has("goodbye"),
    handedOver: call.agentTurns.some(({ acts }) => acts.has("handoff")),
    debtHeard: call.agentTurns.some(({ acts }) => acts.has("overdue")),
  };
}

/** Words for a call at another time; without them "when" asks for the day of a payment. */
const callBackWords = /\bcall|\bring\b|\bphone|back|回电|再打|打给|联系|通话|方便/iu;

function askedIn({ asked, text }: AgentTurn): ReadonlySet<Asked> {
  if (!asked.has("date") || callBackWords.test(text)) return asked;
  return new Set([...asked].filter((each) => each !== "callbackAt"));
}

const details: ReadonlySet<Asked> = new Set<Asked>(["amount", "date", "instalments"]);

function actOf({ acts, asked }: AgentTurn): Act {
  const found = moveOf.find(([act]) => acts.has(act))?.[1];
  return found ?? ([...asked].some((each) => details.has(each)) ? "ask_detail" : "answer");
}

/** The options that were told and what was read back, as lines of our agent would carry them. */
function linesOf(turn: AgentTurn, call: CallContext, debt: DebtCase): Line[] {
  const { record, language } = call;
  const mentions = mentionsIn(turn.text, record, language);
  const today = dateAt(record.startedAt, debt.debtor.timezone);
  const counts = new Set(
    mentions.flatMap((each) => (each.kind === "instalments" ? [each.count] : [])),
  );
  const plans = eligibleOptions({ case: debt, today }).filter(
    (option) => option.kind === "plan" && counts.has(option.count),
  );
  const told = plans.length === 0 ? [] : [line("ask_how", { options: plans })];
  const date = mentions.find((each) => each.kind === "date")?.date as PlainDate | undefined;
  const amount = mentions.find((each) => each.kind === "amount")?.minorUnits ?? 0;
  // A day that has passed is the day on which it fell due: nothing is arranged for it.
  if (date === undefined || date < today || amount <= 0) return told;
  const [count] = counts;
  return [...told, readBackLine({ amount: minorUnits(amount), date, count }, debt)];
}

interface Arrangement {
  readonly amount: MinorUnits;
  readonly date: PlainDate;
  readonly count: number | undefined;
}

function readBackLine({ amount, date, count }: Arrangement, debt: DebtCase): Line {
  const { balance, officialChannel } = debt;
  if (count !== undefined) {
    return line("read_back_plan_even", { count, each: amount, date, officialChannel });
  }
  // What is paid in one go with a part of the fee waived settles it as well.
  if (amount >= balance - waivableFee(debt)) {
    return line("read_back_full", { amount, date, officialChannel });
  }
  const remaining = subtractMoney(balance, amount);
  return line("read_back_part", { amount, date, remaining, officialChannel });
}
