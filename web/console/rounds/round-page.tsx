import { Link, useParams, useSearchParams } from "react-router";
import type { RoundProgress } from "../../../server/protocol/rounds.ts";
import { labelOf } from "../labels/label-of.ts";
import { dispositionLabels } from "../labels/dispositions.ts";
import { DataTable, type Column } from "../parts/data-table.tsx";
import { LoadedPage } from "../parts/loaded-page.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { useFormat, useWords } from "../words/use-words.tsx";
import { RoundRehearsal } from "./rehearsal/round-rehearsal.tsx";
import { DiallingStop } from "./dialling-stop.tsx";
import { reasonLabel } from "./reason-label.ts";
import { reasonLabels } from "./reason-labels.ts";
import { RoundActs } from "./round-acts.tsx";
import { RoundCases } from "./round-cases.tsx";
import { RoundLiftPanel } from "./round-lift-panel.tsx";
import { RoundNumbers } from "./round-numbers.tsx";
import { RoundStateTag } from "./round-state-tag.tsx";
import { roundsWords } from "./rounds-words.ts";
import { TreatmentsTold } from "./treatments/treatments-told.tsx";
import { useRound, useRounds } from "./use-rounds.ts";

/** One round as it goes; every number opens its cases. */
export function RoundPage() {
  const { roundId = "" } = useParams();
  const { title } = useWords(roundsWords);
  return (
    <LoadedPage query={useRound(roundId)} title={title}>
      {(progress) => <RoundView progress={progress} />}
    </LoadedPage>
  );
}

function RoundView({ progress }: { readonly progress: RoundProgress }) {
  const { round } = progress;
  const { data } = useRounds();
  const [params] = useSearchParams();
  return (
    <>
      <PageHeading
        title={round.name}
        aside={data === undefined ? null : <DiallingStop dialling={data.dialling} />}
      >
        <RoundStateTag state={round.state} />
      </PageHeading>
      <RoundActs round={round} />
      {params.size > 0 ? (
        <RoundCases roundId={round.id} />
      ) : (
        <>
          <RoundNumbers progress={progress} />
          <Coverage progress={progress} />
          <Endings progress={progress} />
          <RoundLiftPanel roundId={round.id} />
          <TreatmentsTold rows={round.plan.treatments} />
          <RoundRehearsal round={round} />
        </>
      )}
    </>
  );
}

type Reason = RoundProgress["reasons"][number];

/** Where every case stands: the rows add up to all of them. */
function Coverage({ progress }: { readonly progress: RoundProgress }) {
  const words = useWords(roundsWords);
  const labels = useWords(reasonLabels);
  const dispositions = useWords(dispositionLabels);
  const format = useFormat();
  const columns: readonly Column<Reason>[] = [
    { key: "state", title: words.state, render: ({ state }) => words.caseStates[state] },
    {
      key: "reason",
      title: words.why,
      isHeading: true,
      render: ({ reason }) => reasonLabel(reason, { labels, dispositions }),
    },
    {
      key: "count",
      title: words.count,
      isFigure: true,
      render: ({ state, reason, count }) => (
        <Link to={`?${new URLSearchParams({ state, reason }).toString()}`}>
          {format.number(count)}
        </Link>
      ),
    },
  ];
  return (
    <section className="kl-section" aria-labelledby="round-coverage">
      <h2 id="round-coverage">{words.coverage}</h2>
      <p className="kl-faint">{words.coverageText(format.number(progress.cases))}</p>
      <DataTable
        label={words.coverage}
        columns={columns}
        rows={progress.reasons}
        rowKey={({ state, reason }) => `${state} ${reason}`}
      />
    </section>
  );
}

function Endings({ progress: { dispositions } }: { readonly progress: RoundProgress }) {
  const words = useWords(roundsWords);
  const labels = useWords(dispositionLabels);
  const format = useFormat();
  if (dispositions.length === 0) return null;
  const names = Object.fromEntries(Object.entries(labels).map(([code, { name }]) => [code, name]));
  return (
    <section className="kl-section" aria-labelledby="round-endings">
      <h2 id="round-endings">{words.endings}</h2>
      <DataTable
        label={words.endings}
        columns={[
          {
            key: "ending",
            title: words.list.last,
            isHeading: true,
            render: ({ key }) => labelOf(names, key),
          },
          {
            key: "count",
            title: words.count,
            isFigure: true,
            render: ({ key, count }) => (
              <Link to={`?disposition=${key}`}>{format.number(count)}</Link>
            ),
          },
        ]}
        rows={dispositions}
        rowKey={({ key }) => key}
      />
    </section>
  );
}
