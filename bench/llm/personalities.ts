import { personalities } from "../../test/emulators/openai/personalities/index.ts";
import { politeHands } from "../../test/emulators/openai/personalities/polite.ts";
import { startOpenAiEmulator } from "../../test/emulators/openai/start-openai-emulator.ts";
import { sampleRecords } from "../../test/agent/speaker/sample-records.ts";
import {
  driveWithModel,
  speakerAt,
  type DrivenCall,
} from "../../test/providers/openai/chat/drive-with-model.ts";
import { movesInOwnWords } from "../../test/providers/openai/chat/moves-in-own-words.ts";
import { wrongSentences } from "../../test/providers/openai/chat/wrong-sentences.ts";
import { LostMoves } from "./lost-moves.ts";

/**
 * Every sample call with a model of each personality, or of those that are named (`polite,verbose`): how many moves it
 * words, and what must be none: outcomes other than the scripted call's, sentences that the guard does not let pass, and
 * turns beyond their budget. Of the polite one, which moves are lost and why. `neverAnswering` takes minutes.
 */
const named = process.argv[2]?.split(",");
const all = {
  ...personalities,
  politeFirst: politeHands.first,
  politeSecond: politeHands.second,
};

const scripted = new Map<string, DrivenCall>();
for (const record of sampleRecords) scripted.set(record.id, await driveWithModel(record));

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

for (const [name, chat] of Object.entries(all)) {
  if (named?.includes(name) === false) continue;
  const emulator = await startOpenAiEmulator({ chat });
  const speaker = speakerAt(emulator.url);
  const lost = new LostMoves();
  const sum = { moves: 0, free: 0, own: 0, beyond: 0, whole: 0, wrong: 0, outcomes: 0, faults: 0 };
  let slowestMs = 0;
  for (const record of sampleRecords) {
    const driven = await driveWithModel(record, speaker);
    const { moves, free, own, ownBeyondEnds, whole } = movesInOwnWords(driven.events);
    sum.beyond += ownBeyondEnds;
    sum.moves += moves;
    sum.free += free;
    sum.own += own;
    sum.whole += whole;
    sum.faults += driven.faults.length;
    sum.wrong += wrongSentences(driven.events, record).length;
    slowestMs = Math.max(slowestMs, driven.slowestTurnMs);
    const same = JSON.stringify(scripted.get(record.id)?.outcome);
    if (JSON.stringify(driven.outcome) !== same) sum.outcomes += 1;
    lost.add(driven.events);
  }
  await emulator.close();
  console.log(
    `${name}: ${sum.moves} moves, of the ${sum.free} free ones own ${percent(sum.own, sum.free)},`,
    `whole ${percent(sum.whole, sum.free)}; own of all ${percent(sum.own, sum.moves)},`,
    `beyond the ends of fixed lines ${percent(sum.beyond, sum.moves)};`,
    `wrong sentences ${sum.wrong}, other outcomes ${sum.outcomes}, failed turns ${sum.faults},`,
    `slowest turn ${slowestMs.toFixed(0)} ms`,
  );
  if (name === "polite") console.log(lost.table());
}
