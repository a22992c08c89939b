import { App, Button, Select } from "antd";
import { useEffect, useId, useRef, type ReactNode } from "react";
import type { Task } from "../../../server/protocol/tasks.ts";
import { useApi } from "../data/use-api.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { SkeletonRows } from "../parts/skeleton-rows.tsx";
import { useMay } from "../session/use-session.tsx";
import { useWords } from "../words/use-words.tsx";
import { TaskFacts } from "./task-facts.tsx";
import { inPage } from "./in-page.ts";
import { taskLabels } from "./task-labels.ts";
import { TaskNotices } from "./task-notices.tsx";
import { Countdown, LevelSign, StoppedSign, TaskPlaces } from "./task-signs.tsx";
import { tasksWords } from "./tasks-words.ts";
import { useMayWork } from "./use-may-work.ts";
import { useTask, useTaskChange, useTaskOwners } from "./use-tasks.ts";

/** One task with everything that is known of it, and what can be done. It has the focus when it opens. */
export function TaskPanel({
  taskId,
  onAcknowledge,
  onClose,
  onHide,
}: {
  readonly taskId: string;
  readonly onAcknowledge: (task: Task) => void;
  readonly onClose: (task: Task) => void;
  readonly onHide: () => void;
}) {
  const words = useWords(tasksWords);
  const { data: task, error, refetch } = useTask(taskId);
  const mayWork = useMayWork();
  const mayManage = useMay("tasks.manage");
  if (task === undefined) {
    return error === null ? (
      <SkeletonRows rows={3} />
    ) : (
      <ErrorPanel error={error} onRetry={() => void refetch()} />
    );
  }
  return (
    <section className="kl-card kl-task" aria-label={words.task}>
      <PanelHead task={task}>
        {task.state === "open" && mayWork(task) ? (
          <Button type="primary" onClick={() => onAcknowledge(task)}>
            {words.acknowledge}
          </Button>
        ) : null}
        {mayWork(task) ? <Button onClick={() => onClose(task)}>{words.close}</Button> : null}
        <Button type="text" onClick={onHide}>
          {words.shut}
        </Button>
      </PanelHead>
      <TaskFacts task={task} />
      {mayManage && task.state !== "done" ? <Assign task={task} /> : null}
      <TaskNotices task={task} />
    </section>
  );
}

function PanelHead({ task, children }: { readonly task: Task; readonly children: ReactNode }) {
  const { titles } = useWords(taskLabels);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [task.id]);
  return (
    <header className="kl-task-head">
      <h2 ref={heading} tabIndex={-1}>
        <LevelSign level={task.level} /> {titles[task.title]}
      </h2>
      <Countdown task={task} />
      <StoppedSign task={task} />
      <TaskPlaces task={task} />
      <div className="kl-actions">{children}</div>
    </header>
  );
}

function Assign({ task }: { readonly task: Task }) {
  const words = useWords(tasksWords);
  const api = useApi();
  const { message } = App.useApp();
  const id = useId();
  const { data } = useTaskOwners();
  const { mutate, isPending, error } = useTaskChange(
    (owner: string) => api.assignTask(task.id, owner),
    ({ owner }) => void message.success(`${words.assignTo} ${owner ?? ""}`),
  );
  return (
    <div className="kl-task-assign">
      <label htmlFor={id}>{words.assignTo}</label>
      <Select
        id={id}
        placeholder={words.assignTo}
        value={task.owner}
        loading={isPending}
        showSearch
        popupMatchSelectWidth={false}
        getPopupContainer={inPage}
        options={data?.owners.map(({ name }) => ({ value: name, label: name })) ?? []}
        onChange={(owner: string) => mutate(owner)}
      />
      {error === null ? null : <ErrorPanel error={error} />}
    </div>
  );
}
