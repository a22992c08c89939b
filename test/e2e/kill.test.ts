import { describe, expect, it } from "vitest";
import { emptyStore, storeKinds } from "../server/storage/test-databases.ts";
import { runKills } from "./kill-run.ts";

describe.each(storeKinds)("a service over the %s store that is killed again and again", (kind) => {
  it("loses no acknowledged turn, says nothing twice, and keeps every chain", async () => {
    const report = await runKills({ store: await emptyStore(kind), kills: 4, seed: 20261122 });
    expect(report).toMatchObject({
      lost: [],
      doubled: [],
      unanswered: [],
      broken: [],
      shownWrong: [],
    });
    expect(report.acknowledged).toBeGreaterThan(10);
  }, 300_000);
});
