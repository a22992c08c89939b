import { useId } from "react";
import type { ColumnName, ListHead, ListMapping } from "../../../server/protocol/imports.ts";
import { Tag } from "../parts/tag.tsx";
import { useWords } from "../words/use-words.tsx";
import { columnLabels, forbiddenLabels } from "./column-words.ts";
import { wizardWords } from "./wizard-words.ts";

/** Each column of the file with an example, and what it is read as. */
export function ColumnsTable({
  head,
  mapping,
  onChange,
}: {
  readonly head: ListHead;
  readonly mapping: ListMapping;
  readonly onChange: (at: number, column: ColumnName | null) => void;
}) {
  const words = useWords(wizardWords);
  const reasons = useWords(forbiddenLabels);
  const id = useId();
  return (
    <table className="kl-table" aria-label={words.steps[0]}>
      <thead>
        <tr>
          <th scope="col">{words.heading}</th>
          <th scope="col">{words.example}</th>
          <th scope="col">{words.readAs}</th>
        </tr>
      </thead>
      <tbody>
        {head.columns.map(({ heading, refused }, at) => (
          // The headings of a file may repeat: a column is its place.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={`${id}${at}`}>
            <th scope="row">{heading === "" ? `#${at + 1}` : heading}</th>
            <td className="kl-faint">{exampleOf(head, at)}</td>
            <td>
              {refused === null ? (
                <ColumnSelect
                  label={words.readAsOf(heading)}
                  value={mapping.columns[at] ?? null}
                  onChange={(column) => onChange(at, column)}
                />
              ) : (
                <Tag tone="bad">{reasons[refused]}</Tag>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const exampleOf = ({ sample }: ListHead, at: number): string =>
  sample.map((row) => row[at] ?? "").find((cell) => cell !== "") ?? "";

/** The browser's own list: it is quick with two hundred of them, and every keyboard knows it. */
function ColumnSelect({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: ColumnName | null;
  readonly onChange: (column: ColumnName | null) => void;
}) {
  const words = useWords(wizardWords);
  const labels = useWords(columnLabels);
  const names = Object.keys(labels) as ColumnName[];
  return (
    <select
      className="kl-select"
      aria-label={label}
      value={value ?? ""}
      onChange={({ target }) => onChange(names.find((name) => name === target.value) ?? null)}
    >
      <option value="">{words.notRead}</option>
      {names.map((name) => (
        <option key={name} value={name}>
          {labels[name]}
        </option>
      ))}
    </select>
  );
}
