import { App, Button, Input } from "antd";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import type { CaseMarkView, CaseView } from "../../../server/protocol/cases.ts";
import { showAnswer } from "../data/show-answer.ts";
import { useApi } from "../data/use-api.tsx";
import { markLabels } from "../labels/cases.ts";
import { knownLabel } from "../labels/label-of.ts";
import { wishLabels, wishText } from "../labels/wishes.ts";
import { triggerLabels } from "../labels/triggers.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { Field } from "../parts/field.tsx";
import { Moment } from "../parts/moment.tsx";
import { Tag } from "../parts/tag.tsx";
import { useMay } from "../session/use-session.tsx";
import { useWords } from "../words/use-words.tsx";
import { caseWords } from "./case-words.ts";

/** Characters of a reason: enough to say something, and not a letter. */
const reasonCharsMin = 3;
const reasonCharsMax = 500;

/** What calls and people have put on the case, those in force first, each with the way to lift it. */
export function CaseMarks({ view }: { readonly view: CaseView }) {
  const words = useWords(caseWords);
  const mayLift = useMay("marks.lift");
  const [lifting, setLifting] = useState<CaseMarkView>();
  const marks = [...view.marks].sort(
    (a, b) => Number(a.lifted !== null) - Number(b.lifted !== null),
  );
  return (
    <section className="kl-card">
      <h2>{words.marks}</h2>
      {marks.length === 0 ? <p className="kl-faint">{words.noMarks}</p> : null}
      <ul className="kl-marks">
        {marks.map((mark) => (
          <Mark
            key={mark.id}
            mark={mark}
            onLift={mayLift && mark.lifted === null ? () => setLifting(mark) : undefined}
          />
        ))}
      </ul>
      {mayLift ? (
        <LiftDialog
          caseId={view.case.caseId}
          mark={lifting}
          onClose={() => setLifting(undefined)}
        />
      ) : null}
    </section>
  );
}

function Mark({
  mark,
  onLift,
}: {
  readonly mark: CaseMarkView;
  readonly onLift: (() => void) | undefined;
}) {
  const words = useWords(caseWords);
  const labels = useWords(markLabels);
  const wishes = useWords(wishLabels);
  const mayCalls = useMay("calls.read");
  const { lifted } = mark;
  return (
    <li className={lifted === null ? undefined : "kl-mark-lifted"}>
      <div className="kl-mark-head">
        <Tag tone={lifted === null && isQuiet(mark) ? "bad" : "plain"}>{labels[mark.mark]}</Tag>
        {lifted === null ? null : <Tag tone="good">{words.lifted}</Tag>}
        {onLift === undefined ? null : (
          <Button size="small" onClick={onLift}>
            {words.lift}
          </Button>
        )}
      </div>
      <p>
        {mark.wish === null ? (
          <>
            <span className="kl-faint">{words.reason}</span> <ReasonText reason={mark.reason} />
          </>
        ) : (
          wishText(mark.wish, wishes)
        )}
      </p>
      <p className="kl-faint">
        <Moment at={mark.at} />
        {mark.callId === null || !mayCalls ? null : (
          <>
            {" · "}
            <Link to={`/calls/${encodeURIComponent(mark.callId)}`}>{words.byCall}</Link>
          </>
        )}
      </p>
      {lifted === null ? null : (
        <p className="kl-faint">
          {words.liftedBy(lifted.by)} · <Moment at={lifted.at} /> · {lifted.reason}
        </p>
      )}
    </li>
  );
}

const isQuiet = ({ mark }: CaseMarkView): boolean => mark === "hold" || mark === "freeze";

/** The reason of a call is a list of triggers; what a person wrote stands as it is. */
function ReasonText({ reason }: { readonly reason: string }) {
  const labels: Readonly<Record<string, string>> = useWords(triggerLabels);
  const parts = reason.split(/\s+/).filter(Boolean);
  if (parts.length === 0) return <>–</>;
  if (parts.some((part) => knownLabel(labels, part) === undefined)) return <>{reason}</>;
  return <span title={reason}>{parts.map((part) => labels[part]).join(" · ")}</span>;
}

function LiftDialog({
  caseId,
  mark,
  onClose,
}: {
  readonly caseId: string;
  readonly mark: CaseMarkView | undefined;
  readonly onClose: () => void;
}) {
  const words = useWords(caseWords);
  const labels = useWords(markLabels);
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [reason, setReason] = useState("");
  const length = reason.trim().length;
  const close = (): void => {
    setReason("");
    lift.reset();
    onClose();
  };
  const lift = useMutation({
    mutationFn: (markId: string) => api.liftMark({ caseId, markId }, reason.trim()),
    onSuccess: async (view) => {
      await showAnswer(queries, ["cases", "one", caseId], view);
      void queries.invalidateQueries({ queryKey: ["cases"] });
      void message.success(words.liftDone);
      close();
    },
  });
  return (
    <ConfirmDialog
      isOpen={mark !== undefined}
      title={mark === undefined ? "" : words.liftTitle(labels[mark.mark])}
      confirm={words.lift}
      isDangerous
      isBusy={lift.isPending}
      isBlocked={length < reasonCharsMin || length > reasonCharsMax}
      onConfirm={() => (mark === undefined ? undefined : lift.mutate(mark.id))}
      onCancel={close}
    >
      <p>{words.liftText}</p>
      <Field label={words.liftReason} hint={words.liftReasonHint}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            rows={3}
            maxLength={reasonCharsMax}
            autoFocus
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {lift.error === null ? null : <ErrorPanel error={lift.error} />}
    </ConfirmDialog>
  );
}
