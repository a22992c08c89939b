import { ErrorPanel } from "../parts/error-panel.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { useWords } from "../words/use-words.tsx";
import { PersonaForm } from "./persona-form.tsx";
import { ScoreView } from "./score-view.tsx";
import { TalkView } from "./talk-view.tsx";
import { trainerWords } from "./trainer-words.ts";
import { useTraining } from "./use-training.ts";
import "./trainer.css";

/** A person plays the agent against a simulated debtor, and gets the score of every call. */
export function TrainerPage() {
  const words = useWords(trainerWords);
  const training = useTraining();
  const { key, view, score, error } = training;
  return (
    <>
      <PageHeading title={words.title}>
        <p className="kl-faint">
          {words.intro} {words.notKept}
        </p>
      </PageHeading>
      {error === null ? null : <ErrorPanel error={error} />}
      {key === undefined ? <PersonaForm isBusy={training.isBusy} onStart={training.start} /> : null}
      {key === undefined || view === undefined || score !== undefined ? null : (
        <TalkView training={training} trainingKey={key} view={view} />
      )}
      {key === undefined || score === undefined ? null : (
        <ScoreView training={training} trainingKey={key} score={score} />
      )}
    </>
  );
}
