import { useMemo } from "react";
import type { QualityOverview } from "../../../../server/protocol/quality.ts";
import { DataTable, type Column } from "../../parts/data-table.tsx";
import { useFormat, useWords } from "../../words/use-words.tsx";
import { FilterLink } from "../filter-link.tsx";
import { qualityLabels } from "../quality-labels.ts";
import type { QualityQuery } from "../quality-requests.ts";
import { qualityWords } from "../quality-words.ts";
import { useDetailLabel } from "../use-labels.ts";

type Problem = QualityOverview["problems"][number];

/** What was found, the most frequent first; the parts of a kind stand below it. */
export function ProblemsTable({
  problems,
  of,
  span,
}: {
  readonly problems: readonly Problem[];
  readonly of: number;
  readonly span: QualityQuery;
}) {
  const words = useWords(qualityWords);
  const rows = useMemo(() => byKind(problems), [problems]);
  const columns = useColumns(of, span);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="quality-problems">
      <h2 id="quality-problems">{words.problems}</h2>
      <DataTable
        label={words.problems}
        columns={columns}
        rows={rows}
        rowKey={({ kind, detail }) => `${kind} ${detail ?? ""}`}
      />
    </section>
  );
}

function useColumns(of: number, span: QualityQuery): readonly Column<Problem>[] {
  const words = useWords(qualityWords);
  const { kinds } = useWords(qualityLabels);
  const format = useFormat();
  const detailLabel = useDetailLabel();
  return useMemo(() => {
    const nameOf = ({ kind, detail }: Problem): string =>
      detail === null ? kinds[kind] : detailLabel(detail);
    const queryOf = ({ kind, detail }: Problem): QualityQuery => ({
      ...span,
      kind,
      detail: detail ?? undefined,
    });
    return [
      {
        key: "problem",
        title: words.problem,
        isHeading: true,
        render: (row) => (
          <span className={row.detail === null ? undefined : "kl-quality-part"}>{nameOf(row)}</span>
        ),
      },
      {
        key: "calls",
        title: words.withFindings,
        isFigure: true,
        render: (row) => (
          <>
            <FilterLink query={queryOf(row)} label={`${nameOf(row)}: ${format.number(row.calls)}`}>
              {format.number(row.calls)}
            </FilterLink>
            {of === 0 ? null : <small> {format.percent(row.calls / of)}</small>}
          </>
        ),
      },
      {
        key: "cannotTell",
        title: words.cannotTell,
        isFigure: true,
        render: (row) =>
          row.cannotTell === 0 ? (
            0
          ) : (
            <FilterLink
              query={{ ...queryOf(row), verdict: "cannot_tell" }}
              label={`${nameOf(row)}, ${words.cannotTell}: ${format.number(row.cannotTell)}`}
            >
              {format.number(row.cannotTell)}
            </FilterLink>
          ),
      },
    ];
  }, [words, kinds, format, detailLabel, of, span]);
}

/** Each kind with its parts below it. */
function byKind(problems: readonly Problem[]): readonly Problem[] {
  return problems
    .filter(({ detail }) => detail === null)
    .flatMap((whole) => [
      whole,
      ...problems.filter(({ kind, detail }) => kind === whole.kind && detail !== null),
    ]);
}
