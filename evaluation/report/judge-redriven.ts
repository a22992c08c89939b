import type { CallRecord } from "../../domain/call-record.ts";
import { redrive, type RedriveSettings } from "../replay/redrive.ts";
import type { ReplayRow } from "../replay/replay-row.ts";
import { scoreCall } from "../score/score-call.ts";
import type { ScoredRecord } from "../score/scored-record.ts";
import { understandRemembered } from "../score/understand-remembered.ts";
import { reportOf, type JudgedCall, type RecordPlace } from "./judge-record.ts";
import type { ReportTurn } from "./report-row.ts";

/**
 * Drives a call anew and judges what our agent said. Turns from the divergence on are neither scored nor compared;
 * findings count turns of the new call: 0 is the opening, then the debtor's and ours in turn.
 */
export async function judgeRedriven(
  record: CallRecord,
  place: RecordPlace,
  settings: RedriveSettings,
): Promise<JudgedCall> {
  const row = await redrive(record, { understander, ...settings });
  const turns = redrivenTurns(row);
  const score = scoreCall({ ...record, agentKind: "ai", turns: countedTurns(row, turns, record) });
  const { points, steps, findings, evidence, phases } = score;
  const printed = { ...row, score: { points, steps, findings, evidence, phases } };
  const report = {
    ...reportOf(record, place, score),
    ok: row.ok,
    hasExpectations: record.expect !== undefined,
    failed: row.failed,
    divergence: row.divergence,
    measures: null,
    turns,
  };
  return { printed, report, record };
}

/** Driving a call and scoring it read the same turns. */
const understander = { understand: understandRemembered };

/** The new call in one list: the opening, then what was heard and answered. */
function redrivenTurns({ opening, turns }: ReplayRow): ReportTurn[] {
  const said: Pick<ReportTurn, "speaker" | "text">[] = [{ speaker: "agent", text: opening }];
  for (const turn of turns) {
    said.push(
      "event" in turn
        ? { speaker: "system", text: turn.event }
        : { speaker: "debtor", text: turn.debtor },
      { speaker: "agent", text: turn.agent },
    );
  }
  return said.map((turn, index) => ({ turn: index, ...turn, startMs: null, endMs: null }));
}

/**
 * The turns before the debtor turn that no longer answers our agent, as a record has them and in the same places;
 * of keys that were pressed the record tells which.
 */
function countedTurns(
  { divergence }: ReplayRow,
  turns: readonly ReportTurn[],
  record: CallRecord,
): ScoredRecord["turns"] {
  const events = record.turns.filter((turn) => turn.speaker === "system");
  const counted: ScoredRecord["turns"] = [];
  let heard = 0;
  for (const { speaker, text } of turns) {
    if (speaker === "debtor") heard += 1;
    if (divergence !== null && heard >= divergence.n) break;
    if (speaker !== "system") {
      counted.push({ speaker, text });
      continue;
    }
    const at = events.findIndex(({ event }) => event === text);
    counted.push(...events.splice(Math.max(0, at), 1));
  }
  return counted;
}
