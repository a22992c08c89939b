import { useMemo } from "react";
import type { QualityOverview } from "../../../../server/protocol/quality.ts";
import { DataTable, type Column } from "../../parts/data-table.tsx";
import { useFormat, useWords } from "../../words/use-words.tsx";
import { FilterLink } from "../filter-link.tsx";
import type { QualityQuery } from "../quality-requests.ts";
import { qualityWords } from "../quality-words.ts";
import { useGroupLabel } from "../use-labels.ts";

interface Means {
  readonly name: string;
  readonly calls: number;
  readonly points: number | null;
  readonly withFindings: number;
}

/** Calls by group. */
export function GroupsTable({
  groups,
  span,
}: {
  readonly groups: QualityOverview["groups"];
  readonly span: QualityQuery;
}) {
  const words = useWords(qualityWords);
  const rows = groups.map(({ group, ...means }) => ({ name: group, ...means }));
  return <MeansTable id="groups" title={words.groups} by="group" rows={rows} span={span} />;
}

/** Calls by who spoke for the creditor. */
export function AgentsTable({
  agents,
  span,
}: {
  readonly agents: QualityOverview["agents"];
  readonly span: QualityQuery;
}) {
  const words = useWords(qualityWords);
  const rows = agents.map(({ agent, ...means }) => ({ name: agent, ...means }));
  return <MeansTable id="agents" title={words.agents} by="agent" rows={rows} span={span} />;
}

function MeansTable({
  id,
  title,
  by,
  rows,
  span,
}: {
  readonly id: string;
  readonly title: string;
  readonly by: "group" | "agent";
  readonly rows: readonly Means[];
  readonly span: QualityQuery;
}) {
  const words = useWords(qualityWords);
  const format = useFormat();
  const label = useGroupLabel();
  const columns = useMemo(
    (): readonly Column<Means>[] => [
      { key: "name", title: words[by], isHeading: true, render: ({ name }) => label(name) },
      {
        key: "calls",
        title: words.calls,
        isFigure: true,
        render: ({ name, calls }) => (
          <FilterLink
            query={{ ...span, state: "scored", [by]: name }}
            label={`${label(name)}: ${format.number(calls)}`}
          >
            {format.number(calls)}
          </FilterLink>
        ),
      },
      {
        key: "points",
        title: words.points,
        isFigure: true,
        render: ({ points }) => (points === null ? "–" : format.number(points)),
      },
      {
        key: "found",
        title: words.withFindings,
        isFigure: true,
        render: ({ withFindings, calls }) =>
          calls === 0 ? 0 : `${withFindings} (${format.percent(withFindings / calls)})`,
      },
    ],
    [words, format, label, by, span],
  );
  return (
    <section aria-labelledby={`quality-${id}`}>
      <h2 id={`quality-${id}`}>{title}</h2>
      <DataTable label={title} columns={columns} rows={rows} rowKey={({ name }) => name} />
    </section>
  );
}
