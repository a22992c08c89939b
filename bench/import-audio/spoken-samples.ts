import { readdirSync, readFileSync } from "node:fs";
import type { SpokenTurn } from "./make-call.ts";

/** A recorded call of the samples, as JSON. */
export interface SampleCall {
  readonly id: string;
  readonly locale: string;
  readonly channel: string;
  readonly case: unknown;
  readonly turns: readonly (SpokenTurn | { readonly speaker: "system" })[];
}

const folder = new URL("../../transcripts/samples/", import.meta.url);

/** The English calls among the samples in which both sides speak, in the order of their names. */
export function spokenSamples(): readonly SampleCall[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as SampleCall)
    .filter((call) => call.locale.startsWith("en") && call.channel === "voice")
    .filter((call) => turnsOf(call).some(({ speaker }) => speaker === "debtor"));
}

export const turnsOf = (call: SampleCall): readonly SpokenTurn[] =>
  call.turns.filter((turn) => turn.speaker !== "system");
