import { useMemo } from "react";
import { Link } from "react-router";
import type { CaseRow } from "../../../server/protocol/cases.ts";
import { DataTable, type Column } from "../parts/data-table.tsx";
import { Moment } from "../parts/moment.tsx";
import { useRowKeys } from "../parts/use-row-keys.ts";
import { useFormat, useWords } from "../words/use-words.tsx";
import { CaseSigns } from "./case-signs.tsx";
import { casesWords } from "./cases-words.ts";

/** Cases as a table. */
export function CasesTable({
  cases,
  isStale,
}: {
  readonly cases: readonly CaseRow[];
  readonly isStale: boolean;
}) {
  const words = useWords(casesWords);
  const format = useFormat();
  const columns = useMemo(
    (): readonly Column<CaseRow>[] => [
      {
        key: "debtor",
        title: words.debtor,
        isHeading: true,
        render: (row) => (
          <>
            <Link to={`/cases/${encodeURIComponent(row.caseId)}`} data-row>
              {row.debtorName}
            </Link>
            <small>{row.caseId}</small>
          </>
        ),
      },
      {
        key: "creditor",
        title: words.creditor,
        render: (row) => (
          <>
            {row.creditor}
            <small>{row.product}</small>
          </>
        ),
      },
      {
        key: "balance",
        title: words.balance,
        isFigure: true,
        render: (row) => <strong>{format.money(row.balance, row.currency)}</strong>,
      },
      { key: "due", title: words.dueDate, render: (row) => format.date(row.dueDate) },
      { key: "tier", title: words.tier, render: (row) => row.tier ?? "–" },
      { key: "flags", title: words.flags, render: (row) => <CaseSigns row={row} /> },
      { key: "updated", title: words.updated, render: (row) => <Moment at={row.updatedAt} /> },
    ],
    [words, format],
  );
  useRowKeys();
  return (
    <DataTable
      label={words.title}
      columns={columns}
      rows={cases}
      rowKey={(row) => row.caseId}
      rowClass={(row) => (row.hold || row.frozen ? "kl-row-quiet" : undefined)}
      isStale={isStale}
    />
  );
}
