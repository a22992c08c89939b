import type { ReactNode } from "react";
import type { Task } from "../../../server/protocol/tasks.ts";
import { knownLabel, labelOf } from "../labels/label-of.ts";
import { triggerLabels } from "../labels/triggers.ts";
import { Moment } from "../parts/moment.tsx";
import { useWords } from "../words/use-words.tsx";
import { taskLabels } from "./task-labels.ts";
import { tasksWords } from "./tasks-words.ts";

/** What is known of a task, from how it came up to how it ended. */
export function TaskFacts({ task }: { readonly task: Task }) {
  const words = useWords(tasksWords);
  const labels = useWords(taskLabels);
  const triggers = useWords(triggerLabels);
  const { trigger, channel, promisedAt } = task.facts;
  return (
    <dl className="kl-task-facts">
      <Fact name={words.created}>
        <Moment at={task.createdAt} /> · {task.createdBy ?? words.byLog}
      </Fact>
      <Fact name={words.due}>
        <Moment at={task.dueAt} />
      </Fact>
      <Fact name={words.owner}>{task.owner ?? words.nobody}</Fact>
      <Fact name={words.reason}>{trigger && labelOf(triggers, trigger)}</Fact>
      <Fact name={words.channel}>{channel && labelOf(labels.channels, channel)}</Fact>
      <Fact name={words.promisedFor}>{promisedAt && <Moment at={promisedAt} />}</Fact>
      <Fact name={words.note}>{task.note}</Fact>
      <Fact name={words.breached}>{task.breachedAt && <Moment at={task.breachedAt} />}</Fact>
      <Fact name={words.state}>
        {labels.states[task.state]}
        {task.escalations > 0 ? ` · ${words.escalated(task.escalations)}` : ""}
      </Fact>
      <Deed name={words.acknowledged} at={task.acknowledgedAt} by={task.acknowledgedBy} />
      <Deed name={words.done} at={task.doneAt} by={task.doneBy} />
      <Fact name={words.outcome}>{task.outcome && labels.outcomes[task.outcome]}</Fact>
      <Fact name={words.cause}>
        {task.cause && (knownLabel(labels.ownCauses, task.cause) ?? task.cause)}
      </Fact>
      <Fact name={words.action}>{task.action}</Fact>
    </dl>
  );
}

/** One line, and none where there is nothing to tell. */
function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === null || children === undefined || children === "") return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Deed({
  name,
  at,
  by,
}: {
  readonly name: string;
  readonly at: string | null;
  readonly by: string | null;
}) {
  if (at === null) return null;
  return (
    <Fact name={name}>
      <Moment at={at} />
      {by === null ? null : ` · ${by}`}
    </Fact>
  );
}
