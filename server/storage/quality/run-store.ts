import type { QualityRun } from "../../protocol/quality.ts";
import { listRowsMax } from "../../quality/quality-limits.ts";
import type { Database } from "../database.ts";

/** Runs of `kindline replay` that somebody keeps. */
export interface RunStore {
  add(run: QualityRun): Promise<void>;
  /** The newest first. */
  list(): Promise<readonly QualityRun[]>;
  remove(runId: string): Promise<void>;
}

export const createRunStore = ({ db }: Pick<Database, "db">): RunStore => ({
  async add({ id, name, at, by, ...totals }) {
    const row = { run_id: id, name, at, by_user: by, totals: JSON.stringify(totals) };
    await db.insertInto("quality_runs").values(row).execute();
  },
  async list() {
    const rows = await db
      .selectFrom("quality_runs")
      .selectAll()
      .orderBy("at", "desc")
      .orderBy("run_id")
      .limit(listRowsMax)
      .execute();
    return rows.map(({ run_id, name, at, by_user, totals }) => ({
      ...(JSON.parse(totals) as Omit<QualityRun, "id" | "name" | "at" | "by">),
      id: run_id,
      name,
      at: at as QualityRun["at"],
      by: by_user,
    }));
  },
  async remove(runId) {
    await db.deleteFrom("quality_runs").where("run_id", "=", runId).execute();
  },
});
