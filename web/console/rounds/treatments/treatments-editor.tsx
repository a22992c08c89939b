import { Button } from "antd";
import type { ReachChannel } from "../../../../server/protocol/treatments.ts";
import { useWords } from "../../words/use-words.tsx";
import { tableOfText, textOf } from "./edit-table.ts";
import { useFaultText } from "./row-editor.ts";
import type { TableDraft } from "./table-draft.ts";
import type { TableFault } from "./table-fault.ts";
import { TableJson } from "./table-json.tsx";
import { TreatmentTable } from "./treatment-table.tsx";
import { treatmentWords } from "./treatment-words.ts";
import "./treatments.css";

/** The treatment table of a new round, by fields or as JSON, back and forth. */
export function TreatmentsEditor({
  draft,
  faults,
  isUnchecked,
  hasTrial,
  channels,
  attention,
  onChange,
}: {
  readonly draft: TableDraft;
  readonly faults: readonly TableFault[];
  readonly isUnchecked: boolean;
  readonly hasTrial: boolean;
  readonly channels: readonly ReachChannel[];
  readonly attention: number;
  readonly onChange: (draft: TableDraft) => void;
}) {
  const words = useWords(treatmentWords);
  const { table, text } = draft;
  const read = text === undefined ? table : tableOfText(text, table);
  const toggle = (): void => {
    if (text === undefined) onChange({ table, text: textOf(table) });
    else if (read !== undefined) onChange({ table: read, text: undefined });
  };
  return (
    <section className="kl-treatments-editor" aria-label={words.title}>
      <div className="kl-section-head">
        <h3>{words.title}</h3>
        <Button size="small" disabled={read === undefined} onClick={toggle}>
          {text === undefined ? words.asJson : words.asTable}
        </Button>
      </div>
      <p className="kl-hint">{words.firstWins}</p>
      {isUnchecked ? <p className="kl-notice kl-notice-warn">{words.unchecked}</p> : null}
      {text === undefined ? (
        <>
          <WholeFaults faults={faults.filter(({ row }) => row === undefined)} />
          <TreatmentTable
            table={table}
            faults={faults}
            hasTrial={hasTrial}
            channels={channels}
            attention={attention}
            onChange={(after) => onChange({ table: after, text })}
          />
        </>
      ) : (
        <TableJson
          text={text}
          isList={read !== undefined}
          faults={faults}
          attention={attention}
          onChange={(after) => onChange({ table, text: after })}
        />
      )}
    </section>
  );
}

/** What is wrong with the table as a whole. */
function WholeFaults({ faults }: { readonly faults: readonly TableFault[] }) {
  const { title, inField } = useWords(treatmentWords);
  const text = useFaultText()(faults);
  return (
    <p className="kl-fault" aria-live="polite">
      {text === undefined ? "" : inField(title, text)}
    </p>
  );
}
