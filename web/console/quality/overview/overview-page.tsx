import { App, Button, Segmented } from "antd";
import { useMemo, useState } from "react";
import { Link } from "react-router";
import type { QualityOverview } from "../../../../server/protocol/quality.ts";
import { useApi } from "../../data/use-api.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorPanel } from "../../parts/error-panel.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { SkeletonRows } from "../../parts/skeleton-rows.tsx";
import { useMay } from "../../session/use-session.tsx";
import { useWords } from "../../words/use-words.tsx";
import { AgentsTable, GroupsTable } from "../report/groups-tables.tsx";
import { OverviewNumbers } from "./overview-numbers.tsx";
import { ProblemsTable } from "../report/problems-table.tsx";
import type { QualityQuery } from "../quality-requests.ts";
import { qualityWords } from "../quality-words.ts";
import { StepsTable } from "./steps-table.tsx";
import { TrendPanel } from "../runs/trend-panel.tsx";
import { useOverview, useQualityAct } from "../use-quality.ts";

const SPANS = [7, 30, 90, 365] as const;
const dayMs = 24 * 60 * 60 * 1000;

/** What the scores of all calls come to. Each number leads to its calls. */
export function OverviewPage() {
  const words = useWords(qualityWords);
  const [days, setDays] = useState<number>(30);
  // From the beginning of a day, so that the same page asks the same question.
  const from = useMemo(() => dayBefore(days), [days]);
  const span = useMemo((): QualityQuery => ({ from }), [from]);
  const query = useOverview(span);
  return (
    <>
      <PageHeading title={words.pages.overview}>
        <p className="kl-faint">{words.overviewText}</p>
      </PageHeading>
      <div className="kl-filters">
        <Segmented
          aria-label={words.span}
          value={days}
          options={SPANS.map((value) => ({ value, label: words.days(value) }))}
          onChange={setDays}
        />
      </div>
      {query.data === undefined ? (
        query.error === null ? (
          <SkeletonRows />
        ) : (
          <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
        )
      ) : (
        <Overview overview={query.data} span={span} />
      )}
    </>
  );
}

function dayBefore(days: number): string {
  const midnight = new Date();
  midnight.setUTCHours(0, 0, 0, 0);
  return new Date(midnight.getTime() - days * dayMs).toISOString();
}

function Overview({
  overview,
  span,
}: {
  readonly overview: QualityOverview;
  readonly span: QualityQuery;
}) {
  const words = useWords(qualityWords);
  const mayManage = useMay("quality.manage");
  const { total, states, problems, groups, agents, steps, scorer } = overview;
  const isEmpty = total.calls === 0 && states.due + states.scoring + states.failed === 0;
  if (isEmpty) {
    return (
      <EmptyState
        title={words.emptyTitle}
        {...(mayManage ? { actions: <Link to="/quality/imports">{words.toImports}</Link> } : {})}
      >
        <p>{words.emptyText}</p>
      </EmptyState>
    );
  }
  return (
    <div className="kl-quality">
      <OverviewNumbers overview={overview} span={span} />
      <Rescore outdated={states.outdated + states.failed} />
      <ProblemsTable problems={problems} of={total.calls} span={span} />
      <StepsTable steps={steps} span={span} />
      <TrendPanel span={span} />
      <GroupsTable groups={groups} span={span} />
      <AgentsTable agents={agents} span={span} />
      <p className="kl-faint">{words.scorer(scorer)}</p>
    </div>
  );
}

function Rescore({ outdated }: { readonly outdated: number }) {
  const words = useWords(qualityWords);
  const mayManage = useMay("quality.manage");
  const api = useApi();
  const { message } = App.useApp();
  const rescore = useQualityAct(async () => {
    const { calls } = await api.rescoreCalls(undefined);
    void message.success(words.rescored(calls));
  });
  if (outdated === 0 || !mayManage) return null;
  return (
    <div className="kl-actions">
      <Button loading={rescore.isPending} onClick={() => rescore.mutate(undefined)}>
        {words.rescore}
      </Button>
      {rescore.error === null ? null : <ErrorPanel error={rescore.error} />}
    </div>
  );
}
