import { Input } from "antd";
import type { ColumnName, ListMapping } from "../../../server/protocol/imports.ts";
import { Field } from "../parts/field.tsx";
import { useWords } from "../words/use-words.tsx";
import { columnLabels } from "./column-words.ts";
import { wizardWords } from "./wizard-words.ts";

/** Columns that one value can be given for, those that a list must have first. */
const constants = [
  "creditor",
  "product",
  "currency",
  "balance_as_of",
  "principal",
  "interest",
  "late_fee",
  "place",
  "timezone",
  "language",
  "consent_basis",
] as const satisfies readonly ColumnName[];

/** Columns without which no case can be made. */
const required = [
  "case_id",
  "debtor_name",
  "creditor",
  "product",
  "currency",
  "principal",
  "interest",
  "late_fee",
  "balance",
  "balance_as_of",
] as const satisfies readonly ColumnName[];

/** What this mapping still lacks; the server looks again. */
export function missingIn({ columns, constants: given }: ListMapping): readonly ColumnName[] {
  const has = (name: ColumnName): boolean =>
    columns.includes(name) || (given[name] ?? "").trim() !== "";
  const missing: ColumnName[] = required.filter((name) => !has(name));
  return has("due_date") || has("dpd") ? missing : [...missing, "due_date"];
}

/** One value for the whole list, for each column that the list has not. */
export function ConstantFields({
  mapping,
  onChange,
}: {
  readonly mapping: ListMapping;
  readonly onChange: (mapping: ListMapping) => void;
}) {
  const words = useWords(wizardWords);
  const labels = useWords(columnLabels);
  const open = constants.filter((name) => !mapping.columns.includes(name));
  if (open.length === 0) return null;
  return (
    <fieldset className="kl-card kl-constants">
      <legend>{words.constants}</legend>
      <p className="kl-faint">{words.constantsHint}</p>
      {open.map((name) => (
        <Field key={name} label={labels[name]}>
          {(ids) => (
            <Input
              {...ids}
              value={mapping.constants[name] ?? ""}
              maxLength={200}
              onChange={({ target }) =>
                onChange({
                  ...mapping,
                  constants: { ...mapping.constants, [name]: target.value },
                })
              }
            />
          )}
        </Field>
      ))}
    </fieldset>
  );
}
