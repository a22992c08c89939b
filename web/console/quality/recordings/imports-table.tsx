import { useMemo } from "react";
import type { QualityImport } from "../../../../server/protocol/quality-reviews.ts";
import { errorLabels } from "../../labels/errors.ts";
import { labelOf } from "../../labels/label-of.ts";
import { DataTable, type Column } from "../../parts/data-table.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Tag, type TagTone } from "../../parts/tag.tsx";
import { useFormat, useWords } from "../../words/use-words.tsx";
import { FilterLink } from "../filter-link.tsx";
import { ImportActs } from "./import-acts.tsx";
import { ImportNotes } from "./import-notes.tsx";
import { importWords } from "./import-words.ts";
import { lossesOf } from "./losses-of.ts";
import { qualityLabels } from "../quality-labels.ts";
import { recordingsWords } from "./recordings-words.ts";

/** Files that came in: how far each is, its calls, what is lost, and what can be done with it. */
export function ImportsTable({
  imports,
  isStale,
}: {
  readonly imports: readonly QualityImport[];
  readonly isStale: boolean;
}) {
  const { files } = useWords(recordingsWords);
  const columns = useColumns();
  return (
    <DataTable
      label={files}
      columns={columns}
      rows={imports}
      rowKey={({ id }) => id}
      isStale={isStale}
    />
  );
}

function useColumns(): readonly Column<QualityImport>[] {
  const words = useWords(recordingsWords);
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: "file",
        title: words.file,
        isHeading: true,
        render: (row) => <FileName file={row} />,
      },
      { key: "state", title: words.state, render: (row) => <FileState file={row} /> },
      {
        key: "calls",
        title: words.calls,
        isFigure: true,
        render: ({ id, name, calls }) =>
          calls === 0 ? (
            0
          ) : (
            <FilterLink query={{ importId: id }} label={words.callsOf(name, format.number(calls))}>
              {format.number(calls)}
            </FilterLink>
          ),
      },
      { key: "lost", title: words.lost, render: (row) => <Lost file={row} /> },
      { key: "at", title: words.at, render: ({ at }) => <Moment at={at} /> },
      { key: "acts", title: words.acts, render: (row) => <ImportActs file={row} /> },
    ],
    [words, format],
  );
}

function FileName({ file }: { readonly file: QualityImport }) {
  const words = useWords(recordingsWords);
  if (file.notes.length === 0) return <span className="kl-quality-file">{file.name}</span>;
  return (
    <details className="kl-quality-file">
      <summary title={words.notes(file.name)}>{file.name}</summary>
      <ImportNotes file={file} />
    </details>
  );
}

const tones: Readonly<Record<QualityImport["state"], TagTone>> = {
  waiting: "quiet",
  reading: "accent",
  done: "good",
  failed: "bad",
  stopped: "warn",
};

/** In what state it is: how far it was read, or why nothing came of it. */
function FileState({ file: { state, share, error, name } }: { readonly file: QualityImport }) {
  const words = useWords(recordingsWords);
  const { imports } = useWords(qualityLabels);
  const labels = useWords(errorLabels);
  const format = useFormat();
  return (
    <>
      <Tag tone={tones[state]}>{imports[state]}</Tag>
      {state === "reading" && share !== null ? (
        <small>
          {" "}
          <progress
            value={share}
            max={1}
            aria-label={`${name}: ${words.reading(format.percent(share))}`}
          />{" "}
          {words.reading(format.percent(share))}
        </small>
      ) : null}
      {state === "failed" && error !== null ? (
        <small className="kl-bad kl-quality-fault">{labelOf(labels, error)}</small>
      ) : null}
    </>
  );
}

function Lost({ file: { notes, bad, calls } }: { readonly file: QualityImport }) {
  const words = useWords(recordingsWords);
  const { lossReport } = useWords(importWords);
  const format = useFormat();
  const all = notes.map(lossesOf);
  const fields = all.reduce((sum, { fieldCount }) => sum + fieldCount, 0);
  const segments = all.reduce((sum, { segmentCount }) => sum + segmentCount, 0);
  return (
    <>
      {calls === 0 ? "–" : lossReport(format.number(fields), format.number(segments))}
      {bad === 0 ? null : (
        <>
          {" "}
          <Tag tone="bad">{words.bad(format.number(bad))}</Tag>
        </>
      )}
    </>
  );
}
