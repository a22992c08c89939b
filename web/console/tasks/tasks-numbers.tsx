import type { TaskLevel, TaskSummary } from "../../../server/protocol/tasks.ts";
import { SurveyNumbers } from "../receipts/survey-numbers.tsx";
import { useFormat, useWords } from "../words/use-words.tsx";
import { LevelSign } from "./task-signs.tsx";
import { tasksWords } from "./tasks-words.ts";
import { useTaskSummary } from "./use-tasks.ts";

const levels: readonly TaskLevel[] = ["red", "orange", "yellow", "blue"];

/** The numbers of the board, a line above the list. A share is shown with what it is of. */
export function TasksNumbers() {
  const { data } = useTaskSummary();
  if (data === undefined) return null;
  return <Numbers summary={data} />;
}

function Numbers({ summary }: { readonly summary: TaskSummary }) {
  const words = useWords(tasksWords);
  const format = useFormat();
  const { figures } = words;
  const { open, breached, meanAcknowledgeSeconds: mean, days } = summary;
  const shares = [
    [figures.complaints, summary.complaintsInTime],
    [figures.promises, summary.promisesKept],
    [figures.refused, summary.humanRequestsRefused],
  ] as const;
  return (
    <dl className="kl-task-numbers" aria-label={words.numbers}>
      {levels.map((level) => (
        <div key={level}>
          <dt>
            <LevelSign level={level} />
          </dt>
          <dd>{open[level]}</dd>
        </div>
      ))}
      <div>
        <dt>{figures.breached}</dt>
        <dd>{breached}</dd>
      </div>
      <div>
        <dt>{figures.acknowledge}</dt>
        <dd>{mean === null ? "–" : format.duration(mean * 1_000)}</dd>
      </div>
      {shares.map(([name, { of, count }]) => (
        <div key={name} title={figures.days(days)}>
          <dt>{name}</dt>
          <dd>
            {count} / {of}
          </dd>
        </div>
      ))}
      <SurveyNumbers />
    </dl>
  );
}
