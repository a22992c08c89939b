import { useMemo } from "react";
import { Link } from "react-router";
import type { KnowledgeRow } from "../../../server/protocol/knowledge.ts";
import { jurisdictionLabels } from "../labels/calls.ts";
import { DataTable, type Column } from "../parts/data-table.tsx";
import { EmptyState } from "../parts/empty-state.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { Moment } from "../parts/moment.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { SkeletonRows } from "../parts/skeleton-rows.tsx";
import { useMay } from "../session/use-session.tsx";
import { useWords } from "../words/use-words.tsx";
import { knowledgeWords } from "./knowledge-words.ts";
import { StateTag } from "./state-tag.tsx";
import { TryPanel } from "./try-panel.tsx";
import { UploadForm } from "./upload-form.tsx";
import { useDocuments } from "./use-knowledge.ts";

/** The creditor's documents: which are in force, what they answer, and where new ones come in. */
export function KnowledgePage() {
  const words = useWords(knowledgeWords);
  const mayWrite = useMay("knowledge.write");
  const { data, error, refetch } = useDocuments();
  return (
    <>
      <PageHeading title={words.title}>
        <p className="kl-faint">{words.text}</p>
      </PageHeading>
      {error === null ? null : <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {data === undefined ? (
        error === null ? (
          <SkeletonRows />
        ) : null
      ) : (
        <>
          <Documents documents={data.documents} />
          <TryPanel />
          {mayWrite ? <UploadForm documents={data.documents} /> : null}
        </>
      )}
    </>
  );
}

function Documents({ documents }: { readonly documents: readonly KnowledgeRow[] }) {
  const words = useWords(knowledgeWords);
  const places = useWords(jurisdictionLabels);
  const columns = useMemo(
    (): readonly Column<KnowledgeRow>[] => [
      {
        key: "title",
        title: words.name,
        isHeading: true,
        render: ({ documentId, version, title }) => (
          <Link to={`/knowledge/${documentId}/${version}`}>{words.titled(title, version)}</Link>
        ),
      },
      { key: "state", title: words.state, render: ({ state }) => <StateTag state={state} /> },
      {
        key: "where",
        title: words.where,
        render: ({ jurisdictions }) => jurisdictions.map((place) => places[place]).join(" · "),
      },
      {
        key: "creditors",
        title: words.creditorsColumn,
        render: ({ creditors }) =>
          creditors.length === 0 ? words.everyCreditor : creditors.join(" · "),
      },
      {
        key: "valid",
        title: words.valid,
        render: ({ validFrom, validUntil }) => `${validFrom} – ${validUntil ?? words.noEnd}`,
      },
      {
        key: "heard",
        title: words.heard,
        render: ({ isPublic }) => (isPublic ? words.isPublic : words.onlyVerified),
      },
      { key: "by", title: words.by, render: ({ changedBy }) => changedBy },
      {
        key: "changed",
        title: words.changed,
        render: ({ changedAt }) => <Moment at={changedAt} />,
      },
    ],
    [words, places],
  );
  if (documents.length === 0) {
    return (
      <EmptyState title={words.emptyTitle}>
        <p>{words.emptyText}</p>
      </EmptyState>
    );
  }
  return (
    <DataTable
      label={words.documents}
      columns={columns}
      rows={documents}
      rowKey={({ documentId, version }) => `${documentId} ${version}`}
    />
  );
}
