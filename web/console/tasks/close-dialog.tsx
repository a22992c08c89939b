import { App, Input, Radio } from "antd";
import { useState } from "react";
import type { Task } from "../../../server/protocol/tasks.ts";
import type { taskTextCharsMax } from "../../../server/protocol/tasks.ts";
import { useApi } from "../data/use-api.tsx";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { Field } from "../parts/field.tsx";
import { useWords } from "../words/use-words.tsx";
import { outcomesOf, taskLabels } from "./task-labels.ts";
import type { TaskCloseBody } from "./task-requests.ts";
import { tasksWords } from "./tasks-words.ts";
import { useTaskChange } from "./use-tasks.ts";

/** Characters of a cause or an action, as the server takes them. */
const textCharsMax: typeof taskTextCharsMax = 1_000;

/** Closes a task; without a cause and an action nothing is closed. */
export function CloseDialog({
  task,
  onDone,
}: {
  readonly task: Task;
  readonly onDone: () => void;
}) {
  const words = useWords(tasksWords);
  const labels = useWords(taskLabels);
  const api = useApi();
  const { message } = App.useApp();
  const outcomes = outcomesOf[task.kind];
  const [cause, setCause] = useState("");
  const [action, setAction] = useState("");
  const [outcome, setOutcome] = useState<TaskCloseBody["outcome"]>();
  const close = useTaskChange(
    (body: TaskCloseBody) => api.closeTask(task.id, body),
    () => {
      void message.success(words.closed);
      onDone();
    },
  );
  const isWhole = cause.trim() !== "" && action.trim() !== "" && outcome !== undefined;
  return (
    <ConfirmDialog
      isOpen
      title={words.closeTitle(labels.titles[task.title])}
      confirm={words.close}
      isBusy={close.isPending}
      isBlocked={!isWhole}
      onConfirm={() =>
        outcome === undefined ? undefined : close.mutate({ cause, action, outcome })
      }
      onCancel={onDone}
    >
      <Text label={words.cause} hint={words.causeHint} value={cause} onChange={setCause} isFirst />
      <Text label={words.action} hint={words.actionHint} value={action} onChange={setAction} />
      <Radio.Group
        aria-label={words.outcome}
        value={outcome}
        options={outcomes.map((value) => ({ value, label: labels.outcomes[value] }))}
        onChange={(event) => setOutcome(event.target.value as TaskCloseBody["outcome"])}
      />
      {close.error === null ? null : <ErrorPanel error={close.error} />}
    </ConfirmDialog>
  );
}

function Text({
  label,
  hint,
  value,
  onChange,
  isFirst = false,
}: {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly isFirst?: boolean;
}) {
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <Input.TextArea
          {...ids}
          rows={2}
          maxLength={textCharsMax}
          autoFocus={isFirst}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
