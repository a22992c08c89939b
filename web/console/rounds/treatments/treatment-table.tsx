import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState, type KeyboardEvent } from "react";
import type { ReachChannel } from "../../../../server/protocol/treatments.ts";
import { useWords } from "../../words/use-words.tsx";
import {
  addRest,
  addRow,
  changeRow,
  duplicateRow,
  moveRow,
  removeRow,
  undoRemoval,
  type TreatmentTable as Table,
} from "./edit-table.ts";
import type { RowAct } from "./row-buttons.tsx";
import { RowCard, rowId } from "./row-card.tsx";
import { isForEverybody } from "./row-value.ts";
import type { TableFault } from "./table-fault.ts";
import { treatmentWords } from "./treatment-words.ts";
import { useAttention } from "./use-attention.ts";
import { useRowFocus } from "./use-row-focus.ts";

interface TreatmentTableProps {
  readonly table: Table;
  readonly faults: readonly TableFault[];
  readonly hasTrial: boolean;
  readonly channels: readonly ReachChannel[];
  /** Another number each time that somebody is to be shown the first fault. */
  readonly attention: number;
  readonly onChange: (table: Table) => void;
}

/** The rows of a treatment table, in the order in which they are asked. */
export function TreatmentTable(props: TreatmentTableProps) {
  const { table, faults, hasTrial, channels } = props;
  const { list, isOpen, toggle, act, set, add, undo, said } = useTableActs(props);
  const { rows, removed } = table;
  return (
    <div ref={list} onKeyDown={keepEnter}>
      <ol className="kl-treatments">
        {rows.map((row, at) => (
          <RowCard
            key={row.key}
            row={row}
            at={at}
            count={rows.length}
            faults={faults.filter((fault) => fault.row === at)}
            isOpen={isOpen(row.key)}
            hasTrial={hasTrial}
            channels={channels}
            onToggle={() => toggle(row.key)}
            onAct={(done) => act(done, at)}
            onSet={(path, next) => set(at, { path, next })}
          />
        ))}
      </ol>
      <RestNote table={table} onAdd={() => add(addRest(table))} />
      <div className="kl-actions">
        <Button icon={<PlusOutlined />} data-act="add" onClick={() => add(addRow(table))}>
          <AddLabel />
        </Button>
        <Removed id={rowId(removed.at(-1)?.row.value)} count={removed.length} onUndo={undo} />
      </div>
      <p className="kl-hint" role="status">
        {said}
      </p>
    </div>
  );
}

/** Everything that is done with rows, with the focus where it is looked for. */
function useTableActs({ table, faults, attention, onChange }: TreatmentTableProps) {
  const words = useWords(treatmentWords);
  const { list, wish } = useRowFocus();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState("");
  const show = (key: string, acts: readonly string[]): void => {
    setOpen((before) => new Set([...before, key]));
    wish({ row: key, acts });
  };
  useAttention(attention, () => {
    const row = table.rows[faults.find((fault) => fault.row !== undefined)?.row ?? -1];
    if (row !== undefined) show(row.key, ["fault", "toggle"]);
  });
  /** A row that has come is opened. */
  const come = (after: Table): void => {
    const made = after.rows.find(({ key }) => !table.rows.some((row) => row.key === key));
    if (made !== undefined) show(made.key, ["toggle"]);
    setSaid("");
    onChange(after);
  };
  const move = (at: number, step: 1 | -1): void => {
    const row = table.rows[at];
    const names = step === 1 ? ["down", "up"] : ["up", "down"];
    wish({ row: row?.key, acts: names });
    setSaid(words.moved(rowId(row?.value), at + 1 + step, table.rows.length));
    onChange(moveRow(table, at, step));
  };
  const remove = (at: number): void => {
    wish({ acts: ["undo"] });
    setSaid("");
    onChange(removeRow(table, at));
  };
  const acts: Readonly<Record<RowAct, (at: number) => void>> = {
    up: (at) => move(at, -1),
    down: (at) => move(at, 1),
    duplicate: (at) => come(duplicateRow(table, at)),
    remove,
  };
  return {
    list,
    said,
    isOpen: (key: string) => open.has(key),
    toggle: (key: string) =>
      setOpen((before) => {
        const after = new Set(before);
        if (!after.delete(key)) after.add(key);
        return after;
      }),
    act: (act: RowAct, at: number) => acts[act](at),
    set: (at: number, change: Parameters<typeof changeRow>[2]) =>
      onChange(changeRow(table, at, change)),
    add: come,
    undo: () => {
      wish({ row: table.removed.at(-1)?.row.key, acts: ["toggle"] });
      onChange(undoRemoval(table));
    },
  };
}

/** Enter in a field of a row makes no round: that is for its button. */
function keepEnter(event: KeyboardEvent): void {
  if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.preventDefault();
}

function AddLabel() {
  return useWords(treatmentWords).add;
}

/** Who matches no row is left out; who comes behind a row for everybody does not exist. */
function RestNote({
  table: { rows },
  onAdd,
}: {
  readonly table: Table;
  readonly onAdd: () => void;
}) {
  const words = useWords(treatmentWords);
  const first = rows.findIndex(({ value }) => isForEverybody(value));
  if (first === -1) {
    return (
      <div className="kl-notice kl-notice-warn">
        <span>{words.rest}</span>
        <Button size="small" onClick={onAdd}>
          {words.addRest}
        </Button>
      </div>
    );
  }
  return first === rows.length - 1 ? null : (
    <p className="kl-notice kl-notice-warn">{words.unreached(first + 1)}</p>
  );
}

/** What was removed last, and the way back. */
function Removed({
  id,
  count,
  onUndo,
}: {
  readonly id: string;
  readonly count: number;
  readonly onUndo: () => void;
}) {
  const words = useWords(treatmentWords);
  return (
    <>
      <span role="status">{count === 0 ? "" : words.removed(id)}</span>
      {count === 0 ? null : (
        <Button size="small" data-act="undo" onClick={onUndo}>
          {words.undo}
        </Button>
      )}
    </>
  );
}
