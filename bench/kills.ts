import { emptyStore } from "../test/server/storage/store-addresses.ts";
import type { StoreKind } from "../server/storage/store-kind.ts";
import { runKills } from "../test/e2e/kill-run.ts";

/**
 * Kills the service (SIGKILL) at random moments while debtors chat, and compares the store with what
 * their pages were told: `node bench/kills.ts [kills] [seed]`, over both stores. About 3 s a kill.
 */
const [kills = 200, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
const kinds: readonly StoreKind[] = ["embedded", "postgres"];
let isWell = true;
for (const kind of kinds) {
  const { address, remove } = await emptyStore(kind);
  const startMs = performance.now();
  const report = await runKills({
    store: address,
    kills,
    seed,
    onKill: (count) => {
      if (count % 20 === 0) console.log(`${kind}: ${count} of ${kills} kills`);
    },
  });
  await remove();
  const { acknowledged, ...faults } = report;
  const seconds = ((performance.now() - startMs) / 1000).toFixed(0);
  console.log(
    `${kind}: ${kills} kills, seed ${seed}, ${acknowledged} turns acknowledged, ${seconds} s`,
  );
  for (const name of ["lost", "doubled", "unanswered", "broken", "shownWrong"] as const) {
    console.log(`  ${name}: ${faults[name].length === 0 ? "none" : faults[name].join(", ")}`);
    isWell &&= faults[name].length === 0;
  }
}
process.exitCode = isWell ? 0 : 1;
