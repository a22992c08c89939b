import { useMemo, type ReactNode } from "react";

export interface Column<T> {
  readonly key: string;
  readonly title: string;
  readonly render: (row: T) => ReactNode;
  /** Figures stand to the right, so that they can be compared. */
  readonly isFigure?: boolean;
  /** The name of the row. */
  readonly isHeading?: boolean;
}

/**
 * A plain table; on a narrow screen each row becomes a small card with its titles beside the values.
 * The roles are written out since a browser forgets them once a table is laid out as something else.
 */
export function DataTable<T>({
  label,
  columns,
  rows,
  rowKey,
  rowClass,
  isStale = false,
}: {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  readonly rowClass?: (row: T) => string | undefined;
  /** Other rows are on their way. */
  readonly isStale?: boolean;
}) {
  return (
    <table role="table" className="kl-table" aria-label={label} aria-busy={isStale}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, title, isFigure }) => (
            <th
              key={key}
              role="columnheader"
              scope="col"
              className={isFigure === true ? "kl-figure" : undefined}
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Row key={rowKey(row)} columns={columns} row={row} className={rowClass?.(row)} />
        ))}
      </tbody>
    </table>
  );
}

/** The same element for as long as nothing of its row has changed: of two hundred rows only the changed are drawn anew. */
function Row<T>({
  columns,
  row,
  className,
}: {
  readonly columns: readonly Column<T>[];
  readonly row: T;
  readonly className: string | undefined;
}) {
  return useMemo(
    () => (
      <tr role="row" className={className}>
        {columns.map((column) => (
          <Cell key={column.key} column={column} row={row} />
        ))}
      </tr>
    ),
    [columns, row, className],
  );
}

function Cell<T>({ column, row }: { readonly column: Column<T>; readonly row: T }) {
  const { title, isFigure, isHeading, render } = column;
  const className = isFigure === true ? "kl-figure" : undefined;
  if (isHeading === true) {
    return (
      <th role="rowheader" scope="row" data-title={title} className={className}>
        {render(row)}
      </th>
    );
  }
  return (
    <td role="cell" data-title={title} className={className}>
      {render(row)}
    </td>
  );
}
