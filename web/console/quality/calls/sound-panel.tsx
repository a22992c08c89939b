import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import type { QualityCallView } from "../../../../server/protocol/quality-reviews.ts";
import { hasRecording } from "../../recording/load-recording.ts";
import { recordingWords } from "../../recording/recording-words.ts";
import { useMay } from "../../session/use-session.tsx";
import { useWords } from "../../words/use-words.tsx";
import type { Seek } from "./seek.ts";
import { reviewWords } from "../review/review-words.ts";
import "../../recording/recording.css";

/** What draws and plays is loaded only where there is something to hear. */
const FindingPlayer = lazy(async () => ({
  default: (await import("./finding-player.tsx")).FindingPlayer,
}));

/** The recording of a call with its findings on it; nothing for a chat. */
export function SoundPanel({
  view,
  seek,
}: {
  readonly view: QualityCallView;
  readonly seek: Seek | undefined;
}) {
  const words = useWords(reviewWords);
  const mayHear = useMay("calls.read");
  if (view.call.channel !== "voice" || !mayHear) return null;
  return (
    <section className="kl-card kl-recording" aria-labelledby="quality-recording">
      <h2 id="quality-recording">{words.recording}</h2>
      <Sound view={view} seek={seek} />
    </section>
  );
}

function Sound({
  view,
  seek,
}: {
  readonly view: QualityCallView;
  readonly seek: Seek | undefined;
}) {
  const words = useWords(reviewWords);
  const { loading } = useWords(recordingWords);
  const { id } = view.call;
  const { data } = useQuery({
    queryKey: ["calls", "recording", id],
    queryFn: ({ signal }) => hasRecording(id, signal),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
  if (data === undefined) return null;
  if (!data) return <p className="kl-faint">{words.noRecording}</p>;
  return (
    <Suspense fallback={<p role="status">{loading("")}</p>}>
      <FindingPlayer view={view} seek={seek} />
    </Suspense>
  );
}
