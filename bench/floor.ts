import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { createSherpaRecogniser } from "../providers/sherpa/create-sherpa-recogniser.ts";
import { createSileroDetector } from "../providers/sherpa/create-silero-detector.ts";
import type { CallEngines } from "../server/voice/engine.ts";
import { readFloorLines, type FloorLine } from "./floor/floor-line.ts";
import { floorTable, measureFloor } from "./floor/measure-floor.ts";
import { traceLine, type FloorTrace } from "./floor/trace-line.ts";
import { voices } from "./speech/say.ts";
import { utterance } from "./voice-calls/utterance.ts";

/**
 * Who has the floor, in lines that somebody wrote who had not seen the code: pauses inside sentences, whole answers,
 * murmurs, interruptions. Each is spoken over 8 kHz μ-law in real time to the embedded ears, in one of six voices.
 * `node bench/floor.ts FILE.jsonl [--parallel 5] [--model DIR] [--keep traces.json | --read traces.json] [--list]`;
 * `--read` takes turns again in what was heard before, so that a change of turn-taking is judged in a moment.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    parallel: { type: "string", default: "5" },
    keep: { type: "string" },
    read: { type: "string" },
    model: { type: "string" },
    list: { type: "boolean", default: false },
  },
});

const lines = (await Promise.all(positionals.map(readFloorLines))).flat();
const traces = values.read === undefined ? await listen() : await readTraces(values.read);
if (values.keep !== undefined) await writeFile(values.keep, JSON.stringify(traces));
const figures = lines.flatMap((line) => {
  const trace = traces.find(({ id }) => id === line.id);
  return trace === undefined ? [] : [measureFloor(line, trace)];
});
console.log(floorTable(figures));
if (values.list) for (const figure of figures) console.log(JSON.stringify(figure));

async function listen(): Promise<readonly FloorTrace[]> {
  const recogniser = createSherpaRecogniser(
    values.model === undefined ? {} : { modelDir: values.model },
  );
  const detector = createSileroDetector();
  await recogniser.check(AbortSignal.timeout(60_000));
  const onFault = (name: string, error: Error): void => console.error(name, error.message);
  const engines = { recognisers: [recogniser], voices: [], detector, onFault };
  const heard: FloorTrace[] = [];
  const rest = lines.map((line, at) => ({ line, at }));
  const lane = async (): Promise<void> => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
      heard.push(await spoken(next.line, next.at, engines));
      if (heard.length % 40 === 0) console.error(`${heard.length} of ${lines.length} heard`);
    }
  };
  await Promise.all(Array.from({ length: Number(values.parallel) }, lane));
  await Promise.all([recogniser.close(), detector.close()]);
  return heard;
}

async function spoken(line: FloorLine, at: number, engines: CallEngines): Promise<FloorTrace> {
  const voice = voices[at % voices.length]?.name ?? "slt";
  return await traceLine(line, await utterance(line.say, voice), engines);
}

async function readTraces(path: string): Promise<readonly FloorTrace[]> {
  return JSON.parse(await readFile(path, "utf8")) as readonly FloorTrace[];
}
