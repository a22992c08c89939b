import { useMemo, useState } from "react";
import { Button } from "antd";
import { Link } from "react-router";
import type { ImportRow } from "../../../server/protocol/imports.ts";
import { DataTable, type Column } from "../parts/data-table.tsx";
import { EmptyState } from "../parts/empty-state.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { Moment } from "../parts/moment.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { SkeletonRows } from "../parts/skeleton-rows.tsx";
import { commonWords } from "../words/common-words.ts";
import { useFormat, useWords } from "../words/use-words.tsx";
import { DropList } from "./drop-list.tsx";
import { importsWords } from "./imports-words.ts";
import { useImports } from "./use-imports.ts";

/** Where lists come in, and those that came. */
export function ImportsPage() {
  const words = useWords(importsWords);
  return (
    <>
      <PageHeading title={words.title} />
      <DropList />
      <PastLists />
    </>
  );
}

function PastLists() {
  const words = useWords(importsWords);
  const common = useWords(commonWords);
  const [after, setAfter] = useState<string>();
  const { data, error, isPlaceholderData, refetch } = useImports(after);
  if (data === undefined) {
    return error === null ? (
      <SkeletonRows />
    ) : (
      <ErrorPanel error={error} onRetry={() => void refetch()} />
    );
  }
  if (data.imports.length === 0) {
    return (
      <EmptyState title={words.emptyTitle}>
        <p>{words.emptyText}</p>
      </EmptyState>
    );
  }
  return (
    <section className="kl-section" aria-labelledby="past-lists">
      <h2 id="past-lists">{words.past}</h2>
      <ListsTable imports={data.imports} isStale={isPlaceholderData} />
      <div className="kl-actions">
        {after === undefined ? null : (
          <Button onClick={() => setAfter(undefined)}>{common.firstPage}</Button>
        )}
        {data.next === null ? null : (
          <Button onClick={() => setAfter(data.next ?? undefined)}>{common.next}</Button>
        )}
      </div>
    </section>
  );
}

function ListsTable({
  imports,
  isStale,
}: {
  readonly imports: readonly ImportRow[];
  readonly isStale: boolean;
}) {
  const words = useWords(importsWords);
  const format = useFormat();
  const columns = useMemo(
    (): readonly Column<ImportRow>[] => [
      {
        key: "file",
        title: words.file,
        isHeading: true,
        render: (row) => <Link to={`/imports/${row.importId}`}>{row.fileName}</Link>,
      },
      { key: "state", title: words.state, render: (row) => words.states[row.state] },
      {
        key: "rows",
        title: words.rows,
        isFigure: true,
        render: (row) => (row.result === null ? "–" : format.number(row.result.rows)),
      },
      { key: "by", title: words.by, render: (row) => row.createdBy },
      { key: "at", title: words.at, render: (row) => <Moment at={row.createdAt} /> },
    ],
    [words, format],
  );
  return (
    <DataTable
      label={words.past}
      columns={columns}
      rows={imports}
      rowKey={(row) => row.importId}
      isStale={isStale}
    />
  );
}
