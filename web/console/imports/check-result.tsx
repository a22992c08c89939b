import { CheckCircleFilled, DownloadOutlined } from "@ant-design/icons";
import { useMemo } from "react";
import type { ImportIssue, ImportResult, ImportView } from "../../../server/protocol/imports.ts";
import { errorLabels } from "../labels/errors.ts";
import { labelOf } from "../labels/label-of.ts";
import { DataTable, type Column } from "../parts/data-table.tsx";
import { useFormat, useLanguage, useWords } from "../words/use-words.tsx";
import { columnLabels } from "./column-words.ts";
import { faultText } from "./fault-words.ts";
import { errorFileUrl } from "./import-requests.ts";
import { wizardWords } from "./wizard-words.ts";

const counted = ["rows", "added", "updated", "unchanged", "refused"] as const;

/** What a list comes to, and what is wrong with it. */
export function CheckResult({ view }: { readonly view: ImportView }) {
  const words = useWords(wizardWords);
  const { result, state } = view;
  if (result === null) return null;
  return (
    <section className="kl-section" aria-labelledby="import-result">
      <h2 id="import-result">{words.result}</h2>
      <Counts result={result} />
      {result.rows === 0 ? (
        <p className="kl-notice kl-notice-warn" role="status">
          {words.noRows}
        </p>
      ) : null}
      {result.rows > 0 && result.refused === 0 && state === "checked" ? (
        <p className="kl-notice kl-notice-good" role="status">
          <CheckCircleFilled aria-hidden /> {words.sound}
        </p>
      ) : null}
      {result.refused > 0 ? <Refused view={view} result={result} /> : null}
    </section>
  );
}

function Counts({ result }: { readonly result: ImportResult }) {
  const words = useWords(wizardWords);
  const format = useFormat();
  return (
    <dl className="kl-pairs">
      {counted.map((name) => (
        <div key={name}>
          <dt>{words.counts[name]}</dt>
          <dd>{format.number(result[name])}</dd>
        </div>
      ))}
      {Object.entries(result.arms).map(([arm, count]) => (
        <div key={arm}>
          <dt>{labelOf(words.arms, arm)}</dt>
          <dd>{format.number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Refused({ view, result }: { readonly view: ImportView; readonly result: ImportResult }) {
  const words = useWords(wizardWords);
  const format = useFormat();
  const errors: Readonly<Record<string, string>> = useWords(errorLabels);
  const total = Object.values(result.byCode).reduce((sum, count) => sum + count, 0);
  return (
    <section className="kl-section" aria-labelledby="import-refused">
      <h3 id="import-refused">{words.faults}</h3>
      <ul>
        {Object.entries(result.byCode).map(([code, count]) => (
          <li key={code}>
            {format.number(count)} × {labelOf(errors, code)}
          </li>
        ))}
      </ul>
      {view.hasFile ? (
        <p>
          <a href={errorFileUrl(view.importId)} download>
            <DownloadOutlined aria-hidden /> {words.download}
          </a>
        </p>
      ) : null}
      <Issues issues={result.issues} />
      {result.issues.length < total ? (
        <p className="kl-faint">{words.faultsShown(result.issues.length)}</p>
      ) : null}
    </section>
  );
}

function Issues({ issues }: { readonly issues: readonly ImportIssue[] }) {
  const words = useWords(wizardWords);
  const format = useFormat();
  const labels: Readonly<Record<string, string>> = useWords(columnLabels);
  const errors: Readonly<Record<string, string>> = useWords(errorLabels);
  const { language } = useLanguage();
  const columns = useMemo(
    (): readonly Column<ImportIssue>[] => [
      {
        key: "row",
        title: words.row,
        isHeading: true,
        render: ({ row }) => format.number(row),
      },
      { key: "column", title: words.column, render: ({ field }) => labelOf(labels, field) },
      {
        key: "fault",
        title: words.fault,
        render: ({ code, message }) => (
          <>
            {labelOf(errors, code)}
            <br />
            <span className="kl-faint">{faultText(message, language)}</span>
          </>
        ),
      },
    ],
    [words, format, labels, errors, language],
  );
  return (
    <DataTable
      label={words.faults}
      columns={columns}
      rows={issues}
      rowKey={({ row, field, code }) => `${row} ${field} ${code}`}
    />
  );
}
