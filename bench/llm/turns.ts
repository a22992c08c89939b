import { liveKitAgents, openAiAgents } from "./peers.ts";
import { debtorTurns, kindline, type Talker, type TurnCost } from "./turn-cost.ts";

/**
 * The same ten turns with the same kind of model, which answers at once, guard on, ours and the peers' turn about in
 * one run; then one long conversation each: does turn 400 cost what turn 4 cost? Peers that are not installed
 * (`npm ci` in this folder) are left out.
 */
const rounds = 30;
const warmUpRounds = 5;
const longTurns = 400;

/** Turns of a long conversation that are taken together, around the turn that is told. */
const windowTurns = 8;

const makers = [kindline, openAiAgents, liveKitAgents];

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const told = (costs: readonly TurnCost[]): string => {
  const texts = costs.map(({ firstTextMs }) => firstTextMs).filter((ms) => !Number.isNaN(ms));
  const cpuMs = costs.reduce((sum, cost) => sum + cost.cpuMs, 0) / costs.length;
  return `first text ${median(texts).toFixed(2)} ms p50, CPU ${cpuMs.toFixed(2)} ms a turn`;
};

async function attempt(make: () => Promise<Talker>): Promise<Talker | undefined> {
  try {
    return await make();
  } catch (error) {
    console.log(`${make.name}: left out (${error instanceof Error ? error.message : ""})`);
    return undefined;
  }
}

const short = new Map<string, TurnCost[]>();
for (let round = 0; round < warmUpRounds + rounds; round += 1) {
  for (const make of makers) {
    const talker = await attempt(make);
    if (talker === undefined) continue;
    const costs = short.get(talker.name) ?? [];
    short.set(talker.name, costs);
    for (const text of debtorTurns) {
      const cost = await talker.turn(text);
      if (round >= warmUpRounds) costs.push(cost);
    }
    await talker.close();
  }
}
for (const [name, costs] of short) console.log(`${name}: ten turns: ${told(costs)}`);

for (const make of makers) {
  const talker = await attempt(make);
  if (talker === undefined) continue;
  const costs: TurnCost[] = [];
  for (let turn = 0; turn < longTurns; turn += 1) {
    costs.push(await talker.turn(debtorTurns[turn % debtorTurns.length] ?? ""));
  }
  console.log(`${talker.name}: about turn 4: ${told(costs.slice(0, windowTurns))}`);
  console.log(`${talker.name}: about turn 400: ${told(costs.slice(-windowTurns))}`);
  await talker.close();
}
process.exit(0);
