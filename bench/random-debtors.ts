import fc from "fast-check";
import { playRandomDebtor, randomDebtor } from "../test/agent/policy/random-debtor.ts";

/** 100,000 random debtor scripts against the policy; a counterexample is shrunk and printed. */
const numRuns = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 1);
const dispositions = new Map<string, number>();
const startedMs = performance.now();

fc.assert(
  fc.property(randomDebtor, (debtor) => {
    const { disposition } = playRandomDebtor(debtor).outcome();
    dispositions.set(disposition, (dispositions.get(disposition) ?? 0) + 1);
  }),
  { numRuns, seed },
);

console.log(
  `${numRuns} scripts, seed ${seed}, ${Math.round(performance.now() - startedMs)} ms, none failed`,
);
console.log(
  [...dispositions]
    .sort((a, b) => b[1] - a[1])
    .map(([code, count]) => `${code} ${count}`)
    .join(" · "),
);
