import type { Understanding } from "../../domain/understanding.ts";
import type { Asked, Intent } from "../../domain/vocabulary.ts";

/** What stood before one debtor turn, in the recording and in today's call. */
export interface Exchange {
  /** What the recorded agent had asked for: any of these. */
  readonly recorded: ReadonlySet<Asked>;
  /** What our agent had asked for. */
  readonly asked: Asked | null;
  /** Our agent had said goodbye or given the call to a person. */
  readonly isOver: boolean;
  /** The debtor's turn, read as the answer to such a question. */
  readonly read: (asked: Asked | null) => Understanding;
}

/**
 * Why a debtor turn no longer answers our agent; undefined while it does. It must answer the recorded
 * agent's question, and ours must have been another, or the talk must have been over for our agent.
 */
export function divergenceReason(exchange: Exchange): string | undefined {
  const { recorded, asked } = exchange;
  if (asked !== null && recorded.has(asked)) return undefined;
  const answered = [...recorded].find((each) => answers[each](exchange.read(each)));
  if (answered === undefined) return undefined;
  if (exchange.isOver) {
    return `The debtor answers the recorded question for ${names[answered]}; our agent had taken leave or handed over.`;
  }
  if (asked !== null && answers[asked](exchange.read(asked))) return undefined;
  const ours = asked === null ? "nothing" : names[asked];
  return `The debtor answers the recorded question for ${names[answered]}; our agent had asked for ${ours}.`;
}

const names: Readonly<Record<Asked, string>> = {
  name: "the name",
  idLast4: "the last four digits",
  birthDate: "the date of birth",
  reason: "the reason",
  amount: "an amount",
  date: "a date",
  instalments: "a plan",
  confirm: "a yes",
  callbackAt: "a time to call back",
};

const means = (understanding: Understanding, ...intents: Intent[]): boolean =>
  understanding.intents.some(({ name }) => intents.includes(name));

/** Whether a turn, read as an answer to that question, answers it. */
const answers: Readonly<Record<Asked, (understanding: Understanding) => boolean>> = {
  name: (read) => means(read, "confirm_identity", "deny_identity", "third_party"),
  idLast4: ({ slots }) => slots.idLast4 !== undefined,
  birthDate: ({ slots }) => slots.birthDate !== undefined,
  reason: (read) => read.reason !== undefined || means(read, "give_reason"),
  amount: ({ slots }) => slots.amount !== undefined || slots.amountExpr !== undefined,
  date: ({ slots }) => slots.date !== undefined,
  // Put side by side with other ways to pay: any way to pay answers it.
  instalments: (read) =>
    read.slots.instalments !== undefined ||
    read.slots.amount !== undefined ||
    read.slots.amountExpr !== undefined ||
    means(read, "choose_plan", "promise_to_pay", "partial_payment"),
  confirm: (read) => means(read, "agree", "disagree"),
  callbackAt: ({ slots }) => slots.callbackAt !== undefined,
};
