import { Button, Input } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { ImportView } from "../../../server/protocol/imports.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { Field } from "../parts/field.tsx";
import { useFormat, useWords } from "../words/use-words.tsx";
import type { useImportSteps } from "./use-imports.ts";
import { wizardWords } from "./wizard-words.ts";

type Steps = ReturnType<typeof useImportSteps>;

/** The last step: into the cases, and back out of them. */
export function CommitPanel({
  view,
  steps,
  onMatch,
}: {
  readonly view: ImportView;
  readonly steps: Steps;
  readonly onMatch: () => void;
}) {
  const words = useWords(wizardWords);
  const format = useFormat();
  const { state, undone } = view;
  return (
    <div className="kl-section">
      {state === "checked" ? <Commit view={view} steps={steps} onMatch={onMatch} /> : null}
      {state === "committed" ? <Written view={view} steps={steps} /> : null}
      {state === "undone" && undone !== null ? (
        <p className="kl-notice" role="status">
          {words.undone(format.number(undone.back), format.number(undone.kept))}
        </p>
      ) : null}
      {steps.commit.error === null ? null : <ErrorPanel error={steps.commit.error} />}
    </div>
  );
}

function Commit({
  view,
  steps,
  onMatch,
}: {
  readonly view: ImportView;
  readonly steps: Steps;
  readonly onMatch: () => void;
}) {
  const words = useWords(wizardWords);
  const format = useFormat();
  const [isAsked, setAsked] = useState(false);
  const { added = 0, updated = 0, refused = 0 } = view.result ?? {};
  const count = format.number(added + updated);
  const isEmpty = added + updated === 0;
  return (
    <div className="kl-actions">
      {isEmpty ? <p>{words.nothing}</p> : null}
      <Button
        type="primary"
        disabled={isEmpty}
        loading={steps.commit.isPending}
        onClick={() => setAsked(true)}
      >
        {words.commit(count)}
      </Button>
      <Button onClick={onMatch}>{words.changeMapping}</Button>
      <ConfirmDialog
        isOpen={isAsked}
        title={words.commitTitle}
        confirm={words.commit(count)}
        onConfirm={() => {
          setAsked(false);
          steps.commit.mutate();
        }}
        onCancel={() => setAsked(false)}
      >
        <p>{words.commitText(count, format.number(refused))}</p>
      </ConfirmDialog>
    </div>
  );
}

function Written({ view, steps }: { readonly view: ImportView; readonly steps: Steps }) {
  const words = useWords(wizardWords);
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <p className="kl-notice kl-notice-good" role="status">
        {words.written} <Link to="/cases">{words.toCases}</Link>
      </p>
      <Button danger onClick={() => setAsked(true)}>
        {words.undo}
      </Button>
      <UndoDialog
        key={view.importId}
        isOpen={isAsked}
        steps={steps}
        onClose={() => setAsked(false)}
      />
    </>
  );
}

/** Characters of a reason, as the server takes it. */
const reasonCharsMin = 3;
const reasonCharsMax = 500;

function UndoDialog({
  isOpen,
  steps: { undo },
  onClose,
}: {
  readonly isOpen: boolean;
  readonly steps: Steps;
  readonly onClose: () => void;
}) {
  const words = useWords(wizardWords);
  const [reason, setReason] = useState("");
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={words.undoTitle}
      confirm={words.undo}
      isDangerous
      isBusy={undo.isPending}
      isBlocked={reason.trim().length < reasonCharsMin}
      onConfirm={() => undo.mutate(reason.trim(), { onSuccess: onClose })}
      onCancel={onClose}
    >
      <p>{words.undoText}</p>
      <Field label={words.undoReason} hint={words.undoReasonHint}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            rows={2}
            maxLength={reasonCharsMax}
            autoFocus
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      {undo.error === null ? null : <ErrorPanel error={undo.error} />}
    </ConfirmDialog>
  );
}
