import { Button } from "antd";
import { useEffect } from "react";
import { useBlocker } from "react-router";
import type { CaseView } from "../../../server/protocol/cases.ts";
import { ApiError } from "../data/api-error.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { useWords } from "../words/use-words.tsx";
import { CaseComparison } from "./case-comparison.tsx";
import { CaseJson } from "./case-json.tsx";
import { editWords } from "./edit-words.ts";
import { IssueList } from "./issue-list.tsx";
import { useCaseEdit } from "./use-case-edit.ts";

/** The text of a case, and what to do when somebody else was faster. */
export function EditForm({ view }: { readonly view: CaseView }) {
  const words = useWords(editWords);
  const edit = useCaseEdit(view);
  return (
    <div className="kl-edit">
      {edit.isConflict ? <Conflict edit={edit} /> : null}
      {edit.note === "" ? null : (
        <p className="kl-notice kl-notice-good" role="status">
          {edit.note}
        </p>
      )}
      <CaseJson label={words.json} value={edit.text} fault={edit.fault} onChange={edit.change} />
      <SaveTrouble edit={edit} />
      <div className="kl-actions">
        <Button type="primary" loading={edit.save.isPending} onClick={edit.submit}>
          {words.save}
        </Button>
      </div>
      <LeaveGuard isDirty={edit.isDirty} wouldLose={edit.wouldLose} />
    </div>
  );
}

type Edit = ReturnType<typeof useCaseEdit>;

function SaveTrouble({ edit }: { readonly edit: Edit }) {
  const { error } = edit.save;
  if (error === null || edit.isConflict) return null;
  if (error instanceof ApiError && error.issues.length > 0) {
    return <IssueList issues={error.issues} />;
  }
  return <ErrorPanel error={error} />;
}

function Conflict({ edit }: { readonly edit: Edit }) {
  const words = useWords(editWords);
  const { compare, three } = edit;
  return (
    <section className="kl-notice kl-notice-warn kl-conflict" role="alert">
      <div>
        <h2>{words.conflictTitle}</h2>
        <p>{words.conflictText}</p>
        {compare.data !== undefined && three === undefined ? <p>{words.unreadable}</p> : null}
        {compare.error === null ? null : <ErrorPanel error={compare.error} />}
        {three === undefined ? (
          <Button type="primary" loading={compare.isPending} onClick={() => compare.mutate()}>
            {words.compare}
          </Button>
        ) : (
          <>
            <CaseComparison cases={three} />
            <div className="kl-actions">
              <Button type="primary" onClick={edit.merge}>
                {words.merge}
              </Button>
              <Button onClick={edit.takeTheirs}>{words.takeTheirs}</Button>
            </div>
          </>
        )}
      </div>
    </section>
  );
}

/** Nothing that was typed is lost by a slip: not by a link, and not by closing the window. */
function LeaveGuard({
  isDirty,
  wouldLose,
}: {
  readonly isDirty: boolean;
  readonly wouldLose: () => boolean;
}) {
  const words = useWords(editWords);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && wouldLose(),
  );
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isDirty]);
  return (
    <ConfirmDialog
      isOpen={blocker.state === "blocked"}
      title={words.leaveTitle}
      confirm={words.leave}
      isDangerous
      onConfirm={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      <p>{words.leaveText}</p>
    </ConfirmDialog>
  );
}
