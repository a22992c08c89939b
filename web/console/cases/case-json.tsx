import { Field } from "../parts/field.tsx";

/** A case as text that can be typed in; grows with what is in it. */
export function CaseJson({
  label,
  value,
  fault,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly fault: string;
  readonly onChange: (text: string) => void;
}) {
  return (
    <Field label={label} fault={fault}>
      {(ids) => (
        <textarea
          {...ids}
          className="kl-json"
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
