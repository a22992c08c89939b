import { App, Button } from "antd";
import { useState } from "react";
import type { QualityImport } from "../../../../server/protocol/quality-reviews.ts";
import { useApi } from "../../data/use-api.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { ErrorPanel } from "../../parts/error-panel.tsx";
import { useFormat, useWords } from "../../words/use-words.tsx";
import { recordingsWords } from "./recordings-words.ts";
import { useQualityAct } from "../use-quality.ts";

/** What can be done with a file: stop it, go on with it, take it back. */
export function ImportActs({ file }: { readonly file: QualityImport }) {
  const words = useWords(recordingsWords);
  const api = useApi();
  const change = useQualityAct((to: "stop" | "resume") => api.changeImport(file.id, to));
  const isWorking = file.state === "waiting" || file.state === "reading";
  return (
    <div className="kl-actions">
      {isWorking ? (
        <Button
          size="small"
          aria-label={words.stopFile(file.name)}
          loading={change.isPending}
          onClick={() => change.mutate("stop")}
        >
          {words.stop}
        </Button>
      ) : null}
      {file.state === "stopped" || file.state === "failed" ? (
        <Button
          size="small"
          aria-label={words.resumeFile(file.name)}
          loading={change.isPending}
          onClick={() => change.mutate("resume")}
        >
          {words.resume}
        </Button>
      ) : null}
      {isWorking ? null : <Remove file={file} />}
      {change.error === null ? null : <ErrorPanel error={change.error} />}
    </div>
  );
}

function Remove({ file: { id, name, calls } }: { readonly file: QualityImport }) {
  const words = useWords(recordingsWords);
  const format = useFormat();
  const api = useApi();
  const { message } = App.useApp();
  const [isAsked, setAsked] = useState(false);
  const remove = useQualityAct(async () => {
    const { removed, kept } = await api.removeImport(id);
    void message.success(words.removed(format.number(removed), format.number(kept)));
  });
  return (
    <>
      <Button
        size="small"
        danger
        aria-label={words.removeFile(name)}
        onClick={() => setAsked(true)}
      >
        {words.remove}
      </Button>
      <ConfirmDialog
        isOpen={isAsked}
        title={words.removeTitle}
        confirm={words.remove}
        isDangerous
        isBusy={remove.isPending}
        onConfirm={() => remove.mutate(undefined, { onSuccess: () => setAsked(false) })}
        onCancel={() => setAsked(false)}
      >
        <p>{words.removeText(name, format.number(calls))}</p>
        {remove.error === null ? null : <ErrorPanel error={remove.error} />}
      </ConfirmDialog>
    </>
  );
}
