import { App, Button } from "antd";
import { useState } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import type { QualityCallView } from "../../../../server/protocol/quality-reviews.ts";
import { useApi } from "../../data/use-api.tsx";
import { LoadedPage } from "../../parts/loaded-page.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { Tag } from "../../parts/tag.tsx";
import { useMay } from "../../session/use-session.tsx";
import { useFormat, useWords } from "../../words/use-words.tsx";
import { qualityCallPath } from "./calls-table.tsx";
import { FindingsPanel } from "./findings-panel.tsx";
import { ImportNote } from "../recordings/import-note.tsx";
import { OthersPanel } from "./others-panel.tsx";
import { qualityLabels } from "../quality-labels.ts";
import { qualityWords } from "../quality-words.ts";
import { reviewWords } from "../review/review-words.ts";
import { SoundPanel } from "./sound-panel.tsx";
import { TurnsPanel } from "./turns-panel.tsx";
import { useQualityAct, useQualityCall } from "../use-quality.ts";
import { useGroupLabel } from "../use-labels.ts";
import type { Seek } from "./seek.ts";

/** One call: what was found in it and where, in sound and words, and what people say of it. */
export function QualityCallPage() {
  const { callId = "" } = useParams();
  const words = useWords(qualityWords);
  return (
    <LoadedPage query={useQualityCall(callId)} title={words.call}>
      {(view) => <OneCall key={callId} view={view} />}
    </LoadedPage>
  );
}

function OneCall({ view }: { readonly view: QualityCallView }) {
  const words = useWords(reviewWords);
  const [params] = useSearchParams();
  const [seek, setSeek] = useState(() => placeIn(view, params));
  return (
    <>
      <nav className="kl-back">
        <Link to="/quality/calls">← {words.back}</Link>
      </nav>
      <CallHead view={view} />
      <ImportNote note={view.importNote} />
      <SoundPanel view={view} seek={seek} />
      <div className="kl-quality-call">
        <FindingsPanel view={view} onListen={setSeek} />
        <TurnsPanel view={view} turn={seek?.turn} onListen={setSeek} />
      </div>
      <OthersPanel view={view} />
    </>
  );
}

/** The place that the address names: a moment, or a turn of a call without times. */
function placeIn(view: QualityCallView, params: URLSearchParams): Seek | undefined {
  const at = Number(params.get("at") ?? Number.NaN);
  if (Number.isFinite(at)) return { ms: at, turn: turnAt(view, at) };
  const turn = Number(params.get("turn") ?? Number.NaN);
  if (!Number.isInteger(turn)) return undefined;
  return { ms: view.turns[turn]?.fromMs ?? 0, turn };
}

const turnAt = ({ turns }: QualityCallView, ms: number): number =>
  turns.findLast(({ fromMs }) => fromMs !== null && fromMs <= ms)?.turn ?? 0;

function CallHead({ view }: { readonly view: QualityCallView }) {
  const words = useWords(reviewWords);
  const quality = useWords(qualityWords);
  const labels = useWords(qualityLabels);
  const format = useFormat();
  const groupLabel = useGroupLabel();
  const mayReadCalls = useMay("calls.read");
  const { call, hasCase } = view;
  return (
    <PageHeading
      title={words.title(format.dateTime(call.startedAt))}
      aside={<Rescore view={view} />}
    >
      <p className="kl-tags">
        {call.points === null ? (
          <Tag tone="quiet">{labels.states[call.state]}</Tag>
        ) : (
          <Tag tone={call.worst === "critical" ? "bad" : "accent"}>
            {quality.callPoints}: {call.points}
          </Tag>
        )}
        <Tag tone="quiet">{labels.sources[call.source]}</Tag>
        {call.agents.map((agent) => (
          <Tag key={agent}>{groupLabel(agent)}</Tag>
        ))}
        {call.source === "live" && mayReadCalls ? (
          <Link to={`/calls/${encodeURIComponent(call.id)}`}>{words.openCall}</Link>
        ) : null}
        {hasCase ? <Link to={qualityCallPath(call.id, "/redrive")}>{words.redrive}</Link> : null}
      </p>
    </PageHeading>
  );
}

function Rescore({ view: { call } }: { readonly view: QualityCallView }) {
  const words = useWords(reviewWords);
  const { rescored } = useWords(qualityWords);
  const mayManage = useMay("quality.manage");
  const api = useApi();
  const { message } = App.useApp();
  const rescore = useQualityAct(async () => {
    const { calls } = await api.rescoreCalls(call.id);
    void message.success(rescored(calls));
  });
  if (!mayManage) return null;
  return (
    <Button loading={rescore.isPending} onClick={() => rescore.mutate(undefined)}>
      {words.rescore}
    </Button>
  );
}
