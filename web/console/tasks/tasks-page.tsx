import { App, Button, Segmented, Select } from "antd";
import { useMemo, useState } from "react";
import type { Task } from "../../../server/protocol/tasks.ts";
import { useApi } from "../data/use-api.tsx";
import { EmptyState } from "../parts/empty-state.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { Pager } from "../parts/pager.tsx";
import { SkeletonRows } from "../parts/skeleton-rows.tsx";
import { useListAddress, type ListAddress } from "../parts/use-list-address.ts";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";
import { AddDialog } from "./add-dialog.tsx";
import { CloseDialog } from "./close-dialog.tsx";
import { inPage } from "./in-page.ts";
import { taskLabels } from "./task-labels.ts";
import { TaskPanel } from "./task-panel.tsx";
import { TasksNumbers } from "./tasks-numbers.tsx";
import { TasksTable } from "./tasks-table.tsx";
import { tasksWords, VIEWS } from "./tasks-words.ts";
import { useTaskAddress, type TaskAddress } from "./use-task-address.ts";
import { useTaskKeys } from "./use-task-keys.ts";
import { useTaskChange, useTasks } from "./use-tasks.ts";

/** What the company owes and must watch, the most pressing first. */
export function TasksPage() {
  const words = useWords(tasksWords);
  const address = useListAddress(VIEWS);
  const tasks = useTaskAddress();
  const [isAdding, setAdding] = useState(false);
  const [closing, setClosing] = useState<Task>();
  const acknowledge = useAcknowledge();
  const onAdded = (task: Task): void => {
    setAdding(false);
    tasks.open(task.id);
  };
  return (
    <>
      <PageHeading
        title={words.title}
        aside={<Button onClick={() => setAdding(true)}>{words.add}</Button>}
      >
        <p className="kl-faint">{words.text}</p>
      </PageHeading>
      <TasksNumbers />
      <Filters address={address} tasks={tasks} />
      {acknowledge.error === null ? null : <ErrorPanel error={acknowledge.error} />}
      {tasks.taskId === undefined ? null : (
        <TaskPanel
          key={tasks.taskId}
          taskId={tasks.taskId}
          onAcknowledge={({ id }) => acknowledge.mutate(id)}
          onClose={setClosing}
          onHide={() => tasks.open(undefined)}
        />
      )}
      <TasksList
        address={address}
        tasks={tasks}
        acknowledge={acknowledge.mutate}
        close={setClosing}
      />
      {closing === undefined ? null : (
        <CloseDialog task={closing} onDone={() => setClosing(undefined)} />
      )}
      {isAdding ? <AddDialog onAdded={onAdded} onCancel={() => setAdding(false)} /> : null}
    </>
  );
}

function useAcknowledge() {
  const words = useWords(tasksWords);
  const api = useApi();
  const { message } = App.useApp();
  return useTaskChange(
    (taskId: string) => api.acknowledgeTask(taskId),
    () => void message.success(words.taken),
  );
}

function Filters({
  address,
  tasks,
}: {
  readonly address: ListAddress;
  readonly tasks: TaskAddress;
}) {
  const words = useWords(tasksWords);
  const { kinds } = useWords(taskLabels);
  return (
    <div className="kl-filters">
      <Segmented
        aria-label={words.viewFilter}
        value={address.state}
        options={VIEWS.map((view) => ({ value: view, label: words.views[view] }))}
        onChange={address.setState}
      />
      <Select
        aria-label={words.kindFilter}
        value={tasks.kind ?? ""}
        onChange={tasks.setKind}
        popupMatchSelectWidth={false}
        getPopupContainer={inPage}
        options={[
          { value: "", label: words.allKinds },
          ...Object.entries(kinds).map(([value, label]) => ({ value, label })),
        ]}
      />
    </div>
  );
}

function TasksList({
  address,
  tasks,
  acknowledge,
  close,
}: {
  readonly address: ListAddress;
  readonly tasks: TaskAddress;
  readonly acknowledge: (taskId: string) => void;
  readonly close: (task: Task) => void;
}) {
  const words = useWords(tasksWords);
  const { noMatch } = useWords(commonWords);
  const { state, after } = address;
  const { data, error, isPlaceholderData, refetch } = useTasks({
    state: state === "done" ? "done" : "open",
    mine: state === "mine",
    breached: state === "breached",
    kind: tasks.kind,
    after,
  });
  const rows = useMemo(() => data?.tasks ?? [], [data]);
  useTaskKeys(rows, tasks, { acknowledge, close });
  if (data === undefined) {
    return error === null ? (
      <SkeletonRows />
    ) : (
      <ErrorPanel error={error} onRetry={() => void refetch()} />
    );
  }
  if (rows.length === 0) {
    return state !== "open" || tasks.kind !== undefined ? (
      <EmptyState title={noMatch} />
    ) : (
      <EmptyState title={words.emptyTitle}>
        <p>{words.emptyText}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <TasksTable tasks={rows} isStale={isPlaceholderData} toTask={tasks.toTask} />
      <Pager address={address} next={data.next} />
    </>
  );
}
