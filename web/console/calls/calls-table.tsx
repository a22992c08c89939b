import { ExperimentOutlined } from "@ant-design/icons";
import { useMemo } from "react";
import { Link } from "react-router";
import type { CallSummary } from "../../../server/protocol/calls.ts";
import { riskBand } from "../data/risk.ts";
import { channelLabels, directionLabels } from "../labels/calls.ts";
import { dispositionLabels } from "../labels/dispositions.ts";
import { DataTable, type Column } from "../parts/data-table.tsx";
import { Moment } from "../parts/moment.tsx";
import { Tag } from "../parts/tag.tsx";
import { useRowKeys } from "../parts/use-row-keys.ts";
import { useFormat, useLanguage, useWords } from "../words/use-words.tsx";
import { RiskSign, SignalTags } from "./call-signs.tsx";
import { callsWords } from "./calls-words.ts";

/** Calls as a table, the newest first as they come. */
export function CallsTable({
  calls,
  isStale = false,
  isOfOneCase = false,
}: {
  readonly calls: readonly CallSummary[];
  readonly isStale?: boolean;
  /** All of them are of one case, so it need not be named. */
  readonly isOfOneCase?: boolean;
}) {
  const words = useWords(callsWords);
  const columns = useColumns(isOfOneCase);
  useRowKeys();
  return (
    <DataTable
      label={words.title}
      columns={columns}
      rows={calls}
      rowKey={(call) => call.id}
      rowClass={(call) => (call.endedAt === null ? `kl-row-${riskBand(call.risk)}` : undefined)}
      isStale={isStale}
    />
  );
}

function useColumns(isOfOneCase: boolean): readonly Column<CallSummary>[] {
  const words = useWords(callsWords);
  const { language } = useLanguage();
  return useMemo(() => {
    const to = (call: CallSummary): string => `/calls/${encodeURIComponent(call.id)}`;
    const debtor: Column<CallSummary> = {
      key: "debtor",
      title: words.debtor,
      isHeading: true,
      render: (call) => (
        <>
          <Link to={to(call)} data-row>
            {call.debtorName}
          </Link>
          <small>
            {call.caseId} · {channelLabels[language][call.channel]} ·{" "}
            {directionLabels[language][call.direction]}
          </small>
        </>
      ),
    };
    const started: Column<CallSummary> = {
      key: "started",
      title: words.started,
      isHeading: isOfOneCase,
      render: (call) =>
        isOfOneCase ? (
          <Link to={to(call)} data-row>
            <Moment at={call.startedAt} />
          </Link>
        ) : (
          <Moment at={call.startedAt} />
        ),
    };
    return [
      ...(isOfOneCase ? [started] : [debtor, started]),
      { key: "outcome", title: words.outcome, render: (call) => <Outcome call={call} /> },
      { key: "signals", title: words.signals, render: (call) => <Signals call={call} /> },
      { key: "risk", title: words.risk, render: (call) => <RiskSign risk={call.risk} /> },
      { key: "turns", title: words.turns, isFigure: true, render: (call) => call.turns },
      {
        key: "length",
        title: words.length,
        isFigure: true,
        render: (call) => <Length call={call} />,
      },
    ];
  }, [words, language, isOfOneCase]);
}

function Outcome({ call }: { readonly call: CallSummary }) {
  const dispositions = useWords(dispositionLabels);
  const { name, meaning } = dispositions[call.disposition];
  return (
    <span title={meaning}>
      {name} <small className="kl-code">{call.disposition}</small>
    </span>
  );
}

function Signals({ call }: { readonly call: CallSummary }) {
  const words = useWords(callsWords);
  return (
    <span className="kl-tags">
      <SignalTags call={call} />
      {call.isTestCase ? (
        <Tag tone="quiet" icon={<ExperimentOutlined aria-hidden />}>
          {words.testCase}
        </Tag>
      ) : null}
    </span>
  );
}

function Length({ call }: { readonly call: CallSummary }) {
  const words = useWords(callsWords);
  const format = useFormat();
  if (call.endedAt === null) return <Tag tone="accent">{words.goesOn}</Tag>;
  return <>{format.duration(Date.parse(call.endedAt) - Date.parse(call.startedAt))}</>;
}
