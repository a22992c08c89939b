import { useRef } from "react";
import { Field } from "../../parts/field.tsx";
import { useWords } from "../../words/use-words.tsx";
import { useFieldName } from "./row-card.tsx";
import { useFaultText } from "./row-editor.ts";
import type { TableFault } from "./table-fault.ts";
import { treatmentWords } from "./treatment-words.ts";
import { useAttention } from "./use-attention.ts";

/** The whole table as it is sent, for whoever would rather write it. */
export function TableJson({
  text,
  isList,
  faults,
  attention,
  onChange,
}: {
  readonly text: string;
  readonly isList: boolean;
  readonly faults: readonly TableFault[];
  /** Another number each time that somebody is to be shown the faults. */
  readonly attention: number;
  readonly onChange: (text: string) => void;
}) {
  const words = useWords(treatmentWords);
  const fieldName = useFieldName();
  const faultText = useFaultText();
  const area = useRef<HTMLTextAreaElement>(null);
  useAttention(attention, () => area.current?.focus());
  const lineOf = (fault: TableFault): string => {
    const what = faultText([fault]) ?? "";
    if (fault.row === undefined) return what;
    const where = words.row(fault.row + 1);
    const field = fault.path.length === 0 ? where : `${where}, ${fieldName(fault.path)}`;
    return words.inField(field, what);
  };
  const lines = [...new Set(faults.map(lineOf))];
  const wrong =
    lines.length === 0 ? undefined : (
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    );
  return (
    <Field label={words.json} hint={words.jsonHint} fault={isList ? wrong : words.notJson}>
      {(ids) => (
        <textarea
          {...ids}
          ref={area}
          className="kl-json"
          rows={12}
          spellCheck={false}
          value={text}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
