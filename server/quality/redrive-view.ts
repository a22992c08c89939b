import type { CallRecord } from "../../domain/call-record.ts";
import type { RedriveSettings } from "../../evaluation/replay/redrive.ts";
import type { AnswerRow, ReplayRow } from "../../evaluation/replay/replay-row.ts";
import { findingName } from "../../evaluation/report/call-digest.ts";
import { judgeRedriven } from "../../evaluation/report/judge-redriven.ts";
import { scoreCall, type CallScore } from "../../evaluation/score/score-call.ts";
import type { RedriveView } from "../protocol/quality.ts";

/**
 * A recorded call beside what our agent says today to the same turns of the debtor. Both are scored up to the first
 * turn that no longer answers what our agent said: what follows is shown, and counts for nothing.
 */
export async function redriveView(
  record: CallRecord,
  settings: RedriveSettings,
): Promise<RedriveView> {
  const { report, printed } = await judgeRedriven(record, { file: "", line: 0 }, settings);
  const { divergence } = report;
  const today = answersOf(report.turns);
  const recorded = answersOf(record.turns);
  const moves = movesOf("turns" in printed ? printed.turns : []);
  return {
    turns: Array.from({ length: Math.max(today.length, recorded.length) }, (_, n) => {
      const { agent: then, debtor: heard } = recorded[n] ?? silence;
      const { agent: now, debtor } = today[n] ?? silence;
      const { act, because } = moves.get(n) ?? noMove;
      return {
        n,
        debtor: debtor ?? heard,
        recorded: then,
        today: now,
        act,
        because: [...because],
        isSame: then === now,
        counts: divergence === null || n < divergence.n,
      };
    }),
    divergence: divergence === null ? null : { ...divergence },
    recorded: resultOf(scoreCall({ ...record, turns: countedTurns(record, divergence?.n) })),
    today: resultOf(report),
  };
}

/** Where one of the two calls is over already. */
const silence = { agent: "", debtor: null } as const;
const noMove = { act: null, because: [] } as const;

/** The last move in answer to each turn of the debtor. */
const movesOf = (rows: ReplayRow["turns"]): ReadonlyMap<number, AnswerRow["move"]> =>
  new Map(rows.map(({ n, move }) => [n, move]));

/** What was said up to the turn of the debtor that no longer answers our agent. */
function countedTurns({ turns }: CallRecord, divergedAt: number | undefined): CallRecord["turns"] {
  if (divergedAt === undefined) return turns;
  let heard = 0;
  return turns.filter(({ speaker }) => {
    heard += Number(speaker === "debtor");
    return heard < divergedAt;
  });
}

const resultOf = ({
  points,
  findings,
}: Pick<CallScore, "points" | "findings">): RedriveView["today"] => ({
  points: points.total,
  findings: findings.filter(({ verdict }) => verdict === "found").map(findingName),
});

interface Turn {
  readonly speaker: string;
  readonly text?: unknown;
}

/** What was answered to each turn of the debtor; the first stands before any. */
function answersOf(turns: readonly Turn[]): { readonly debtor: string | null; agent: string }[] {
  const answers: { debtor: string | null; agent: string }[] = [{ debtor: null, agent: "" }];
  for (const turn of turns) {
    const text = typeof turn.text === "string" ? turn.text : "";
    if (turn.speaker === "debtor") answers.push({ debtor: text, agent: "" });
    const last = answers.at(-1);
    if (turn.speaker === "agent" && last !== undefined) last.agent = `${last.agent} ${text}`.trim();
  }
  return answers;
}
