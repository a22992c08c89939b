import { useMemo } from "react";
import { Link } from "react-router";
import type { QualityCall } from "../../../../server/protocol/quality.ts";
import { dispositionLabels } from "../../labels/dispositions.ts";
import { DataTable, type Column } from "../../parts/data-table.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Tag } from "../../parts/tag.tsx";
import { useRowKeys } from "../../parts/use-row-keys.ts";
import { useWords } from "../../words/use-words.tsx";
import { qualityLabels, type FindingSeverity } from "../quality-labels.ts";
import { qualityWords } from "../quality-words.ts";
import { useGroupLabel } from "../use-labels.ts";

const tones = { critical: "bad", major: "warn", minor: "plain" } as const;

/** The page of one call in quality. */
export const qualityCallPath = (callId: string, query = ""): string =>
  `/quality/calls/${encodeURIComponent(callId)}${query}`;

/** Calls with their scores. */
export function CallsTable({
  calls,
  isStale,
}: {
  readonly calls: readonly QualityCall[];
  readonly isStale: boolean;
}) {
  const words = useWords(qualityWords);
  const columns = useColumns();
  useRowKeys();
  return (
    <DataTable
      label={words.pages.calls}
      columns={columns}
      rows={calls}
      rowKey={({ id }) => id}
      isStale={isStale}
    />
  );
}

function useColumns(): readonly Column<QualityCall>[] {
  const words = useWords(qualityWords);
  const labels = useWords(qualityLabels);
  const dispositions = useWords(dispositionLabels);
  const groupLabel = useGroupLabel();
  return useMemo(
    (): readonly Column<QualityCall>[] => [
      {
        key: "call",
        title: words.call,
        isHeading: true,
        render: ({ id, startedAt }) => (
          <Link to={qualityCallPath(id)} data-row>
            <Moment at={startedAt} />
            <small className="kl-quality-id">{id}</small>
          </Link>
        ),
      },
      {
        key: "points",
        title: words.callPoints,
        isFigure: true,
        render: ({ points }) => points ?? "–",
      },
      {
        key: "worst",
        title: words.bySeverity,
        render: (call) => <CallSigns call={call} />,
      },
      {
        key: "agents",
        title: words.agent,
        render: ({ agents }) => agents.map(groupLabel).join(", "),
      },
      {
        key: "outcome",
        title: words.outcome,
        render: ({ disposition }) => (disposition === null ? "–" : dispositions[disposition].name),
      },
      {
        key: "state",
        title: words.state,
        render: ({ state, source }) => (
          <span className="kl-tags">
            {state === "scored" ? null : (
              <Tag tone={state === "failed" ? "bad" : "quiet"}>{labels.states[state]}</Tag>
            )}
            <Tag tone="quiet">{labels.sources[source]}</Tag>
          </span>
        ),
      },
    ],
    [words, labels, dispositions, groupLabel],
  );
}

function CallSigns({ call: { worst, found, cannotTell, state } }: { readonly call: QualityCall }) {
  const words = useWords(qualityWords);
  const labels = useWords(qualityLabels);
  if (state !== "scored") return null;
  return (
    <span className="kl-tags">
      {worst === null ? (
        <Tag tone="good">{labels.severities.none}</Tag>
      ) : (
        <SeverityTag severity={worst} count={found} />
      )}
      {cannotTell === 0 ? null : (
        <Tag tone="quiet">
          {words.cannotTell}: {cannotTell}
        </Tag>
      )}
    </span>
  );
}

/** How grave, in colour and word. */
export function SeverityTag({
  severity,
  count,
}: {
  readonly severity: FindingSeverity;
  readonly count?: number;
}) {
  const { severities } = useWords(qualityLabels);
  return (
    <Tag tone={tones[severity]}>
      {severities[severity]}
      {count === undefined ? null : `: ${count}`}
    </Tag>
  );
}
