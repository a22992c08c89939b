import { Input } from "antd";
import { Field } from "../parts/field.tsx";
import { useWords } from "../words/use-words.tsx";
import { knowledgeWords } from "./knowledge-words.ts";

/** In whose cases a document holds: names of creditors, one a line. */
export function CreditorsField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const words = useWords(knowledgeWords);
  return (
    <Field label={words.creditors} hint={words.creditorsHint}>
      {(ids) => (
        <Input.TextArea
          {...ids}
          rows={2}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
