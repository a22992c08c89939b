import { DownOutlined, RightOutlined } from "@ant-design/icons";
import { useId } from "react";
import type { ReachChannel } from "../../../../server/protocol/treatments.ts";
import { Tag } from "../../parts/tag.tsx";
import { useWords } from "../../words/use-words.tsx";
import type { TableRow } from "./edit-table.ts";
import { RowButtons, type RowAct } from "./row-buttons.tsx";
import { useFaultText, type RowEditor } from "./row-editor.ts";
import { fieldOf, fieldPaths, shownFields } from "./row-fields.ts";
import { RowDone, RowWhom } from "./row-form.tsx";
import { RowText } from "./row-inputs.tsx";
import { isForNobody, isObject, valueAt, type RowPath } from "./row-value.ts";
import { faultsBeside, type TableFault } from "./table-fault.ts";
import { treatmentWords } from "./treatment-words.ts";
import { useRowSentence } from "./use-row-sentence.ts";

interface RowCardProps {
  readonly row: TableRow;
  /** From 0. */
  readonly at: number;
  readonly count: number;
  readonly faults: readonly TableFault[];
  readonly isOpen: boolean;
  readonly hasTrial: boolean;
  readonly channels: readonly ReachChannel[];
  readonly onToggle: () => void;
  readonly onAct: (act: RowAct) => void;
  readonly onSet: (path: RowPath, next: unknown) => void;
}

/** What a row is called; nothing where it has no name yet. */
export function rowId(value: unknown): string {
  const id = valueAt(value, ["id"]);
  return typeof id === "string" ? id : "";
}

/** One row of the table: a sentence, and its fields once it is opened. */
export function RowCard(props: RowCardProps) {
  const { row, at, count, faults, isOpen, onToggle, onAct } = props;
  const words = useWords(treatmentWords);
  const sentence = useRowSentence()(row.value, at);
  const bodyId = useId();
  const id = rowId(row.value);
  return (
    <li className="kl-treatment" data-treatment={row.key}>
      <div className="kl-treatment-head">
        <button
          type="button"
          className="kl-treatment-toggle"
          data-act="toggle"
          aria-expanded={isOpen}
          aria-controls={isOpen ? bodyId : undefined}
          onClick={onToggle}
        >
          {isOpen ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
          <span className="kl-treatment-name">{words.edit(at + 1, id)}</span>
          <span>{sentence}</span>
          {faults.length === 0 ? null : <Tag tone="bad">{words.faults(faults.length)}</Tag>}
        </button>
        <RowButtons at={at} id={id} count={count} onAct={onAct} />
      </div>
      <RowNotes value={row.value} />
      {isOpen ? (
        <div id={bodyId} className="kl-treatment-body">
          <RowBody {...props} />
        </div>
      ) : null}
    </li>
  );
}

function RowBody({ row: { value }, faults, hasTrial, channels, onSet }: RowCardProps) {
  const { fields } = useWords(treatmentWords);
  const editor: RowEditor = { value, faults, set: onSet };
  const shown = shownFields(value, { faults, hasTrial });
  const paths = [...shown].map((name) => fieldPaths[name]);
  return (
    <>
      <OtherFaults faults={isObject(value) ? faultsBeside(faults, paths) : faults} />
      {isObject(value) ? (
        <>
          <RowText editor={editor} path={fieldPaths.id} label={fields.id} hint={fields.idHint} />
          <RowWhom editor={editor} shown={shown} />
          <RowDone editor={editor} shown={shown} channels={channels} />
        </>
      ) : null}
    </>
  );
}

/** What is wrong where the editor has no field for it. */
function OtherFaults({ faults }: { readonly faults: readonly TableFault[] }) {
  const { inField } = useWords(treatmentWords);
  const name = useFieldName();
  const faultText = useFaultText();
  if (faults.length === 0) return null;
  return (
    <ul className="kl-fault">
      {faults.map((fault) => (
        <li key={fault.path.join(".")}>{inField(name(fault.path), faultText([fault]) ?? "")}</li>
      ))}
    </ul>
  );
}

/** What a place of a row is called: the label of its field, else its path. */
export function useFieldName(): (path: RowPath) => string {
  const { fields, json } = useWords(treatmentWords);
  return (path) => {
    const name = fieldOf(path);
    if (name !== undefined) return fields[name];
    return path.length === 0 ? json : path.join(".");
  };
}

/** What of a row is no fault, and yet not what was meant. */
function RowNotes({ value }: { readonly value: unknown }) {
  const words = useWords(treatmentWords);
  const others = valueAt(value, ["when", "fields"]);
  return (
    <>
      {isForNobody(value) ? <p className="kl-notice kl-notice-warn">{words.nobody}</p> : null}
      {others === undefined ? null : (
        <p className="kl-hint">{words.onlyJson(`when.fields = ${JSON.stringify(others)}`)}</p>
      )}
    </>
  );
}
