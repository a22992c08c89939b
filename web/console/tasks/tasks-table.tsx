import { useMemo } from "react";
import { Link } from "react-router";
import type { Task } from "../../../server/protocol/tasks.ts";
import { DataTable, type Column } from "../parts/data-table.tsx";
import { Moment } from "../parts/moment.tsx";
import { Tag } from "../parts/tag.tsx";
import { useRowKeys } from "../parts/use-row-keys.ts";
import { useWords } from "../words/use-words.tsx";
import { taskLabels } from "./task-labels.ts";
import { Countdown, LevelSign, StoppedSign, TaskPlaces } from "./task-signs.tsx";
import { tasksWords } from "./tasks-words.ts";

/** Tasks as they press. The link that names a row opens it beside the list. */
export function TasksTable({
  tasks,
  isStale,
  toTask,
}: {
  readonly tasks: readonly Task[];
  readonly isStale: boolean;
  readonly toTask: (taskId: string) => string;
}) {
  const words = useWords(tasksWords);
  const labels = useWords(taskLabels);
  const columns = useMemo(
    (): readonly Column<Task>[] => [
      { key: "level", title: words.level, render: ({ level }) => <LevelSign level={level} /> },
      {
        key: "task",
        title: words.task,
        isHeading: true,
        render: ({ id, title, kind }) => (
          <>
            <Link to={toTask(id)} data-row data-task={id}>
              {labels.titles[title]}
            </Link>
            <small>{labels.kinds[kind]}</small>
          </>
        ),
      },
      {
        key: "left",
        title: words.left,
        isFigure: true,
        render: (task) => <Countdown task={task} />,
      },
      { key: "due", title: words.due, render: ({ dueAt }) => <Moment at={dueAt} /> },
      { key: "owner", title: words.owner, render: ({ owner }) => owner ?? words.nobody },
      { key: "state", title: words.state, render: (task) => <StateSign task={task} /> },
      { key: "place", title: words.place, render: (task) => <TaskPlaces task={task} /> },
    ],
    [words, labels, toTask],
  );
  useRowKeys();
  return (
    <DataTable
      label={words.title}
      columns={columns}
      rows={tasks}
      rowKey={({ id }) => id}
      rowClass={({ level, state }) =>
        state === "open" && level === "red" ? "kl-row-urgent" : undefined
      }
      isStale={isStale}
    />
  );
}

function StateSign({ task }: { readonly task: Task }) {
  const labels = useWords(taskLabels);
  const words = useWords(tasksWords);
  const hasFailed = task.notices.some(({ state }) => state === "failed");
  return (
    <span className="kl-tags">
      <Tag tone={task.state === "open" ? "warn" : "plain"}>{labels.states[task.state]}</Tag>
      <StoppedSign task={task} />
      {task.escalations > 0 ? <Tag tone="bad">{words.escalated(task.escalations)}</Tag> : null}
      {hasFailed ? (
        <Tag tone="bad">
          {words.notices}: {labels.notices.failed}
        </Tag>
      ) : null}
    </span>
  );
}
