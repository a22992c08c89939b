import { STEPS } from "../../domain/vocabulary.ts";
import { formatDecimal } from "../../domain/money.ts";
import { redrive } from "../../evaluation/replay/redrive.ts";
import type { CallContext } from "../../evaluation/score/call-context.ts";
import { readCall } from "../../evaluation/score/read-call.ts";
import { judgeCall, type CallScore } from "../../evaluation/score/score-call.ts";
import type { ExplainedTurn, TrainingScore } from "../protocol/trainer.ts";
import type { Training } from "./play-training.ts";
import type { TrainingStage } from "./training-stage.ts";
import { turnView } from "./training-view.ts";

/** The score of a training call, by the scorers of every call, with each turn explained and the debtor's cards open. */
export async function scoreTraining(training: Training): Promise<TrainingScore> {
  const { record, stage } = training;
  const call = readCall(record);
  const score = judgeCall(call);
  const { total, lostByFindings, lostBySteps, dueSteps } = score.points;
  return {
    points: { total, lostByFindings, lostBySteps },
    steps: STEPS.map((step) => ({
      step,
      isDue: dueSteps.includes(step),
      done: score.steps[step].done,
    })),
    turns: explainedTurns(training, { call, score, ours: await ourAnswers(training) }),
    hidden: hiddenFacts(stage),
  };
}

interface Explaining {
  readonly call: CallContext;
  readonly score: CallScore;
  /** What our agent would have said at each turn of the trainee. */
  readonly ours: readonly string[];
}

function explainedTurns({ record, did }: Training, explaining: Explaining): ExplainedTurn[] {
  const { call, score, ours } = explaining;
  let answers = 0;
  return record.turns.map((turn, index) => {
    const read = call.agentTurns.find((each) => each.index === index);
    const act = did.get(index);
    const said = act?.type === "say" ? act : undefined;
    const answer = turn.speaker === "agent" ? (ours[answers++] ?? null) : null;
    return {
      ...turnView(turn),
      acts: [...(read?.acts ?? [])],
      trigger: said?.trigger ?? null,
      tells: [...(said?.tells ?? [])],
      findings: score.findings
        .filter((finding) => finding.turn === index)
        .map(({ kind, detail, ruleId, turn: at, severity, verdict }) => ({
          kind,
          detail,
          ruleId,
          turn: at,
          severity,
          verdict,
        })),
      ours: answer,
    };
  });
}

/** Our agent in the same call, up to where the debtor's next words no longer answer it. */
async function ourAnswers({ record }: Training): Promise<readonly string[]> {
  const { opening, turns, divergence } = await redrive(record);
  const counted = turns.filter(
    (turn) => divergence === null || !("debtor" in turn) || turn.n < divergence.n,
  );
  return [opening, ...counted.map(({ agent }) => agent)];
}

function hiddenFacts({ persona, truth }: TrainingStage): TrainingScore["hidden"] {
  const { goal, patienceTurns, atEnd } = persona;
  return {
    goal,
    speaker: truth.speaker,
    pays: truth.pays,
    payOn: truth.payOn,
    affordable: truth.affordable === undefined ? null : formatDecimal(truth.affordable),
    fragment: truth.fragment,
    temper: truth.temper,
    patienceTurns,
    dispositions: [...(atEnd.dispositions ?? [])],
    handoffs: [...(atEnd.handoff ?? [])],
  };
}
