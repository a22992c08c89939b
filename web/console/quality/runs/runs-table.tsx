import { Button } from "antd";
import { useMemo, useState } from "react";
import type { QualityRun } from "../../../../server/protocol/quality.ts";
import { useApi } from "../../data/use-api.tsx";
import type { Format } from "../../format/create-format.ts";
import { labelOf } from "../../labels/label-of.ts";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { DataTable, type Column } from "../../parts/data-table.tsx";
import { ErrorPanel } from "../../parts/error-panel.tsx";
import { Moment } from "../../parts/moment.tsx";
import { useMay } from "../../session/use-session.tsx";
import { useFormat, useWords } from "../../words/use-words.tsx";
import { qualityLabels } from "../quality-labels.ts";
import { qualityWords } from "../quality-words.ts";
import { runWords } from "./run-words.ts";
import { useQualityAct } from "../use-quality.ts";

/** A run with the one of its kind before it. */
interface Row {
  readonly run: QualityRun;
  readonly before: QualityRun | undefined;
}

/** The runs, the newest first; each beside the one of its kind before. */
export function RunsTable({ runs }: { readonly runs: readonly QualityRun[] }) {
  const { pages } = useWords(qualityWords);
  const columns = useColumns();
  const rows = useMemo(
    () =>
      runs.map((run, at) => ({
        run,
        before: runs.slice(at + 1).find(({ mode }) => mode === run.mode),
      })),
    [runs],
  );
  return (
    <DataTable label={pages.runs} columns={columns} rows={rows} rowKey={({ run }) => run.id} />
  );
}

type Figure = keyof Pick<
  QualityRun,
  "critical" | "major" | "minor" | "cannotTell" | "expectationsFailed" | "diverged" | "bad"
>;

function useColumns(): readonly Column<Row>[] {
  const words = useWords(runWords);
  const format = useFormat();
  const mayManage = useMay("quality.manage");
  return useMemo(() => {
    const figure = (key: Figure, title: string): Column<Row> => ({
      key,
      title,
      isFigure: true,
      render: (row) => <Compared row={row} of={(run) => run[key]} />,
    });
    return [
      { key: "run", title: words.run, isHeading: true, render: ({ run }) => <RunName run={run} /> },
      { key: "at", title: words.at, render: ({ run }) => <Moment at={run.at} /> },
      { key: "by", title: words.by, render: ({ run }) => run.by },
      { key: "mode", title: words.mode, render: ({ run }) => words.modes[run.mode] },
      {
        key: "ok",
        title: words.ok,
        isFigure: true,
        render: ({ run }) => `${format.number(run.ok)} / ${format.number(run.calls)}`,
      },
      {
        key: "points",
        title: words.points,
        isFigure: true,
        render: (row) => <Compared row={row} of={({ meanPoints }) => meanPoints} />,
      },
      figure("critical", words.critical),
      figure("major", words.major),
      figure("minor", words.minor),
      figure("cannotTell", words.cannotTell),
      figure("expectationsFailed", words.failed),
      figure("diverged", words.diverged),
      figure("bad", words.bad),
      ...(mayManage
        ? [{ key: "acts", title: words.acts, render: ({ run }: Row) => <Remove run={run} /> }]
        : []),
    ];
  }, [words, format, mayManage]);
}

/** A figure with its change since the run of its kind before. */
function Compared({
  row: { run, before },
  of,
}: {
  readonly row: Row;
  readonly of: (run: QualityRun) => number | null;
}) {
  const words = useWords(runWords);
  const format = useFormat();
  const now = of(run);
  const then = before === undefined ? null : of(before);
  if (now === null) return "–";
  const change = then === null ? 0 : now - then;
  return (
    <>
      {format.number(now)}
      {change === 0 ? null : (
        <small title={words.since(signed(change, format))}> {signed(change, format)}</small>
      )}
    </>
  );
}

const signed = (change: number, format: Format): string =>
  `${change > 0 ? "+" : "−"}${format.number(Math.abs(Math.round(change * 10) / 10))}`;

function RunName({ run: { name, kinds } }: { readonly run: QualityRun }) {
  const words = useWords(runWords);
  const labels = useWords(qualityLabels);
  const format = useFormat();
  const found = Object.entries(kinds).sort(([, a], [, b]) => b - a);
  return (
    <details className="kl-quality-file">
      <summary>{name}</summary>
      <p className="kl-faint">{found.length === 0 ? words.noKinds : words.kinds}</p>
      <ul className="kl-quality-losses">
        {found.map(([kind, count]) => (
          <li key={kind}>
            {labelOf(labels.kinds, kind)}: {format.number(count)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Remove({ run: { id, name } }: { readonly run: QualityRun }) {
  const words = useWords(runWords);
  const api = useApi();
  const [isAsked, setAsked] = useState(false);
  const remove = useQualityAct(() => api.removeRun(id));
  return (
    <>
      <Button size="small" danger aria-label={words.removeRun(name)} onClick={() => setAsked(true)}>
        {words.remove}
      </Button>
      <ConfirmDialog
        isOpen={isAsked}
        title={words.removeTitle}
        confirm={words.remove}
        isDangerous
        isBusy={remove.isPending}
        onConfirm={() => remove.mutate(undefined, { onSuccess: () => setAsked(false) })}
        onCancel={() => setAsked(false)}
      >
        <p>{words.removeText(name)}</p>
        {remove.error === null ? null : <ErrorPanel error={remove.error} />}
      </ConfirmDialog>
    </>
  );
}
