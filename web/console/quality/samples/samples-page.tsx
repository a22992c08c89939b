import { App, Button } from "antd";
import { useApi } from "../../data/use-api.tsx";
import { ErrorPanel } from "../../parts/error-panel.tsx";
import { LoadedPage } from "../../parts/loaded-page.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { useMay } from "../../session/use-session.tsx";
import { useFormat, useWords } from "../../words/use-words.tsx";
import { AccuracyPanel, AgreementPanel } from "../review/agreement-panels.tsx";
import { DrawsTable } from "./draws-table.tsx";
import { qualityWords } from "../quality-words.ts";
import { reviewSetFile } from "../quality-requests.ts";
import { sampleWords } from "./sample-words.ts";
import { useAgreement, useDraws, useQualityAct } from "../use-quality.ts";

/** Samples and how they came about; how far reviewers agree, and how right the scorers are by them. */
export function SamplesPage() {
  const { pages } = useWords(qualityWords);
  const words = useWords(sampleWords);
  return (
    <LoadedPage query={useDraws()} title={pages.samples}>
      {({ draws }) => (
        <>
          <PageHeading title={pages.samples}>
            <p className="kl-faint">{words.text}</p>
          </PageHeading>
          <DrawNow known={draws.length} />
          {draws.length === 0 ? (
            <EmptyState title={words.emptyTitle}>
              <p>{words.emptyText}</p>
            </EmptyState>
          ) : (
            <section aria-labelledby="quality-draws">
              <h2 id="quality-draws">{words.draws}</h2>
              <DrawsTable draws={draws} />
            </section>
          )}
          <Agreement />
          <ReviewSet />
        </>
      )}
    </LoadedPage>
  );
}

function DrawNow({ known }: { readonly known: number }) {
  const words = useWords(sampleWords);
  const format = useFormat();
  const mayManage = useMay("quality.manage");
  const api = useApi();
  const { message } = App.useApp();
  const draw = useQualityAct(async (level: "supervisor" | "qa") => {
    const { draws } = await api.drawSample(level);
    const [latest] = draws;
    const isNew = draws.length > known && latest !== undefined;
    void message.info(isNew ? words.drawn(format.number(latest.drawn)) : words.nothingNew);
  });
  if (!mayManage) return null;
  return (
    <div className="kl-section">
      <p className="kl-faint">{words.drawText}</p>
      <div className="kl-actions">
        {(["supervisor", "qa"] as const).map((level) => (
          <Button
            key={level}
            loading={draw.isPending && draw.variables === level}
            disabled={draw.isPending}
            onClick={() => draw.mutate(level)}
          >
            {words.drawNow[level]}
          </Button>
        ))}
      </div>
      {draw.error === null ? null : <ErrorPanel error={draw.error} />}
    </div>
  );
}

function Agreement() {
  const { data, error, refetch } = useAgreement();
  if (data === undefined) {
    return error === null ? null : <ErrorPanel error={error} onRetry={() => void refetch()} />;
  }
  return (
    <>
      <AgreementPanel agreement={data} />
      <AccuracyPanel accuracy={data.accuracy} />
    </>
  );
}

/** Who exports it is written into the audit. */
function ReviewSet() {
  const words = useWords(sampleWords);
  const mayReview = useMay("quality.review");
  if (!mayReview) return null;
  return (
    <p className="kl-section">
      <a href={reviewSetFile} download>
        {words.reviewSet}
      </a>{" "}
      <span className="kl-faint">{words.reviewSetText}</span>
    </p>
  );
}
