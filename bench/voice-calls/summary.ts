import { percentile } from "../speech/percentile.ts";
import type { CallFigures } from "./measure-call.ts";
import type { CallRun } from "./run-calls.ts";

/** The figures of a run as rows of a table, and every failure below them. */
export function summary(run: CallRun, calls: readonly CallFigures[]): string {
  const all = <T>(pick: (call: CallFigures) => readonly T[]): readonly T[] => calls.flatMap(pick);
  const sum = (pick: (call: CallFigures) => number): number =>
    calls.reduce((total, call) => total + pick(call), 0);
  const parts = all(({ parts }) => parts);
  const loads = [...run.loads].sort((one, other) => one - other);
  const cutOff = all((call) => call.cutOff);
  const between = all((call) => call.cutOffBetween);
  const falseOnes = all((call) => call.falseInterruptions);
  const stops = all(({ stopsMs }) => stopsMs);
  const unstopped = all((call) => call.unstopped);
  const errors = sum((call) => call.wordErrors);
  const words = sum((call) => call.words);
  const rows: readonly (readonly [string, string])[] = [
    ["noise", run.noise],
    ["calls, so many at a time", `${calls.length}, ${run.parallel}`],
    ["load of the machine, least to most", `${one(loads[0])} to ${one(loads.at(-1))}`],
    ["cores of this process, debtors included", run.cores.toFixed(2)],
    [
      "outcome as expected",
      `${calls.filter(({ failed }) => failed.length === 0).length} of ${calls.length}`,
    ],
    ["unsafe", `${calls.filter(({ unsafe }) => unsafe.length > 0).length}`],
    ["voice to voice, p50 / p95", spread(all(({ gapsMs }) => gapsMs))],
    ["… silence until the turn was over", spread(parts.map(({ endpointMs }) => endpointMs))],
    ["… decision", spread(parts.map(({ decisionMs }) => decisionMs))],
    ["… first audio", spread(parts.map(({ firstAudioMs }) => firstAudioMs))],
    ["… told as played", spread(parts.map(({ playoutMs }) => playoutMs))],
    ["last key to voice, p50 / p95", spread(all(({ keyGapsMs }) => keyGapsMs))],
    ["interruption to silence, p50 / p95", spread(stops)],
    [
      "interruptions that did not stop it",
      `${unstopped.length} of ${stops.length + unstopped.length}`,
    ],
    [
      "false interruptions by signs of listening",
      `${falseOnes.length} of ${sum((call) => call.backchannels)}`,
    ],
    ["… held back, then spoken on, p50 / p95", spread(all(({ heldBackMs }) => heldBackMs))],
    ["cut off in pauses inside a sentence", `${cutOff.length} of ${sum((call) => call.pauses)}`],
    [
      "… between two sentences of a turn",
      `${between.length} of ${sum((call) => call.pausesBetween)}`,
    ],
    [
      "pauses in which we began to speak, and took the turn back",
      String(all((call) => call.takenBack).length),
    ],
    ["word errors", `${((100 * errors) / Math.max(1, words)).toFixed(1)} %`],
    ["turns of which nothing was understood", String(sum((call) => call.unheard))],
  ];
  const table = rows.map(([name, value]) => `| ${name} | ${value} |`).join("\n");
  const troubles = calls.flatMap(({ id, failed, unsafe, ...call }) =>
    [
      ...unsafe.map((text) => `UNSAFE: ${text}`),
      ...failed,
      ...call.unstopped.map((text) => `not stopped by: ${text}`),
      ...call.falseInterruptions.map((text) => `interrupted by: ${text}`),
      ...[...call.cutOff, ...call.cutOffBetween].map((text) => `cut off: ${text}`),
    ].map((text) => `- ${id}: ${text}`),
  );
  return `${table}\n\n${troubles.join("\n")}\n`;
}

const spread = (values: readonly number[]): string =>
  values.length === 0
    ? "none"
    : `${ms(percentile(values, 0.5))} / ${ms(percentile(values, 0.95))} ms (${values.length})`;

const ms = (value: number): string =>
  value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString("en-GB");
const one = (value = 0): string => value.toFixed(1);
