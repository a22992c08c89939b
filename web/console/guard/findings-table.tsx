import { useMemo } from "react";
import { Link } from "react-router";
import type { GuardFinding } from "../../../server/protocol/guard-findings.ts";
import { FindingTags } from "../calls/finding-tags.tsx";
import { DataTable, type Column } from "../parts/data-table.tsx";
import { Moment } from "../parts/moment.tsx";
import { Tag } from "../parts/tag.tsx";
import { useFormat, useWords } from "../words/use-words.tsx";
import { FindingMarks } from "./finding-marks.tsx";
import { findingsWords } from "./findings-words.ts";
import { guardWords } from "./guard-words.ts";
import { MarkedText } from "./marked-text.tsx";

/** Findings with the way to their calls, and what people say of them. */
export function FindingsTable({
  findings,
  isStale,
}: {
  readonly findings: readonly GuardFinding[];
  readonly isStale: boolean;
}) {
  const guard = useWords(guardWords);
  const words = useWords(findingsWords);
  const columns = useMemo(
    (): readonly Column<GuardFinding>[] => [
      { key: "at", title: words.at, render: (finding) => <When finding={finding} /> },
      {
        key: "sentence",
        title: words.sentence,
        isHeading: true,
        render: ({ text, findings: found }) => <MarkedText text={text} findings={found} />,
      },
      {
        key: "found",
        title: words.found,
        render: ({ isBlocked, findings: found }) => (
          <span className="kl-tags">
            <Tag tone="quiet">{isBlocked ? words.blocked : words.said}</Tag>
            <FindingTags findings={found} showsRaw={false} />
          </span>
        ),
      },
      { key: "mark", title: words.mark, render: (finding) => <FindingMarks finding={finding} /> },
    ],
    [words],
  );
  return (
    <DataTable
      label={guard.pages.findings}
      columns={columns}
      rows={findings}
      rowKey={({ callId, sequence }) => `${callId} ${sequence}`}
      isStale={isStale}
    />
  );
}

/** When it was; a link to its place in the call. */
function When({ finding: { callId, turn, at } }: { readonly finding: GuardFinding }) {
  const words = useWords(findingsWords);
  const format = useFormat();
  return (
    <Link
      to={`/calls/${encodeURIComponent(callId)}#turn-${turn}`}
      aria-label={words.openCall(format.dateTime(at))}
    >
      <Moment at={at} />
    </Link>
  );
}
