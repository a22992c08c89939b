import { Button } from "antd";
import { useMemo, useState } from "react";
import { Link } from "react-router";
import type { Round, RoundList } from "../../../server/protocol/rounds.ts";
import { DataTable, type Column } from "../parts/data-table.tsx";
import { EmptyState } from "../parts/empty-state.tsx";
import { LoadedPage } from "../parts/loaded-page.tsx";
import { Moment } from "../parts/moment.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { useMay } from "../session/use-session.tsx";
import { useWords } from "../words/use-words.tsx";
import { DiallingStop } from "./dialling-stop.tsx";
import { RoundForm } from "./round-form.tsx";
import { RoundStateTag } from "./round-state-tag.tsx";
import { roundsWords } from "./rounds-words.ts";
import { useRounds } from "./use-rounds.ts";

/** All rounds, and the stop of all of them. */
export function RoundsPage() {
  const { title } = useWords(roundsWords);
  return (
    <LoadedPage query={useRounds()} title={title}>
      {(list) => <Rounds list={list} />}
    </LoadedPage>
  );
}

function Rounds({ list }: { readonly list: RoundList }) {
  const { rounds, dialling } = list;
  const words = useWords(roundsWords);
  const mayManage = useMay("rounds.manage");
  const [isMaking, setMaking] = useState(false);
  return (
    <>
      <PageHeading title={words.title} aside={<DiallingStop dialling={dialling} />} />
      {mayManage && !isMaking ? (
        <div className="kl-actions">
          <Button type="primary" onClick={() => setMaking(true)}>
            {words.create}
          </Button>
        </div>
      ) : null}
      {isMaking ? <RoundForm list={list} onClose={() => setMaking(false)} /> : null}
      {rounds.length === 0 ? (
        <EmptyState title={words.emptyTitle}>
          <p>{words.emptyText}</p>
        </EmptyState>
      ) : (
        <RoundsTable rounds={rounds} />
      )}
    </>
  );
}

function RoundsTable({ rounds }: { readonly rounds: readonly Round[] }) {
  const words = useWords(roundsWords);
  const columns = useMemo(
    (): readonly Column<Round>[] => [
      {
        key: "name",
        title: words.name,
        isHeading: true,
        render: ({ id, name }) => <Link to={`/rounds/${encodeURIComponent(id)}`}>{name}</Link>,
      },
      { key: "state", title: words.state, render: ({ state }) => <RoundStateTag state={state} /> },
      { key: "by", title: words.by, render: ({ createdBy }) => createdBy },
      {
        key: "at",
        title: words.at,
        render: ({ startedAt, createdAt }) => <Moment at={startedAt ?? createdAt} />,
      },
    ],
    [words],
  );
  return <DataTable label={words.title} columns={columns} rows={rounds} rowKey={({ id }) => id} />;
}
