import { Checkbox, Input, InputNumber } from "antd";
import { useId, useState } from "react";
import { Field, type FieldIds } from "../../parts/field.tsx";
import { useFaultText, type RowEditor } from "./row-editor.ts";
import { valueAt, type RowPath } from "./row-value.ts";
import { faultsAt } from "./table-fault.ts";

/** One field of a row. */
interface RowField {
  readonly editor: RowEditor;
  readonly path: RowPath;
  readonly label: string;
  readonly hint?: string;
}

/** What to give `Field` of it. */
function useField({ editor, path, label, hint }: RowField) {
  const faultText = useFaultText();
  const fault = faultText(faultsAt(editor.faults, path));
  return { label, ...(hint === undefined ? {} : { hint }), fault };
}

/** A value as text: what is no text is shown as it is written. */
const asText = (value: unknown): string =>
  value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value);

/** A fault is seen at the field too; its words stand below. */
const statusOf = (ids: FieldIds): "error" | "" => (ids["aria-invalid"] ? "error" : "");

export function RowText(props: RowField) {
  const { editor, path } = props;
  return (
    <Field {...useField(props)}>
      {(ids) => (
        <Input
          {...ids}
          status={statusOf(ids)}
          value={asText(valueAt(editor.value, path))}
          onChange={({ target }) => editor.set(path, target.value)}
        />
      )}
    </Field>
  );
}

/** @param props.usual what the server takes where nothing is given. */
export function RowNumber(props: RowField & { readonly usual?: number }) {
  const { editor, path, usual } = props;
  const value = valueAt(editor.value, path);
  return (
    <Field {...useField(props)}>
      {(ids) => (
        <InputNumber
          {...ids}
          status={statusOf(ids)}
          className="kl-treatment-number"
          placeholder={usual === undefined ? "" : String(usual)}
          value={typeof value === "number" ? value : null}
          onChange={(next) => editor.set(path, next)}
        />
      )}
    </Field>
  );
}

/** @param props.read what each entry means; the entry itself where it means nothing. */
export function RowList(props: RowField & { readonly read?: (entry: string) => unknown }) {
  const { editor, path, read = (entry) => entry } = props;
  const value = valueAt(editor.value, path);
  // What is typed stays as it is typed while it means what the row holds.
  const [typed, setTyped] = useState("");
  const entries = (text: string): readonly unknown[] =>
    text
      .split(/[,，、]/)
      .map((entry) => entry.trim())
      .filter((entry) => entry !== "")
      .map(read);
  const held = JSON.stringify(value ?? []);
  const isTyped = JSON.stringify(entries(typed)) === held;
  const written = Array.isArray(value) ? value.map(asText).join(", ") : asText(value);
  return (
    <Field {...useField(props)}>
      {(ids) => (
        <Input
          {...ids}
          status={statusOf(ids)}
          value={isTyped ? typed : written}
          onChange={({ target }) => {
            setTyped(target.value);
            editor.set(path, entries(target.value));
          }}
        />
      )}
    </Field>
  );
}

/**
 * One of a few.
 * @param props.none what stands for nothing given; without it the first is the server's own choice.
 */
export function RowChoice(
  props: RowField & {
    readonly labels: Readonly<Record<string, string>>;
    readonly none?: string;
  },
) {
  const { editor, path, labels, none } = props;
  const names = Object.keys(labels);
  const value = asText(valueAt(editor.value, path));
  const chosen = value === "" && none === undefined ? (names[0] ?? "") : value;
  const isKnown = chosen === "" || names.includes(chosen);
  return (
    <Field {...useField(props)}>
      {(ids) => (
        <select
          {...ids}
          className="kl-select"
          value={chosen}
          onChange={({ target }) => editor.set(path, target.value)}
        >
          {none === undefined ? null : <option value="">{none}</option>}
          {names.map((name) => (
            <option key={name} value={name}>
              {labels[name]}
            </option>
          ))}
          {isKnown ? null : <option value={chosen}>{chosen}</option>}
        </select>
      )}
    </Field>
  );
}

interface Option {
  readonly value: string | number;
  readonly label: string;
}

/** Some of a known list; what is none of it can be seen, and taken out. */
export function RowChecks(props: RowField & { readonly options: readonly Option[] }) {
  const { editor, path, options } = props;
  const { label, hint, fault } = useField(props);
  const id = useId();
  const value: unknown = valueAt(editor.value, path);
  const held: readonly unknown[] = Array.isArray(value) ? value : [];
  const strange = held.filter((one) => !options.some((option) => option.value === one));
  const all = [
    ...options,
    ...strange.map((one) => ({ value: one as Option["value"], label: asText(one) })),
  ];
  return (
    <div
      className="kl-field kl-treatment-checks"
      role="group"
      aria-labelledby={id}
      aria-describedby={`${id}-fault`}
    >
      <span id={id}>{label}</span>
      <Checkbox.Group<Option["value"]>
        value={[...(held as readonly Option["value"][])]}
        onChange={(chosen) => editor.set(path, chosen)}
        options={all}
      />
      {hint === undefined ? null : <div className="kl-hint">{hint}</div>}
      <div id={`${id}-fault`} className="kl-fault" aria-live="polite">
        {fault}
      </div>
    </div>
  );
}
