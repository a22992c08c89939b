import { Button } from "antd";
import { ErrorText } from "../../parts/error-panel.tsx";
import { useFormat, useWords } from "../../words/use-words.tsx";
import type { RecordingChoice } from "../quality-requests.ts";
import { recordingsWords } from "./recordings-words.ts";
import type { Upload, UploadState } from "./upload-queue.ts";
import { useUploads } from "./use-uploads.ts";

type One = Upload<RecordingChoice>;

/** Files that are listed with their fault; the others are counted. */
const failedShown = 20;

/** What is on its way to the server, and what did not come there. */
export function UploadsPanel() {
  const words = useWords(recordingsWords);
  const format = useFormat();
  const { uploads } = useUploads();
  const { items, isStopped } = uploads;
  if (items.length === 0) return null;
  const of = (state: UploadState): readonly One[] => items.filter((one) => one.state === state);
  const sent = of("sent").length;
  const text = words.sent(format.number(sent), format.number(items.length));
  return (
    <section className="kl-card kl-quality-uploads" aria-labelledby="quality-uploads">
      <h2 id="quality-uploads">{words.uploads}</h2>
      <p role="status">
        <progress value={sent} max={items.length} aria-label={text} /> {text}
      </p>
      {of("sending").map(({ id, name, percent }) => (
        <p key={id} className="kl-faint">
          <progress value={percent} max={100} aria-label={words.uploading(name, percent)} />{" "}
          {words.uploading(name, percent)}
        </p>
      ))}
      {isStopped ? <p>{words.stopped}</p> : null}
      <Failed failed={of("failed")} />
      <UploadButtons failed={of("failed").length} waiting={of("waiting").length} />
    </section>
  );
}

/** Each file that was not taken, by name and reason. */
function Failed({ failed }: { readonly failed: readonly One[] }) {
  if (failed.length === 0) return null;
  return (
    <div role="alert">
      <ul className="kl-quality-losses">
        {failed.slice(0, failedShown).map(({ id, name, error }) => (
          <li key={id} className="kl-bad">
            <strong>{name}</strong>
            {error === undefined ? null : <ErrorText error={error} />}
          </li>
        ))}
        {failed.length > failedShown ? <li>…</li> : null}
      </ul>
    </div>
  );
}

function UploadButtons({ failed, waiting }: { readonly failed: number; readonly waiting: number }) {
  const words = useWords(recordingsWords);
  const format = useFormat();
  const { queue, uploads } = useUploads();
  const isSending = uploads.items.some(({ state }) => state === "sending");
  return (
    <div className="kl-actions">
      {uploads.isStopped && waiting > 0 ? (
        <Button type="primary" disabled={isSending} onClick={() => queue.resume()}>
          {words.resumeUploads}
        </Button>
      ) : null}
      {!uploads.isStopped && (isSending || waiting > 0) ? (
        <Button onClick={() => queue.stop()}>{words.stopUploads}</Button>
      ) : null}
      {!uploads.isStopped && failed > 0 ? (
        <Button onClick={() => queue.resume()}>{words.retryUploads(format.number(failed))}</Button>
      ) : null}
      {isSending || (waiting > 0 && !uploads.isStopped) ? null : (
        <Button onClick={() => queue.clear()}>{words.clear}</Button>
      )}
    </div>
  );
}
