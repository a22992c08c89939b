import { Button } from "antd";
import { useMemo } from "react";
import type { Draw } from "../../../../server/protocol/quality-reviews.ts";
import { useApi } from "../../data/use-api.tsx";
import { DataTable, type Column } from "../../parts/data-table.tsx";
import { ErrorPanel } from "../../parts/error-panel.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Tag } from "../../parts/tag.tsx";
import { useFormat, useWords } from "../../words/use-words.tsx";
import { useMutation } from "@tanstack/react-query";
import { qualityLabels } from "../quality-labels.ts";
import { sampleWords } from "./sample-words.ts";

/** The samples that were drawn; each can be drawn again to see that it comes out the same. */
export function DrawsTable({ draws }: { readonly draws: readonly Draw[] }) {
  const words = useWords(sampleWords);
  const columns = useColumns();
  return <DataTable label={words.draws} columns={columns} rows={draws} rowKey={({ id }) => id} />;
}

function useColumns(): readonly Column<Draw>[] {
  const words = useWords(sampleWords);
  const { levels } = useWords(qualityLabels);
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: "period",
        title: words.period,
        isHeading: true,
        render: (draw) => <Period draw={draw} />,
      },
      {
        key: "level",
        title: words.level,
        render: ({ level, agent }) => (
          <>
            {levels[level]}
            {agent === "" ? "" : ` · ${agent}`}
          </>
        ),
      },
      { key: "at", title: words.madeAt, render: ({ madeAt }) => <Moment at={madeAt} /> },
      { key: "by", title: words.madeBy, render: ({ madeBy }) => madeBy ?? words.byItself },
      {
        key: "share",
        title: words.share,
        isFigure: true,
        render: ({ drawn, population }) =>
          words.shareOf(format.number(drawn), format.number(population)),
      },
      {
        key: "reviewed",
        title: words.reviewed,
        isFigure: true,
        render: ({ reviewed, drawn }) =>
          words.shareOf(format.number(reviewed), format.number(drawn)),
      },
      { key: "check", title: words.acts, render: (draw) => <Check draw={draw} /> },
    ],
    [words, levels, format],
  );
}

/** The period, with what the sample can be drawn again from. */
function Period({ draw: { period, seed, strata } }: { readonly draw: Draw }) {
  const words = useWords(sampleWords);
  const format = useFormat();
  return (
    <details>
      <summary title={words.details}>{period}</summary>
      <p>
        {words.seed}: <code className="kl-quality-seed">{seed}</code>
      </p>
      <p className="kl-faint">{words.stratum}</p>
      <ul className="kl-quality-losses">
        {strata.map(({ stratum, of, drawn }) => (
          <li key={stratum}>
            {stratum}: {words.shareOf(format.number(drawn), format.number(of))}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Check({ draw: { id, period } }: { readonly draw: Draw }) {
  const words = useWords(sampleWords);
  const api = useApi();
  const check = useMutation({ mutationFn: () => api.checkDraw(id) });
  const { data, error, isPending } = check;
  return (
    <>
      <Button
        size="small"
        aria-label={words.checkDraw(period)}
        loading={isPending}
        onClick={() => check.mutate()}
      >
        {words.check}
      </Button>{" "}
      <span role="status">
        {data === undefined ? null : (
          <Tag tone={data.isReproducible === true ? "good" : "bad"}>
            {data.isReproducible === true ? words.same : words.different}
          </Tag>
        )}
      </span>
      {error === null ? null : <ErrorPanel error={error} />}
    </>
  );
}
