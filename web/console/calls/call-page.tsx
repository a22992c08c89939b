import { useState } from "react";
import { Link, useParams } from "react-router";
import type { CallView } from "../../../server/protocol/calls.ts";
import { CallRecording } from "../recording/call-recording.tsx";
import { LoadedPage } from "../parts/loaded-page.tsx";
import { useWords } from "../words/use-words.tsx";
import { CallBar } from "./call-bar.tsx";
import { CallOutcome } from "./call-outcome.tsx";
import { callWords } from "./call-words.ts";
import { callsWords } from "./calls-words.ts";
import { ChainState } from "./chain-state.tsx";
import { EmotionStrip } from "./emotion-strip.tsx";
import { NewTurnsPill } from "./new-turns-pill.tsx";
import { TurnList } from "./turn-list.tsx";
import { useOneCall } from "./use-one-call.ts";
import { useTurnKeys } from "./use-turn-keys.ts";

/** One call: what was said, what was understood, what was decided, and why. */
export function CallPage() {
  const { callId = "" } = useParams();
  const words = useWords(callsWords);
  const query = useOneCall(callId);
  return (
    <LoadedPage query={query} title={words.title}>
      {(call) => <OneCall key={callId} call={call} />}
    </LoadedPage>
  );
}

function OneCall({ call }: { readonly call: CallView }) {
  const words = useWords(callWords);
  const [showsRaw, setShowsRaw] = useState(false);
  const isOpen = call.summary.endedAt === null;
  useTurnKeys(() => setShowsRaw((shows) => !shows));
  return (
    <>
      <nav className="kl-back">
        <Link to="/calls">← {words.back}</Link>
      </nav>
      <CallBar call={call} />
      <div className="kl-call-top">
        <CallOutcome call={call} />
        <EmotionStrip turns={call.turns} />
        <ChainState call={call} />
      </div>
      <CallRecording call={call} />
      <TurnList
        turns={call.turns}
        locale={call.summary.locale}
        showsRaw={showsRaw}
        onToggleRaw={() => setShowsRaw(!showsRaw)}
      />
      {isOpen ? <NewTurnsPill count={call.turns.length} /> : null}
    </>
  );
}
