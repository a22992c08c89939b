import { useMemo } from "react";
import type { FamilyView } from "../../../server/protocol/guard.ts";
import { familyLabels, severityLabels } from "../labels/findings.ts";
import { DataTable, type Column } from "../parts/data-table.tsx";
import { LoadedPage } from "../parts/loaded-page.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { Tag } from "../parts/tag.tsx";
import { useFormat, useWords } from "../words/use-words.tsx";
import { guardWords } from "./guard-words.ts";
import { useFamilies } from "./use-guard.ts";

/** The families of what is never said. */
export function FamiliesPage() {
  const words = useWords(guardWords);
  const families = useFamilies();
  return (
    <LoadedPage query={families} title={words.pages.families}>
      {({ families: rows }) => (
        <>
          <PageHeading title={words.pages.families}>
            <p className="kl-faint">{words.familiesText}</p>
          </PageHeading>
          <FamiliesTable rows={rows} />
        </>
      )}
    </LoadedPage>
  );
}

function FamiliesTable({ rows }: { readonly rows: readonly FamilyView[] }) {
  const words = useWords(guardWords);
  const labels = useWords(familyLabels);
  const severities = useWords(severityLabels);
  const format = useFormat();
  const columns = useMemo(
    (): readonly Column<FamilyView>[] => [
      { key: "family", title: words.code, render: ({ family }) => <code>{family}</code> },
      {
        key: "name",
        title: words.family,
        isHeading: true,
        render: ({ family, id }) => <span title={id}>{labels[family]}</span>,
      },
      {
        key: "severity",
        title: words.severity,
        render: ({ severity }) => <Tag tone="bad">{severities[severity]}</Tag>,
      },
      {
        key: "patterns",
        title: words.patterns,
        isFigure: true,
        render: ({ patterns }) => `${format.number(patterns.zh)} / ${format.number(patterns.en)}`,
      },
      { key: "safe", title: words.safe, render: ({ safe }) => <Safe safe={safe} /> },
    ],
    [words, labels, severities, format],
  );
  return (
    <DataTable
      label={words.pages.families}
      columns={columns}
      rows={rows}
      rowKey={({ family }) => family}
    />
  );
}

function Safe({ safe }: Pick<FamilyView, "safe">) {
  return (
    <>
      {safe.zh === null ? null : <div lang="zh-CN">{safe.zh}</div>}
      {safe.en === null ? null : <div lang="en">{safe.en}</div>}
    </>
  );
}
