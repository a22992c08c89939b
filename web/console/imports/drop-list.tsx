import { InboxOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useRef, useState, type DragEvent } from "react";
import { useNavigate } from "react-router";
import { listBytesMax } from "../../../server/protocol/limits-imports.ts";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { useWords } from "../words/use-words.tsx";
import { importsWords } from "./imports-words.ts";
import { uploadList } from "./upload-list.ts";

/** Where a list comes in: dropped, or chosen by a button. */
export function DropList() {
  const words = useWords(importsWords);
  const { send, percent, error, isTooLarge } = useUpload();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (file: File | undefined): void => {
    setOver(false);
    if (file !== undefined) void send(file);
  };
  return (
    <section
      className={isOver ? "kl-card kl-drop kl-drop-over" : "kl-card kl-drop"}
      onDragOver={(event: DragEvent) => {
        // Without this the browser opens a file that is dropped, in the place of the page.
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        take(event.dataTransfer.files[0]);
      }}
    >
      <InboxOutlined aria-hidden />
      <p>{words.drop}</p>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.tsv,.xlsx,text/csv"
        hidden
        onChange={(event) => {
          take(event.target.files?.[0]);
          // The same file can be chosen again once it was mended.
          event.target.value = "";
        }}
      />
      <Button type="primary" loading={percent !== undefined} onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
      <p className="kl-faint">{words.hint}</p>
      <div aria-live="polite">
        {percent === undefined ? null : (
          <p>
            <progress value={percent} max={100} aria-label={words.uploading(percent)} />{" "}
            {words.uploading(percent)}
          </p>
        )}
        {isTooLarge ? <p className="kl-fault">{words.tooLarge}</p> : null}
      </div>
      {error === undefined ? null : <ErrorPanel error={error} />}
    </section>
  );
}

function useUpload() {
  const navigate = useNavigate();
  const [percent, setPercent] = useState<number>();
  const [error, setError] = useState<Error>();
  const [isTooLarge, setTooLarge] = useState(false);
  const [leaving] = useState(() => new AbortController());
  useEffect(() => () => leaving.abort(), [leaving]);
  const send = async (file: File): Promise<void> => {
    setError(undefined);
    setTooLarge(file.size > listBytesMax);
    if (file.size > listBytesMax) return;
    setPercent(0);
    try {
      const { importId } = await uploadList(file, setPercent, leaving.signal);
      await navigate(`/imports/${importId}`);
    } catch (cause) {
      if (cause instanceof Error) setError(cause);
    } finally {
      setPercent(undefined);
    }
  };
  return { send, percent, error, isTooLarge };
}
