import type { Occasion } from "./persona.ts";
import type { Heard } from "./simulated-debtor.ts";

/** Where the debtor stands in the call. */
export interface Standing {
  readonly heard: Heard;
  /** The debtor's own turn, from 1. */
  readonly turn: number;
  /** How often they have said something, by its key. */
  readonly timesSaid: (key: string) => number;
}

type Condition = (on: Occasion, standing: Standing) => boolean;

const conditions: readonly Condition[] = [
  ({ fromTurn = 1 }, { turn }) => turn >= fromTurn,
  ({ toTurn = Number.POSITIVE_INFINITY }, { turn }) => turn <= toTurn,
  ({ asked }, { heard }) => asked === undefined || asked.includes(heard.asked ?? "nothing"),
  ({ acts }, { heard }) => acts === undefined || acts.includes(heard.act),
  ({ after }, { timesSaid }) => after === undefined || timesSaid(after) > 0,
  ({ debtHeard }, { heard }) => debtHeard === undefined || debtHeard === heard.debtHeard,
  ({ handedOver }, { heard }) => handedOver === undefined || handedOver === heard.handedOver,
];

/** Whether all that a reaction waits for holds now. */
export const isOccasion: Condition = (on, standing) =>
  conditions.every((holds) => holds(on, standing));
