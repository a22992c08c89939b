import { Link, useSearchParams } from "react-router";
import type { RoundCase, RoundCaseQuery } from "../../../server/protocol/rounds.ts";
import { dispositionLabels } from "../labels/dispositions.ts";
import { DataTable, type Column } from "../parts/data-table.tsx";
import { EmptyState } from "../parts/empty-state.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { Moment } from "../parts/moment.tsx";
import { Pager } from "../parts/pager.tsx";
import { SkeletonRows } from "../parts/skeleton-rows.tsx";
import { useListAddress } from "../parts/use-list-address.ts";
import { commonWords } from "../words/common-words.ts";
import { useFormat, useWords } from "../words/use-words.tsx";
import { reasonLabel } from "./reason-label.ts";
import { reasonLabels } from "./reason-labels.ts";
import { roundViewWords } from "./round-view-words.ts";
import { roundsWords, type RoundsWords } from "./rounds-words.ts";
import { useRoundCases } from "./use-rounds.ts";

const noStates: readonly string[] = [];
const asked = ["state", "reason", "disposition", "group"] as const;

/** The cases that one number of a round stands for, as the address names it. */
export function RoundCases({ roundId }: { readonly roundId: string }) {
  const words = useWords(roundsWords);
  const { noMatch } = useWords(commonWords);
  const [params] = useSearchParams();
  const address = useListAddress(noStates);
  const given = asked.map((name) => [name, params.get(name) ?? undefined] as const);
  const query = { ...Object.fromEntries(given), after: address.after } as RoundCaseQuery;
  const { data, error, isPlaceholderData, refetch } = useRoundCases(roundId, query);
  const columns = useColumns();
  if (data === undefined) {
    return error === null ? (
      <SkeletonRows />
    ) : (
      <ErrorPanel error={error} onRetry={() => void refetch()} />
    );
  }
  return (
    <section className="kl-section">
      <p>
        <Link to="?">{words.list.back}</Link>
      </p>
      {data.cases.length === 0 ? (
        <EmptyState title={noMatch} />
      ) : (
        <DataTable
          label={words.cases}
          columns={columns}
          rows={data.cases}
          rowKey={({ caseId }) => caseId}
          isStale={isPlaceholderData}
        />
      )}
      <Pager address={address} next={data.next} />
    </section>
  );
}

function useColumns(): readonly Column<RoundCase>[] {
  const words: RoundsWords = useWords(roundsWords);
  const labels = useWords(reasonLabels);
  const dispositions = useWords(dispositionLabels);
  const of = { labels, dispositions };
  return [
    {
      key: "case",
      title: words.cases,
      isHeading: true,
      render: ({ caseId }) => <Link to={`/cases/${encodeURIComponent(caseId)}`}>{caseId}</Link>,
    },
    { key: "state", title: words.state, render: ({ state }) => words.caseStates[state] },
    {
      key: "reason",
      title: words.why,
      render: ({ reason }) => reasonLabel(reason ?? "round.due", of),
    },
    { key: "tier", title: words.list.tier, render: ({ tier }) => tier ?? "–" },
    {
      key: "chosen",
      title: words.list.chosen,
      render: ({ treatment, why }) => `${treatment} · ${why.join(" · ")}`,
    },
    { key: "tries", title: words.list.tries, isFigure: true, render: ({ tries }) => tries },
    {
      key: "last",
      title: words.list.last,
      render: ({ lastDisposition }) =>
        lastDisposition === null ? "–" : reasonLabel(`ended.${lastDisposition}`, of),
    },
    {
      key: "next",
      title: words.list.next,
      render: (row) => <NextLook row={row} />,
    },
    {
      key: "call",
      title: words.list.calls,
      render: ({ callId }) =>
        callId === null ? null : (
          <Link to={`/calls/${encodeURIComponent(callId)}`}>{words.list.call}</Link>
        ),
    },
  ];
}

const two = (hour: number): string => String(hour % 24).padStart(2, "0");
const spanOf = (hour: number): string => `${two(hour)}:00–${two(hour + 1)}:00`;

/** When a case is looked at again, and what speaks for the hour where one was preferred. */
function NextLook({ row: { state, nextAt, hour } }: { readonly row: RoundCase }) {
  const words = useWords(roundViewWords);
  const format = useFormat();
  return (
    <>
      {state === "pending" ? <Moment at={nextAt} /> : "–"}
      {hour === null ? null : (
        <div className="kl-faint">
          {words.hour({
            span: spanOf(hour.hour),
            chance: format.percent(hour.chance),
            own: `${hour.own.answered}/${hour.own.tries}`,
            alike: `${hour.alike.answered}/${hour.alike.tries}`,
            insteadSpan: spanOf(hour.instead.hour),
            insteadChance: format.percent(hour.instead.chance),
          })}
        </div>
      )}
    </>
  );
}
