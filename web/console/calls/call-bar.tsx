import { Link } from "react-router";
import type { CallView } from "../../../server/protocol/calls.ts";
import {
  channelLabels,
  directionLabels,
  jurisdictionLabels,
  localeLabels,
} from "../labels/calls.ts";
import { Moment } from "../parts/moment.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { Tag } from "../parts/tag.tsx";
import { useNow } from "../parts/use-now.ts";
import { useMay } from "../session/use-session.tsx";
import { useFormat, useLanguage, useWords } from "../words/use-words.tsx";
import { CallActions } from "./call-actions.tsx";
import { EmotionSign, RiskSign, VerifiedSign } from "./call-signs.tsx";
import { callWords } from "./call-words.ts";

/** Whose call it is and how it stands; stays at the top while one reads. */
export function CallBar({ call }: { readonly call: CallView }) {
  const { summary } = call;
  return (
    <div className="kl-call-bar">
      <PageHeading
        title={summary.debtorName}
        windowTitle={`${summary.debtorName} ${summary.caseId}`}
        aside={<CallActions call={call} />}
      >
        <p className="kl-call-state">
          <RunningState call={call} />
          <RiskSign risk={summary.risk} />
          <VerifiedSign isVerified={summary.verified} />
          <EmotionSign emotion={summary.emotion} />
        </p>
      </PageHeading>
      <CallFacts call={call} />
    </div>
  );
}

function RunningState({ call: { summary } }: { readonly call: CallView }) {
  const words = useWords(callWords);
  const format = useFormat();
  const isOpen = summary.endedAt === null;
  const now = useNow(1_000, isOpen);
  const endMs = summary.endedAt === null ? now : Date.parse(summary.endedAt);
  const length = format.duration(endMs - Date.parse(summary.startedAt));
  return (
    <Tag tone={isOpen ? "accent" : "quiet"}>
      {isOpen ? words.goesOn : words.over} · {length}
    </Tag>
  );
}

function CallFacts({ call: { summary } }: { readonly call: CallView }) {
  const words = useWords(callWords);
  const { language } = useLanguage();
  const mayCases = useMay("cases.read");
  const { caseId, channel, direction, jurisdiction, locale, startedAt, id } = summary;
  return (
    <p className="kl-faint kl-call-facts">
      {mayCases ? (
        <Link to={`/cases/${encodeURIComponent(caseId)}`}>
          {words.caseLink} {caseId}
        </Link>
      ) : (
        <span>
          {words.caseLink} {caseId}
        </span>
      )}
      <Moment at={startedAt} />
      <span>
        {channelLabels[language][channel]} · {directionLabels[language][direction]}
      </span>
      <span>{localeLabels[language][locale]}</span>
      <span>{jurisdictionLabels[language][jurisdiction]}</span>
      <code>{id}</code>
    </p>
  );
}
