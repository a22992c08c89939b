import { useMemo } from "react";
import { Link } from "react-router";
import type { QueueItem } from "../../../../server/protocol/quality-reviews.ts";
import { DataTable, type Column } from "../../parts/data-table.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { LoadedPage } from "../../parts/loaded-page.tsx";
import { Moment } from "../../parts/moment.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { Tag } from "../../parts/tag.tsx";
import { useRowKeys } from "../../parts/use-row-keys.ts";
import { useWords } from "../../words/use-words.tsx";
import { qualityCallPath, SeverityTag } from "../calls/calls-table.tsx";
import { qualityLabels } from "../quality-labels.ts";
import { qualityWords } from "../quality-words.ts";
import { reviewWords } from "./review-words.ts";
import { useQueue } from "../use-quality.ts";

/** What waits for a review by who looks. j and k go through it, Enter opens one. */
export function QueuePage() {
  const { pages } = useWords(qualityWords);
  const words = useWords(reviewWords);
  return (
    <LoadedPage query={useQueue()} title={pages.queue}>
      {({ items, waiting }) => (
        <>
          <PageHeading title={pages.queue}>
            <p className="kl-faint">{words.queueText}</p>
          </PageHeading>
          {items.length === 0 ? (
            <EmptyState title={words.queueEmpty}>
              <p>{words.queueEmptyText}</p>
            </EmptyState>
          ) : (
            <>
              <p role="status">{words.waiting(waiting)}</p>
              <QueueTable items={items} />
            </>
          )}
        </>
      )}
    </LoadedPage>
  );
}

function QueueTable({ items }: { readonly items: readonly QueueItem[] }) {
  const { pages, call: callWord, bySeverity } = useWords(qualityWords);
  const words = useWords(reviewWords);
  const { levels } = useWords(qualityLabels);
  const columns = useMemo(
    (): readonly Column<QueueItem>[] => [
      {
        key: "call",
        title: callWord,
        isHeading: true,
        render: ({ call, level }) => (
          <Link to={qualityCallPath(call.id, `?level=${level}`)} data-row>
            <Moment at={call.startedAt} />
          </Link>
        ),
      },
      {
        key: "level",
        title: words.level,
        render: ({ level, reviewId }) => (
          <span className="kl-tags">
            <Tag tone={level === "objection" ? "warn" : "plain"}>{levels[level]}</Tag>
            {reviewId === null ? null : <Tag tone="accent">{words.begun}</Tag>}
          </span>
        ),
      },
      { key: "period", title: words.period, render: ({ period }) => period ?? "–" },
      { key: "stratum", title: words.stratum, render: ({ stratum }) => stratum ?? "–" },
      {
        key: "worst",
        title: bySeverity,
        render: ({ call: { worst } }) => (worst === null ? "–" : <SeverityTag severity={worst} />),
      },
    ],
    [callWord, bySeverity, words, levels],
  );
  useRowKeys();
  return (
    <DataTable
      label={pages.queue}
      columns={columns}
      rows={items}
      rowKey={({ call, level }) => `${call.id} ${level}`}
    />
  );
}
