import { judgeRecorded } from "../../../evaluation/report/judge-record.ts";
import type { ReportRow } from "../../../evaluation/report/report-row.ts";
import { chinese, opened } from "../score/make-record.ts";

/** A row of a call in which the agent threatens a visit, with changes. */
export const rowOf = (change: Partial<ReportRow> = {}): ReportRow => ({
  ...judgeRecorded(chinese([...opened, "A: 再不还明天我们就上门找你"]), {
    file: "calls.jsonl",
    line: 1,
  }).report,
  ...change,
});
