import type { QualityRun } from "../../../../server/protocol/quality.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { LoadedPage } from "../../parts/loaded-page.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { useMay } from "../../session/use-session.tsx";
import { useWords } from "../../words/use-words.tsx";
import { AddRun } from "./add-run.tsx";
import { LineDrawing } from "./line-drawing.tsx";
import { qualityWords } from "../quality-words.ts";
import { runWords } from "./run-words.ts";
import { RunsTable } from "./runs-table.tsx";
import { useRuns } from "../use-quality.ts";

/** Runs of replay that somebody keeps, and whether they got better or worse. */
export function RunsPage() {
  const { pages } = useWords(qualityWords);
  const words = useWords(runWords);
  const mayManage = useMay("quality.manage");
  return (
    <LoadedPage query={useRuns()} title={pages.runs}>
      {({ runs }) => (
        <>
          <PageHeading title={pages.runs}>
            <p className="kl-faint">{words.text}</p>
          </PageHeading>
          {mayManage ? <AddRun /> : null}
          {runs.length === 0 ? (
            <EmptyState title={words.emptyTitle}>
              <p>
                <code>{words.emptyText}</code>
              </p>
            </EmptyState>
          ) : (
            <div className="kl-quality">
              <Trends runs={runs} />
              <RunsTable runs={runs} />
            </div>
          )}
        </>
      )}
    </LoadedPage>
  );
}

/** Runs of one kind, the oldest first: a scored run and one that was driven anew say different things. */
function Trends({ runs }: { readonly runs: readonly QualityRun[] }) {
  const words = useWords(runWords);
  const kinds = (["score", "redrive"] as const).flatMap((mode) => {
    const ofMode = runs.filter((run) => run.mode === mode).reverse();
    return ofMode.length < 2 ? [] : [{ mode, shares: ofMode.map(({ ok, calls }) => ok / calls) }];
  });
  if (kinds.length === 0) return null;
  return (
    <section aria-labelledby="quality-runs-trend">
      <h2 id="quality-runs-trend">{words.trend}</h2>
      {kinds.map(({ mode, shares }) => (
        <figure key={mode} className="kl-quality-figure">
          <LineDrawing values={shares} max={1} />
          <figcaption className="kl-faint">{words.trendOf(words.modes[mode])}</figcaption>
        </figure>
      ))}
    </section>
  );
}
