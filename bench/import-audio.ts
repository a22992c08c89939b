import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createSherpaRecogniser } from "../providers/sherpa/create-sherpa-recogniser.ts";
import { importRecording } from "../server/recordings-import/import-recording.ts";
import { makeCall, type MakeOptions } from "./import-audio/make-call.ts";
import { measureImport, type ImportFigures } from "./import-audio/measure-import.ts";
import { spokenSamples, turnsOf } from "./import-audio/spoken-samples.ts";
import type { Voice } from "./speech/say.ts";

/**
 * Stereo recordings of the English samples, spoken by flite at 8 kHz with the agent on either side, through the
 * import: is the agent found, are the words, and does the scorer say the same of text and recording?
 * `node --expose-gc bench/import-audio.ts [--calls 60] [--keep FOLDER] [--model FOLDER] [--only id,id]`; wants flite
 * (`apt-get install flite`). A model folder is what SPEECH_MODEL_DIR would name.
 */
const { values } = parseArgs({
  options: {
    calls: { type: "string", default: "60" },
    keep: { type: "string" },
    model: { type: "string" },
    only: { type: "string" },
  },
});

const flite = (name: string): Voice => ({ program: "flite", name });
const pairs: readonly MakeOptions["voices"][] = [
  { agent: flite("slt"), debtor: flite("rms") },
  { agent: flite("rms"), debtor: flite("slt") },
  { agent: flite("awb"), debtor: flite("kal16") },
  { agent: flite("kal16"), debtor: flite("slt") },
];
const encodings = ["pcm16", "mulaw", "alaw"] as const;

const samples = spokenSamples();
const ears = createSherpaRecogniser(values.model === undefined ? {} : { modelDir: values.model });
await ears.check(AbortSignal.timeout(60_000));
const figures: ImportFigures[] = [];
let audioMs = 0;
let workMs = 0;
for (let at = 0; at < Number(values.calls); at += 1) {
  const sample = samples[at % samples.length];
  const voices = pairs[at % pairs.length];
  const encoding = encodings[Math.floor(at / 2) % encodings.length];
  if (values.only?.split(",").includes(sample?.id ?? "") === false) continue;
  if (sample === undefined || voices === undefined || encoding === undefined) continue;
  // With an even number of calls each text would have one side for ever: the second round swaps.
  const isLeft = (at + Math.floor(at / samples.length)) % 2 === 0;
  const agentSide = isLeft ? "left" : "right";
  const made = await makeCall(turnsOf(sample), { agentSide, voices, encoding, seed: at + 1 });
  if (values.keep !== undefined)
    await writeFile(join(values.keep, `${at}-${agentSide}.wav`), made.wav);
  const started = performance.now();
  const heard = await importRecording(once(made.wav), fileOf(sample.id), {
    case: {
      json: sample.case,
      locale: undefined,
      jurisdiction: undefined,
      place: undefined,
      keyterms: [],
    },
    recognisers: () => Promise.resolve([ears]),
  }).catch((error: unknown) => {
    console.log(`${sample.id}: ${String(error)}`);
  });
  workMs += performance.now() - started;
  audioMs += made.turns.at(-1)?.endMs ?? 0;
  if (heard === undefined) continue;
  const figure = measureImport(sample, made, heard, agentSide);
  figures.push(figure);
  console.error(
    `${sample.id} agent ${agentSide} ${encoding}: ${figure.isLayoutRight ? "found" : "NOT FOUND"} ` +
      `(${figure.confidence}), turns ${figure.heardTurns}/${figure.saidTurns}, ` +
      `words wrong ${figure.wordErrors}/${figure.saidWords}, steps ${figure.stepsDoneHeard}/${figure.stepsDoneSaid}, ` +
      `findings ${figure.findingsHeard}/${figure.findingsSaid}${figure.stepsLost}`,
  );
}
await ears.close();
report();

function report(): void {
  const sum = (of: (figure: ImportFigures) => number): number =>
    figures.reduce((total, figure) => total + of(figure), 0);
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  const starts = figures.flatMap(({ startErrorsMs }) => startErrorsMs).sort((a, b) => a - b);
  const at = (quantile: number): number => starts[Math.floor(quantile * (starts.length - 1))] ?? 0;
  const calls = figures.length;
  const right = figures.filter(({ isLayoutRight }) => isLayoutRight).length;
  console.log(`calls imported        ${calls} of ${values.calls}`);
  console.log(`agent found           ${right} of ${calls}`);
  console.log(`least confidence      ${Math.min(...figures.map(({ confidence }) => confidence))}`);
  console.log(`turns heard / said    ${sum((f) => f.heardTurns)} / ${sum((f) => f.saidTurns)}`);
  console.log(
    `words wrong           ${share(
      sum((f) => f.wordErrors),
      sum((f) => f.saidWords),
    )}`,
  );
  console.log(`turn starts off by    ${at(0.5)} ms in the middle, ${at(0.95)} ms in 95 %`);
  console.log(`steps done, text      ${sum((f) => f.stepsDoneSaid)} of ${6 * calls}`);
  console.log(`steps done, audio     ${sum((f) => f.stepsDoneHeard)} of ${6 * calls}`);
  console.log(
    `steps judged the same ${share(
      sum((f) => f.stepsSame),
      6 * calls,
    )}`,
  );
  console.log(
    `findings, text/audio  ${sum((f) => f.findingsSaid)} / ${sum((f) => f.findingsHeard)}`,
  );
  console.log(`speed                 ${(audioMs / workMs).toFixed(1)} × real time`);
  console.log(`memory                ${Math.round(process.memoryUsage.rss() / 1e6)} MB`);
}

function fileOf(id: string) {
  return { path: `${id}.wav`, changedAt: "2026-11-20T02:05:00.000Z" };
}

// oxlint-disable-next-line typescript/require-await -- A stream of one.
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
