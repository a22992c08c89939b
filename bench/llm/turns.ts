import { liveKitAgents, openAiAgents } from "./peers.ts";
import {
  debtorTurns,
  kindline,
  kindlineInOwnWords,
  type Talker,
  type TurnCost,
} from "./turn-cost.ts";

/**
 * The same ten turns with the same kind of model, which answers at once, guard on, ours and the peers' turn about in
 * one run: ten conversations of one after ten of another, since one of them takes half a second to close and whoever
 * comes after that finds the processor asleep. Then one long conversation each, ten turns of one after ten of another:
 * does turn 400 cost what turn 4 cost? On a machine that others use the lowest figure of a turn says most, so it is told
 * beside the median. Peers that are not installed (`npm ci` in this folder) are left out.
 */
const conversations = 10;
const rounds = 5;
const warmUpRounds = 5;
const longTurns = 400;

const makers = [kindline, kindlineInOwnWords, openAiAgents, liveKitAgents];

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

const median = (values: readonly number[]): number =>
  sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** One figure of all turns: the medians, or the lowest, of each of the ten, averaged. */
function figure(
  costs: readonly TurnCost[],
  valueOf: (cost: TurnCost) => number,
  pick: (values: readonly number[]) => number,
): string {
  const byTurn = debtorTurns.map((_, turn) =>
    costs.filter((_cost, index) => index % debtorTurns.length === turn).map(valueOf),
  );
  const known = byTurn.map((values) => values.filter((value) => !Number.isNaN(value)));
  const told = known.filter(({ length }) => length > 0).map(pick);
  return average(told).toFixed(2);
}

const lowest = (values: readonly number[]): number => Math.min(...values);

const told = (costs: readonly TurnCost[]): string => {
  const [text, cpu] = [
    ({ firstTextMs }: TurnCost) => firstTextMs,
    ({ cpuMs }: TurnCost) => cpuMs,
  ] as const;
  return [
    `first text ${figure(costs, text, median)} ms p50, ${figure(costs, text, lowest)} ms at best;`,
    `CPU ${figure(costs, cpu, median)} ms a turn p50, ${figure(costs, cpu, average)} on average,`,
    `${figure(costs, cpu, lowest)} at best`,
  ].join(" ");
};

async function isInstalled(make: () => Promise<Talker>): Promise<boolean> {
  try {
    await (await make()).close();
    return true;
  } catch (error) {
    console.log(`${make.name}: left out (${error instanceof Error ? error.message : ""})`);
    return false;
  }
}

async function talk(talker: Talker, costs: TurnCost[]): Promise<void> {
  for (const text of debtorTurns) costs.push(await talker.turn(text));
}

const installed: (() => Promise<Talker>)[] = [];
for (const make of makers) if (await isInstalled(make)) installed.push(make);

const short = new Map<string, TurnCost[]>();
for (let round = 0; round < warmUpRounds + rounds; round += 1) {
  for (const make of installed) {
    for (let conversation = 0; conversation < conversations; conversation += 1) {
      const talker = await make();
      const costs = round < warmUpRounds ? [] : (short.get(talker.name) ?? []);
      short.set(talker.name, costs);
      await talk(talker, costs);
      await talker.close();
    }
  }
}
for (const [name, costs] of short) console.log(`${name}: ten turns: ${told(costs)}`);

const long: { readonly talker: Talker; readonly costs: TurnCost[] }[] = [];
for (const make of installed) long.push({ talker: await make(), costs: [] });
for (let turn = 0; turn < longTurns; turn += debtorTurns.length) {
  for (const { talker, costs } of long) await talk(talker, costs);
}
/** The same ten turns three times over, from the second ten on and up to the last: the first ten open the call. */
const windowTurns = 3 * debtorTurns.length;
for (const { talker, costs } of long) {
  const early = costs.slice(debtorTurns.length, debtorTurns.length + windowTurns);
  console.log(`${talker.name}: turns 11 to 40: ${told(early)}`);
  console.log(`${talker.name}: turns 371 to 400: ${told(costs.slice(-windowTurns))}`);
  await talker.close();
}
process.exit(0);
