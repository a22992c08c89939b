import { App, Button, Input } from "antd";
import { useEffect, useRef, useState } from "react";
import type { QualityRun } from "../../../../server/protocol/quality.ts";
import { uploadFile } from "../../data/upload-file.ts";
import { ErrorPanel } from "../../parts/error-panel.tsx";
import { Field } from "../../parts/field.tsx";
import { useFormat, useWords } from "../../words/use-words.tsx";
import { runPath } from "../quality-requests.ts";
import { runWords } from "./run-words.ts";
import { useQualityAct } from "../use-quality.ts";

/** Characters of a name that the server takes. */
const nameCharsMax = 200;

/** Takes the file of a run; its totals are kept. */
export function AddRun() {
  const words = useWords(runWords);
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState("");
  const { send, percent, error } = useRunUpload(() => setName(""));
  return (
    <section className="kl-card kl-narrow">
      <Field label={words.name} hint={words.nameHint}>
        {(ids) => (
          <Input
            {...ids}
            maxLength={nameCharsMax}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <input
        ref={input}
        type="file"
        accept=".json,.jsonl,.ndjson"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined)
            send({ file, name: name.trim() === "" ? file.name : name.trim() });
          event.target.value = "";
        }}
      />
      <Button type="primary" loading={percent !== undefined} onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
      <div aria-live="polite">
        {percent === undefined ? null : (
          <p>
            <progress value={percent} max={100} aria-label={words.uploading(percent)} />{" "}
            {words.uploading(percent)}
          </p>
        )}
      </div>
      {error === null ? null : <ErrorPanel error={error} />}
    </section>
  );
}

function useRunUpload(onKept: () => void) {
  const words = useWords(runWords);
  const format = useFormat();
  const { message } = App.useApp();
  const [percent, setPercent] = useState<number>();
  const [leaving] = useState(() => new AbortController());
  useEffect(() => () => leaving.abort(), [leaving]);
  const upload = useQualityAct(
    async ({ file, name }: { readonly file: File; readonly name: string }) => {
      setPercent(0);
      try {
        const watch = { onProgress: setPercent, signal: leaving.signal };
        const run = await uploadFile<QualityRun>(runPath(name), file, watch);
        void message.success(words.kept(run.name, format.number(run.calls)));
        onKept();
      } finally {
        setPercent(undefined);
      }
    },
  );
  return { send: upload.mutate, percent, error: upload.error };
}
