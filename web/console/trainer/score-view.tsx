import { Button } from "antd";
import type { ExplainedTurn, TrainingScore } from "../../../server/protocol/trainer.ts";
import { dispositionLabels } from "../labels/dispositions.ts";
import { familyLabels } from "../labels/findings.ts";
import { handoffLabels } from "../labels/handoffs.ts";
import { knownLabel, labelOf } from "../labels/label-of.ts";
import { stepLabels } from "../labels/steps.ts";
import { triggerLabels } from "../labels/triggers.ts";
import { Tag, type TagTone } from "../parts/tag.tsx";
import { qualityLabels } from "../quality/quality-labels.ts";
import { useFormat, useLanguage, useWords } from "../words/use-words.tsx";
import { FactList } from "./fact-list.tsx";
import { chineseTitles } from "./persona-titles.ts";
import { trainerWords } from "./trainer-words.ts";
import { turnMeaningWords } from "./turn-meaning-words.ts";
import type { TrainingCall, TrainingKey } from "./use-training.ts";

/** What came of a training call: its points, its turns explained, the debtor's cards on the table. */
export function ScoreView({
  training,
  trainingKey,
  score,
}: {
  readonly training: TrainingCall;
  readonly trainingKey: TrainingKey;
  readonly score: TrainingScore;
}) {
  const words = useWords(trainerWords);
  const { points } = score;
  return (
    <div className="kl-trainer-score">
      <section className="kl-card" aria-live="polite">
        <h2>{words.score}</h2>
        <p className="kl-trainer-points">{words.points(points.total)}</p>
        <p className="kl-faint">{words.lost(points.lostByFindings, points.lostBySteps)}</p>
        <Steps steps={score.steps} />
        <div className="kl-trainer-end">
          <Button onClick={training.again}>{words.again}</Button>
          <Button type="primary" onClick={training.leave}>
            {words.another}
          </Button>
        </div>
      </section>
      <HiddenFacts hidden={score.hidden} trainingKey={trainingKey} />
      <section className="kl-card">
        <h2>{words.turns}</h2>
        <ol className="kl-trainer-turns">
          {score.turns.map((turn, at) => (
            // Turns of a call that is over stay where they are.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at}>
              <Explained turn={turn} locale={trainingKey.locale} />
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function Steps({ steps }: Pick<TrainingScore, "steps">) {
  const words = useWords(trainerWords);
  const labels = useWords(stepLabels);
  return (
    <section aria-label={words.steps}>
      <ul className="kl-trainer-steps">
        {steps.map(({ step, isDue, done }) => {
          const [tone, result] = resultOf(done, isDue);
          return (
            <li key={step}>
              <Tag tone={tone}>
                {labels[step]}: {words[result]}
              </Tag>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function resultOf(
  done: TrainingScore["steps"][number]["done"],
  isDue: boolean,
): readonly [TagTone, "done" | "missed" | "cannotTell" | "notDue"] {
  if (done === true) return ["good", "done"];
  if (!isDue) return ["quiet", "notDue"];
  return done === "cannot_tell" ? ["warn", "cannotTell"] : ["bad", "missed"];
}

function Explained({ turn, locale }: { readonly turn: ExplainedTurn; readonly locale: string }) {
  const words = useWords(trainerWords);
  const meanings = useWords(turnMeaningWords);
  const triggers = useWords(triggerLabels);
  const means = [
    ...turn.acts.map((act) => meanings.acts[act]),
    ...(turn.trigger === null ? [] : [triggers[turn.trigger]]),
    ...turn.tells.map((tell) => meanings.tells[tell]),
  ];
  const isOwn = turn.speaker === "agent";
  return (
    <>
      <div className={`kl-bubble kl-bubble-${isOwn ? "agent" : "debtor"}`}>
        <small>{isOwn ? words.you : words.debtor}</small>
        {turn.speaker === "system" ? (
          <p>{labelOf(words.events, turn.text)}</p>
        ) : (
          <p lang={locale}>{turn.text}</p>
        )}
      </div>
      {means.length === 0 ? null : (
        <p className="kl-faint">
          {words.does} {means.join(" · ")}
        </p>
      )}
      <Findings findings={turn.findings} />
      {turn.ours === null ? null : (
        <details>
          <summary>{words.ours}</summary>
          <p lang={locale}>{turn.ours}</p>
        </details>
      )}
    </>
  );
}

function Findings({ findings }: Pick<ExplainedTurn, "findings">) {
  const words = useWords(trainerWords);
  const { kinds, severities, details } = useWords(qualityLabels);
  const families = useWords(familyLabels);
  const handoffs = useWords(handoffLabels);
  if (findings.length === 0) return null;
  const nameOf = (detail: string): string =>
    knownLabel(families, detail) ?? knownLabel(handoffs, detail) ?? labelOf(details, detail);
  return (
    <ul className="kl-trainer-steps">
      {findings.map(({ kind, detail, severity, verdict, ruleId }) => (
        <li key={`${kind} ${detail ?? ""} ${ruleId}`}>
          <Tag tone={verdict === "found" ? "bad" : "warn"} title={ruleId}>
            {kinds[kind]}
            {detail === null ? "" : `: ${nameOf(detail)}`} ·{" "}
            {verdict === "found" ? severities[severity] : words.cannotTell}
          </Tag>
        </li>
      ))}
    </ul>
  );
}

function HiddenFacts({
  hidden,
  trainingKey: { persona, seed },
}: Pick<TrainingScore, "hidden"> & { readonly trainingKey: TrainingKey }) {
  const words = useWords(trainerWords);
  const format = useFormat();
  const { language } = useLanguage();
  const dispositions = useWords(dispositionLabels);
  const handoffs = useWords(handoffLabels);
  const needed = hidden.handoffs.flatMap((reason) => (reason === null ? [] : [handoffs[reason]]));
  return (
    <section className="kl-card">
      <h2>{words.hidden}</h2>
      <FactList
        facts={[
          // The aims of the personas are written in English; in Chinese their names tell them.
          [words.goal, language === "zh" ? (chineseTitles[persona] ?? hidden.goal) : hidden.goal],
          [words.speaker, words.speakers[hidden.speaker]],
          [words.fragment, words.fragments[hidden.fragment]],
          [words.pays, words.payments[hidden.pays]],
          [words.payOn, hidden.pays === "nothing" ? null : format.date(hidden.payOn)],
          [words.affordable, hidden.affordable === null ? null : format.amount(hidden.affordable)],
          [words.temper, words.tempers[hidden.temper]],
          [words.patience, words.patienceTurns(hidden.patienceTurns)],
          [words.shouldEnd, hidden.dispositions.map((each) => dispositions[each].name).join(" · ")],
          [words.shouldHandOff, needed.join(" · ")],
          [words.seed, String(seed)],
        ]}
      />
    </section>
  );
}
