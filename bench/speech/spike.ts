import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSherpaRecogniser } from "../../providers/sherpa/create-sherpa-recogniser.ts";
import { createSileroDetector } from "../../providers/sherpa/create-silero-detector.ts";
import { moonshineTokens } from "../../providers/sherpa/moonshine-tokens.ts";
import { packagedMoonshine } from "../../providers/sherpa/packaged-moonshine.ts";
import { measureAccuracy, type Line } from "./accuracy.ts";
import { measureActivity, measureFrameCost } from "./activity.ts";
import { measureCalls } from "./live-calls.ts";
import { babbleNoise, mixed, pinkNoise } from "./noise.ts";
import { lineHz } from "./say.ts";
import { sayAll } from "./say-all.ts";

// node bench/speech/spike.ts [quick] [accuracy|tiny|calls|activity]…: needs flite and espeak-ng.
const wanted = new Set(process.argv.slice(2));
const isWanted = (part: string): boolean =>
  wanted.has(part) || [...wanted].every((each) => each === "quick");
const print = (row: object): void => console.log(JSON.stringify(row));

const secondsMax = 12;
const pink = pinkNoise(lineHz * secondsMax, 1);
const babble = await babbleNoise(lineHz * secondsMax);
const lines: readonly Line[] = [
  ["clean", (samples) => samples],
  ["pink 20 dB", (samples) => mixed(samples, pink, 20)],
  ["pink 10 dB", (samples) => mixed(samples, pink, 10)],
  ["pink 5 dB", (samples) => mixed(samples, pink, 5)],
  ["babble 10 dB", (samples) => mixed(samples, babble, 10)],
];

/** Of the 384 clips; a third says as much about noise and cost. */
const share = wanted.has("quick") ? 1 / 3 : 1;
const clips = await sayAll(share);
const cacheDir = join(tmpdir(), "kindline-speech");
const tokens = await moonshineTokens(cacheDir);

/** Threads that recognise, and calls at once. */
const crowds = [
  [1, 1],
  [1, 4],
  [1, 8],
  [1, 12],
  [2, 12],
  [2, 16],
  [2, 24],
] as const;

const models = [
  ["tiny", "tiny", () => packagedMoonshine("tiny")],
  ["accuracy", "base", () => packagedMoonshine()],
] as const;
for (const [part, name, find] of models) {
  if (!isWanted(part)) continue;
  const model = find();
  const whole = { ...model, config: { ...model.config, tokens } };
  for (const row of measureAccuracy(whole, 1, { clips, lines })) print({ model: name, ...row });
  const clean = lines.slice(0, 1);
  for (const row of measureAccuracy(whole, 2, { clips, lines: clean }))
    print({ model: name, ...row });
}

if (isWanted("activity")) {
  print(measureFrameCost());
  const some = clips.filter((_, at) => at % 4 === 0);
  for await (const row of measureActivity(some, lines)) print(row);
}

if (isWanted("calls")) {
  for (const [workers, count] of crowds) {
    const recogniser = createSherpaRecogniser({ cacheDir, workers, streamsMax: count });
    const detector = createSileroDetector();
    await recogniser.check(AbortSignal.timeout(30_000));
    const calls = await measureCalls({ recogniser, detector }, { count, seconds: 25, clips });
    print({ workers, ...calls });
    await recogniser.close();
    await detector.close();
  }
}
