import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import type { CallView } from "../../../server/protocol/calls.ts";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { useWords } from "../words/use-words.tsx";
import { hasRecording } from "./load-recording.ts";
import { recordingWords } from "./recording-words.ts";
import "./recording.css";

/** Only whoever listens loads what draws and plays. */
const RecordingPlayer = lazy(async () => ({
  default: (await import("./recording-player.tsx")).RecordingPlayer,
}));

/** The recording of a call by voice; nothing where the call was a chat. */
export function CallRecording({ call }: { readonly call: CallView }) {
  const words = useWords(recordingWords);
  if (call.summary.channel !== "voice") return null;
  return (
    <section className="kl-card kl-recording" aria-labelledby="recording">
      <h2 id="recording">{words.title}</h2>
      {call.summary.endedAt === null ? (
        <p className="kl-faint">{words.goesOn}</p>
      ) : (
        <EndedRecording call={call} />
      )}
    </section>
  );
}

function EndedRecording({ call }: { readonly call: CallView }) {
  const words = useWords(recordingWords);
  const [isOpen, setIsOpen] = useState(false);
  const { id } = call.summary;
  const { data, error, refetch } = useQuery({
    queryKey: ["calls", "recording", id],
    queryFn: ({ signal }) => hasRecording(id, signal),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
  if (error !== null) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  if (!data) return <p className="kl-faint">{words.none}</p>;
  if (isOpen) {
    return (
      <Suspense fallback={<p role="status">{words.loading("")}</p>}>
        <RecordingPlayer call={call} />
      </Suspense>
    );
  }
  return (
    <p className="kl-recording-open">
      <Button onClick={() => setIsOpen(true)}>{words.open}</Button>
      <span className="kl-faint">{words.openHint}</span>
    </p>
  );
}
