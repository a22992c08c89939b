import { Segmented } from "antd";
import type { ImportList } from "../../../../server/protocol/quality-reviews.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorPanel } from "../../parts/error-panel.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { Pager } from "../../parts/pager.tsx";
import { SkeletonRows } from "../../parts/skeleton-rows.tsx";
import { useListAddress } from "../../parts/use-list-address.ts";
import { useFormat, useWords } from "../../words/use-words.tsx";
import { DropRecordings } from "./drop-recordings.tsx";
import { ImportsTable } from "./imports-table.tsx";
import { qualityWords } from "../quality-words.ts";
import { recordingsWords } from "./recordings-words.ts";
import { UploadsPanel } from "./uploads-panel.tsx";
import { useRecordingImports } from "../use-quality.ts";

const IMPORT_LISTS = ["all", "working", "bad"] as const satisfies readonly ImportList[];

/** Where recordings come in, how far they are, and what of them could not be used. */
export function RecordingsPage() {
  const { pages } = useWords(qualityWords);
  const words = useWords(recordingsWords);
  return (
    <>
      <PageHeading title={pages.imports}>
        <p className="kl-faint">{words.text}</p>
      </PageHeading>
      <DropRecordings />
      <UploadsPanel />
      <Files />
    </>
  );
}

function Files() {
  const words = useWords(recordingsWords);
  const address = useListAddress(IMPORT_LISTS);
  const show = IMPORT_LISTS.find((one) => one === address.state) ?? "all";
  const { data, error, isPlaceholderData, refetch } = useRecordingImports(show, address.after);
  if (data === undefined) {
    if (error === null) return <SkeletonRows />;
    return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  }
  const { counts, imports, next } = data;
  if (counts.all === 0) {
    return (
      <EmptyState title={words.emptyTitle}>
        <p>{words.emptyText}</p>
      </EmptyState>
    );
  }
  return (
    <section className="kl-section" aria-labelledby="quality-files">
      <h2 id="quality-files">{words.files}</h2>
      {error === null ? null : <ErrorPanel error={error} onRetry={() => void refetch()} />}
      <Counts counts={counts} show={show} onShow={address.setState} />
      {imports.length === 0 ? (
        <p>{words.emptyLists[show]}</p>
      ) : (
        <>
          <ImportsTable imports={imports} isStale={isPlaceholderData} />
          <Pager address={address} next={next} />
        </>
      )}
    </section>
  );
}

function Counts({
  counts,
  show,
  onShow,
}: {
  readonly counts: Readonly<Record<ImportList, number>>;
  readonly show: ImportList;
  readonly onShow: (show: ImportList) => void;
}) {
  const words = useWords(recordingsWords);
  const format = useFormat();
  const read = counts.all - counts.working;
  const text = words.progress(format.number(read), format.number(counts.all));
  return (
    <>
      <p role="status">
        <progress value={read} max={counts.all} aria-label={text} /> {text}
      </p>
      <div className="kl-filters">
        <Segmented<ImportList>
          aria-label={words.files}
          value={show}
          options={IMPORT_LISTS.map((value) => ({
            value,
            label: words.lists[value](format.number(counts[value])),
          }))}
          onChange={onShow}
        />
      </div>
    </>
  );
}
