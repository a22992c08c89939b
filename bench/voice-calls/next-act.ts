import type { Line } from "../../domain/lines.ts";
import { formatDecimal, type MinorUnits } from "../../domain/money.ts";
import type { Asked } from "../../domain/vocabulary.ts";
import type { CallScript, ScriptTurn } from "./call-script.ts";

/** What the debtor does next. */
export type Act =
  | { readonly type: "turn"; readonly turn: ScriptTurn }
  | { readonly type: "wait" }
  /** All is said: they say goodbye, and hang up when it was answered. */
  | { readonly type: "leave" };

/** What a debtor remembers of the call. */
export interface DebtorMemory {
  readonly place: number;
  readonly silences: number;
  readonly last: ScriptTurn | undefined;
  /** What they last proposed: said again when it was read back wrong. */
  readonly proposal: ScriptTurn | undefined;
  readonly readBack: Line | undefined;
  readonly corrections: number;
  /** They have said that the read-back was wrong, and are about to say what is right. */
  readonly isCorrecting: boolean;
  readonly repeats: number;
}

export const freshMemory: DebtorMemory = {
  place: 0,
  silences: 0,
  last: undefined,
  proposal: undefined,
  readBack: undefined,
  corrections: 0,
  isCorrecting: false,
  repeats: 0,
};

/** What the agent said since the debtor last did anything. */
export interface HeardReply {
  readonly asked: Asked | null;
  readonly lines: readonly Line[];
}

/** Nobody says the same thing more often than this. */
const repeatsMax = 4;
const correctionsMax = 3;

type Step = readonly [DebtorMemory, Act];

/** What somebody with this script does after that reply. Pure. */
export function nextAct(script: CallScript, before: DebtorMemory, reply: HeardReply): Step {
  const readBack = reply.lines.find(({ key }) => key.startsWith("read_back_")) ?? before.readBack;
  const memory = { ...before, readBack };
  const isSilencePrompt = has(reply, "silence");
  const turn = script.turns[memory.place];
  if (turn?.silentFor !== undefined) return stayingSilent(script, memory, reply);
  const repeated = isSilencePrompt || has(reply, "unclear") ? again(memory, reply) : undefined;
  if (repeated !== undefined && memory.repeats < repeatsMax) {
    return [
      { ...memory, repeats: memory.repeats + 1 },
      { type: "turn", turn: repeated },
    ];
  }
  if (memory.isCorrecting && memory.proposal !== undefined) {
    return said({ ...memory, isCorrecting: false }, plain(memory.proposal));
  }
  if (reply.asked === "confirm" && readBack !== undefined && turn?.on !== "confirm") {
    return confirming(script, memory, { readBack, byKey: has(reply, "confirm_by_key") });
  }
  const day = has(reply, "date_by_key") ? dayKeys(script) : undefined;
  if (day !== undefined) return said(memory, { keys: day });
  if (turn !== undefined && (turn.on === undefined || turn.on === reply.asked)) {
    return advance(memory, turn);
  }
  const answer = answerTo(script, reply.asked);
  if (answer !== undefined && memory.repeats < 2 * repeatsMax) {
    return said({ ...memory, repeats: memory.repeats + 1 }, answer);
  }
  if (turn !== undefined) return advance(memory, turn);
  if (reply.asked === "name" || reply.asked === "idLast4") return insisting(memory);
  return [memory, { type: "leave" }];
}

/** The day that they want to pay on, in two figures. */
const dayKeys = ({ expect }: CallScript): string | undefined => expect.promise?.date?.slice(-2);

/** What they said last; keys that were taken answer no other question. */
function again({ last }: DebtorMemory, { asked }: HeardReply): ScriptTurn | undefined {
  if (last === undefined) return undefined;
  return last.keys !== undefined && asked !== "idLast4" ? undefined : plain(last);
}

/** They barge in with this turn: the next one follows it. */
export const advance = (memory: DebtorMemory, turn: ScriptTurn): Step =>
  said({ ...memory, place: memory.place + 1, repeats: 0 }, turn);

function said(memory: DebtorMemory, turn: ScriptTurn): Step {
  const isProposal = turn.say !== undefined && turn.on !== "name" && turn.on !== "confirm";
  const proposal = isProposal ? turn : memory.proposal;
  return [
    { ...memory, last: turn, proposal },
    { type: "turn", turn },
  ];
}

/** They are asked who they are as if they had said nothing: they say it again. */
function insisting(memory: DebtorMemory): Step {
  if (memory.last === undefined || memory.repeats >= repeatsMax) return [memory, { type: "leave" }];
  const repeats = memory.repeats + 1;
  return [
    { ...memory, repeats },
    { type: "turn", turn: plain(memory.last) },
  ];
}

function stayingSilent(script: CallScript, memory: DebtorMemory, reply: HeardReply): Step {
  const silences = memory.silences + (has(reply, "silence") ? 1 : 0);
  const wanted = script.turns[memory.place]?.silentFor ?? 0;
  if (silences < wanted) return [{ ...memory, silences }, { type: "wait" }];
  return nextAct(script, { ...memory, silences: 0, place: memory.place + 1 }, reply);
}

function confirming(
  script: CallScript,
  memory: DebtorMemory,
  { readBack, byKey }: { readonly readBack: Line; readonly byKey: boolean },
): Step {
  if (isAsWanted(script, readBack)) {
    const yes = byKey ? { keys: "1" } : { say: "Yes, that is right." };
    return [
      { ...memory, last: yes },
      { type: "turn", turn: yes },
    ];
  }
  if (memory.corrections >= correctionsMax) return [memory, { type: "leave" }];
  const corrections = memory.corrections + 1;
  const no = byKey ? { keys: "2" } : { say: "No, that is not right." };
  return [
    { ...memory, corrections, isCorrecting: true, last: no },
    { type: "turn", turn: no },
  ];
}

/** Whether the agent read back what the script is out for. */
function isAsWanted({ expect: { promise, plan } }: CallScript, { facts }: Line): boolean {
  if (promise === undefined || promise === null) return false;
  const { amount, each, date, count } = facts as Readonly<Record<string, unknown>>;
  const named = (each ?? amount) as MinorUnits;
  const isAmount =
    promise.amount === undefined || formatDecimal(promise.amount) === formatDecimal(named);
  const isDate = promise.date === undefined || promise.date === date;
  const isCount = plan?.count === count;
  return isAmount && isDate && isCount;
}

function answerTo(script: CallScript, asked: Asked | null): ScriptTurn | undefined {
  if (asked === null) return undefined;
  const own = script.answers[asked];
  if (own !== undefined) return { say: own };
  // Whoever is not the debtor, or wants none of it, neither gives the name nor knows the digits.
  if (script.expect.verified !== true) return undefined;
  if (asked === "name") return { say: `Yes, this is ${script.debtor.name}.` };
  return asked === "idLast4" ? { keys: script.debtor.idLast4 } : undefined;
}

const has = ({ lines }: HeardReply, key: string): boolean => lines.some((line) => line.key === key);

/** Said again, it is said plainly: into nobody's words. */
const plain = ({ over: _over, ...turn }: ScriptTurn): ScriptTurn => turn;
