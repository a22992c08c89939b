import { useMemo } from "react";
import { Link } from "react-router";
import type { AuditEntry } from "../../../server/protocol/staff.ts";
import { useAudit } from "../data/queries.ts";
import { labelOf } from "../labels/label-of.ts";
import { auditLabels, auditReasonLabels } from "../labels/staff.ts";
import { DataTable, type Column } from "../parts/data-table.tsx";
import { EmptyState } from "../parts/empty-state.tsx";
import { LoadedPage } from "../parts/loaded-page.tsx";
import { Moment } from "../parts/moment.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { Pager } from "../parts/pager.tsx";
import { useListAddress } from "../parts/use-list-address.ts";
import { useWords } from "../words/use-words.tsx";
import { settingsWords } from "./settings-words.ts";

const noStates: readonly string[] = [];

/** Who did what, the newest first. */
export function AuditPage() {
  const words = useWords(settingsWords);
  const address = useListAddress(noStates);
  const audit = useAudit(address.after);
  return (
    <LoadedPage query={audit} title={words.audit}>
      {({ entries, next }) => (
        <>
          <PageHeading title={words.audit}>
            <p className="kl-faint">{words.auditText}</p>
          </PageHeading>
          {entries.length === 0 ? (
            <EmptyState title={words.auditEmpty} />
          ) : (
            <AuditTable entries={entries} isStale={audit.isPlaceholderData} />
          )}
          <Pager address={address} next={next} />
        </>
      )}
    </LoadedPage>
  );
}

function AuditTable({
  entries,
  isStale,
}: {
  readonly entries: readonly AuditEntry[];
  readonly isStale: boolean;
}) {
  const words = useWords(settingsWords);
  const actions = useWords(auditLabels);
  const reasons = useWords(auditReasonLabels);
  const columns = useMemo(
    (): readonly Column<AuditEntry>[] => [
      { key: "at", title: words.auditAt, render: ({ at }) => <Moment at={at} /> },
      { key: "user", title: words.auditUser, isHeading: true, render: ({ user }) => user },
      {
        key: "action",
        title: words.auditAction,
        render: ({ action }) => <span title={action}>{labelOf(actions, action)}</span>,
      },
      {
        key: "subject",
        title: words.auditSubject,
        render: (entry) => <Subject entry={entry} />,
      },
      {
        key: "reason",
        title: words.auditReason,
        render: ({ reason }) => labelOf(reasons, reason ?? ""),
      },
    ],
    [words, actions, reasons],
  );
  return (
    <DataTable
      label={words.audit}
      columns={columns}
      rows={entries}
      rowKey={(entry) => entry.id}
      isStale={isStale}
    />
  );
}

/** What it was done to, with the way there where it has a page. */
function Subject({ entry: { action, subject } }: { readonly entry: AuditEntry }) {
  if (subject === null) return null;
  const area = /^(?:case|mark|link)-/.test(action)
    ? "cases"
    : /^(?:call|test-case)-/.test(action)
      ? "calls"
      : undefined;
  if (area === undefined) return <>{subject}</>;
  return <Link to={`/${area}/${encodeURIComponent(subject)}`}>{subject}</Link>;
}
