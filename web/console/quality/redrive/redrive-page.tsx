import { Link, useParams } from "react-router";
import type { RedriveView } from "../../../../server/protocol/quality.ts";
import { ApiError } from "../../data/api-error.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorPanel } from "../../parts/error-panel.tsx";
import { LoadedPage } from "../../parts/loaded-page.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { SkeletonRows } from "../../parts/skeleton-rows.tsx";
import { useFormat, useLanguage, useWords } from "../../words/use-words.tsx";
import { qualityCallPath } from "../calls/calls-table.tsx";
import { divergenceText } from "./divergence-text.ts";
import { qualityWords } from "../quality-words.ts";
import { RedriveResult } from "./redrive-result.tsx";
import { RedriveTurns, redriveTurnId } from "./redrive-turns.tsx";
import { redriveWords } from "./redrive-words.ts";
import { useQualityCall, useRedrive } from "../use-quality.ts";

/** A recorded call beside what our agent says today to the same turns of the debtor. */
export function RedrivePage() {
  const { callId = "" } = useParams();
  const { call } = useWords(qualityWords);
  const words = useWords(redriveWords);
  const format = useFormat();
  return (
    <LoadedPage query={useQualityCall(callId)} title={call}>
      {(view) => (
        <>
          <nav className="kl-back">
            <Link to={qualityCallPath(callId)}>← {words.back}</Link>
          </nav>
          <PageHeading title={words.title(format.dateTime(view.call.startedAt))}>
            <p className="kl-faint">{words.text}</p>
          </PageHeading>
          <Redriven callId={callId} locale={view.call.locale} />
        </>
      )}
    </LoadedPage>
  );
}

function Redriven({ callId, locale }: { readonly callId: string; readonly locale: string }) {
  const words = useWords(redriveWords);
  const { data, error, refetch } = useRedrive(callId);
  if (data !== undefined) {
    return (
      <div className="kl-quality">
        <Divergence view={data} />
        <div className="kl-redrive-results">
          <RedriveResult title={words.recorded} result={data.recorded} other={data.today} />
          <RedriveResult title={words.today} result={data.today} other={data.recorded} />
        </div>
        <RedriveTurns view={data} locale={locale} />
      </div>
    );
  }
  if (error instanceof ApiError && error.code === "FIELD_MISSING") {
    return (
      <EmptyState title={words.noCase}>
        <p>{words.noCaseText}</p>
      </EmptyState>
    );
  }
  if (error !== null) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <p role="status">{words.working}</p>
      <SkeletonRows />
    </>
  );
}

/** Where the two calls part, and why; how many replies differ before that. */
function Divergence({ view: { divergence, turns } }: { readonly view: RedriveView }) {
  const words = useWords(redriveWords);
  const { language } = useLanguage();
  const format = useFormat();
  const counted = turns.filter(({ counts }) => counts);
  const different = counted.filter(({ isSame }) => !isSame).length;
  return (
    <section
      className={divergence === null ? "kl-notice kl-notice-good" : "kl-notice kl-notice-warn"}
    >
      <div>
        {divergence === null ? (
          <p>{words.noDivergence}</p>
        ) : (
          <>
            <h2>{words.divergence(divergence.n)}</h2>
            <p>
              {divergenceText(divergence.reason, language)}{" "}
              <a href={`#${redriveTurnId(divergence.n)}`}>{words.toDivergence}</a>
            </p>
          </>
        )}
        <p>{words.counted(format.number(different), format.number(counted.length))}</p>
      </div>
    </section>
  );
}
