import { Resampler } from "../../audio/resample.ts";
import { loadModel } from "../../providers/sherpa/load-model.ts";
import { recogniseWhole } from "../../providers/sherpa/recognise-whole.ts";
import { loadSherpaAddon } from "../../providers/sherpa/sherpa-addon.ts";
import type { SherpaModel } from "../../providers/sherpa/sherpa-model.ts";
import { Silero, sileroPath } from "../../providers/sherpa/silero.ts";
import { joined, lineHz, silence } from "./say.ts";
import type { Clip } from "./say-all.ts";
import { percentile } from "./percentile.ts";
import { digitsOf, plainWords, wordErrors } from "./word-errors.ts";

/** A line, as it changes what is said on it. */
export type Line = readonly [name: string, carry: (samples: Int16Array) => Int16Array];

/** How well, and at what cost, a model writes down what is said over each line. */
export function measureAccuracy(
  model: SherpaModel,
  threadCount: number,
  { clips, lines }: { readonly clips: readonly Clip[]; readonly lines: readonly Line[] },
): object[] {
  const loaded = loadModel(model, threadCount);
  if (loaded.kind !== "offline") throw new Error("Only models that read a turn whole.");
  const silero = new Silero(loadSherpaAddon(), sileroPath());
  return lines.map(([line, carry]) => {
    const tally = { words: 0, errors: 0, whole: 0, digits: 0, digitsRight: 0, empty: 0 };
    const costs: { audioMs: number; ms: number }[] = [];
    for (const clip of clips) {
      const samples = carry(joined([silence(400), clip.samples, silence(500)]));
      const resampler = new Resampler(lineHz, 16_000);
      const raised = joined([resampler.push(samples), resampler.end()]);
      const cpu = process.cpuUsage();
      const { text } = recogniseWhole(raised, { recogniser: loaded.recogniser, silero });
      const { user, system } = process.cpuUsage(cpu);
      costs.push({ audioMs: (1000 * clip.samples.length) / lineHz, ms: (user + system) / 1000 });
      count(tally, clip, text);
    }
    const audioMs = costs.reduce((sum, each) => sum + each.audioMs, 0);
    const ms = costs.reduce((sum, each) => sum + each.ms, 0);
    return {
      line,
      threadCount,
      wer: `${((100 * tally.errors) / tally.words).toFixed(1)} %`,
      whole: `${tally.whole} of ${clips.length}`,
      fragments: `${tally.digitsRight} of ${tally.digits}`,
      empty: tally.empty,
      xRealTimeCpu: (ms / audioMs).toFixed(3),
      cpuMsByLength: byLength(costs),
    };
  });
}

function count(
  tally: Record<"words" | "errors" | "whole" | "digits" | "digitsRight" | "empty", number>,
  clip: Clip,
  text: string,
): void {
  const said = plainWords(clip.text);
  const errors = wordErrors(said, plainWords(text));
  tally.words += said.length;
  tally.errors += errors;
  if (errors === 0) tally.whole += 1;
  if (text === "") tally.empty += 1;
  if (clip.kind !== "digits") return;
  tally.digits += 1;
  if (digitsOf(clip.text) === digitsOf(text)) tally.digitsRight += 1;
}

function byLength(costs: readonly { audioMs: number; ms: number }[]): Record<string, string> {
  const bands = [
    ["to 1.5 s", 0, 1_500],
    ["to 3 s", 1_500, 3_000],
    ["above", 3_000, Infinity],
  ] as const;
  return Object.fromEntries(
    bands.map(([name, from, to]) => {
      const ms = costs.filter((each) => each.audioMs >= from && each.audioMs < to);
      const sorted = ms.map((each) => each.ms);
      return [
        name,
        `${percentile(sorted, 0.5).toFixed(0)} / ${percentile(sorted, 0.95).toFixed(0)}`,
      ];
    }),
  );
}
