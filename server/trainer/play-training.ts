import { setImmediate } from "node:timers/promises";
import type { CallRecord, RecordedTurn } from "../../domain/call-record.ts";
import type { DebtorAct } from "../../evaluation/simulate/simulated-debtor.ts";
import { hearCollector } from "./hear-collector.ts";
import { setTrainingStage, type TrainingKey, type TrainingStage } from "./training-stage.ts";

/** A training call as far as it went. */
export interface Training {
  readonly stage: TrainingStage;
  /** What was said and done, as any call is recorded. */
  readonly record: CallRecord;
  /** What the debtor did at each turn of theirs, by its place in the record. */
  readonly did: ReadonlyMap<number, DebtorAct>;
  /** The debtor has hung up, or both have taken their leave. */
  readonly isOver: boolean;
}

/**
 * Plays a training call from its beginning: the same key and the same words give the same call, so that nothing of it
 * is kept anywhere. What stands after its end is not said.
 * @param said what the trainee has said so far, in order.
 * @throws KindlineError NOT_FOUND for a persona that there is not.
 */
export async function playTraining(key: TrainingKey, said: readonly string[]): Promise<Training> {
  const stage = setTrainingStage(key);
  const turns: RecordedTurn[] = [];
  const did = new Map<number, DebtorAct>();
  let isOver = false;
  for (const text of said) {
    if (isOver) break;
    turns.push({ speaker: "agent", text });
    const heard = hearCollector(recordOf(stage, turns));
    const act = await stage.debtor.next(heard);
    did.set(turns.length, act);
    turns.push(turnOf(act));
    isOver = act.type === "hang_up" || (heard.ends && isLeave(act));
    // Live calls of the same process go first.
    await setImmediate();
  }
  return { stage, record: recordOf(stage, turns), did, isOver };
}

/** Both have taken their leave. */
const isLeave = (act: DebtorAct): boolean =>
  act.type === "silent" || (act.type === "say" && act.key === "takes_leave");

function recordOf({ setup: { call, case: debt } }: TrainingStage, turns: RecordedTurn[]) {
  const { id, locale, jurisdiction, channel, direction, startedAt } = call;
  return {
    kindline: 1,
    id,
    locale,
    jurisdiction,
    channel,
    direction,
    startedAt,
    agentKind: "human" as const,
    case: debt,
    turns: [...turns],
  } satisfies CallRecord;
}

function turnOf(act: DebtorAct): RecordedTurn {
  switch (act.type) {
    case "say":
      return { speaker: "debtor", text: act.text };
    case "press":
      return { speaker: "system", event: "keypad", digits: act.digits };
    case "silent":
      return { speaker: "system", event: "debtor-silent" };
    case "hang_up":
      return { speaker: "system", event: "debtor-hang-up" };
  }
}
