import { Button, Input } from "antd";
import { useState } from "react";
import type { KnowledgeView } from "../../../server/protocol/knowledge.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { Field } from "../parts/field.tsx";
import { useWords } from "../words/use-words.tsx";
import { knowledgeWords } from "./knowledge-words.ts";
import { useVersionSteps } from "./use-knowledge.ts";

type Steps = ReturnType<typeof useVersionSteps>;

/** What can be done with a version in its state. */
export function DocumentSteps({ view }: { readonly view: KnowledgeView }) {
  const words = useWords(knowledgeWords);
  const steps = useVersionSteps(view);
  const [asked, setAsked] = useState<"publish" | "retire">();
  const { state, content } = view;
  const silent = content.filter(({ fault }) => fault !== null).length;
  const error = steps.publish.error ?? steps.retire.error ?? steps.restore.error;
  const close = (): void => setAsked(undefined);
  return (
    <>
      {state === "draft" ? (
        <Button type="primary" onClick={() => setAsked("publish")}>
          {words.publish}
        </Button>
      ) : null}
      {state === "retired" ? (
        <Button loading={steps.restore.isPending} onClick={() => steps.restore.mutate()}>
          {words.restore}
        </Button>
      ) : (
        <Button danger onClick={() => setAsked("retire")}>
          {words.retire}
        </Button>
      )}
      {error === null ? null : <ErrorPanel error={error} />}
      <ConfirmDialog
        isOpen={asked === "publish"}
        title={words.publishTitle}
        confirm={words.publish}
        isBusy={steps.publish.isPending}
        onConfirm={() => steps.publish.mutate(undefined, { onSettled: close })}
        onCancel={close}
      >
        <p>{words.publishText(silent)}</p>
      </ConfirmDialog>
      <RetireDialog isOpen={asked === "retire"} retire={steps.retire} onClose={close} />
    </>
  );
}

/** Characters of a reason, as the server takes it. */
const reasonCharsMin = 3;
const reasonCharsMax = 500;

function RetireDialog({
  isOpen,
  retire,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly retire: Steps["retire"];
  readonly onClose: () => void;
}) {
  const words = useWords(knowledgeWords);
  const [reason, setReason] = useState("");
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={words.retireTitle}
      confirm={words.retire}
      isDangerous
      isBusy={retire.isPending}
      isBlocked={reason.trim().length < reasonCharsMin}
      onConfirm={() => retire.mutate(reason.trim(), { onSettled: onClose })}
      onCancel={onClose}
    >
      <Field label={words.reason}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            rows={2}
            maxLength={reasonCharsMax}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
    </ConfirmDialog>
  );
}
