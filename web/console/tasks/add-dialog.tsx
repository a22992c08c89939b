import { App, Input, Select } from "antd";
import { useState } from "react";
import type { Task } from "../../../server/protocol/tasks.ts";
import { useApi } from "../data/use-api.tsx";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { Field } from "../parts/field.tsx";
import { useWords } from "../words/use-words.tsx";
import { inPage } from "./in-page.ts";
import { taskLabels } from "./task-labels.ts";
import type { NewTaskBody } from "./task-requests.ts";
import { tasksWords } from "./tasks-words.ts";
import { useTaskChange } from "./use-tasks.ts";

const kinds: readonly NewTaskBody["kind"][] = [
  "complaint",
  "callback",
  "document",
  "waiver_review",
];
const channels: readonly NewTaskBody["channel"][] = [
  "phone",
  "letter",
  "email",
  "chat",
  "in_person",
  "regulator",
  "other",
];

/** Characters of a note, as the server takes them. */
const noteCharsMax = 2_000;

interface Draft {
  readonly kind: NewTaskBody["kind"];
  readonly channel: NewTaskBody["channel"];
  readonly caseId: string;
  readonly note: string;
  /** As `<input type="datetime-local">` has it, in the reader's own time. */
  readonly due: string;
}

const empty: Draft = { kind: "complaint", channel: "phone", caseId: "", note: "", due: "" };

/** Enters what reached the company past its calls, or what its people promised. */
export function AddDialog({
  onAdded,
  onCancel,
}: {
  readonly onAdded: (task: Task) => void;
  readonly onCancel: () => void;
}) {
  const words = useWords(tasksWords);
  const api = useApi();
  const { message } = App.useApp();
  const [draft, setDraft] = useState(empty);
  const add = useTaskChange(
    (body: NewTaskBody) => api.addTask(body),
    (task) => {
      void message.success(words.added);
      onAdded(task);
    },
  );
  const isPromise = draft.kind !== "complaint";
  const isWhole = draft.caseId.trim() !== "" && (!isPromise || draft.due !== "");
  return (
    <ConfirmDialog
      isOpen
      title={words.addTitle}
      confirm={words.add}
      isBusy={add.isPending}
      isBlocked={!isWhole}
      onConfirm={() => add.mutate(bodyOf(draft))}
      onCancel={onCancel}
    >
      <DraftFields draft={draft} onChange={(part) => setDraft({ ...draft, ...part })} />
      {add.error === null ? null : <ErrorPanel error={add.error} />}
    </ConfirmDialog>
  );
}

function DraftFields({
  draft,
  onChange,
}: {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}) {
  const words = useWords(tasksWords);
  const labels = useWords(taskLabels);
  return (
    <>
      <Choice
        name={words.kind}
        value={draft.kind}
        options={kinds.map((value) => ({ value, label: labels.kinds[value] }))}
        onChange={(kind) => onChange({ kind })}
      />
      <Choice
        name={words.channel}
        value={draft.channel}
        options={channels.map((value) => ({ value, label: labels.channels[value] }))}
        onChange={(channel) => onChange({ channel })}
      />
      <Field label={words.caseId}>
        {(ids) => (
          <Input
            {...ids}
            value={draft.caseId}
            onChange={(event) => onChange({ caseId: event.target.value })}
          />
        )}
      </Field>
      {draft.kind === "complaint" ? null : (
        <Field label={words.dueAt}>
          {(ids) => (
            <Input
              {...ids}
              type="datetime-local"
              value={draft.due}
              onChange={(event) => onChange({ due: event.target.value })}
            />
          )}
        </Field>
      )}
      <Field label={words.note} hint={words.noteHint}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            rows={3}
            maxLength={noteCharsMax}
            value={draft.note}
            onChange={(event) => onChange({ note: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

function Choice<Value extends string>({
  name,
  value,
  options,
  onChange,
}: {
  readonly name: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <Field label={name}>
      {(ids) => (
        <Select
          {...ids}
          value={value}
          options={[...options]}
          onChange={(next: Value) => onChange(next)}
          getPopupContainer={inPage}
        />
      )}
    </Field>
  );
}

function bodyOf({ kind, channel, caseId, note, due }: Draft): NewTaskBody {
  const isPromise = kind !== "complaint" && due !== "";
  return {
    kind,
    channel,
    caseId: caseId.trim(),
    ...(note.trim() === "" ? {} : { note: note.trim() }),
    ...(isPromise ? { dueAt: new Date(due).toISOString() } : {}),
  };
}
